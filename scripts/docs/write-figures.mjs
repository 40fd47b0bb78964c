// `npm run figures`: measures size and speed, and writes what was measured, with the day and the versions, into
// docs/figures.json, from which the site has it. Builds first, so that the sizes are those of this source.
import { execFileSync } from "node:child_process";
import { globSync, readFileSync, writeFileSync } from "node:fs";
import { cpus } from "node:os";
import { basename, join } from "node:path";
import { brotliCompressSync, gzipSync } from "node:zlib";
import { root } from "./pages.mjs";

/** @param {string} path */
const read = (path) => readFileSync(join(root, path));

/** @param {string} path @returns {any} */
const readJson = (path) => JSON.parse(String(read(path)));

/** @param {string} path @param {string} name */
const weigh = (path, name) => ({
  name,
  bytes: read(path).length,
  gzip: gzipSync(read(path), { level: 9 }).length,
  brotli: brotliCompressSync(read(path)).length,
});

/** @param {readonly string[]} command */
const run = (...command) =>
  execFileSync("npm", ["run", "-s", ...command], { cwd: root, encoding: "utf8", maxBuffer: 1e8 });

run("build:cdn");
/** @type {{ passed: boolean, sizeLimit: number }[]} */
const [file, first] = JSON.parse(run("size", "--", "--json"));
const locales = globSync("dist/cdn/locales/*.js", { cwd: root }).map((path) => weigh(path, basename(path, ".js")));
const { browser, ...speed } = JSON.parse(run("bench", "--", "--json"));
const figures = {
  day: new Date().toISOString().slice(0, 10),
  versions: {
    "ctm-accounts-billing": readJson("package.json").version,
    Lit: readJson("node_modules/lit/package.json").version,
    Node: process.versions.node,
    Chromium: browser.replace(/^.*\//, ""),
  },
  processors: cpus().length,
  sizes: [
    { ...weigh("dist/cdn/ctm-accounts-billing.js", "The one file"), limit: file?.sizeLimit },
    {
      ...weigh("node_modules/.cache/first-rows/first-rows.js", "With a bundler, before the first rows"),
      limit: first?.sizeLimit,
    },
  ],
  locales: locales.toSorted((one, other) => one.gzip - other.gzip),
  speed,
};
writeFileSync(join(root, "docs/figures.json"), `${JSON.stringify(figures, null, 2)}\n`);
console.log("docs/figures.json is written. Look at it, and commit it.");
