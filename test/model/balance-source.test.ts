import { expect } from "@open-wc/testing";
import { isSameId } from "../../src/model/account.js";
import { oppositeOf, parseBalanceSource } from "../../src/model/balance-source.js";

describe("parseBalanceSource", () => {
  it("knows the two sources", () => {
    expect(["agency", "customer"].map(parseBalanceSource)).to.deep.equal(["agency", "customer"]);
  });

  for (const value of ["Agency", "", "toString", null, undefined, 1, {}, ["agency"]]) {
    it(`does not know ${JSON.stringify(value)}`, () => {
      expect(parseBalanceSource(value)).to.equal(undefined);
    });
  }
});

describe("oppositeOf", () => {
  it("swaps the two sources", () => {
    expect([oppositeOf("agency"), oppositeOf("customer")]).to.deep.equal(["customer", "agency"]);
  });
});

describe("isSameId", () => {
  it("does not mind whether an id is written as a number or as text", () => {
    expect(isSameId(7, "7")).to.equal(true);
    expect(isSameId("07", 7)).to.equal(false);
  });
});
