import { expect } from "@open-wc/testing";
import { ar } from "../../src/localization/ar.js";
import { en } from "../../src/localization/en.js";
import { es } from "../../src/localization/es.js";
import { findLanguage, findTerm, type TermKey } from "../../src/localization/terms.js";
import { addWorkflowTerms } from "../../src/localization/workflow.js";
import { workflowAr } from "../../src/localization/workflow/ar.js";
import { workflowEn } from "../../src/localization/workflow/en.js";
import { workflowEs } from "../../src/localization/workflow/es.js";

/** The texts that are there at once, and those that come with the parts that load on demand. */
const parts = {
  "at first paint": { en, es, ar },
  "on demand": { en: workflowEn, es: workflowEs, ar: workflowAr },
};

function bracesOf(text: string): string[] {
  return [...text.matchAll(/\{(\w+)\}/g)].map(([brace]) => brace).sort();
}

describe("terms", () => {
  for (const [part, { en, ...translations }] of Object.entries<Record<string, Record<string, string>>>(parts)) {
    const keys = Object.keys(en!);

    for (const [language, terms] of Object.entries(translations)) {
      it(`${part}: ${language} has every key of en, and no other`, () => {
        expect(Object.keys(terms).sort()).to.deep.equal([...keys].sort());
      });

      for (const key of keys) {
        it(`${part}: ${language} fills the same braces as en in "${key}", and says something`, () => {
          expect(bracesOf(terms[key]!)).to.deep.equal(bracesOf(en![key]!));
          expect(terms[key]).to.match(/^\S/).and.match(/\S$/);
        });
      }

      it(`${part}: ${language} is translated: nothing but names and formulas is as in English`, () => {
        const same = keys.filter(
          (key) => terms[key] === en![key] && /[a-z]{3}/i.test(en![key]!.replace(/\{\w+\}/g, "")),
        );
        expect(same).to.deep.equal([]);
      });
    }

    it(`${part}: has no brace that is left open, and no markup`, () => {
      for (const terms of [en!, ...Object.values(translations)]) {
        for (const key of keys) expect(terms[key]!.replace(/\{\w+\}/g, ""), key).not.to.match(/[{}<>]/);
      }
    });

    it(`${part}: never asks whether anybody is sure`, () => {
      const { es, ar } = translations;
      expect(keys.filter((key) => /are you sure/i.test(en![key]!))).to.deep.equal([]);
      expect(keys.filter((key) => /seguro de/i.test(es![key]!))).to.deep.equal([]);
      expect(keys.filter((key) => ar![key]!.includes("متأكد"))).to.deep.equal([]);
    });
  }

  it("has no text in both parts: the later one would win", () => {
    expect(Object.keys(en).filter((key) => key in workflowEn)).to.deep.equal([]);
  });

  it("knows the texts of parts that load on demand as soon as one of them has asked for them", () => {
    addWorkflowTerms();
    for (const key of Object.keys(workflowEn) as (keyof typeof workflowEn)[]) {
      expect(findTerm("en", key)).to.equal(workflowEn[key]);
      expect(findTerm("es", key)).to.equal(workflowEs[key]);
      expect(findTerm("ar", key)).to.equal(workflowAr[key]);
    }
  });

  it("says nothing for a text that it does not have", () => {
    expect(findTerm("en", "no such text" as TermKey)).to.equal("");
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
