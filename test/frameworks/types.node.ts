import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { globSync } from "node:fs";
import { it } from "node:test";

// Ignores the project's configuration, which maps the package to the source.
const flags = "--ignoreConfig --noEmit --strict --target es2022 --module esnext --moduleResolution bundler";
const more = "--skipLibCheck --jsx preserve --lib es2023,dom,dom.iterable --types node";

it("the types for frameworks, as they are built, accept what is right and nothing that is wrong", () => {
  const files = globSync("test/types/frameworks/*.{ts,tsx}");
  const { stdout } = spawnSync("npx", ["tsc", ...`${flags} ${more}`.split(" "), ...files], { encoding: "utf8" });
  assert.equal(stdout, "");
});
