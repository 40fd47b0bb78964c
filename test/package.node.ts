import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { describe, it } from "node:test";

describe("the package in Node, without a DOM", () => {
  it("exports the classes", async () => {
    const { CtmAccountsBilling } = await import("ctm-accounts-billing");
    assert.equal(typeof CtmAccountsBilling, "function");
  });

  it("registers no elements", () => {
    assert.equal(globalThis.customElements.get("ctm-accounts-billing"), undefined);
  });

  it("can import the definitions", async () => {
    await assert.doesNotReject(import("ctm-accounts-billing/define"));
  });
});

describe("the package's types", () => {
  // Ignores the project's configuration, which maps the package to the source.
  const flags = "--ignoreConfig --noEmit --strict --target es2022 --module esnext --moduleResolution bundler";
  const libraries = "--skipLibCheck --lib es2023,dom,dom.iterable";

  it("describe the elements and events to a page that imports only ./define", () => {
    const compile = () =>
      execFileSync("npx", ["tsc", ...`${flags} ${libraries}`.split(" "), "test/types/embedding.ts"]);
    assert.doesNotThrow(compile);
  });
});
