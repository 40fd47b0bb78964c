// The tables of faults: each row is a test, named as the test is, with what the test expects.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "./pages.mjs";
import { readConstants, readTestNames } from "./read-tests.mjs";
import { toCell, toCodeCell, toTable } from "./text.mjs";

/**
 * A test of a fault: its name, what the user reads, how many requests are sent, and how often the change takes effect.
 * @typedef {{ name: string, text: string, requests: string, effect: string }} Fault
 */

const changes = "test/faults/changes.test.ts";
const reads = "test/faults/reads.test.ts";
const requests = "test/faults/requests.test.ts";

/** @returns {Fault[]} */
export function readChangeFaults() {
  const constants = readConstants(changes);
  return ["refused", "done"].flatMap((table) =>
    rowsOf(constants.get(table)).map(([name, , text, , writes, reads]) => ({
      name: String(name),
      text: String(text),
      requests: reads === 0 ? String(writes) : `${writes} + ${reads}`,
      effect: table === "done" ? "once" : "none",
    })),
  );
}

/** @returns {Fault[]} */
export const readReadFaults = () =>
  rowsOf(readConstants(reads).get("rows")).map(([name, , sent, text]) => ({
    name: String(name),
    text: text === undefined ? "the rows" : String(text),
    requests: String(sent),
    effect: "",
  }));

/** @returns {Fault[]} */
export const readRequestFaults = () =>
  rowsOf(readConstants(requests).get("rows")).map(([name, , reads, text]) => ({
    name: String(name),
    text: text === undefined ? "that the request was sent, or withdrawn" : String(text),
    requests: reads === 0 ? "1" : `1 + ${reads}`,
    effect: text === undefined ? "once" : "none",
  }));

/** @param {import("./read-tests.mjs").Value} table @returns {import("./read-tests.mjs").Value[][]} */
const rowsOf = (table) => /** @type {any} */ (table ?? []);

/** @param {Fault[]} faults */
const toFaultTable = (faults) =>
  toTable(
    ["fault, as the test is named", "what the user reads", "requests", "effect"],
    faults.map(({ name, text, requests, effect }) => [toCell(name), toCell(text), requests, effect]),
  );

export const generateChangeFaults = () => toFaultTable(readChangeFaults());
export const generateReadFaults = () => toFaultTable(readReadFaults());
export const generateRequestFaults = () => toFaultTable(readRequestFaults());

/** Lists the tests of each file that "Faults and trust" names, but for those whose rows are tables above. */
export function generateTestNames() {
  const page = readFileSync(join(root, "docs/faults-and-trust.md"), "utf8");
  const named = Array.from(page.matchAll(/`(test\/[\w./-]+\.(?:test|node)\.ts)`/g), ([, file = ""]) => file);
  const files = [...new Set(named)].filter((file) => ![changes, reads, requests].includes(file)).toSorted();
  return files.map(listTests).join("\n\n");
}

/** @param {string} file */
function listTests(file) {
  const groups = readTestNames(file).map(({ path, names }) => {
    const title = path.map(toCell).join(", ");
    return `**${title}**\n\n${names.map((name) => `- ${toCell(name)}`).join("\n")}`;
  });
  return [`### ${toCodeCell(file)}`, ...groups].join("\n\n");
}
