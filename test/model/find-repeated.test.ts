import { expect } from "@open-wc/testing";
import { findRepeated } from "../../src/model/find-repeated.js";

describe("findRepeated", () => {
  it("finds the first value that has come before, by its key", () => {
    expect(findRepeated(["a", "b", "B", "a"], (text) => text.toLowerCase())).to.equal("B");
  });

  it("finds none where each comes once", () => {
    expect(findRepeated(["a", "b"], String)).to.equal(undefined);
  });
});
