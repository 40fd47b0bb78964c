// The browser tests in Firefox, over WebDriver BiDi: Debian's package firefox-esr, or what FIREFOX_PATH names.
import { existsSync } from "node:fs";
import { chromeLauncher, puppeteerCore } from "@web/test-runner-chrome";
import { exceptChromium, shared } from "./shared.mjs";

const executablePath = process.env["FIREFOX_PATH"] ?? "/usr/bin/firefox-esr";
if (!existsSync(executablePath)) throw new Error(`There is no Firefox at ${executablePath}. Install firefox-esr.`);

/** What differs from Firefox as puppeteer starts it. */
const extraPrefsFirefox = {
  // A page has the focus, whichever window is in front.
  "focusmanager.testmode": true,
  // Tab goes to everything, whatever the system is set to.
  "accessibility.tabfocus": 7,
  "intl.accept_languages": "en-US, en",
  // A page in the background keeps its pace.
  "dom.min_background_timeout_value": 4,
  "dom.timeout.enable_budget_timer_throttling": false,
  // Without pinch zoom, and without scrolling in a process of its own, the mouse and scripts share one scroll position.
  "apz.allow_zooming": false,
  "layers.async-pan-zoom.enabled": false,
  // The panel that shows a download, also a refused one, takes the focus from the page, and from all that come after it.
  "browser.download.alwaysOpenPanel": false,
};

/** @type {import("@web/test-runner").TestRunnerConfig} */
export default {
  ...shared,
  files: [...shared.files, exceptChromium],
  // A tab behind another is hidden, and slow.
  concurrency: 1,
  browsers: [
    chromeLauncher({
      puppeteer: /** @type {any} */ (puppeteerCore),
      // A file that a test hands over is not to be left in anybody's folder.
      createBrowserContext: ({ browser }) => browser.createBrowserContext({ downloadBehavior: { policy: "deny" } }),
      launchOptions: {
        browser: "firefox",
        executablePath,
        extraPrefsFirefox,
        // To tell of each of a page's 200 modules costs Firefox much, and nobody listens.
        networkEnabled: false,
        env: { ...process.env, TZ: "UTC", LANGUAGE: "en_US", LC_ALL: "C.UTF-8" },
      },
    }),
  ],
};
