import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, it } from "node:test";
import { readJson } from "./helpers.ts";

type Names = "types" | "unpkg" | "jsdelivr" | "customElements" | "web-types";

const description = readJson("package.json") as Record<Names, string>;
const packed = execFileSync("npm", ["pack", "--dry-run", "--json", "--loglevel=error"], { encoding: "utf8" });
const [{ files }] = JSON.parse(packed) as [{ files: readonly { path: string }[] }];
const published = new Set(files.map(({ path }) => path));

const assertPublished = (paths: readonly string[]) =>
  assert.deepEqual(
    paths.filter((path) => !published.has(join(path))),
    [],
  );

describe("the published package", () => {
  it("has the files that package.json names to editors and to servers of packages", () => {
    const names: readonly Names[] = ["types", "unpkg", "jsdelivr", "customElements", "web-types"];
    assertPublished(names.map((name) => description[name]));
  });

  it("has the one file with its source map and its hash", () => {
    const names = ["ctm-accounts-billing.js", "ctm-accounts-billing.js.map", "integrity.json"];
    assertPublished(names.map((name) => `dist/cdn/${name}`));
  });

  it("has the licences of the libraries that are in its files, wherever there are any", () => {
    const files = ["cdn", "cli", "server"].map((folder) => `dist/${folder}/LICENSES.md`);
    assertPublished(files);
    for (const file of files) assert.match(readFileSync(file, "utf8"), /^## \S+ - [\d.]+ \(.+\)$/m, file);
    // In a module beside its source there is no library: it imports them.
    for (const file of [...published].filter((path) => /^dist\/(?!cdn|cli|server).*\.js$/.test(path))) {
      assert.doesNotMatch(readFileSync(file, "utf8"), /@license|node_modules/, file);
    }
  });

  it("gives those servers the one file, which needs nothing beside it", () => {
    assert.equal(description.unpkg, "dist/cdn/ctm-accounts-billing.js");
    assert.equal(description.jsdelivr, description.unpkg);
  });

  it("has what the documentation tells an editor to read", () => {
    const paths = readFileSync("docs/embedding.md", "utf8").matchAll(
      /"\.\/node_modules\/ctm-accounts-billing\/([^"]+)"/g,
    );
    const named = Array.from(paths, ([, path = ""]) => path);
    assert.equal(named.length, 2);
    assertPublished(named);
  });

  it("has every file that llms.txt links to", () => {
    const links = readFileSync("llms.txt", "utf8").matchAll(/\]\(([^)]+)\)/g);
    const targets = Array.from(links, ([, target = ""]) => target);
    assert.ok(targets.length > 3);
    assertPublished(["llms.txt", ...targets]);
  });

  it("has no source beside the built files, and no test", () => {
    const others = [...published].filter((path) => !path.startsWith("dist/"));
    assert.deepEqual(others.sort(), [
      "CHANGELOG.md",
      "LICENSE",
      "README.md",
      "SECURITY.md",
      "custom-elements.json",
      "llms.txt",
      "openapi.yaml",
      "package.json",
      "vscode.css-custom-data.json",
      "vscode.html-custom-data.json",
      "web-types.json",
    ]);
  });
});
