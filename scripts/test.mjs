// `npm test`: every check and all tests, in the browser that comes with `npm ci`; with `--all`, in all three browsers.
import { countLine, sum } from "./counts.mjs";
import { printSummary, runSteps } from "./steps.mjs";
import { browserNames } from "./test-launchers.mjs";

/** Each uses a core and more. */
const LANES = 2;

const browsers = process.argv.includes("--all") ? browserNames.reverse() : ["chromium"];

/** What looks at what is built comes after the last of what builds. */
const built = { after: "build:demo" };

/** What takes longest comes first. @type {import("./steps.mjs").Step[]} */
const steps = [
  { script: "build" },
  { script: "build:demo", after: "build" },
  ...browsers.map((browser) => ({ script: "test:browser", browser, isCounted: true, ...built })),
  { script: "test:node", isCounted: true, ...built },
  { script: "lint" },
  { script: "lint:imports" },
  { script: "types" },
  { script: "lint:templates" },
  { script: "lint:openapi" },
  { script: "format:check" },
  { script: "check:manifest" },
  { script: "size", ...built },
  { script: "check:package", ...built },
];

const results = await runSteps(steps, LANES);
printSummary(results);
const total = sum(results);
console.log(countLine(total));
process.exitCode = total.failed > 0 ? 1 : 0;
