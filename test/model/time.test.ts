import { expect } from "@open-wc/testing";
import fc from "fast-check";
import { parseTime } from "../../src/model/time.js";

describe("parseTime", () => {
  for (const [text, expected] of [
    ["2026-11-19T15:42:00.000Z", Date.UTC(2026, 10, 19, 15, 42)],
    ["2026-11-19t15:42:00z", Date.UTC(2026, 10, 19, 15, 42)],
    ["2026-11-19 15:42:00+02:00", Date.UTC(2026, 10, 19, 13, 42)],
    ["2024-02-29T00:00:00Z", Date.UTC(2024, 1, 29)],
    ["2026-11-19", Date.UTC(2026, 10, 19)],
    ["2026-02-30T00:00:00Z", undefined],
    ["2025-02-29", undefined],
    ["2026-04-31T00:00:00Z", undefined],
    ["2026-13-01T00:00:00Z", undefined],
    ["2026-00-10T00:00:00Z", undefined],
    ["2026-11-19T25:00:00Z", undefined],
    ["2026-11-19T15:61:00Z", undefined],
    ["yesterday", undefined],
    ["Birch 12", undefined],
    ["1", undefined],
    ["", undefined],
  ] as const) {
    it(`reads ${JSON.stringify(text)} as ${expected === undefined ? "no time" : new Date(expected).toISOString()}`, () => {
      expect(parseTime(text)).to.equal(expected);
    });
  }

  it("reads what is written as RFC 3339 exactly", () => {
    const anyTime = fc.date({ min: new Date(0), max: new Date("9999-12-31T00:00:00Z"), noInvalidDate: true });
    fc.assert(
      fc.property(anyTime, (time) => {
        expect(parseTime(time.toISOString())).to.equal(time.getTime());
      }),
    );
  });
});
