import { defaultReporter } from "@web/test-runner";
import { esbuildPlugin } from "@web/dev-server-esbuild";
import { countReporter } from "./scripts/count-reporter.mjs";
import { serveLeanLibraries } from "./scripts/lean-libraries.mjs";
import { emulateFeatures, freshPageLauncher } from "./scripts/test-browser.mjs";
import { everyModule, strictCsp } from "./scripts/test-server.mjs";

/** A run of single files (`npm run test:browser -- test/x.test.ts`) says nothing about the coverage of all. */
const all = process.argv.length === 2;

/** @type {import("@web/test-runner-core").CoverageConfig} */
const coverageConfig = {
  include: ["src/**/*.ts"],
  report: true,
  reportDir: "coverage",
  reporters: ["text", "lcovonly", "html"],
  threshold: { statements: 90, branches: 90, functions: 90, lines: 90 },
};

/** @type {import("@web/test-runner").TestRunnerConfig} */
export default {
  files: "test/**/*.test.ts",
  nodeResolve: { exportConditions: ["browser", "development"] },
  browsers: [await freshPageLauncher()],
  concurrency: 2,
  testFramework: { config: { timeout: "10000" } },
  testsFinishTimeout: 180_000,
  plugins: [
    // As in the one-file build; with LIBRARIES=whole as npm users have it.
    ...(process.env["LIBRARIES"] === "whole" ? [] : [serveLeanLibraries()]),
    esbuildPlugin({ ts: true, target: "es2022", tsconfig: "tsconfig.json" }),
    everyModule(),
    emulateFeatures(),
  ],
  middleware: [strictCsp],
  filterBrowserLogs: ({ args }) => !String(args[0]).startsWith("Lit is in dev mode"),
  staticLogging: !process.argv.includes("--watch"),
  reporters: [defaultReporter({ reportTestProgress: false }), countReporter(coverageConfig)],
  coverage: all,
  coverageConfig,
};
