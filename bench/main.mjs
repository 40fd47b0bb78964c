// `npm run bench:peers`: the widget beside grids that people would take in its place, and beside as little code as there can
// be, in one run. Times say more about the machine than about the code: compare ratios, of one run only. Nothing here fails.
// `-- --rows 100000`, `--throttle 1` and `--only widget` measure less or more; `--write` keeps the figures for the docs.
import { once } from "node:events";
import { readFileSync } from "node:fs";
import { createServer } from "node:http";
import { cpus } from "node:os";
import { parseArgs } from "node:util";
import { launchBrowser } from "../scripts/browser.mjs";
import { bundleScript } from "../scripts/bundle.mjs";
import { compileHint } from "../scripts/vite-plugins.mjs";
import { keep, today } from "./keep.mjs";

/** By file, what it is called. The first is what the others are compared with. */
const contestants = {
  "plain-dom": "Plain DOM",
  widget: "The widget",
  tabulator: "Tabulator",
  "vaadin-grid": "Vaadin Grid",
  revogrid: "RevoGrid",
  "ag-grid": "AG Grid",
};
const floor = "plain-dom";
const measured = /** @type {const} */ (["first", "blocking", "longest", "sort", "filter", "nodes"]);

/** So many accounts are measured where nothing else is said; figures of more are kept beside these. */
const usualRows = 10_000;

/** @typedef {import("./page/measure.mjs").Figures} Figures */
/** @typedef {{ contestant: string, throttle: number } & Figures} Result */

const { values: options } = parseArgs({
  options: {
    rows: { type: "string", default: String(usualRows) },
    runs: { type: "string", default: "5" },
    throttle: { type: "string", default: "1,4" },
    only: { type: "string", default: Object.keys(contestants).join(",") },
    write: { type: "boolean", default: false },
  },
});
const [rows, runs] = [Number(options.rows), Number(options.runs)];

/** @param {string} name */
const bundle = (name) =>
  bundleScript(`
    import * as contestant from "/bench/contestants/${name}.mjs";
    import { measure } from "/bench/page/measure.mjs";
    globalThis.run = (count) => measure(contestant, count);
  `);

/**
 * Serves a page for each script: `/widget` and `/widget.js`.
 * @param {ReadonlyMap<string, string>} scripts
 */
async function serve(scripts) {
  const server = createServer(({ url = "" }, response) => {
    const [, name = "", isScript] = /^\/([a-z-]+)(\.js)?$/.exec(url) ?? [];
    const page = `<!doctype html><html lang="en"><style>body { margin: 0 }</style><script type="module" src="/${name}.js"></script></html>`;
    response.setHeader("Content-Type", `text/${isScript ? "javascript" : "html"}; charset=utf-8`);
    response.end(isScript ? scripts.get(name) : page);
  }).listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = /** @type {import("node:net").AddressInfo} */ (server.address());
  return { origin: `http://127.0.0.1:${port}`, close: () => server.close() };
}

/**
 * Measures once, in a page of its own.
 * @param {import("puppeteer-core").Browser} browser @param {string} url @param {number} throttle @returns {Promise<Figures>}
 */
async function measureOnce(browser, url, throttle) {
  const page = await browser.newPage();
  await page.setViewport({ width: 1100, height: 800 });
  await page.goto(url);
  await page.waitForFunction("globalThis.run");
  await page.emulateCPUThrottling(throttle);
  const figures = await page.evaluate(`run(${rows})`);
  await page.close();
  return /** @type {Figures} */ (figures);
}

/** @param {readonly Figures[]} all @returns {Figures} */
function toMedians(all) {
  const middle = (/** @type {keyof Figures} */ key) => {
    const values = all.map((one) => one[key]).sort((one, other) => one - other);
    return Math.round((values[Math.floor(values.length / 2)] ?? NaN) * 10) / 10;
  };
  return /** @type {Figures} */ (Object.fromEntries(measured.map((key) => [key, middle(key)])));
}

/** @param {readonly Result[]} results */
function printTable(results) {
  for (const { contestant, throttle, ...figures } of results) {
    const base = results.find((one) => one.contestant === floor && one.throttle === throttle);
    const cells = measured.map((key) => {
      const ratio = base && key !== "nodes" && base[key] > 0 ? ` (${(figures[key] / base[key]).toFixed(1)})` : "";
      return `${key} ${figures[key]}${ratio}`;
    });
    console.log(`${contestant.padEnd(12)} ${throttle}×  ${cells.join("  ")}`);
  }
}

const names = options.only.split(",");
const scripts = new Map();
for (const name of names) scripts.set(name, await bundle(name));
// As it is published; the others are published without.
if (scripts.has("widget")) scripts.set("widget", `${compileHint}\n${scripts.get("widget")}`);
const { origin, close } = await serve(scripts);
const browser = await launchBrowser({ protocolTimeout: 300_000 });
/** @type {Result[]} */
const results = [];
for (const throttle of options.throttle.split(",").map(Number)) {
  /** @type {Map<string, Figures[]>} */
  const taken = new Map(names.map((name) => [name, []]));
  // One after the other in each round, so that what else the machine does meets all of them.
  for (let run = 0; run < runs; run++)
    for (const name of names) taken.get(name)?.push(await measureOnce(browser, `${origin}/${name}`, throttle));
  for (const [contestant, all] of taken) results.push({ contestant, throttle, ...toMedians(all) });
}
const version = await browser.version();
await browser.close();
close();
printTable(results);

const readJson = (/** @type {string} */ path) => JSON.parse(readFileSync(new URL(path, import.meta.url), "utf8"));
const run = { day: today(), rows, runs, results };
if (options.write && rows !== usualRows) keep({ large: run });
else if (options.write)
  keep({
    ...run,
    versions: {
      "ctm-accounts-billing": readJson("../package.json").version,
      ...readJson("package.json").devDependencies,
      Chromium: version.replace(/^.*\//, ""),
    },
    processors: cpus().length,
    ...{ floor, contestants },
  });
