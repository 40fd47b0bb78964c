// The browser tests in the Chromium that comes with `npm ci`. For the other browsers: test/runner/*.config.mjs
import { chromeLauncher } from "@web/test-runner-chrome";
import { browserOptions } from "./scripts/browser.mjs";
import { countCoverage, countingPage, coverageConfig } from "./test/runner/coverage.mjs";
import { emulateFeatures } from "./test/runner/emulate-features.mjs";
import { shared } from "./test/runner/shared.mjs";

/** A run of single files (`npm run test:browser -- test/x.test.ts`) says nothing about the coverage of all. */
const isCovered = process.argv.length === 2;

/** @type {import("@web/test-runner").TestRunnerConfig} */
export default {
  ...shared,
  concurrency: 2,
  browsers: [chromeLauncher({ launchOptions: await browserOptions() })],
  plugins: [
    // Before the compiler: lines are those of the source.
    ...(isCovered ? [countCoverage()] : []),
    ...shared.plugins,
    emulateFeatures(),
  ],
  ...(isCovered && { coverage: true, coverageConfig, testRunnerHtml: countingPage }),
};
