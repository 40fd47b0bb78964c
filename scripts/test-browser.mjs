import { chromeLauncher } from "@web/test-runner-chrome";
import { browserOptions } from "./browser.mjs";

/** @typedef {import("puppeteer-core").Page} Page */

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
 * `executeServerCommand("emulate-features", { "forced-colors": "active" })`: every media feature, where the runner's own
 * `emulateMedia` knows two. What is not named is as it was.
 * @returns {import("@web/test-runner-core").TestRunnerPlugin<Record<string, string>>}
 */
export function emulateFeatures() {
  return {
    name: "emulate-features",
    async executeCommand({ command, payload, session }) {
      if (command !== "emulate-features") return undefined;
      const launcher = /** @type {import("@web/test-runner-chrome").ChromeLauncher} */ (session.browser);
      await emulate(launcher.getPage(session.id), payload ?? {});
      return true;
    },
  };
}
