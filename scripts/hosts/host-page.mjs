import assert from "node:assert/strict";
import { acme } from "./serve-host.mjs";

const patience = 20_000;

/** @typedef {Awaited<ReturnType<typeof openHostPage>>} HostPage */

/**
 * Opens a page, to do what a person does in it. What every host shows is described in hosts/README.md.
 * @param {import("puppeteer-core").BrowserContext} context
 */
export async function openHostPage(context) {
  const page = await context.newPage();
  page.setDefaultTimeout(patience);
  /** @type {string[]} */
  const complaints = [];
  page.on("pageerror", (error) => complaints.push(String(error)));
  page.on("console", (message) => {
    if (["error", "warn"].includes(message.type())) complaints.push(`${message.text()} (${message.location().url})`);
  });

  /** @param {string} what @param {unknown} cause @returns {Promise<never>} */
  const fail = async (what, cause) => {
    const shown = await page.evaluate(() => document.body.innerText);
    const lines = [`Waited for ${what}. The page shows:`, shown, "Its console says:", ...complaints];
    throw new Error(lines.join("\n"), { cause });
  };
  const control = (/** @type {string} */ source) =>
    page.waitForSelector(`>>> button[aria-label="Balance from: ${source}, ${acme.name}"]`, { visible: true });
  return {
    page,
    /** @param {string} url @param {import("./npm.mjs").Place} place */
    async goTo(url, { path, link }) {
      await page.goto(url + path);
      if (!link) return;
      await page.evaluate(() => void Object.assign(globalThis, { ctmIsSamePage: true }));
      await page.locator(`::-p-aria([name='${link}'][role='link'])`).click();
      await page.waitForSelector("ctm-accounts-billing");
      const isSame = await page.evaluate(() => "ctmIsSamePage" in globalThis);
      assert.ok(isSame, `the link ${link} changes the page, and does not load another`);
    },
    /** Waits until the control of the account says who pays. @param {string} source */
    async shows(source) {
      await control(source).catch((cause) => fail(`the control of ${acme.name} to say ${source}`, cause));
    },
    /** Waits until the host shows a text. @param {string} text */
    async says(text) {
      await page.waitForSelector(`::-p-text(${text})`).catch((cause) => fail(`“${text}”`, cause));
    },
    /** Presses the control of the account. @param {string} source */
    async openPopUp(source) {
      await (await control(source))?.click();
    },
    /** @param {string} name */
    async press(name) {
      await page.locator(`::-p-aria([name='${name}'][role='button'])`).click();
    },
    /** Ticks or unticks a box of the host's. @param {string} name */
    async tick(name) {
      await page.locator(`::-p-aria([name='${name}'][role='checkbox'])`).click();
    },
    /** Waits until no pop-up is open. */
    async closesPopUp() {
      await page.waitForSelector(">>> dialog[open]", { hidden: true });
    },
    /** Asserts that nobody complained in the console. */
    assertQuiet() {
      assert.deepEqual(complaints, [], "the console is empty");
    },
  };
}
