import { expect } from "@open-wc/testing";
import fc from "fast-check";
import { compareMoney, minorDigitsOf, toDecimal, type Money } from "../../src/model/money.js";

const anyCents = fc.oneof(fc.maxSafeInteger(), fc.double({ noNaN: true, noDefaultInfinity: true }).map(Math.trunc));
const anyCurrency = fc.constantFrom("USD", "EUR", "JPY", "KWD", "CLF", "XTS");
const anyMoney: fc.Arbitrary<Money> = fc.record({ cents: anyCents, currency: anyCurrency });

describe("toDecimal", () => {
  const table: [cents: number, currency: string, text: string][] = [
    [0, "USD", "0.00"],
    [-0, "USD", "0.00"],
    [5, "USD", "0.05"],
    [-5, "USD", "-0.05"],
    [2500, "USD", "25.00"],
    [-1234567, "EUR", "-12345.67"],
    [7, "JPY", "7"],
    [-7, "JPY", "-7"],
    [1, "KWD", "0.001"],
    [1, "IQD", "0.001"],
    [5, "CLF", "0.0005"],
    [250, "HUF", "2.50"],
    [250, "huf", "2.50"],
    [Number.MAX_SAFE_INTEGER, "USD", "90071992547409.91"],
    [1e39, "USD", `${String(BigInt(1e39)).slice(0, -2)}.${String(BigInt(1e39)).slice(-2)}`],
  ];
  for (const [cents, currency, text] of table) {
    it(`writes ${cents} of ${currency} as ${text}`, () => {
      expect(toDecimal({ cents, currency })).to.equal(text);
    });
  }

  it("is exact for any amount in any currency", () => {
    fc.assert(
      fc.property(anyMoney, ({ cents, currency }) => {
        const text = toDecimal({ cents, currency });
        const [, fraction = ""] = text.split(".");
        expect(fraction).to.have.lengthOf(minorDigitsOf(currency));
        expect(BigInt(text.replace(".", "")) === BigInt(cents)).to.equal(true);
      }),
    );
  });

  it("is formatted by Intl without rounding", () => {
    const money = { cents: 9007199254740991, currency: "USD" };
    const format = new Intl.NumberFormat("en", { style: "currency", currency: "USD" });
    expect(format.format(toDecimal(money) as `${number}`)).to.equal("$90,071,992,547,409.91");
  });

  it("throws for what is not an amount", () => {
    expect(() => toDecimal({ cents: 0.5, currency: "USD" })).to.throw(RangeError);
    expect(() => toDecimal({ cents: Infinity, currency: "USD" })).to.throw(RangeError);
    expect(() => toDecimal({ cents: 1, currency: "dollars" })).to.throw(RangeError);
  });
});

describe("compareMoney", () => {
  it("compares by currency, then by amount", () => {
    const sorted = [
      { cents: 1, currency: "USD" },
      { cents: 900, currency: "EUR" },
      { cents: -1, currency: "USD" },
    ].sort(compareMoney);
    expect(sorted.map(({ cents }) => cents)).to.deep.equal([900, -1, 1]);
  });

  it("is antisymmetric, and 0 only for equal amounts", () => {
    fc.assert(
      fc.property(anyMoney, anyMoney, (one, other) => {
        expect(compareMoney(one, other) + compareMoney(other, one)).to.equal(0);
        expect(compareMoney(one, other) === 0).to.equal(
          toDecimal(one) === toDecimal(other) && one.currency === other.currency,
        );
      }),
    );
  });
});
