import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { describe, it } from "node:test";

/** The versions that a page has chapters of. */
const versionsOf = (page: string, heading: RegExp) =>
  Array.from(readFileSync(page, "utf8").matchAll(heading), ([, version]) => version);

describe("docs/migration.md", () => {
  it("has a chapter for each version of the changelog, in its order", () => {
    const versions = versionsOf("CHANGELOG.md", /^## \[(.+?)\]/gm);
    assert.ok(versions.length > 3);
    assert.deepEqual(versionsOf("docs/migration.md", /^## (.+)$/gm), versions);
  });
});
