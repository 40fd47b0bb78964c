import { expect } from "@open-wc/testing";
import { isSameCommand } from "../../src/model/change.js";
import { canGiveReason, toMove } from "../../src/model/reason.js";
import { account } from "./accounts.js";

describe("toMove", () => {
  it("has the reason without what is around it", () => {
    expect(toMove("agency", " New\ncontract \n")).to.deep.equal({
      type: "move",
      to: "agency",
      reason: "New\ncontract",
    });
  });

  for (const reason of [undefined, "", " \n"]) {
    it(`has no reason where it is ${JSON.stringify(reason)}`, () => {
      expect(toMove("customer", reason)).to.deep.equal({ type: "move", to: "customer" });
    });
  }

  it("is another command with another reason", () => {
    expect(isSameCommand(toMove("agency", "one"), toMove("agency", " one"))).to.equal(true);
    expect(isSameCommand(toMove("agency", "one"), toMove("agency", "other"))).to.equal(false);
    expect(isSameCommand(toMove("agency", "one"), toMove("agency"))).to.equal(false);
  });
});

describe("canGiveReason", () => {
  it("is what the backend has said", () => {
    const permissions = { changeBalance: true };
    expect(canGiveReason(account({ permissions }))).to.equal(false);
    expect(canGiveReason(account({ permissions: { ...permissions, giveReason: true } }))).to.equal(true);
  });
});
