// `npm test`: every check, one after the other, each of them also when an earlier one has failed.
import { spawn } from "node:child_process";
import { countLine, readCounts, sum } from "./counts.mjs";

/** Each is a script of package.json. The later ones look at what `build` has built. */
const checks = [
  "types",
  "lint",
  "lint:templates",
  "format:check",
  "check:manifest",
  "build",
  "size",
  "check:package",
  "build:demo",
];
const tests = ["test:node", "test:browser"];

/** @param {string} script @returns {Promise<{ output: string, succeeded: boolean }>} */
function runScript(script) {
  const child = spawn("npm", ["run", "--silent", script], {
    stdio: ["ignore", "pipe", "inherit"],
    shell: process.platform === "win32",
  });
  let output = "";
  child.stdout.setEncoding("utf8").on("data", (/** @type {string} */ text) => {
    output += text;
    process.stdout.write(text);
  });
  return new Promise((resolve) => child.on("close", (code) => resolve({ output, succeeded: code === 0 })));
}

/** A check counts as one; a step of tests says its own numbers, and is a failure where they do not say why it failed. */
/** @param {string} script @param {{ output: string, succeeded: boolean }} result @returns {import("./counts.mjs").Counts} */
function count(script, { output, succeeded }) {
  if (!tests.includes(script)) return { passed: succeeded ? 1 : 0, failed: succeeded ? 0 : 1 };
  const { passed, failed } = readCounts(output) ?? { passed: 0, failed: 0 };
  const isExplained = succeeded ? passed > 0 : failed > 0;
  return { passed, failed: isExplained ? failed : failed + 1 };
}

/** @param {string} script */
async function runStep(script) {
  console.log(`\n== npm run ${script}`);
  const start = performance.now();
  const counts = count(script, await runScript(script));
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  return { script, seconds, ...counts };
}

const steps = [];
for (const script of [...checks, ...tests]) steps.push(await runStep(script));

console.log("\n== Summary");
for (const { script, seconds, ...counts } of steps) {
  console.log(
    `${counts.failed > 0 ? "FAILED" : "ok    "}  ${script.padEnd(16)} ${seconds.padStart(6)} s  ${countLine(counts)}`,
  );
}
const total = sum(steps);
console.log(countLine(total));
process.exitCode = total.failed > 0 ? 1 : 0;
