import { expect } from "@open-wc/testing";
import fc from "fast-check";
import { Formats } from "../../src/localization/formats.js";
import { toDecimal, type Money } from "../../src/model/money.js";

const isolates = /[\u2066\u2069]/g;
const anyMoney: fc.Arbitrary<Money> = fc.record({
  cents: fc.oneof(fc.maxSafeInteger(), fc.double({ noNaN: true, noDefaultInfinity: true }).map(Math.trunc)),
  currency: fc.constantFrom("USD", "EUR", "JPY", "KWD", "XQZ"),
});

describe("Formats", () => {
  it("writes numbers, shares and lists by language", () => {
    expect(new Formats("en").number(12345)).to.equal("12,345");
    expect(new Formats("es").number(12345)).to.equal("12.345");
    expect(new Formats("de").percent(0.25)).to.equal("25\u00a0%");
    expect(new Formats("en").list(["a", "b", "c"])).to.equal("a, b, and c");
  });

  it("writes a range, and one number where it has only one", () => {
    expect(new Formats("en").range(1, 50)).to.equal("1–50");
    expect(new Formats("en").range(51, 51)).to.equal("51");
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
      expect(new Formats(locale).money({ cents, currency }).replace(/\s/g, " ")).to.equal(text);
    });
  }

  it("writes every amount exactly, to the last digit, in every language", () => {
    const digitsOf = (text: string) =>
      text.replace(/[٠-٩]/g, (digit) => String("٠١٢٣٤٥٦٧٨٩".indexOf(digit))).replace(/\D/g, "");
    fc.assert(
      fc.property(anyMoney, fc.constantFrom("en", "es", "ar", "ar-EG", "de-CH"), (money, locale) => {
        expect(digitsOf(new Formats(locale).money(money))).to.equal(digitsOf(toDecimal(money)));
      }),
    );
  });

  it("adds to what Intl writes nothing but isolates around a currency, and those in pairs", () => {
    fc.assert(
      fc.property(anyMoney, fc.constantFrom("en", "es", "ar", "ar-EG", "he"), (money, locale) => {
        const format = new Intl.NumberFormat(locale, { style: "currency", currency: money.currency });
        const text = new Formats(locale).money(money);
        expect(text.replace(isolates, "")).to.equal(format.format(toDecimal(money) as `${number}`));
        expect([0, 2]).to.include([...text.matchAll(isolates)].length);
      }),
    );
  });

  it("makes a list of anything, with what stands between the items", () => {
    const items = [{ name: "a" }, { name: "b" }, { name: "c" }] as const;
    expect(new Formats("en").listOf(items)).to.deep.equal([items[0], ", ", items[1], ", and ", items[2]]);
    expect(new Formats("de").listOf(items.slice(0, 2))).to.deep.equal([items[0], " und ", items[1]]);
    expect(new Formats("en").listOf([])).to.deep.equal([]);
  });

  it("writes a point in time by the reader's clock and language, whatever its own offset", () => {
    const options = { dateStyle: "medium", timeStyle: "short" } as const;
    for (const locale of ["en", "es", "ar-EG"]) {
      const expected = new Intl.DateTimeFormat(locale, options).format(new Date("2026-11-20T23:30:00Z"));
      for (const iso of ["2026-11-20T23:30:00Z", "2026-11-21T01:30:00+02:00"])
        expect(new Formats(locale).time(iso)).to.equal(expected);
    }
  });

  describe("how long ago", () => {
    const now = Date.parse("2026-11-30T12:00:00Z");
    const english = new Formats("en");
    const ages: [iso: string, text: string][] = [
      ["2026-11-30T12:01:00Z", "now"],
      ["2026-11-30T12:00:00Z", "now"],
      ["2026-11-30T11:01:00Z", "59 minutes ago"],
      ["2026-11-30T11:00:00Z", "1 hour ago"],
      ["2026-11-29T12:00:01Z", "23 hours ago"],
      ["2026-11-29T12:00:00Z", "1 day ago"],
      ["2026-10-31T12:00:01Z", "29 days ago"],
      ["2026-10-31T12:00:00Z", english.day("2026-10-31T12:00:00Z")],
      ["2026-12-24T12:00:00Z", english.day("2026-12-24T12:00:00Z")],
      ["yesterday", "yesterday"],
    ];
    for (const [iso, text] of ages) {
      it(`writes ${iso} as ${text}`, () => expect(english.ago(iso, now)).to.equal(text));
    }

    it("is written in the language", () => {
      expect(new Formats("de").ago("2026-11-27T12:00:00Z", now)).to.equal("vor 3 Tagen");
    });
  });

  it("leaves what is no point in time as it is", () => {
    for (const text of ["", "yesterday", "2026-13-01T00:00:00Z"]) {
      expect(new Formats("en").time(text)).to.equal(text);
      expect(new Formats("en").day(text)).to.equal(text);
      expect(new Formats("en").shortDay(text, Date.now())).to.equal(text);
    }
  });

  it("leaves the year out of a day where it is this year", () => {
    const formats = new Formats("en");
    const day = "2026-11-19T12:00:00Z";
    expect(formats.shortDay(day, Date.parse("2026-06-01T12:00:00Z"))).to.equal("Nov 19");
    expect(formats.shortDay(day, Date.parse("2027-06-01T12:00:00Z"))).to.equal("Nov 19, 2026");
    expect(new Formats("de").shortDay(day, Date.parse("2026-06-01T12:00:00Z"))).to.equal("19. Nov.");
  });
});
