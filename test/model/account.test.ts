import { expect } from "@open-wc/testing";
import { isSameId, permissionsOf } from "../../src/model/account.js";
import { account } from "./accounts.js";

describe("isSameId", () => {
  it("compares a number and a text as texts", () => {
    expect(isSameId(7, "7")).to.equal(true);
    expect(isSameId("07", 7)).to.equal(false);
  });
});

describe("permissionsOf", () => {
  it("returns the permissions, or none for an account without any", () => {
    expect(permissionsOf(account())).to.deep.equal({ changeBalance: true });
    expect(permissionsOf({})).to.deep.equal({});
  });
});
