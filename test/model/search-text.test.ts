import { expect } from "@open-wc/testing";
import fc from "fast-check";
import { toSearchText } from "../../src/model/search-text.js";

describe("toSearchText", () => {
  const same: [what: string, ...texts: string[]][] = [
    ["case", "ACME", "acme", "Acme"],
    ["accents", "Zürich Élan", "zurich elan", "Zu\u0308rich E\u0301lan"],
    ["the Turkish i", "İstanbul", "ıstanbul", "istanbul", "ISTANBUL"],
    ["the German sharp s", "Straße", "STRASSE", "Strasse", "STRAẞE"],
    ["the Greek final sigma", "ΟΔΟΣ", "οδος", "οδοσ", "Οδός"],
    ["full and half width", "ＡＣＭＥ１２", "acme12"],
    ["half-width katakana", "ｶﾞﾗｽ", "ガラス"],
    ["ligatures", "ﬁnance", "finance"],
    ["ta marbuta and alef maqsura", "عيادة مستشفى", "عياده مستشفي"],
    ["hamza, vowel points and tatweel", "أحمد", "احمد", "أَحْمَد", "أحمـد"],
    ["Persian letters", "کیان", "كيان"],
    ["digits", "١٢٣", "۱۲۳", "१२३", "១២៣", "෧෨෩", "123"],
    ["joiners, and places to break a word", "ACME\u200b Den\u00adtal\u2060 \ufeffCo", "acme dental co"],
    ["the non-joiner of Persian", "نرم\u200cافزار", "نرمافزار"],
    ["the joiner of Sinhala", "ශ්\u200dරී", "ශ්රී"],
    ["marks of direction", "\u200eacme\u200f", "\u202aacme\u202c", "acme"],
    ["Hebrew points", "שָׁלוֹם", "שלום"],
  ];
  for (const [what, ...texts] of same) {
    it(`does not tell ${what} apart`, () => {
      const [first, ...others] = texts.map(toSearchText);
      for (const other of others) expect(other).to.equal(first);
    });
  }

  const different: [what: string, name: string, search: string][] = [
    ["vowels of Hindi", "कोमल", "कमल"],
    ["vowels of Thai", "กิน", "กน"],
    ["voiced sounds of Japanese", "がす", "かす"],
    ["syllables of Korean", "한국", "하국"],
  ];
  for (const [what, name, search] of different) {
    it(`tells ${what} apart`, () => expect(toSearchText(name)).not.to.contain(toSearchText(search)));
  }

  it("finds the beginning of a Hindi, Thai or Korean name", () => {
    for (const [name, search] of [
      ["कमल ज्वेलर्स", "कमल"],
      ["ร้านอาหาร", "ร้าน"],
      ["한국전자", "한국"],
    ] as const) {
      expect(toSearchText(name)).to.contain(toSearchText(search));
    }
  });

  it("has nothing left to change, and no character that separates name from id", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), (text) => {
        const once = toSearchText(text);
        expect(toSearchText(once)).to.equal(once);
        expect(once).not.to.contain("\u0300");
      }),
    );
  });
});
