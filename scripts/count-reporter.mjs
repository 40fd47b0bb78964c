import { countLine, sum } from "./counts.mjs";

/** @typedef {import("@web/test-runner-core").TestSuiteResult} Suite */
/** @typedef {import("@web/test-runner-core").TestSession} Session */
/** @typedef {import("@web/test-runner-core").TestCoverage} TestCoverage */
/** @typedef {import("@web/test-runner-core").CoverageConfig} CoverageConfig */

/** @param {Suite} suite @returns {import("./counts.mjs").Counts} */
function countSuite(suite) {
  const own = suite.tests.map((test) => ({ passed: test.passed ? 1 : 0, failed: test.passed || test.skipped ? 0 : 1 }));
  return sum([...own, ...suite.suites.map(countSuite)]);
}

/** A page that broke outside its tests (an import, an uncaught error) counts as one failure. @param {Session} session */
function countSession(session) {
  const counts = session.testResults ? countSuite(session.testResults) : { passed: 0, failed: 0 };
  return !session.passed && counts.failed === 0 ? { ...counts, failed: 1 } : counts;
}

/** @param {TestCoverage} coverage @param {CoverageConfig} config */
function countCoverage({ passed, summary }, { threshold }) {
  let isEnough = passed;
  for (const [kind, wanted] of Object.entries(threshold ?? {})) {
    const { pct } = summary[/** @type {keyof typeof summary} */ (kind)];
    // Of nothing at all it is "Unknown", which the runner takes for enough.
    if (pct >= wanted) continue;
    isEnough = false;
    console.log(`Coverage of ${kind} is ${pct} %; ${wanted} % are wanted.`);
  }
  return { passed: 0, failed: isEnough ? 0 : 1 };
}

/**
 * Ends the run with one line that anyone can count by; coverage under its threshold is one failure.
 * @param {CoverageConfig} config
 * @returns {import("@web/test-runner-core").Reporter}
 */
export function countReporter(config) {
  return {
    stop({ sessions, testCoverage }) {
      // Whatever the runner has left on the last line of the terminal is not to stand before ours.
      console.log("");
      const coverage = testCoverage ? [countCoverage(testCoverage, config)] : [];
      console.log(countLine(sum([...sessions.map(countSession), ...coverage])));
    },
  };
}
