// `npm run test:hosts`: the package in a real project of each host, from the tarball on. `-- vue svelte` runs some,
// `--built` takes `dist/` as it is, `--tarball` one that is packed, `--keep` leaves the projects where they were built. Ends
// with `N passed, N failed`.
import { existsSync, readdirSync, statSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { launchBrowser } from "../browser.mjs";
import { describeFailure } from "./describe-failure.mjs";
import { packPackage } from "./npm.mjs";
import { testHost } from "./test-host.mjs";

/** Each uses a core and more. */
const lanes = 2;
const hosts = fileURLToPath(new URL("../../hosts/", import.meta.url));

/** @typedef {{ tarball: string, folder: string, browser: import("puppeteer-core").Browser }} Bench */

/** @param {readonly string[]} wanted */
function chooseHosts(wanted) {
  const all = readdirSync(hosts).filter((name) => existsSync(join(hosts, name, "package.json")));
  const unknown = wanted.filter((name) => !all.includes(name));
  if (unknown.length > 0) throw new Error(`There is no host ${unknown.join(", ")}. There are ${all.join(", ")}.`);
  // The largest first, so that no lane waits for one at the end.
  const weight = (/** @type {string} */ name) => statSync(join(hosts, name, "package-lock.json")).size;
  return (wanted.length > 0 ? [...wanted] : all).sort((one, other) => weight(other) - weight(one));
}

/**
 * Tests one host, and prints one line, or why it failed.
 * @param {string} name @param {Bench} bench @returns {Promise<boolean>}
 */
async function tryHost(name, { tarball, folder, browser }) {
  const start = performance.now();
  const seconds = () => `${((performance.now() - start) / 1000).toFixed(1).padStart(6)} s`;
  try {
    const done = await testHost({ source: join(hosts, name), folder: join(folder, name), tarball, browser });
    console.log(`ok     ${name.padEnd(12)} ${seconds()}  ${done.join(", ")}`);
    return true;
  } catch (error) {
    console.log(`FAILED ${name.padEnd(12)} ${seconds()}\n${describeFailure(error)}`);
    return false;
  }
}

/** @param {string[]} names @param {Bench} bench @returns {Promise<boolean[]>} */
async function tryHosts(names, bench) {
  const queue = [...names];
  /** @type {boolean[]} */
  const results = [];
  const work = async () => {
    for (let name = queue.shift(); name !== undefined; name = queue.shift()) results.push(await tryHost(name, bench));
  };
  await Promise.all(Array.from({ length: lanes }, work));
  return results;
}

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { built: { type: "boolean" }, tarball: { type: "string" }, keep: { type: "boolean" } },
});
const names = chooseHosts(positionals);
const tarball = values.tarball ? resolve(values.tarball) : await packPackage({ isBuilt: values.built ?? false });
// Elsewhere, so that nothing of this project is found from there.
const folder = await mkdtemp(join(tmpdir(), "ctm-hosts-"));
const browser = await launchBrowser();
try {
  const results = await tryHosts(names, { tarball, folder, browser });
  const passed = results.filter(Boolean).length;
  console.log(`\n${passed} passed, ${results.length - passed} failed`);
  process.exitCode = passed === results.length ? 0 : 1;
} finally {
  await browser.close();
  if (values.keep) console.error(`\nThe projects are in ${folder}`);
  else await rm(folder, { recursive: true, force: true });
}
