import { expect } from "@open-wc/testing";
import { afterFirst, firstOf, firstOfEach, isAny, isOperation, isRead, isWrite } from "../../server/index.js";

const base = "/api/v1/accounts";
const list = new Request(base);
const account = new Request(`${base}/7`);
const change = new Request(`${base}/7`, { method: "PATCH" });

describe("matcher", () => {
  const matchers = {
    isAny: [isAny, [true, true, true]],
    isRead: [isRead, [true, true, false]],
    isWrite: [isWrite, [false, false, true]],
    isOperation: [isOperation(base, "read", "change"), [false, true, true]],
  } as const;
  for (const [name, [matches, expected]] of Object.entries(matchers)) {
    it(`${name} matches its requests`, () => {
      expect([list, account, change].map(matches)).to.deep.equal(expected);
    });
  }

  it("firstOf matches the first few requests", () => {
    expect([list, account, change, list].map(firstOf(isRead, 2))).to.deep.equal([true, true, false, false]);
  });

  it("afterFirst matches all but the first few requests", () => {
    expect([list, account, change, list].map(afterFirst(isRead, 1))).to.deep.equal([false, true, false, true]);
  });

  it("firstOfEach matches the first requests with each method to each URL", () => {
    expect([list, account, list, change].map(firstOfEach(isAny))).to.deep.equal([true, true, false, true]);
  });
});
