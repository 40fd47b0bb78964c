import { expect } from "@open-wc/testing";
import fc from "fast-check";
import type { Money } from "../../src/model/money.js";
import { parseMoney, toTypedMoney } from "../../src/model/money-input.js";
import { Formats } from "../../src/localization/formats.js";

const locales = ["en", "de", "es", "ar", "ar-EG", "fr", "de-CH", "hi", "en-IN", "fa", "he", "pt", "ja", "pl"];
const anyLocale = fc.constantFrom(...locales);
const anyMoney: fc.Arbitrary<Money> = fc.record({
  cents: fc.oneof(fc.maxSafeInteger(), fc.integer({ min: -100_000, max: 100_000 })),
  currency: fc.constantFrom("USD", "JPY", "KWD", "EUR", "CHF", "INR"),
});

describe("parseMoney", () => {
  const accepted: [locale: string, currency: string, text: string, cents: number][] = [
    ["en", "USD", "25", 2_500],
    ["en", "USD", "25.", 2_500],
    ["en", "USD", "25.5", 2_550],
    ["en", "USD", " 1,234.50 ", 123_450],
    ["en", "USD", "1 234.50", 123_450],
    ["en", "USD", "$40", 4_000],
    ["en", "USD", "40 USD", 4_000],
    ["en", "USD", "-5", -500],
    ["en", "USD", "00025", 2_500],
    ["en", "USD", "1,234", 123_400],
    ["en", "KWD", "1.234", 1_234],
    ["en", "JPY", "1,234", 1_234],
    ["en", "CAD", "CA$40", 4_000],
    ["de", "EUR", "40,50", 4_050],
    ["de", "EUR", "1.234,50 €", 123_450],
    ["de", "USD", "1.234", 123_400],
    ["de-CH", "CHF", "1’234.50", 123_450],
    ["de-CH", "CHF", "1'234.50", 123_450],
    ["fr", "EUR", "1 234,50", 123_450],
    ["fr", "EUR", "1\u00a0234,50", 123_450],
    ["fr", "EUR", "1\u202f234,50", 123_450],
    ["fr-CH", "CHF", "40,50", 4_050],
    ["fr-CH", "CHF", "40.50", 4_050],
    ["es", "USD", "40,50 US$", 4_050],
    ["es-MX", "USD", "40.50", 4_050],
    ["ar", "USD", "٤٠٫٥٠", 4_050],
    ["ar", "USD", "40.50", 4_050],
    ["ar-EG", "USD", "١٬٢٣٤٫٥٠", 123_450],
    ["ar-EG", "USD", "40.50", 4_050],
    ["en", "USD", "٤٠٫٥٠", 4_050],
    ["fa", "USD", "۴۰٫۵۰", 4_050],
    ["sv", "SEK", "−5 kr", -500],
    ["en-IN", "INR", "12,34,567.00", 123_456_700],
    ["en-IN", "INR", "1,234,567.00", 123_456_700],
    ["en", "INR", "12,34,567", 123_456_700],
    ["ja", "JPY", "５，０００", 5_000],
  ];
  for (const [locale, currency, text, cents] of accepted) {
    it(`parses “${text}” in ${locale} as ${cents} of ${currency}`, () => {
      expect(parseMoney(text, currency, locale)).to.deep.equal({ cents, currency });
    });
  }

  const refused: [why: string, locale: string, currency: string, text: string][] = [
    ["nothing", "en", "USD", ""],
    ["only a currency", "en", "USD", "$"],
    ["words", "en", "USD", "forty"],
    ["a formula", "en", "USD", "1e3"],
    ["another currency", "en", "USD", "€40"],
    ["another currency's code", "en", "USD", "40 EUR"],
    ["a sign among the digits", "en", "USD", "12$345"],
    ["three decimals of two", "en", "USD", "1.234"],
    ["decimals where there are none", "en", "JPY", "2500.00"],
    ["a group of two", "en", "USD", "40,50"],
    ["a group of two", "es", "USD", "40.50"],
    ["a group of two at the end", "en", "USD", "1,234,56"],
    ["a group of four", "en", "USD", "1,2345"],
    ["a group after a zero, which may be a decimal", "en", "USD", "0,500"],
    ["two different group separators", "en", "USD", "1 234,567.00"],
    ["the separators of another locale", "en", "USD", "1.234,50"],
    ["two decimal separators", "en", "USD", "1.2.3"],
    ["a separator that the locale does not have", "fr", "EUR", "40.50"],
    ["no whole part", "en", "USD", ".50"],
    ["an amount that a number does not hold exactly", "en", "USD", "90071992547409.92"],
    ["a minus at the end", "en", "USD", "5-"],
    ["two amounts", "en", "USD", "25 30"],
  ];
  for (const [why, locale, currency, text] of refused) {
    it(`refuses “${text}” in ${locale} for ${currency}: ${why}`, () => {
      expect(parseMoney(text, currency, locale)).to.equal(undefined);
    });
  }

  it("parses every formatted amount, in every locale and currency", () => {
    fc.assert(
      fc.property(anyMoney, anyLocale, (money, locale) => {
        expect(parseMoney(new Formats(locale).money(money), money.currency, locale)?.cents).to.equal(money.cents);
      }),
    );
  });

  it("parses every amount that a field is filled with", () => {
    fc.assert(
      fc.property(anyMoney, anyLocale, (money, locale) => {
        expect(parseMoney(toTypedMoney(money, locale), money.currency, locale)?.cents).to.equal(money.cents);
      }),
    );
  });

  it("never throws, and returns only whole minor units", () => {
    const anyText = fc.oneof(fc.string({ unit: "grapheme" }), fc.stringMatching(/^[\d.,' ٠-٩٫٬$€-]{0,12}$/));
    fc.assert(
      fc.property(anyText, anyLocale, fc.constantFrom("USD", "JPY", "KWD"), (text, locale, currency) => {
        const money = parseMoney(text, currency, locale);
        if (money) expect(Number.isSafeInteger(money.cents)).to.equal(true);
      }),
    );
  });
});

describe("toTypedMoney", () => {
  const table: [locale: string, cents: number, currency: string, text: string][] = [
    ["en", 2_500, "USD", "25.00"],
    ["en", 123_450, "USD", "1234.50"],
    ["de", 4_050, "EUR", "40,50"],
    ["ar-EG", 4_050, "USD", "40.50"],
    ["en", 2_500, "JPY", "2500"],
    ["en", 1, "KWD", "0.001"],
  ];
  for (const [locale, cents, currency, text] of table) {
    it(`writes ${cents} of ${currency} in ${locale} as ${text}`, () => {
      expect(toTypedMoney({ cents, currency }, locale)).to.equal(text);
    });
  }
});
