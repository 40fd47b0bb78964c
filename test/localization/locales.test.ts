import { expect } from "@open-wc/testing";
import ar from "../../src/locales/ar.js";
import de from "../../src/locales/de.js";
import enGB from "../../src/locales/en-GB.js";
import en from "../../src/locales/en.js";
import es419 from "../../src/locales/es-419.js";
import es from "../../src/locales/es.js";
import frCA from "../../src/locales/fr-CA.js";
import fr from "../../src/locales/fr.js";
import he from "../../src/locales/he.js";
import it_ from "../../src/locales/it.js";
import ja from "../../src/locales/ja.js";
import nl from "../../src/locales/nl.js";
import pl from "../../src/locales/pl.js";
import ptBR from "../../src/locales/pt-BR.js";
import tr from "../../src/locales/tr.js";
import { isBuiltIn } from "../../src/localization/built-in-locales.js";
import { isBuiltIn as isBeside } from "../../src/localization/built-in-locales-beside.js";
import { checkMessages, placeholdersOf } from "../../src/localization/check-messages.js";
import { fillMessage } from "../../src/localization/fill-message.js";
import { Formats } from "../../src/localization/formats.js";
import type { Message, MessageKey, Messages } from "../../src/localization/messages.js";

const locales: Record<string, Messages> = {
  ...{ ar, de, "en-GB": enGB, es, "es-419": es419, fr, "fr-CA": frCA, he, it: it_, ja, nl, pl, "pt-BR": ptBR, tr },
};
const keys = Object.keys(en) as MessageKey[];

/** The plural categories of whole numbers and others by CLDR 48; browsers with older data have fewer. */
const CATEGORIES: Readonly<Record<string, string>> = {
  ar: "few many one other two zero",
  de: "one other",
  "en-GB": "one other",
  es: "many one other",
  "es-419": "many one other",
  fr: "many one other",
  "fr-CA": "many one other",
  he: "one other two",
  it: "many one other",
  ja: "other",
  nl: "one other",
  pl: "few many one other",
  "pt-BR": "many one other",
  tr: "one other",
};

/** The words that are the same in English and in another language, by key. */
const SAME_WORDS: Readonly<Record<string, readonly string[]>> = {
  de: ["status", "message", "log.person"],
  fr: ["message", "log.day"],
  nl: ["status", "account", "accounts", "accountCount", "range.open", "range.one", "reason"],
  pl: ["status", "atLeast"],
  it: ["account", "range.one"],
  "pt-BR": ["status"],
};

function textsOf(message: Message): readonly string[] {
  if (typeof message === "function") return [];
  return typeof message === "string" ? [message] : Object.values(message);
}

function wordsOf(message: Message): string {
  return textsOf(message)
    .join(" ")
    .replace(/\{\w+\}/g, "");
}

describe("locales", () => {
  it("are those that are loaded on demand, by the one file too", () => {
    const loaded = Object.keys(locales).filter((tag) => tag !== "en-GB");
    for (const tag of loaded) expect([isBuiltIn(tag), isBeside(tag)], tag).to.deep.equal([true, true]);
    expect(isBuiltIn("toString")).to.equal(false);
  });

  for (const [tag, messages] of Object.entries(locales)) {
    describe(tag, () => {
      it("has every key of English, and no other", () => {
        expect(Object.keys(messages).sort()).to.deep.equal([...keys].sort());
      });

      it("has the values of English in every text", () => {
        expect(checkMessages(messages).problems).to.deep.equal([]);
        for (const key of keys) {
          for (const text of textsOf(messages[key])) {
            // The number may be said in words.
            const names = [...placeholdersOf(text)].filter((name) => name !== "count").sort();
            const expected = [...placeholdersOf(en[key])].filter((name) => name !== "count").sort();
            expect(names, key).to.deep.equal(expected);
          }
        }
      });

      it("has exactly the plural categories of the language", () => {
        for (const key of keys) {
          const message = messages[key];
          if (typeof message !== "object") continue;
          expect(Object.keys(message).sort().join(" "), key).to.equal(CATEGORIES[tag]);
        }
      });

      it("has plural forms wherever English counts accounts", () => {
        const isPlural = (message: Message) => typeof message !== "string";
        if (CATEGORIES[tag] === "other") return;
        // What became of many may be said without a noun that has to agree.
        const counted = keys.filter((key) => isPlural(en[key]) && !key.startsWith("bulk."));
        for (const key of counted) expect(isPlural(messages[key]), key).to.equal(true);
      });

      it("has no English left", () => {
        if (tag.startsWith("en")) return;
        const hasWords = (key: MessageKey) => /[a-z]{3}/i.test(wordsOf(en[key]));
        const same = keys.filter((key) => hasWords(key) && wordsOf(messages[key]) === wordsOf(en[key]));
        const allowed = SAME_WORDS[tag.split("-")[0] ?? ""] ?? SAME_WORDS[tag] ?? [];
        expect(same.filter((key) => !allowed.includes(key))).to.deep.equal([]);
      });

      it("has no markup, no unclosed braces, no space at an end and no marks of direction", () => {
        for (const key of keys) {
          for (const text of textsOf(messages[key])) {
            expect(text, key).to.match(/^\S/).and.match(/\S$/);
            expect(text.replace(/\{\w+\}/g, ""), key).not.to.match(/[{}<>\u200e\u200f\u202a-\u202e\u2066-\u2069]/);
          }
        }
      });

      it("fills every text for every number", () => {
        const formats = new Formats(tag);
        for (const key of keys) {
          const names = [...placeholdersOf(en[key])];
          for (const number of [0, 1, 2, 3, 5, 11, 21, 100, 1_000_000]) {
            const values = Object.fromEntries(
              names.map((name) => [name, /count|total|moved|max/.test(name) ? number : "x"]),
            );
            const parts = fillMessage(messages[key], values, formats);
            expect(parts.map(({ text }) => text).join(""), key).not.to.match(/[{}]|undefined|NaN/);
          }
        }
      });
    });
  }

  it("say “cancelled” wherever English is not American", () => {
    expect(en["status.canceled"]).to.equal("Canceled");
    expect(enGB["status.canceled"]).to.equal("Cancelled");
    expect(keys.filter((key) => /cancel(ed|ing)/i.test(wordsOf(enGB[key])))).to.deep.equal([]);
  });

  it("have the spaces that French puts before punctuation, and Canadian French only before a colon", () => {
    const having = (tag: string, wrong: RegExp) =>
      keys.flatMap((key) => textsOf(locales[tag]![key])).filter((text) => wrong.test(text));
    expect(having("fr", /[^\u00a0]:|[^\u202f][?!;]/)).to.deep.equal([]);
    expect(having("fr-CA", /[^\u00a0]:|\s[?!;]/)).to.deep.equal([]);
  });

  it("have no article before a date in Italian: before 8 and 11 it would be another", () => {
    const article = /(^|\s)(il|al|dal|del|nel) \{(date|first|last|time)\}/i;
    expect(keys.filter((key) => textsOf(it_[key]).some((text) => article.test(text)))).to.deep.equal([]);
  });

  it("never ask whether the user is sure", () => {
    expect(keys.filter((key) => /are you sure/i.test(wordsOf(en[key])))).to.deep.equal([]);
  });
});
