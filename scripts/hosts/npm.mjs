import { cp, mkdir, readFile } from "node:fs/promises";
import { basename, join } from "node:path";
import { fileURLToPath } from "node:url";
import { runNpm } from "./run-command.mjs";

const root = fileURLToPath(new URL("../../", import.meta.url));
const packed = join(root, "node_modules/.cache/hosts");

const quiet = ["--ignore-scripts", "--prefer-offline", "--no-audit", "--no-fund", "--loglevel=error"];
const buildTime = 300_000;

/**
 * Packs the package as `npm publish` would, and returns the tarball.
 * @param {{ isBuilt: boolean }} options whether `dist/` is taken as it is
 */
export async function packPackage({ isBuilt }) {
  const options = { cwd: root, signal: AbortSignal.timeout(buildTime) };
  if (!isBuilt) await runNpm(["run", "build"], options);
  await mkdir(packed, { recursive: true });
  const answer = await runNpm(["pack", "--json", "--pack-destination", packed, ...quiet], options);
  /** @type {{ filename: string }[]} */
  const [{ filename } = { filename: "" }] = JSON.parse(answer);
  return join(packed, filename);
}

/**
 * Copies a host to an empty folder, and installs what its lock file says, and the package.
 * @param {{ source: string, folder: string, tarball: string, signal: AbortSignal }} options
 */
export async function installHost({ source, folder, tarball, signal }) {
  const left = new Set(["node_modules", "dist"]);
  await cp(source, folder, { recursive: true, filter: (path) => !left.has(basename(path)) });
  await runNpm(["ci", ...quiet], { cwd: folder, signal });
  // No lock file names the tarball: its hash is another one with each build.
  await runNpm(["install", tarball, "--no-save", ...quiet], { cwd: folder, signal });
}

/**
 * @typedef {object} Place where the elements are
 * @property {string} path the page that is opened
 * @property {string} [link] a link of it that shows them in the same page
 * @property {boolean} [late] false where they have to be defined before they are rendered
 */

/**
 * @typedef {object} HostSettings what package.json of a host says under `host`
 * @property {string} [site] the folder that is served
 * @property {Record<string, string>} [headers] headers of every page
 * @property {Place[]} [pages]
 */

/**
 * Reads which scripts a host has, and how it is served.
 * @param {string} folder @returns {Promise<{ scripts: Record<string, string>, host: HostSettings }>}
 */
export async function readHost(folder) {
  const { scripts = {}, host = {} } = JSON.parse(await readFile(join(folder, "package.json"), "utf8"));
  return { scripts, host };
}
