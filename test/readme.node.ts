import assert from "node:assert/strict";
import { existsSync, globSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { describe, it } from "node:test";

const trust = "docs/faults-and-trust.md";
const pages = globSync(["*.md", "docs/*.md", "docs/decisions/*.md"]);
const readPage = (page: string): string => readFileSync(page, "utf8");

/** Test files and folders in backticks: `test/faults/changes.test.ts`, `test/protocol/`. */
const findTests = (page: string): string[] =>
  Array.from(readPage(page).matchAll(/`(test\/[\w./-]*)`/g), ([, path = ""]) => path);

/** The targets of links to files of the repository. */
const findLinks = (page: string): string[] =>
  Array.from(readPage(page).matchAll(/\]\(([^)\s]+)\)/g), ([, target = ""]) => target).filter(
    (target) => !/^[a-z]+:/.test(target),
  );

/** The anchors of a page's headings, as GitHub makes them. */
function findAnchors(page: string): string[] {
  const headings = readPage(page).matchAll(/^#{1,6} (.+)$/gm);
  return Array.from(headings, ([, heading = ""]) =>
    heading
      .toLowerCase()
      .replace(/[^\p{L}\p{N}\s_-]/gu, "")
      .replaceAll(" ", "-"),
  );
}

describe("README", () => {
  it("has at most 200 lines", () => assert.ok(readPage("README.md").split("\n").length <= 201));
});

describe(trust, () => {
  it("names tests", () => assert.ok(findTests(trust).length > 20, `${findTests(trust).length} tests`));
});

describe("the documentation", () => {
  // The changelog and the decisions speak of what was there when they were written.
  for (const page of pages.filter((page) => !/^(CHANGELOG|docs\/decisions)/.test(page))) {
    it(`names tests that exist: ${page}`, () => {
      assert.deepEqual(
        findTests(page).filter((path) => !existsSync(path)),
        [],
      );
    });
  }

  for (const page of pages) {
    it(`links to pages and headings that exist: ${page}`, () => {
      const isBroken = (target: string): boolean => {
        const [address = "", anchor] = target.split("#");
        const [path = ""] = address.split("?");
        const file = path === "" ? page : join(dirname(page), path);
        return !existsSync(file) || (anchor !== undefined && !findAnchors(file).includes(anchor));
      };
      assert.deepEqual(findLinks(page).filter(isBroken), []);
    });
  }
});
