import { expect } from "@open-wc/testing";
import { createKey } from "../../src/changes/create-key.js";
import { expectUuid } from "../helpers/balance-toggle-page.js";

describe("createKey", () => {
  it("is a UUID, and another one each time", () => {
    const keys = Array.from({ length: 50 }, createKey);
    keys.forEach(expectUuid);
    expect(new Set(keys).size).to.equal(50);
  });

  it("is one as well in a page without TLS, where crypto.randomUUID is missing", () => {
    Object.defineProperty(crypto, "randomUUID", { value: undefined, configurable: true });
    try {
      const keys = Array.from({ length: 50 }, createKey);
      keys.forEach(expectUuid);
      expect(new Set(keys).size).to.equal(50);
    } finally {
      Reflect.deleteProperty(crypto, "randomUUID");
    }
    expectUuid(crypto.randomUUID());
  });
});
