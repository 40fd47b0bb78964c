// `npm run bench:cold`: how long a page that nobody has visited before takes to show its first account, from the script's first
// byte on: over a line of 1.6 Mbit/s with 150 ms of latency, on a processor at a quarter of its speed. Nothing here fails.
import { once } from "node:events";
import { readFileSync } from "node:fs";
import { createServer } from "node:http";
import { dirname } from "node:path/posix";
import { parseArgs } from "node:util";
import { gzipSync } from "node:zlib";
import { launchBrowser } from "../scripts/browser.mjs";
import { bundleFiles } from "../scripts/bundle.mjs";
import { keep, today } from "./keep.mjs";

const published = readFileSync(new URL("../dist/cdn/ctm-accounts-billing.js", import.meta.url), "utf8");
/** By name: the contestant's file, and whether what it imports on demand is in files of its own. */
const contestants = {
  "Plain DOM": ["plain-dom", false],
  "The widget, one file": ["widget-element", false],
  "The widget, modules": ["widget", true],
  Tabulator: ["tabulator", false],
  "Vaadin Grid": ["vaadin-grid", false],
  RevoGrid: ["revogrid", true],
  "AG Grid": ["ag-grid", false],
};
const { values: options } = parseArgs({
  options: {
    rows: { type: "string", default: "1000" },
    runs: { type: "string", default: "5" },
    write: { type: "boolean", default: false },
  },
});
const throttle = 4;
const line = { offline: false, latency: 150, downloadThroughput: 1_600_000 / 8, uploadThroughput: 750_000 / 8 };

/** @param {string} file @param {boolean} isSplit */
const bundle = (file, isSplit) =>
  bundleFiles(
    `
      import * as contestant from "/bench/contestants/${file}.mjs";
      import { showFirst } from "/bench/page/measure.mjs";
      globalThis.shown = showFirst(contestant, ${Number(options.rows)});
    `,
    isSplit,
  );

/** @type {Map<string, Buffer>} by path */
const files = new Map();
/** @type {Map<string, string>} by contestant */
const pages = new Map();
for (const [index, [name, [file, isSplit]]] of Object.entries(contestants).entries()) {
  const folder = `/${index}/`;
  const bundled = await bundle(String(file), Boolean(isSplit));
  const [[main, code] = ["", ""]] = bundled;
  for (const [path, text] of bundled) {
    const isPublished = file === "widget-element";
    // A block: the names of two minified files are the same.
    files.set(folder + path, gzipSync(isPublished ? `${published}\n{${text}}` : text));
  }
  // As bundlers write it into a page.
  const preloads = Array.from(
    code.matchAll(/\bfrom\s*["']\.\/([^"']+)["']|\bimport\s*["']\.\/([^"']+)["']/g),
    ([, from, only]) => {
      return `<link rel="modulepreload" href="${folder}${dirname(main)}/${from ?? only}">`;
    },
  );
  const page = `<!doctype html><html lang="en"><style>body { margin: 0 }</style>${preloads.join("")}<script type="module" src="${folder}${main}"></script></html>`;
  files.set(folder, gzipSync(page));
  pages.set(name, folder);
}

/** How much was loaded until then, and with how many requests. */
const loaded = { bytes: 0, requests: 0 };
const server = createServer(({ url = "" }, response) => {
  const file = files.get(url);
  if (!file) return void response.writeHead(404).end();
  loaded.bytes += file.length;
  loaded.requests++;
  const type = url.endsWith("/") ? "text/html" : "text/javascript";
  response.writeHead(200, { "Content-Type": `${type}; charset=utf-8`, "Content-Encoding": "gzip" }).end(file);
}).listen(0, "127.0.0.1");
await once(server, "listening");
const { port } = /** @type {import("node:net").AddressInfo} */ (server.address());

const browser = await launchBrowser({ protocolTimeout: 120_000 });

/** @param {string} path */
async function measureOnce(path) {
  // A context of its own: nothing is cached, not even what was compiled.
  const context = await browser.createBrowserContext();
  const page = await context.newPage();
  await page.setViewport({ width: 1100, height: 800 });
  const session = await page.createCDPSession();
  await session.send("Network.enable");
  await session.send("Network.emulateNetworkConditions", line);
  await page.emulateCPUThrottling(throttle);
  Object.assign(loaded, { bytes: 0, requests: 0 });
  await page.goto(`http://127.0.0.1:${port}${path}`, { timeout: 60_000 });
  const time = Number(await page.evaluate("globalThis.shown"));
  await context.close();
  return { time, ...loaded };
}

/** @type {Map<string, Awaited<ReturnType<typeof measureOnce>>[]>} */
const taken = new Map([...pages.keys()].map((name) => [name, []]));
for (let run = 0; run < Number(options.runs); run++)
  for (const [name, path] of pages) taken.get(name)?.push(await measureOnce(path));
await browser.close();
server.close();

const results = [...taken].map(([name, all]) => {
  const middle = all.sort((one, other) => one.time - other.time)[Math.floor(all.length / 2)];
  return {
    name,
    time: Math.round(middle?.time ?? NaN),
    bytes: middle?.bytes ?? NaN,
    requests: middle?.requests ?? NaN,
  };
});
for (const { name, time, bytes, requests } of results)
  console.log(`${name.padEnd(22)} ${time} ms, ${Math.round(bytes / 1000)} kB in ${requests} requests`);
if (options.write)
  keep({ cold: { day: today(), throttle, rows: Number(options.rows), runs: Number(options.runs), results } });
