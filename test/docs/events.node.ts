import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { describe, it } from "node:test";
import type { Package } from "custom-elements-manifest";
import { eventNames } from "../../demo/playground/event-log.js";

const manifest = JSON.parse(readFileSync("custom-elements.json", "utf8")) as Package;
const declarations = manifest.modules.flatMap(({ declarations = [] }) => declarations);

/** The names that the event classes have. */
const names = declarations
  .flatMap((declaration) => ("members" in declaration ? (declaration.members ?? []) : []))
  .flatMap((member) => ("default" in member && member.default.startsWith('"ctm-') ? [member.default] : []))
  .map((text) => JSON.parse(text) as string)
  .sort();

/** Returns the events that have a row in a page. */
function readRows(page: string): string[] {
  return Array.from(readFileSync(page, "utf8").matchAll(/^\| `(ctm-[a-z-]+)` /gm), ([, name = ""]) => name)
    .filter((name) => !declarations.some((declaration) => "tagName" in declaration && declaration.tagName === name))
    .sort();
}

describe("every event", () => {
  it("is said of an element in the manifest, and so in what editors and the site read", () => {
    const fired = declarations.flatMap((declaration) => ("events" in declaration ? (declaration.events ?? []) : []));
    assert.deepEqual([...new Set(fired.map(({ name }) => name))].sort(), names);
  });

  for (const page of ["README.md", "docs/embedding.md"]) {
    it(`has a row in ${page}`, () => {
      assert.deepEqual(readRows(page), names);
    });
  }

  it("is in the log of the playground", () => {
    assert.deepEqual([...eventNames].sort(), names);
  });
});
