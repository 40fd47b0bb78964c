import { expect } from "@open-wc/testing";
import fc from "fast-check";
import { compareCodePoints, toSortKey } from "../../src/model/sort-key.js";

const sorted = (...names: string[]) =>
  names.toSorted((one, other) => compareCodePoints(toSortKey(one), toSortKey(other)));
const bytesOf = (text: string) => [...new TextEncoder().encode(text)];

describe("the sort key of a text", () => {
  for (const names of [
    ["apex 2", "Apex 10", "apex 010b"],
    ["Aeon", "Ærø", "Afar"],
    ["Lódź", "Łukasz", "Lyon"],
    ["A & B", "A-B", "A.B", "A/B", "A1", "AB"],
    ["(a)", "007", "a"],
    ["Zürich", "ΑΒΓ", "Вода", "東京"],
  ])
    it(`sorts ${names.join(", ")} as the collation of Unicode does`, () => {
      const { compare } = new Intl.Collator("en", { sensitivity: "base", numeric: true });
      expect(sorted(...names.toReversed())).to.deep.equal(names.toSorted(compare));
    });

  it("is the same for texts that differ in case, accents and leading zeros", () => {
    expect(toSortKey("ÉCOLE 007")).to.equal(toSortKey("école 7"));
  });

  it("compares as a database compares texts in UTF-8, whatever is in them", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), fc.string({ unit: "binary" }), (one, other) => {
        const [first, second] = [bytesOf(one), bytesOf(other)];
        const at = first.findIndex((byte, index) => byte !== second[index]);
        const expected = at === -1 ? first.length - second.length : (first[at] ?? 0) - (second[at] ?? -1);
        expect(Math.sign(compareCodePoints(one, other))).to.equal(Math.sign(expected));
      }),
    );
  });

  it("has no half of a pair, which no database keeps", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        expect(toSortKey(`\ud83d${text}`)).not.to.match(/\p{Surrogate}/u);
      }),
    );
  });
});
