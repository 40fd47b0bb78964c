import { expect } from "@open-wc/testing";
import { ar } from "../../src/i18n/ar.js";
import { en } from "../../src/i18n/en.js";
import { es } from "../../src/i18n/es.js";
import { findTerms, type Terms } from "../../src/i18n/terms.js";

const translations: Record<string, Terms> = { es, ar };
const keys = Object.keys(en) as (keyof typeof en)[];

function bracesOf(text: string): string[] {
  return [...text.matchAll(/\{(\w+)\}/g)].map(([brace]) => brace).sort();
}

describe("terms", () => {
  for (const [language, terms] of Object.entries(translations)) {
    it(`${language} has every key of en, and no other`, () => {
      expect(Object.keys(terms).sort()).to.deep.equal([...keys].sort());
    });

    for (const key of keys) {
      it(`${language} fills the same braces as en in "${key}", and says something`, () => {
        expect(bracesOf(terms[key])).to.deep.equal(bracesOf(en[key]));
        expect(terms[key]).to.match(/^\S/).and.match(/\S$/);
      });
    }

    it(`${language} is translated: nothing but names and formulas is as in English`, () => {
      const same = keys.filter((key) => terms[key] === en[key] && /[a-z]{3}/i.test(en[key].replace(/\{\w+\}/g, "")));
      expect(same).to.deep.equal([]);
    });
  }

  it("has no brace that is left open, and no markup", () => {
    for (const terms of [en, es, ar]) {
      for (const key of keys) {
        const text: string = terms[key];
        expect(text.replace(/\{\w+\}/g, ""), key).not.to.match(/[{}<>]/);
      }
    }
  });

  it("never asks whether anybody is sure", () => {
    expect(keys.filter((key) => /are you sure/i.test(en[key]))).to.deep.equal([]);
    expect(keys.filter((key) => /seguro de/i.test(es[key]))).to.deep.equal([]);
    expect(keys.filter((key) => ar[key].includes("متأكد"))).to.deep.equal([]);
  });

  const table: [tag: string, language: string][] = [
    ["en", "en"],
    ["en-GB", "en"],
    ["es-419", "es"],
    ["ar-EG-u-nu-latn", "ar"],
    ["de", "en"],
    ["zh-Hant-TW", "en"],
    ["valueof", "en"],
    ["tostring", "en"],
  ];
  for (const [tag, language] of table) {
    it(`are in ${language} for ${tag}`, () => {
      expect(findTerms(tag).language).to.equal(language);
      expect(findTerms(tag).terms.cancel).to.be.a("string");
    });
  }
});
