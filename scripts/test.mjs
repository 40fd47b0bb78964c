// `npm test`: every check and all tests, in Chromium; with `--all` in Firefox and WebKit too, and over PostgreSQL. Ends with `N passed, N failed`.
import { PassThrough } from "node:stream";
import runAll from "npm-run-all2";

/** Each uses a core and more. */
const lanes = 2;

const isAll = process.argv.includes("--all");
const suites = isAll
  ? ["test:webkit", "test:firefox", "test:browser", "test:node", "test:postgres"]
  : ["test:browser", "test:node"];
const checks = ["lint", "types", "lint:imports", "lint:unused", "lint:templates", "lint:openapi", "format:check"];
const checksOfBuild = ["check:manifest", "size", "check:package"];

let output = "";
const stdout = new PassThrough().setEncoding("utf8");
stdout.on("data", (/** @type {string} */ text) => {
  output += text;
  process.stdout.write(text);
});

/**
 * Runs scripts of package.json to their end, also where one of them fails.
 * @param {string[]} scripts @param {number} maxParallel
 * @returns {Promise<{ name: string, code: number | undefined }[]>}
 */
async function run(scripts, maxParallel) {
  const options = { parallel: true, aggregateOutput: true, continueOnError: true, printLabel: true, silent: true };
  try {
    return (await runAll(scripts, { ...options, maxParallel, stdout, stderr: stdout })) ?? [];
  } catch (error) {
    if (error instanceof Error && "results" in error) return /** @type {any} */ (error.results);
    throw error;
  }
}

/** What the runs of tests say of themselves: ours for browsers, and that of `node --test`. */
const counts =
  /^\[(\S+) *\] (?:(?<passed>\d+) passed, (?<failed>\d+) failed|ℹ (?<kind>pass|fail|cancelled) (?<count>\d+))$/gm;

/** The names of tests that failed, as the same runs print them. */
const failureNames = /^\[(?<script>\S+) *\] (?:FAILED|✖(?! failing tests)) (?<name>\S.*)$/gm;

/** @param {string} script @returns {[passed: number, failed: number] | undefined} */
function countTests(script) {
  const own = [...output.matchAll(counts)].filter(([, name]) => name === script).map(({ groups = {} }) => groups);
  if (own.length === 0) return undefined;
  const sum = (/** @type {(groups: Record<string, string>) => string | undefined} */ pick) =>
    own.reduce((total, groups) => total + Number(pick(groups) ?? 0), 0);
  return [
    sum(({ passed, kind, count }) => passed ?? (kind === "pass" ? count : undefined)),
    sum(({ failed, kind, count }) => failed ?? (kind === "pass" ? undefined : count)),
  ];
}

const results = [
  ...(await run(["build", "build:demo"], 1)),
  ...(await run([...suites, ...checks, ...checksOfBuild], lanes)),
];
const totals = { passed: 0, failed: 0 };
console.log("\n== Summary");
for (const { name, code } of results) {
  const [passed, failed] = countTests(name) ?? [code === 0 ? 1 : 0, 0];
  // A run that fails without saying why, or that finds nothing to run, is a failure as well.
  const failures = failed === 0 && (code !== 0 || passed === 0) ? 1 : failed;
  console.log(`${failures > 0 ? "FAILED" : "ok    "}  ${name}  ${passed} passed, ${failures} failed`);
  totals.passed += passed;
  totals.failed += failures;
}
// Once more, for who reads the end alone.
const failedTests = [...output.matchAll(failureNames)].map(
  ({ groups = {} }) => `${groups["script"]}: ${groups["name"]}`,
);
for (const line of new Set(failedTests)) console.log(line);
console.log(`\n${totals.passed} passed, ${totals.failed} failed`);
process.exitCode = totals.failed > 0 ? 1 : 0;
