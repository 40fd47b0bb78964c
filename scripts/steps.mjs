// Runs scripts of package.json beside each other, as many as there are lanes, each once what it comes after is done.
import { spawn } from "node:child_process";
import { countLine, readCounts } from "./counts.mjs";

/** @typedef {import("./counts.mjs").Counts} Counts */
/**
 * @typedef {object} Step
 * @property {string} script of package.json
 * @property {string} [after] the script that it comes after, however that has ended
 * @property {string} [browser] the browser that it runs in
 * @property {boolean} [isCounted] it says its own numbers
 */
/** @typedef {Counts & { name: string, seconds: number }} Result */

/** @param {Step} step */
const nameOf = ({ script, browser }) => (browser ? `${script} ${browser}` : script);

/** What a step prints stands together, when it has ended. @param {Step} step @returns {Promise<{ output: string, succeeded: boolean }>} */
function runScript({ script, browser }) {
  const child = spawn("npm", ["run", "--silent", script], {
    stdio: ["ignore", "pipe", "pipe"],
    shell: process.platform === "win32",
    env: { ...process.env, ...(browser && { BROWSER: browser }) },
  });
  let output = "";
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding("utf8").on("data", (/** @type {string} */ text) => (output += text));
  }
  return new Promise((resolve) => child.on("close", (code) => resolve({ output, succeeded: code === 0 })));
}

/** A check counts as one; what says its own numbers is a failure where they do not say why it failed. */
/** @param {Step} step @param {{ output: string, succeeded: boolean }} result @returns {Counts} */
function count({ isCounted }, { output, succeeded }) {
  if (!isCounted) return { passed: succeeded ? 1 : 0, failed: succeeded ? 0 : 1 };
  const { passed, failed } = readCounts(output) ?? { passed: 0, failed: 0 };
  const isExplained = succeeded ? passed > 0 : failed > 0;
  return { passed, failed: isExplained ? failed : failed + 1 };
}

/** @param {Step} step @returns {Promise<Result>} */
async function runStep(step) {
  const name = nameOf(step);
  console.log(`.. ${name}`);
  const start = performance.now();
  const result = await runScript(step);
  const seconds = (performance.now() - start) / 1000;
  console.log(`\n== ${name} (${seconds.toFixed(1)} s)\n${result.output.trimEnd()}\n`);
  return { name, seconds, ...count(step, result) };
}

/**
 * Runs every step, also when another one has failed: the first that can begin takes the first lane that is free.
 * @param {readonly Step[]} steps @param {number} lanes @returns {Promise<Result[]>} in the order of the steps
 */
export async function runSteps(steps, lanes) {
  const waiting = new Set(steps);
  /** @type {Map<Step, Result>} */
  const results = new Map();
  /** @type {Set<Promise<void>>} */
  const running = new Set();
  const isDone = (/** @type {string} */ script) => steps.every((step) => step.script !== script || results.has(step));
  while (waiting.size > 0 || running.size > 0) {
    for (const step of waiting) {
      if (running.size >= lanes) break;
      if (step.after && !isDone(step.after)) continue;
      waiting.delete(step);
      const run = runStep(step).then((result) => void (results.set(step, result), running.delete(run)));
      running.add(run);
    }
    await Promise.race(running);
  }
  return steps.map((step) => /** @type {Result} */ (results.get(step)));
}

/** One line a step. @param {readonly Result[]} results */
export function printSummary(results) {
  const width = Math.max(...results.map(({ name }) => name.length));
  console.log("== Summary");
  for (const { name, seconds, ...counts } of results) {
    const verdict = counts.failed > 0 ? "FAILED" : "ok    ";
    console.log(`${verdict}  ${name.padEnd(width)} ${seconds.toFixed(1).padStart(6)} s  ${countLine(counts)}`);
  }
}
