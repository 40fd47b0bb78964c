// WebKitGTK for the browser tests: Debian's webkit2gtk-driver and xvfb. Each test file gets a new window; as many browsers
// run as test files at once.
import { startBrowser } from "./webkit-browser.mjs";
import { findMiniBrowser } from "./webkit-driver.mjs";
import { findProgram } from "./webkit-process.mjs";

export { webkitCommands } from "./webkit-commands.mjs";

/** @typedef {import("./webkit-browser.mjs").WebKitBrowser} WebKitBrowser */
/** @typedef {import("./webkit-page.mjs").WebKitPage} WebKitPage */
/** @typedef {{ browser: WebKitBrowser, page: WebKitPage }} Session */

function checkInstalled() {
  const found = {
    Xvfb: findProgram("Xvfb"),
    WebKitWebDriver: findProgram("WebKitWebDriver"),
    MiniBrowser: findMiniBrowser(),
  };
  const missing = Object.entries(found).flatMap(([name, path]) => (path ? [] : name));
  if (missing.length === 0) return;
  throw new Error(`There is no ${missing.join(", no ")}. Install Debian's packages xvfb and webkit2gtk-driver.`);
}

export class WebKitLauncher {
  name = "WebKit";
  type = "webkit";
  concurrency = 2;
  /** @type {Map<string, Session>} */
  #sessions = new Map();
  /** @type {WebKitBrowser[]} */
  #idle = [];
  /** @type {Set<WebKitBrowser>} */
  #browsers = new Set();
  #isStopped = false;

  /** @param {string} id @param {string} url */
  async startSession(id, url) {
    const session = await this.#openPage();
    if (this.#isStopped) return await this.#drop(session.browser);
    this.#sessions.set(id, session);
    await session.page.open(url);
  }

  /** Nothing of a test has run yet: a browser that does not start, or has died, is replaced. @returns {Promise<Session>} */
  async #openPage(attempts = 3) {
    const idle = this.#idle.pop();
    try {
      const browser = idle ?? (await this.#start());
      return { browser, page: await browser.openPage() };
    } catch (error) {
      if (idle) await this.#drop(idle);
      if (attempts === 1) throw error;
      console.warn(`${String(error)}\nWebKit is started anew.`);
      return await this.#openPage(attempts - 1);
    }
  }

  async #start() {
    const browser = await startBrowser();
    this.#browsers.add(browser);
    return browser;
  }

  /** @param {WebKitBrowser} browser */
  async #drop(browser) {
    this.#browsers.delete(browser);
    await browser.stop();
  }

  /** @param {string} id */
  isActive(id) {
    return this.#sessions.has(id);
  }

  /** @param {string} id */
  getPage(id) {
    const session = this.#sessions.get(id);
    if (!session) throw new Error(`There is no page for session ${id}`);
    return session.page;
  }

  /** Nothing where the page cannot say: the runner asks when it has lost it. @param {string} id @returns {Promise<string | undefined>} */
  async getBrowserUrl(id) {
    return await this.#sessions
      .get(id)
      ?.page.url()
      .catch(() => undefined);
  }

  /** What the page has told stands, however it comes to close. @param {string} id */
  async stopSession(id) {
    const session = this.#sessions.get(id);
    if (!session) return {};
    this.#sessions.delete(id);
    const { browser, page } = session;
    try {
      await page.close();
      this.#idle.push(browser);
    } catch (error) {
      console.warn(`${String(error)}\nWebKit is started anew.`);
      await this.#drop(browser);
    }
    return {};
  }

  async startDebugSession() {
    throw new Error("WebKit runs without a screen. Debug in Chromium.");
  }

  async stop() {
    this.#isStopped = true;
    await Promise.all([...this.#browsers].map((browser) => this.#drop(browser)));
  }
}

export async function webkitLauncher() {
  checkInstalled();
  return new WebKitLauncher();
}
