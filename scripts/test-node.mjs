// Runs the tests that need no browser, and ends with the line that the browser tests end with.
import { globSync } from "node:fs";
import { run } from "node:test";
import { spec } from "node:test/reporters";
import { countLine } from "./counts.mjs";

const named = process.argv.slice(2);
const files = named.length > 0 ? named : globSync("test/**/*.node.ts").sort();
const counts = { passed: 0, failed: 0 };

/** Suites are reported as tests too; a file is, when it breaks outside its tests. @param {{ details: object }} test */
const isTest = ({ details }) => !("type" in details) || details.type !== "suite";

const execArgv = ["--import", new URL("import-typescript.mjs", import.meta.url).href];
const tests = run({ files, concurrency: false, execArgv });
tests.on("test:pass", (test) => (counts.passed += isTest(test) ? 1 : 0));
tests.on("test:fail", (test) => (counts.failed += isTest(test) ? 1 : 0));
tests.compose(new spec()).pipe(process.stdout);
tests.on("end", () => {
  // After what the reporter still has to say.
  setImmediate(() => console.log(countLine(counts)));
  process.exitCode = counts.failed > 0 || counts.passed === 0 ? 1 : 0;
});
