// `npm run docs` builds the documentation site into dist-docs/ and checks it; `npm run docs:dev` serves it while it is written.
// `--base /path/` is where it will be mounted; `--built` takes the one file from dist/ as it is. VitePress has packages of its own, in site/, which are installed when needed.
import { spawnSync } from "node:child_process";
import { cpSync, existsSync, mkdirSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { build } from "vite";
import { bundleScript } from "../bundle.mjs";
import { checkLinks } from "./check-links.mjs";
import { checkPages } from "./check-pages.mjs";
import { root } from "./pages.mjs";

const { values, positionals } = parseArgs({
  options: { base: { type: "string", default: "/" }, built: { type: "boolean", default: false } },
  allowPositionals: true,
});
const command = positionals[0] ?? "build";
if (!/^\/([\w./-]+\/)?$/.test(values.base)) {
  throw new Error(
    `--base is the path of the site, with a slash at both ends, such as /billing/; it is ${values.base}.`,
  );
}
const output = join(root, "dist-docs");
const publicFolder = join(root, "node_modules/.cache/docs-public");

/** The live table of the first page: the widget over the rules of the backend, in memory. */
const live = `
  import "/src/define.ts";
  import { asFetch, findScenario } from "/server/index.ts";

  globalThis.createLiveTable = () => {
    const { handle } = findScenario("normal").create({ wait: () => new Promise((resolve) => setTimeout(resolve, 400)) });
    const table = document.createElement("ctm-accounts-billing");
    return Object.assign(table, { endpoint: "/api/v1/accounts", pageSize: 5, fetch: asFetch(handle) });
  };
`;

installSite();
await writePublicFiles();
runVitePress();
if (command === "build") {
  const pages = checkLinks(output, values.base);
  const visited = await checkPages(output, values.base);
  console.log(
    `${pages} pages in dist-docs/, for ${values.base}. No link is dead; ${visited} pages pass axe, light and dark, at 320 px too.`,
  );
}

/** Installs VitePress as the lock file says, unless that has been done. */
function installSite() {
  const lock = join(root, "site/package-lock.json");
  const installed = join(root, "site/node_modules/.package-lock.json");
  if (existsSync(installed) && statSync(installed).mtimeMs >= statSync(lock).mtimeMs) return;
  run("npm", ["ci", "--prefix", "site", "--no-audit", "--no-fund"]);
}

/** Writes what the site has beside its pages: the demo, the live table, and files that pages link to. */
async function writePublicFiles() {
  rmSync(publicFolder, { recursive: true, force: true });
  mkdirSync(publicFolder, { recursive: true });
  if (!values.built) run("npm", ["run", "-s", "build:cdn"]);
  await build({ root: join(root, "demo"), configFile: join(root, "vite.config.ts"), mode: "docs", logLevel: "warn" });
  for (const file of ["openapi.yaml", "custom-elements.json"]) cpSync(join(root, file), join(publicFolder, file));
  cpSync(join(root, "demo/public/favicon.svg"), join(publicFolder, "favicon.svg"));
  writeFileSync(join(publicFolder, "live.js"), await bundleScript(live));
}

function runVitePress() {
  const vitepress = join(root, "site/node_modules/vitepress/bin/vitepress.js");
  run(process.execPath, [vitepress, command, "site"], { DOCS_BASE: values.base });
}

/** @param {string} program @param {readonly string[]} args @param {Record<string, string>} [variables] */
function run(program, args, variables = {}) {
  const { status } = spawnSync(program, args, { cwd: root, stdio: "inherit", env: { ...process.env, ...variables } });
  if (status !== 0) process.exit(status ?? 1);
}
