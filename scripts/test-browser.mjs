import { chromeLauncher } from "@web/test-runner-chrome";
import { browserOptions } from "./browser.mjs";

/** @typedef {import("puppeteer-core").Page} Page */
/** @typedef {import("puppeteer-core").KeyInput} KeyInput */

const viewport = { width: 1024, height: 768 };

/** What a page emulates lasts as long as the session that asked for it. @type {WeakMap<Page, import("puppeteer-core").CDPSession>} */
const emulations = new WeakMap();

/** @param {Page} page */
async function endEmulation(page) {
  await emulations.get(page)?.detach();
  emulations.delete(page);
}

/** Undoes what a test file has emulated: the runner gives the same page to the next one. @param {Page} page */
async function resetPage(page) {
  await endEmulation(page);
  await page.emulateMediaFeatures([]);
  await page.emulateMediaType();
  await page.setViewport(viewport);
}

/** The runner's own launcher, with the project's browser, and a fresh page for each test file. */
export async function freshPageLauncher() {
  const launcher = chromeLauncher({ launchOptions: { ...(await browserOptions()), defaultViewport: viewport } });
  const stopSession = launcher.stopSession.bind(launcher);
  launcher.stopSession = async (id) => {
    const page = launcher.getPage(id);
    await resetPage(page);
    return await stopSession(id);
  };
  return launcher;
}

/** @param {Page} page @param {Record<string, string>} features */
async function emulate(page, features) {
  await endEmulation(page);
  const session = await page.createCDPSession();
  emulations.set(page, session);
  await session.send("Emulation.setEmulatedMedia", {
    features: Object.entries(features).map(([name, value]) => ({ name, value })),
  });
}

/**
 * Types text without waiting for the answer to each key: the browser takes keys one after the other anyway.
 * @param {Page} page @param {string} text
 */
async function type({ keyboard }, text) {
  for (const [keys, other] of text.matchAll(/[ -~]+|([^ -~])/gu)) {
    if (other) await keyboard.sendCharacter(other);
    else await Promise.all(Array.from(keys, (key) => pressAtOnce(keyboard, /** @type {KeyInput} */ (key))));
  }
}

/** @param {import("puppeteer-core").Keyboard} keyboard @param {KeyInput} key */
const pressAtOnce = (keyboard, key) => Promise.all([keyboard.down(key), keyboard.up(key)]);

/**
 * `executeServerCommand("emulate-features", { "forced-colors": "active" })`: every media feature, where the runner's own
 * `emulateMedia` knows two. What is not named is as it was. And `sendKeys({ type })`, faster than the runner's own.
 * @returns {import("@web/test-runner-core").TestRunnerPlugin<Record<string, string>>}
 */
export function chromiumCommands() {
  return {
    name: "chromium-commands",
    async executeCommand({ command, payload = {}, session }) {
      const page = /** @type {import("@web/test-runner-chrome").ChromeLauncher} */ (session.browser).getPage(
        session.id,
      );
      if (command === "emulate-features") await emulate(page, payload);
      else if (command === "send-keys" && payload["type"]) await type(page, payload["type"]);
      else return undefined;
      return true;
    },
  };
}
