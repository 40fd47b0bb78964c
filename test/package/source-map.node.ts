import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { SourceMap } from "node:module";
import { homedir } from "node:os";
import { describe, it } from "node:test";

const file = "dist/cdn/ctm-accounts-billing.js";
const code = readFileSync(file, "utf8");

interface WrittenMap {
  readonly file: string;
  readonly sources: readonly string[];
  readonly sourcesContent: readonly (string | null)[];
}

describe("the one file", () => {
  const text = readFileSync(`${file}.map`, "utf8");
  const { sources, sourcesContent, file: mapped } = JSON.parse(text) as WrittenMap;

  it("names its source map, which is of this file", () => {
    assert.match(code, /\n\/\/# sourceMappingURL=ctm-accounts-billing\.js\.map\s*$/);
    assert.equal(mapped, "ctm-accounts-billing.js");
  });

  it("has its whole source in the map, as it is written", () => {
    assert.equal(sourcesContent.length, sources.length);
    assert.equal(sourcesContent[sources.indexOf("../../src/define.ts")], readFileSync("src/define.ts", "utf8"));
    assert.ok(sourcesContent.every((source) => typeof source === "string"));
  });

  it("leads from a place in it to that in the source", () => {
    const sought = '"ctm-accounts-load"';
    const lines = code.split("\n").map((line) => line.replaceAll("`", '"'));
    const line = lines.findIndex((one) => one.includes(sought));
    const entry = new SourceMap(JSON.parse(text) as never).findEntry(line, lines[line]!.indexOf(sought));
    assert.ok("originalSource" in entry);
    assert.equal(entry.originalSource, "../../src/events.ts");
    const source = readFileSync("src/events.ts", "utf8").split("\n");
    assert.ok(source[entry.originalLine]!.includes(sought));
  });

  it("begins with what has Chromium compile it while it arrives", () => {
    assert.match(code, /^\/\/# allFunctionsCalledOnLoad\n/);
  });

  it("has no path of the machine that built it, in the file or in the map", () => {
    assert.deepEqual(
      sources.filter((source) => !/^\.\.\/\.\.\/(?:src|node_modules)\/[^/]/.test(source)),
      [],
    );
    for (const path of [process.cwd(), homedir()]) {
      assert.equal(text.includes(`${path}/`), false, path);
      assert.equal(code.includes(`${path}/`), false, path);
    }
  });

  it("has the hash that integrity.json says, with the line that names the map", () => {
    const hash = createHash("sha384").update(readFileSync(file)).digest("base64");
    const integrity = JSON.parse(readFileSync("dist/cdn/integrity.json", "utf8")) as object;
    assert.deepEqual(integrity, { "ctm-accounts-billing.js": `sha384-${hash}` });
  });

  it("says the licence of every library that is in it", () => {
    const licences = readFileSync("dist/cdn/LICENSES.md", "utf8");
    const libraries = new Set(
      sources.flatMap((source) => /node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(source)?.[1] ?? []),
    );
    assert.ok(libraries.has("lit-html"));
    assert.deepEqual(
      [...libraries].filter((library) => !licences.includes(`## ${library} `)),
      [],
    );
  });
});
