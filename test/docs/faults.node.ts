import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { describe, it } from "node:test";
import {
  generateTestNames,
  readChangeFaults,
  readReadFaults,
  readRequestFaults,
} from "../../scripts/docs/generate-faults.mjs";

/** A row of a table in the page: faults, what is counted, and what is in effect. */
interface Row {
  readonly faults: readonly string[];
  readonly requests: string;
  readonly effect: string;
}

const page = readFileSync("docs/faults-and-trust.md", "utf8");

/** Reads the table of a chapter. Its first column has names of tests with a semicolon between them. */
function readTable(chapter: string): Row[] {
  const [, text = ""] = new RegExp(`^## ${chapter}\\n(.*?)^## `, "ms").exec(page) ?? [];
  const lines = Array.from(text.matchAll(/^\| (.*) \|$/gm), ([, line = ""]) =>
    line.split("|").map((cell) => cell.trim()),
  );
  return lines.slice(2).map(([faults = "", , requests = "", effect = ""]) => ({
    faults: faults.replaceAll("`", "").split("; "),
    requests,
    effect,
  }));
}

describe("the tables of faults", () => {
  for (const { chapter, tests, file } of [
    { chapter: "A change that meets a fault", tests: readChangeFaults(), file: "changes.test.ts" },
    { chapter: "A read that meets a fault", tests: readReadFaults(), file: "reads.test.ts" },
  ]) {
    const rows = readTable(chapter);

    it(`have a row for each test of ${file}, and a test for each row`, () => {
      const named = rows.flatMap(({ faults }) => faults);
      assert.deepEqual(named.toSorted(), tests.map(({ name }) => name).toSorted());
    });

    it(`say what the tests of ${file} count`, () => {
      for (const { name, requests, effect } of tests) {
        const row = rows.find(({ faults }) => faults.includes(name));
        assert.equal(row?.effect, effect, name);
        assert.equal(row.requests.split(",")[0], requests, name);
      }
    });
  }
});

describe("what is read from the tests", () => {
  it("is the name of a fault, what the user reads, and what is counted", () => {
    const [cut] = readChangeFaults();
    assert.deepEqual(cut, {
      name: "the connection is cut before it takes effect",
      text: "We couldn’t reach the server. Check your connection and try again. No changes were made.",
      requests: "1 + 1",
      effect: "none",
    });
  });

  it("is complete: no text is missing in a table", () => {
    for (const { name, text } of [...readChangeFaults(), ...readReadFaults(), ...readRequestFaults()])
      assert.ok(!`${name}${text}`.includes("undefined"), name);
    assert.ok(readRequestFaults().length > 5);
  });

  it("has every test in a file that the page names, with the values in its name left open", () => {
    const names = generateTestNames();
    assert.match(names, /### `test\/faults\/keys\.test\.ts`/);
    assert.match(names, /- by … is not followed: the other origin receives no change and no token/);
    const written = readFileSync("test/faults/offline.test.ts", "utf8").match(/^ +it\(/gm)?.length;
    const [, offline = ""] = /### `test\/faults\/offline\.test\.ts`(.*?)(?=^### |$(?![^]))/ms.exec(names) ?? [];
    assert.equal(offline.match(/^- /gm)?.length, written);
  });
});
