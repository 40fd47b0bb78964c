import { defaultReporter } from "@web/test-runner";
import { esbuildPlugin } from "@web/dev-server-esbuild";
import { countReporter } from "./scripts/count-reporter.mjs";
import { countCoverage, countingPage, coverageConfig } from "./scripts/coverage.mjs";
import { freePort } from "./scripts/free-port.mjs";
// The plugin below imports the TypeScript of `server/`.
import "./scripts/import-typescript.mjs";
import { browserName, testBrowser } from "./scripts/test-launchers.mjs";
import { everyModule, everyTest, protocolSettings, strictCsp, testPages } from "./scripts/test-server.mjs";
import { faultServer } from "./test/faults/server/plugin.ts";

/** A run of single files (`npm run test:browser -- test/x.test.ts`) says nothing about the coverage of all. */
const all = process.argv.length === 2;

const isCovered = all && browserName === "chromium";

/** @type {import("@web/test-runner").TestRunnerConfig} */
export default {
  files: testPages,
  nodeResolve: { exportConditions: ["browser", "development"] },
  browsers: [await testBrowser()],
  concurrency: 2,
  // The runner's own choice may be that of another browser's run that begins at the same moment.
  port: await freePort(),
  // Long, for they only end what has gone wrong: a machine may be busy.
  testFramework: { config: { timeout: "30000" } },
  browserStartTimeout: 120_000,
  testsStartTimeout: 120_000,
  // The nightly run of the model takes its time.
  testsFinishTimeout: process.env["RUNS"] ? 3_600_000 : 300_000,
  plugins: [
    ...(isCovered ? [countCoverage()] : []),
    esbuildPlugin({ ts: true, target: "es2022", tsconfig: "tsconfig.json" }),
    everyModule(),
    everyTest(),
    protocolSettings(),
    faultServer(),
  ],
  middleware: [strictCsp],
  filterBrowserLogs: ({ args }) => !String(args[0]).startsWith("Lit is in dev mode"),
  staticLogging: !process.argv.includes("--watch"),
  reporters: [defaultReporter({ reportTestProgress: false }), countReporter(coverageConfig)],
  ...(isCovered && { coverage: true, coverageConfig, testRunnerHtml: countingPage }),
};
