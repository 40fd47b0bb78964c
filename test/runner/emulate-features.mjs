/** @typedef {import("puppeteer-core").Page} Page */

/** What a page emulates lasts as long as the session that asked for it. @type {WeakMap<Page, import("puppeteer-core").CDPSession>} */
const sessions = new WeakMap();

/** @param {Page} page @param {Record<string, string>} features */
async function emulate(page, features) {
  await sessions.get(page)?.detach();
  const session = await page.createCDPSession();
  sessions.set(page, session);
  await session.send("Emulation.setEmulatedMedia", {
    features: Object.entries(features).map(([name, value]) => ({ name, value })),
  });
}

/**
 * `executeServerCommand("emulate-features", { "forced-colors": "active" })`, in Chromium: every media feature, where the
 * runner's own `emulateMedia` knows two. What is not named is as it was.
 * @returns {import("@web/test-runner").TestRunnerPlugin<Record<string, string>>}
 */
export function emulateFeatures() {
  return {
    name: "emulate-features",
    async executeCommand({ command, payload = {}, session }) {
      if (command !== "emulate-features") return undefined;
      const launcher = /** @type {import("@web/test-runner-chrome").ChromeLauncher} */ (session.browser);
      await emulate(launcher.getPage(session.id), payload);
      return true;
    },
  };
}
