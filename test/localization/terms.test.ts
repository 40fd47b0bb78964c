import { expect } from "@open-wc/testing";
import { ar } from "../../src/localization/ar.js";
import { en } from "../../src/localization/en.js";
import { es } from "../../src/localization/es.js";
import type { TermKey, Terms } from "../../src/localization/en.js";
import { findLanguage, findTerm } from "../../src/localization/terms.js";

const translations = { es, ar } satisfies Record<string, Terms>;
const keys = Object.keys(en) as TermKey[];

function placeholdersOf(text: string): string[] {
  return [...text.matchAll(/\{(\w+)\}/g)].map(([placeholder]) => placeholder).sort();
}

function withoutPlaceholders(text: string): string {
  return text.replace(/\{\w+\}/g, "");
}

describe("terms", () => {
  for (const [language, terms] of Object.entries<Terms>(translations)) {
    describe(language, () => {
      it("has every key of en, and no other", () => {
        expect(Object.keys(terms).sort()).to.deep.equal([...keys].sort());
      });

      for (const key of keys) {
        it(`has the placeholders of en in "${key}", and a text without spaces around it`, () => {
          expect(placeholdersOf(terms[key])).to.deep.equal(placeholdersOf(en[key]));
          expect(terms[key]).to.match(/^\S/).and.match(/\S$/);
        });
      }

      it("is translated: nothing but names and formulas is as in English", () => {
        const hasWords = (key: TermKey) => /[a-z]{3}/i.test(withoutPlaceholders(en[key]));
        expect(keys.filter((key) => terms[key] === en[key] && hasWords(key))).to.deep.equal([]);
      });
    });
  }

  it("have no unclosed placeholder, and no markup", () => {
    for (const terms of [en, es, ar]) {
      for (const key of keys) expect(withoutPlaceholders(terms[key]), key).not.to.match(/[{}<>]/);
    }
  });

  it("never ask whether the user is sure", () => {
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
      expect(findLanguage(tag)).to.equal(language);
      expect(findTerm(findLanguage(tag), "cancel")).not.to.be.empty;
    });
  }
});
