import { expect } from "@open-wc/testing";
import fc from "fast-check";
import { isolate, toDisplayText } from "../../src/model/untrusted-text.js";

/** Characters that hostile text has beside letters. */
const hostile = ["\0", "\ud83d", "\ude00", "\u202e", "\u2066", "\u2069", "\u0301", "\u0e49", "\ufe0f", "\u200d", "\n"];
const anyText = fc.oneof(
  { arbitrary: fc.string({ unit: fc.constantFrom(...hostile, "a", "م", "😀") }), weight: 3 },
  fc.string({ unit: "binary", maxLength: 1200 }),
  fc.string({ unit: "grapheme", size: "+2" }),
);

const charactersOf = (text: string) => Array.from(text);
const countMarks = (text: string) => Math.max(0, ...(text.match(/\p{M}[\p{M}\p{DI}]*/gu) ?? []).map(countIn));
const countIn = (run: string) => (run.match(/\p{M}/gu) ?? []).length;

describe("toDisplayText", () => {
  const names = [
    "Acme Dental, Inc. (24/7)",
    "Đặng Thị Ngọc Ánh".normalize("NFD"),
    "מַרְכַּז הַבְּרִיאוּת",
    "مَرْكَزُ الشِّفَاءِ الطِّبِّيّ\u200f!",
    "ร้านน้ำผึ้งที่ดีที่สุด",
    "မြန်မာ့လွှတ်တော်",
    "བསྒྲུབས་པའི་ཁང་",
    "क्षेत्रीय स्वास्थ्य केंद्र",
    "👩‍⚕️ Family 👨‍👩‍👧‍👦 🏴󠁧󠁢󠁥󠁮󠁧󠁿 1️⃣",
    "می‌خواهم",
    "${x} {account} {count} javascript:alert(1) <img src=x onerror=alert(1)> &amp; %00",
  ];
  for (const name of names) {
    it(`returns ${name} as it is`, () => {
      expect(toDisplayText(name)).to.equal(name);
    });
  }

  it("converts a number to text", () => {
    expect(toDisplayText(248_013)).to.equal("248013");
  });

  it("removes characters that change the direction of the text after them, and keeps other marks", () => {
    expect(toDisplayText("a\u202a\u202b\u202c\u202d\u202eb\u2066\u2067\u2068\u2069c")).to.equal("abc");
    expect(toDisplayText("a\u200e\u200f\u061c")).to.equal("a\u200e\u200f\u061c");
  });

  it("replaces NUL and lone surrogates", () => {
    expect(toDisplayText("a\0b\ud83dc\ude00😀")).to.equal("a\ufffdb\ufffdc\ufffd😀");
  });

  for (const between of ["", "\u200d", "\u202e", "\ufe0f\u200b"]) {
    it(`keeps four combining marks a letter, whatever is between them: ${JSON.stringify(between)}`, () => {
      const shown = toDisplayText(`Z${`\u0301${between}`.repeat(10_000)}`);
      expect(countMarks(shown)).to.equal(4);
      expect(toDisplayText(`Z${`\u0301${between}`.repeat(50)}algo`)).to.match(/^Z.*algo$/s);
    });
  }

  it("truncates a long text after a whole character", () => {
    expect(toDisplayText("a".repeat(500))).to.equal("a".repeat(500));
    expect(toDisplayText("a".repeat(501))).to.equal(`${"a".repeat(499)}…`);
    expect(toDisplayText("😀".repeat(1000))).to.equal(`${"😀".repeat(499)}…`);
    expect(toDisplayText("\n".repeat(1000))).to.equal(`${"\n".repeat(499)}…`);
  });

  it("returns text that is safe to render and announce, whatever arrives", () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const shown = toDisplayText(text);
        expect(charactersOf(shown)).to.have.length.at.most(500);
        expect(shown).not.to.match(/[\0\p{Cs}\u202a-\u202e\u2066-\u2069]/u);
        expect(countMarks(shown)).to.be.at.most(4);
        expect(toDisplayText(shown)).to.equal(shown);
      }),
    );
  });

  it("keeps every letter of a text that is not too long", () => {
    const lettersOf = (text: string) => text.replace(/[^\p{L}\p{N}\p{P}\p{S}\p{Zs}]|\ufffd/gu, "");
    fc.assert(
      fc.property(anyText, (text) => {
        fc.pre(charactersOf(text).length <= 500);
        expect(lettersOf(toDisplayText(text))).to.equal(lettersOf(text));
      }),
    );
  });

  it("is fast for text that is made to be slow", () => {
    const start = performance.now();
    for (const part of ["\u0301\u200d", "\ufe0f", "\u200d", "\u202e\u0301", "\n", "a"])
      toDisplayText(part.repeat(100_000));
    expect(performance.now() - start).to.be.below(1000);
  });
});

describe("isolate", () => {
  it("isolates the direction of the text, which no character in it can end", () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(isolate(text)).to.equal(`\u2068${toDisplayText(text)}\u2069`);
        expect(isolate(text).slice(1, -1)).not.to.match(/[\u2066-\u2069]/);
      }),
    );
  });
});
