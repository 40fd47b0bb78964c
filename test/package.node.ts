import assert from "node:assert/strict";
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
