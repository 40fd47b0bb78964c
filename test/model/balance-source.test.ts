import { expect } from "@open-wc/testing";
import { oppositeOf, parseBalanceSource } from "../../src/model/balance-source.js";

describe("parseBalanceSource", () => {
  it("returns each of the two sources", () => {
    expect(["agency", "customer"].map(parseBalanceSource)).to.deep.equal(["agency", "customer"]);
  });

  for (const value of ["Agency", "", "toString", null, undefined, 1, {}, ["agency"]]) {
    it(`returns undefined for ${JSON.stringify(value)}`, () => {
      expect(parseBalanceSource(value)).to.equal(undefined);
    });
  }
});

describe("oppositeOf", () => {
  it("returns the other source", () => {
    expect([oppositeOf("agency"), oppositeOf("customer")]).to.deep.equal(["customer", "agency"]);
  });
});
