// Checks the built site in a browser: axe finds nothing (WCAG 2.2 AA), nothing sticks out at 320 px, the page's policy stops
// nothing of the page's own, and a search finds something.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { launchBrowser } from "../browser.mjs";
import { serveSite } from "./serve-site.mjs";

/** One of each kind, and the longest. */
const paths = [
  "",
  "start.html",
  "frameworks/index.html",
  "embedding.html",
  "styling.html",
  "api.html",
  "requests-and-answers.html",
  "faults-by-test.html",
  "accessibility-conformance.html",
  "decisions/0028-how-lists-stay-fast.html",
];
const sizes = [
  { width: 1280, height: 900 },
  { width: 320, height: 640 },
];
const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/**
 * @param {string} folder the built site @param {string} base where it is mounted
 * @returns {Promise<number>} how many pages were visited
 */
export async function checkPages(folder, base) {
  const server = await serveSite(folder, base);
  const browser = await launchBrowser();
  /** @type {string[]} */
  const faults = [];
  try {
    for (const path of paths) faults.push(...(await checkPage(browser, `${server.address}${path}`)));
    faults.push(...(await checkSearch(browser, server.address)));
  } finally {
    await browser.close();
    server.close();
  }
  if (faults.length > 0) throw new Error(`The site has faults:\n${faults.join("\n")}`);
  return paths.length;
}

/** @param {import("puppeteer-core").Browser} browser @param {string} address */
async function checkPage(browser, address) {
  const tab = await browser.newPage();
  /** @type {string[]} */
  const faults = [];
  const report = (/** @type {string} */ text) => faults.push(`${address}: ${text}`);
  tab.on("console", (message) => message.type() === "error" && report(message.text()));
  tab.on("pageerror", (error) => report(String(error)));
  await tab.evaluateOnNewDocument(() => {
    document.addEventListener("securitypolicyviolation", ({ violatedDirective, blockedURI }) =>
      console.error(`${violatedDirective} forbids ${blockedURI}`),
    );
  });
  for (const viewport of sizes) {
    await tab.setViewport(viewport);
    for (const scheme of ["light", "dark"]) {
      await tab.emulateMediaFeatures([
        { name: "prefers-color-scheme", value: scheme },
        { name: "prefers-reduced-motion", value: "reduce" },
      ]);
      await tab.goto(address, { waitUntil: "networkidle0" });
      for (const fault of await findFaults(tab)) report(`${viewport.width} px, ${scheme}: ${fault}`);
    }
  }
  await tab.close();
  return faults;
}

/** @param {import("puppeteer-core").Page} tab @returns {Promise<string[]>} */
async function findFaults(tab) {
  const overflow = await tab.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  await tab.evaluate(axe);
  const tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
  /** @type {{ violations: { id: string, help: string, nodes: { html: string, failureSummary: string }[] }[] }} */
  const { violations } = /** @type {any} */ (await tab.evaluate(`axe.run({ runOnly: ${JSON.stringify(tags)} })`));
  const texts = violations.map(
    ({ id, help, nodes }) => `${id}, ${help}: ${nodes[0]?.html} ${nodes[0]?.failureSummary}`,
  );
  return overflow > 0 ? [`${overflow} px stick out`, ...texts] : texts;
}

/** @param {import("puppeteer-core").Browser} browser @param {string} address */
async function checkSearch(browser, address) {
  const tab = await browser.newPage();
  await tab.goto(`${address}start.html`, { waitUntil: "networkidle0" });
  await tab.keyboard.down("Control");
  await tab.keyboard.press("k");
  await tab.keyboard.up("Control");
  const field = await tab.waitForSelector("#localsearch-input", { visible: true });
  await field?.type("Idempotency-Key");
  const found = await tab.waitForSelector("#localsearch-list a", { timeout: 10_000 }).catch(() => undefined);
  await tab.close();
  return found ? [] : [`${address}: the search for Idempotency-Key finds nothing`];
}
