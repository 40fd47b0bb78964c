// What a run of the browser tests has in common in all three browsers.
import { globSync } from "node:fs";
import { createServer } from "node:net";
import { basename, dirname, relative } from "node:path/posix";
import { esbuildPlugin } from "@web/dev-server-esbuild";
import { defaultReporter } from "@web/test-runner";
import "../../scripts/import-typescript.mjs";
import { faultServers } from "../faults/server/plugin.ts";
import { answerForDeploy, answerForPart } from "./parts.mjs";

/** @typedef {import("@web/test-runner").TestSuiteResult} Suite */
/** @typedef {import("@web/test-runner").TestRunnerPlugin<any>} Plugin */

/** The policy of the strictest host, for the pages under `test/pages/strict-csp/`. */
const strictPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "connect-src 'self'",
  "require-trusted-types-for 'script'",
  "trusted-types lit-html",
].join("; ");

/** @param {string} pattern */
const find = (pattern) =>
  globSync(pattern)
    .map((file) => file.replaceAll("\\", "/"))
    .sort();

/** The tests of a folder that run in every browser. @param {string} folder */
const testsIn = (folder) => find(`${folder}/*.test.ts`).filter((file) => !file.endsWith(".chromium.test.ts"));

/** @param {string[]} files */
const importAll = (files) => files.map((file) => `import "/${file}";`).join("\n");

/** How often the model of the protocol is run, and which run of it is wanted again. */
function protocolSettings() {
  const { RUNS, SEED, REPLAY } = process.env;
  return { runs: RUNS && Number(RUNS), seed: SEED && Number(SEED), replay: REPLAY };
}

/**
 * Modules that the server writes: `/every-module.js` imports all of src but the entries for frameworks, so that coverage counts what no test imports;
 * `every-test.js` in a folder imports all tests there.
 * @returns {Plugin}
 */
function writtenModules() {
  /** @type {Record<string, (path: string) => string>} */
  const modules = {
    "every-module.js": () => importAll(find("src/!(frameworks)/**/*.ts").concat(find("src/*.ts"))),
    "every-test.js": (path) => importAll(testsIn(dirname(path).slice(1))),
    "protocol-settings.js": () => `export default ${JSON.stringify(protocolSettings())}`,
  };
  return {
    name: "written-modules",
    resolveImport: ({ source }) => (basename(source) in modules ? source : undefined),
    serve({ path }) {
      const body = modules[basename(path)]?.(path);
      return body === undefined ? undefined : { body, type: "js" };
    },
  };
}

/**
 * @param {Suite} suite @param {string} [path]
 * @returns {{ name: string, passed: boolean }[]}
 */
const resultsOf = ({ tests, suites }, path = "") => [
  ...tests.map(({ name, passed }) => ({ name: `${path}${name}`, passed })),
  ...suites.flatMap((suite) => resultsOf(suite, `${path}${suite.name} > `)),
];

/**
 * Ends the run with the names of the tests that failed and `N passed, N failed`. A page that broke outside its tests counts
 * as one failure, and so does coverage below its threshold.
 * @returns {import("@web/test-runner").Reporter}
 */
function countReporter() {
  return {
    stop({ sessions, testCoverage }) {
      const results = sessions.flatMap(({ testFile, testResults, passed }) => {
        const file = relative(process.cwd(), testFile);
        const own = testResults ? resultsOf(testResults, `${file} > `) : [];
        return passed || own.some((result) => !result.passed) ? own : [...own, { name: file, passed: false }];
      });
      if (testCoverage?.passed === false) results.push({ name: "coverage", passed: false });
      const failures = results.filter(({ passed }) => !passed);
      console.log(failures.map(({ name }) => `\nFAILED ${name}`).join(""));
      console.log(`${results.length - failures.length} passed, ${failures.length} failed`);
    },
  };
}

/** A port that the system has found free: browsers that start at the same moment do not meet at one. @returns {Promise<number>} */
export function freePort() {
  const server = createServer();
  return new Promise((resolve) => {
    server.listen(0, "127.0.0.1", () => {
      const address = server.address();
      server.close(() => resolve(typeof address === "object" && address ? address.port : 0));
    });
  });
}

/**
 * Lets a plugin's commands come before the runner's own, which throw in browsers that they do not know.
 * @param {any} launcher @param {Plugin} commands @returns {import("@web/test-runner").BrowserLauncher}
 */
export function withCommands(launcher, commands) {
  const initialize = launcher.initialize.bind(launcher);
  launcher.initialize = async (/** @type {{ plugins: Plugin[] }} */ config, /** @type {string[]} */ files) => {
    config.plugins.unshift(commands);
    await initialize(config, files);
  };
  return launcher;
}

/** A folder with an `all.ts` runs in one page; every other test file has a page to itself. */
const wholeFolders = find("test/**/all.ts");
const inWholeFolder = new Set(wholeFolders.flatMap((file) => testsIn(dirname(file))));

/** Only Chromium emulates what a viewer prefers: colour scheme, reduced motion, forced colours. */
export const exceptChromium = "!test/**/*.chromium.test.ts";

/** @type {import("@web/test-runner").TestRunnerConfig & { files: string[], plugins: Plugin[] }} */
export const shared = {
  files: [...wholeFolders, ...find("test/**/*.test.ts").filter((file) => !inWholeFolder.has(file))],
  nodeResolve: { exportConditions: ["browser", "development"] },
  port: await freePort(),
  // Long, for they only end what has gone wrong: a machine may be busy.
  testFramework: { config: { timeout: "30000" } },
  browserStartTimeout: 120_000,
  testsStartTimeout: 120_000,
  // A folder is one page, and the table's takes minutes in Firefox. The nightly run of the model takes its time.
  testsFinishTimeout: process.env["RUNS"] ? 3_600_000 : 900_000,
  plugins: [esbuildPlugin({ ts: true, target: "es2022", tsconfig: "tsconfig.json" }), writtenModules(), faultServers()],
  middleware: [
    async (context, next) => {
      if (context.path.startsWith("/test/pages/strict-csp/")) context.set("Content-Security-Policy", strictPolicy);
      await next();
    },
    answerForPart,
    answerForDeploy,
  ],
  filterBrowserLogs: ({ args }) => !String(args[0]).startsWith("Lit is in dev mode"),
  staticLogging: !process.argv.includes("--watch"),
  reporters: [defaultReporter({ reportTestProgress: false }), countReporter()],
};
