import { expect } from "@open-wc/testing";
import fc from "fast-check";
import { parseRetryAfter } from "../../src/model/retry-after.js";

describe("parseRetryAfter", () => {
  it("reads seconds, whole ones and others", () => {
    fc.assert(fc.property(fc.nat(), (seconds) => parseRetryAfter(String(seconds)) === seconds * 1000));
    expect(parseRetryAfter(" 1.5 ")).to.equal(1500);
  });

  it("reads a date, and takes one in the past for now", () => {
    const inAMinute = new Date(Date.now() + 60_000).toUTCString();
    expect(parseRetryAfter(inAMinute)).to.be.within(0, 60_000).and.to.be.above(0);
    expect(parseRetryAfter(new Date(0).toUTCString())).to.equal(0);
  });

  for (const text of [null, "", "soon", "1 s", "-"]) {
    it(`finds no time in ${JSON.stringify(text)}`, () => {
      expect(parseRetryAfter(text)).to.equal(undefined);
    });
  }
});
