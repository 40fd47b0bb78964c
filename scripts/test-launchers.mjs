// Which browser a run of the browser tests uses: `BROWSER=firefox npm run test:browser`. Chromium comes with `npm ci`, the
// other two are Debian's (see CONTRIBUTING.md).

/** @typedef {import("@web/test-runner-core").BrowserLauncher} BrowserLauncher */
/** @typedef {import("@web/test-runner-core").TestRunnerPlugin} TestRunnerPlugin */
/** @typedef {{ launcher: BrowserLauncher, commands: TestRunnerPlugin[] }} TestBrowser */

/** @type {Record<string, () => Promise<TestBrowser>>} Each loads only what its browser needs. */
const browsers = {
  async chromium() {
    const { chromiumCommands, freshPageLauncher } = await import("./test-browser.mjs");
    return { launcher: await freshPageLauncher(), commands: [chromiumCommands()] };
  },
  async firefox() {
    const { firefoxCommands, firefoxLauncher } = await import("./firefox-launcher.mjs");
    return { launcher: await firefoxLauncher(), commands: [firefoxCommands()] };
  },
  async webkit() {
    const { webkitCommands, webkitLauncher } = await import("./webkit-launcher.mjs");
    return { launcher: await webkitLauncher(), commands: [webkitCommands()] };
  },
};

export const browserNames = Object.keys(browsers);

/** The browser that `BROWSER` names. */
export const browserName = process.env["BROWSER"] ?? "chromium";

/**
 * The browser, with its commands asked before those of the runner, which know neither Firefox nor WebKit.
 * @returns {Promise<BrowserLauncher>}
 */
export async function testBrowser() {
  const create = browsers[browserName];
  if (!create) throw new Error(`BROWSER is one of ${browserNames.join(", ")}, not "${browserName}".`);
  const { launcher, commands } = await create();
  const initialize = launcher.initialize?.bind(launcher);
  launcher.initialize = async (config, files) => {
    config.plugins?.unshift(...commands);
    await initialize?.(config, files);
  };
  return launcher;
}
