// Firefox for the browser tests: the runner's own launcher over WebDriver BiDi, and the commands that BiDi lacks.
import { existsSync } from "node:fs";
import { chromeLauncher, puppeteerCore } from "@web/test-runner-chrome";
import { emulate, endEmulation } from "./firefox-emulation.mjs";
import { releaseKeys, sendKeys } from "./firefox-keys.mjs";

/** @typedef {import("@web/test-runner-chrome").ChromeLauncher} ChromeLauncher */

const installed = "/usr/bin/firefox-esr";

/** What differs from Firefox as puppeteer starts it. */
const preferences = {
  // Pages of several test files are open at once, each as if it had the focus.
  "focusmanager.testmode": true,
  // Tab goes to everything, whatever the system is set to.
  "accessibility.tabfocus": 7,
  "intl.accept_languages": "en-US, en",
  // A page in the background keeps its pace.
  "dom.min_background_timeout_value": 4,
  "dom.timeout.enable_budget_timer_throttling": false,
  // Nobody zooms with two fingers: without that, the page has one viewport, which the mouse and scripts share.
  "apz.allow_zooming": false,
  // The panel that shows a download, also a refused one, takes the focus from the page, and from all that come after it.
  "browser.download.alwaysOpenPanel": false,
};

function findFirefox() {
  const path = process.env["FIREFOX_PATH"] ?? installed;
  if (existsSync(path)) return path;
  throw new Error(`There is no Firefox at ${path}. Install Debian's firefox-esr, or name another one in FIREFOX_PATH.`);
}

/** The runner's own launcher, for one page at a time. @param {string} executablePath @returns {ChromeLauncher} */
function onePageLauncher(executablePath) {
  return chromeLauncher({
    puppeteer: /** @type {any} */ (puppeteerCore),
    // A file that a test hands over is not to be left in anybody's folder.
    createBrowserContext: ({ browser }) => browser.createBrowserContext({ downloadBehavior: { policy: "deny" } }),
    launchOptions: {
      browser: "firefox",
      executablePath,
      // The window of the browser, not only its pages: see firefox-emulation.mjs.
      args: ["-remote-allow-system-access"],
      extraPrefsFirefox: preferences,
      // Nobody listens to what is loaded, and to tell of each of a page's 200 modules costs Firefox much.
      networkEnabled: false,
      env: { ...process.env, TZ: "UTC", LANGUAGE: "en_US", LC_ALL: "C.UTF-8" },
    },
  });
}

/** As many browsers as test files at once, each with a single page: a tab behind another is hidden, and slow. */
class FirefoxLauncher {
  name = "Firefox";
  type = "puppeteer";
  concurrency = 2;
  #all;
  #idle;
  /** @type {Map<string, ChromeLauncher>} */
  #active = new Map();

  /** @param {string} executablePath */
  constructor(executablePath) {
    this.#all = Array.from({ length: this.concurrency }, () => onePageLauncher(executablePath));
    this.#idle = [...this.#all];
  }

  /** @param {Parameters<ChromeLauncher["initialize"]>} args */
  async initialize(...args) {
    for (const launcher of this.#all) await launcher.initialize(...args);
  }

  /** @param {string} id */
  #of(id) {
    const launcher = this.#active.get(id);
    if (!launcher) throw new Error(`There is no page for session ${id}`);
    return launcher;
  }

  /** @param {string} id @param {string} url */
  async startSession(id, url) {
    const launcher = this.#idle.pop();
    if (!launcher) throw new Error("More test files at once than browsers");
    this.#active.set(id, launcher);
    try {
      await launcher.startSession(id, url);
    } catch (error) {
      this.#release(id, launcher);
      throw error;
    }
  }

  /** @param {string} id */
  isActive(id) {
    return this.#active.get(id)?.isActive(id) ?? false;
  }

  /** @param {string} id */
  getPage(id) {
    return this.#of(id).getPage(id);
  }

  /** @param {string} id */
  getBrowserUrl(id) {
    return this.#of(id).getBrowserUrl(id);
  }

  /** Undoes what a test file has emulated, or left pressed: the next one gets the same page. @param {string} id */
  async stopSession(id) {
    const launcher = this.#of(id);
    try {
      const page = launcher.getPage(id);
      await endEmulation(page);
      await releaseKeys(page);
      return await launcher.stopSession(id);
    } finally {
      // Also when the page has died: the next test file gets another one.
      this.#release(id, launcher);
    }
  }

  /** @param {string} id @param {ChromeLauncher} launcher */
  #release(id, launcher) {
    this.#active.delete(id);
    this.#idle.push(launcher);
  }

  async startDebugSession() {
    throw new Error("Debug in Chromium.");
  }

  async stop() {
    await Promise.all(this.#all.map((launcher) => launcher.stop()));
  }
}

export async function firefoxLauncher() {
  return new FirefoxLauncher(findFirefox());
}

/** @param {{ colorScheme?: string, reducedMotion?: string }} media */
function toFeatures({ colorScheme, reducedMotion }) {
  return {
    ...(colorScheme && { "prefers-color-scheme": colorScheme }),
    ...(reducedMotion && { "prefers-reduced-motion": reducedMotion }),
  };
}

/** @returns {import("@web/test-runner-core").TestRunnerPlugin<any>} */
export function firefoxCommands() {
  return {
    name: "firefox-commands",
    async executeCommand({ command, payload = {}, session }) {
      const page = /** @type {ChromeLauncher} */ (session.browser).getPage(session.id);
      if (command === "emulate-media") await emulate(page, { media: toFeatures(payload) });
      else if (command === "emulate-features") await emulate(page, { features: payload });
      else if (command === "send-keys") await sendKeys(page, payload);
      else return undefined;
      return true;
    },
  };
}
