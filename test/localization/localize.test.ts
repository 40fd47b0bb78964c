import { expect } from "@open-wc/testing";
import fc from "fast-check";
import { localize } from "../../src/localization/localize.js";
import { toDecimal, type Money } from "../../src/model/money.js";

const isolates = /[\u2066\u2069]/g;
const anyText = fc.string({ unit: "grapheme" });
const anyMoney: fc.Arbitrary<Money> = fc.record({
  cents: fc.oneof(fc.maxSafeInteger(), fc.double({ noNaN: true, noDefaultInfinity: true }).map(Math.trunc)),
  currency: fc.constantFrom("USD", "EUR", "JPY", "KWD", "XQZ"),
});

describe("localize", () => {
  it("gives the same object for the same language, however it is written", () => {
    expect(localize("es-mx") === localize("es-MX")).to.equal(true);
    expect(localize("en") === localize("es")).to.equal(false);
  });

  it("takes anything for English that is no language tag, and never throws", () => {
    fc.assert(
      fc.property(fc.oneof(anyText, fc.constantFrom("", "-", "en_US", "x", "123456789")), (tag) => {
        expect(["en", "es", "ar"]).to.include(localize(tag).language);
      }),
    );
  });
});

describe("Localization", () => {
  it("fills braces with text as it is, whatever is in it", () => {
    fc.assert(
      fc.property(anyText, (label) => {
        expect(localize("en").text("from", { source: label })).to.equal(`Balance from: ${label}`);
      }),
    );
  });

  it("does not fill what stands in braces inside of a value", () => {
    expect(localize("en").text("range", { first: "{last}", last: "2", total: "$&" })).to.equal("{last} to 2 of $&");
  });

  it("hands parts to a template as they are", () => {
    const bdi = document.createElement("bdi");
    const parts = localize("en").parts("danger", { account: bdi });
    expect(parts.filter((part) => part === bdi)).to.have.lengthOf(1);
  });

  it("formats numbers by language", () => {
    expect(localize("en").number(12345)).to.equal("12,345");
    expect(localize("es").number(12345)).to.equal("12.345");
  });

  const table: [locale: string, cents: number, currency: string, text: string][] = [
    ["en", 18_240, "USD", "$182.40"],
    ["en", -5, "USD", "-$0.05"],
    ["en", 0, "USD", "$0.00"],
    ["en", 125_000, "JPY", "¥125,000"],
    ["en", 12_345_678, "KWD", "KWD 12,345.678"],
    ["en", 990, "XQZ", "XQZ 9.90"],
    ["es", 123_456, "EUR", "1234,56 €"],
    ["es", 18_240, "USD", "182,40 US$"],
    ["en-GB", 18_240, "USD", "US$182.40"],
    ["de", 18_240, "EUR", "182,40 €"],
  ];
  for (const [locale, cents, currency, text] of table) {
    it(`writes ${cents} of ${currency} as ${text} in ${locale}`, () => {
      expect(localize(locale).money({ cents, currency }).replace(/\s/g, " ")).to.equal(text);
    });
  }

  it("writes every amount exactly, to the last digit, in every language", () => {
    const digitsOf = (text: string) =>
      text.replace(/[٠-٩]/g, (digit) => String("٠١٢٣٤٥٦٧٨٩".indexOf(digit))).replace(/\D/g, "");
    fc.assert(
      fc.property(anyMoney, fc.constantFrom("en", "es", "ar", "ar-EG", "de-CH"), (money, locale) => {
        expect(digitsOf(localize(locale).money(money))).to.equal(digitsOf(toDecimal(money)));
      }),
    );
  });

  it("adds to what Intl writes nothing but isolates around a currency, and those in pairs", () => {
    fc.assert(
      fc.property(anyMoney, fc.constantFrom("en", "es", "ar", "ar-EG", "he"), (money, locale) => {
        const format = new Intl.NumberFormat(locale, { style: "currency", currency: money.currency });
        const text = localize(locale).money(money);
        expect(text.replace(isolates, "")).to.equal(format.format(toDecimal(money) as `${number}`));
        expect([0, 2]).to.include([...text.matchAll(isolates)].length);
      }),
    );
  });

  it("writes a point of time by the reader's clock and language, whatever its own offset", () => {
    const options = { dateStyle: "medium", timeStyle: "short" } as const;
    for (const locale of ["en", "es", "ar-EG"]) {
      const expected = new Intl.DateTimeFormat(locale, options).format(new Date("2026-11-20T23:30:00Z"));
      for (const iso of ["2026-11-20T23:30:00Z", "2026-11-21T01:30:00+02:00"])
        expect(localize(locale).date(iso)).to.equal(expected);
    }
  });

  it("leaves what is no point of time as it is", () => {
    for (const text of ["", "yesterday", "2026-13-01T00:00:00Z"]) expect(localize("en").date(text)).to.equal(text);
  });
});
