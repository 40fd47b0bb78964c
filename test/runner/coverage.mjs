// Coverage by counters in the source, where the browser's own would slow down every library on the page too: the tests
// took two and a half times as long. TypeScript is counted before it is compiled, so that lines are those of the source.
import { createInstrumenter } from "istanbul-lib-instrument";

/** Below these, in per cent, a whole run fails. */
const threshold = { statements: 90, branches: 90, functions: 90, lines: 90 };

/** @type {import("@web/test-runner").CoverageConfig} */
export const coverageConfig = {
  nativeInstrumentation: false,
  report: true,
  reportDir: "coverage",
  reporters: ["text", "lcovonly", "html"],
  threshold,
};

/** Where the counters are is known to the runner, which fails where a page has none: also one that uses nothing of src. */
const counters = "<script>globalThis.__coverage__ = {};</script>";

/** @type {NonNullable<import("@web/test-runner").TestRunnerCoreConfig["testRunnerHtml"]>} */
export const countingPage = (testFramework) =>
  `<!DOCTYPE html><html><head>${counters}</head><body><script type="module" src="${testFramework}"></script></body></html>`;

/**
 * Puts the counters into what is served of `src`: before the compiler in the list of plugins.
 * @returns {import("@web/test-runner").TestRunnerPlugin}
 */
export function countCoverage() {
  const instrumenter = createInstrumenter({
    esModules: true,
    coverageGlobalScope: "globalThis",
    // A page with a strict policy has no `new Function`.
    coverageGlobalScopeFunc: false,
    parserPlugins: ["typescript", "decorators-legacy"],
  });
  let root = "";
  return {
    name: "count-coverage",
    serverStart: ({ config }) => void (root = config.rootDir),
    transform({ path, body }) {
      if (!/^\/src\/.*\.ts$/.test(path)) return;
      return instrumenter.instrumentSync(String(body), root + path);
    },
  };
}
