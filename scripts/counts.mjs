/** @typedef {{ passed: number, failed: number }} Counts */

/** @param {Counts[]} all @returns {Counts} */
export function sum(all) {
  return all.reduce((total, { passed, failed }) => ({ passed: total.passed + passed, failed: total.failed + failed }), {
    passed: 0,
    failed: 0,
  });
}

/** @param {Counts} counts */
export const countLine = ({ passed, failed }) => `${passed} passed, ${failed} failed`;

/** The last line of that form in what a step has printed. @param {string} output @returns {Counts | undefined} */
export function readCounts(output) {
  const [, passed, failed] = [...output.matchAll(/^(\d+) passed, (\d+) failed$/gm)].at(-1) ?? [];
  return passed === undefined ? undefined : { passed: Number(passed), failed: Number(failed) };
}
