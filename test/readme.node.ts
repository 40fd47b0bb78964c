import assert from "node:assert/strict";
import { existsSync, readFileSync } from "node:fs";
import { describe, it } from "node:test";

const chapter = /^## Why you can trust it\n([^]*?)^## /m.exec(readFileSync("README.md", "utf8"))?.[1] ?? "";

/** `faults/keys` _one name_, _… the end of another_: a file of tests, and names of tests in it. */
const mentions = [...chapter.matchAll(/`([a-z/]+\/[a-z-]+)`((?:,? _[^_|]+_(?: \(\d\))?)*)/g)].flatMap(
  ([, file, names]) =>
    [...(names ?? "").matchAll(/_([^_]+)_/g)].map((name) => ({ file: file ?? "", name: name[1] ?? "" })),
);

function readTests(file: string): string {
  const path = ["test.ts", "node.ts"].map((end) => `test/${file}.${end}`).find((path) => existsSync(path));
  assert.ok(path, `README names test/${file}, which is not there`);
  return readFileSync(path, "utf8");
}

describe("README's chapter on trust", () => {
  it("names tests", () => assert.ok(mentions.length > 20, `${mentions.length} names`));

  for (const { file, name } of mentions) {
    it(`names a test that is there: ${file} ${name}`, () => {
      const part = name.replace(/^… | …$|…$/g, "").replace(/:$/, "");
      assert.ok(readTests(file).includes(part), `${file} has no test "${part}"`);
    });
  }
});
