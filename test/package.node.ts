import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { describe, it } from "node:test";

describe("the package in plain Node, without a DOM", () => {
  it("imports its classes", async () => {
    const { CtmAccountsBilling } = await import("ctm-accounts-billing");
    assert.equal(typeof CtmAccountsBilling, "function");
  });

  it("registers nothing by that", () => {
    assert.equal(globalThis.customElements.get("ctm-accounts-billing"), undefined);
  });

  it("imports the definitions", async () => {
    await assert.doesNotReject(import("ctm-accounts-billing/define"));
  });
});

describe("the package's types, as a page that only imports ./define sees them", () => {
  // Away from the project's own configuration, which would know the source.
  const flags = "--ignoreConfig --noEmit --strict --target es2022 --module esnext --moduleResolution bundler";
  const libraries = "--skipLibCheck --lib es2023,dom,dom.iterable";

  it("know the tags with their properties, and the events with their details", () => {
    const compile = () =>
      execFileSync("npx", ["tsc", ...`${flags} ${libraries}`.split(" "), "test/types/embedding.ts"]);
    assert.doesNotThrow(compile);
  });
});
