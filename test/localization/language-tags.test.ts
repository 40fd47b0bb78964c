import { expect } from "@open-wc/testing";
import fc from "fast-check";
import { directionOf, toFallbacks, toLocale } from "../../src/localization/language-tags.js";

const canonical: [tag: string, locale: string][] = [
  ["es-mx", "es-MX"],
  ["en_US", "en-US"],
  ["iw", "he"],
  [" de ", "de"],
  ["ar-EG-u-nu-latn", "ar-EG-u-nu-latn"],
];

const fallbacks: [locale: string, tags: string[]][] = [
  ["es-MX", ["es-MX", "es-Latn-MX", "es-Latn", "es-419", "es", "es-ES"]],
  ["es-ES", ["es-ES", "es-Latn-ES", "es-Latn", "es"]],
  ["en-AU", ["en-AU", "en-Latn-AU", "en-Latn", "en-GB", "en", "en-US"]],
  ["en-US", ["en-US", "en-Latn-US", "en-Latn", "en"]],
  ["zh-TW", ["zh-TW", "zh-Hant-TW", "zh-Hant", "zh"]],
  ["pt", ["pt", "pt-Latn", "pt-BR"]],
  ["ar-EG-u-nu-latn", ["ar-EG", "ar-Arab-EG", "ar-Arab", "ar"]],
];

describe("language tags", () => {
  for (const [tag, locale] of canonical) {
    it(`take ${tag} for ${locale}`, () => expect(toLocale(tag)).to.equal(locale));
  }

  it("never throw for what is no language tag", () => {
    const anyText = fc.oneof(fc.string({ unit: "grapheme" }), fc.constantFrom("", "-", "x", "123456789"));
    fc.assert(
      fc.property(anyText, (tag) => {
        expect(() => new Intl.Locale(toLocale(tag) ?? "en")).not.to.throw();
      }),
    );
    expect(toLocale("-")).to.equal(undefined);
  });

  for (const [locale, tags] of fallbacks) {
    it(`look for ${locale} under ${tags.join(", ")}`, () => expect(toFallbacks(locale)).to.deep.equal(tags));
  }

  it("know which languages are written from the right", () => {
    for (const locale of ["ar", "he", "fa", "ur-PK", "az-Arab"]) expect(directionOf(locale), locale).to.equal("rtl");
    for (const locale of ["en", "ja", "az", "tr", "pl"]) expect(directionOf(locale), locale).to.equal("ltr");
  });
});
