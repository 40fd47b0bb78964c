// Every dependency has an exact version and a line in docs/dependencies.md that says what it is for, and every line there
// has its dependency.
import { readFileSync } from "node:fs";

const page = "docs/dependencies.md";

/** @typedef {Record<string, string>} Versions */
/** @type {{ dependencies: Versions, devDependencies: Versions, overrides?: Versions }} */
const { dependencies, devDependencies, overrides = {} } = JSON.parse(readFileSync("package.json", "utf8"));
const named = { ...dependencies, ...devDependencies };
const exact = /^\^?(npm:@?[\w./-]+@)?\d+\.\d+\.\d+(-[\w.]+)?$/;

const lines = readFileSync(page, "utf8").matchAll(/^\| `([^`]+)` +\| (.*?) *\|$/gm);
const reasons = new Map(Array.from(lines, ([, name = "", reason = ""]) => [name, reason]));

const faults = [
  ...Object.entries({ ...named, ...overrides })
    .filter(([, version]) => !exact.test(version))
    .map(([name, version]) => `${name}: "${version}" is no exact version`),
  ...Object.keys(named)
    .filter((name) => !reasons.get(name))
    .map((name) => `${name}: ${page} does not say what it is for`),
  ...[...reasons.keys()].filter((name) => !(name in named)).map((name) => `${name}: is in ${page}, but not used`),
];
for (const fault of faults) console.error(fault);
process.exitCode = faults.length > 0 ? 1 : 0;
