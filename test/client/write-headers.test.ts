import { expect } from "@open-wc/testing";
import { toWriteHeaders } from "../../src/client/write-headers.js";

describe("toWriteHeaders", () => {
  it("sends the key, and no condition where the account has no version", () => {
    expect(toWriteHeaders({ key: "key-1" })).to.deep.equal({ "idempotency-key": "key-1" });
  });

  const versions: [version: string, tag: string][] = [
    ["v7", '"v7"'],
    ["", '""'],
    ["*", '"*"'],
    ["2026-01-01 10:00:00", '"2026-01-01 10:00:00"'],
    ['"v7"', '"v7"'],
    ['W/"v7"', 'W/"v7"'],
    ['v"7', '"v%227"'],
    ['"v7', '"%22v7"'],
    ["é\r\nx: y\0", '"%C3%A9%0D%0Ax: y%00"'],
    ["a\ud800", '"a%EF%BF%BD"'],
  ];
  for (const [version, tag] of versions) {
    it(`sends the version ${JSON.stringify(version)} as ${tag}`, () => {
      expect(toWriteHeaders({ key: "key-1", version })).to.deep.equal({ "idempotency-key": "key-1", "if-match": tag });
    });
  }

  it("sends a version that a page has as a number, and none that it has as null", () => {
    expect(toWriteHeaders({ key: "key-1", version: 7 })["if-match"]).to.equal('"7"');
    expect(toWriteHeaders({ key: "key-1", version: null })).to.deep.equal({ "idempotency-key": "key-1" });
  });
});
