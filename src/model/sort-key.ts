import { toSearchText } from "./search-text.js";

/** Punctuation in the order of the Unicode collation (UTS #10, root): before digits, which come before letters. */
const PUNCTUATION = " _-,;:!?.'\"()[]{}@*/\\&#%`^+<=>|~$";

/** Letters and marks that people sort as others, though Unicode does not decompose them into those. */
const LETTERS: Readonly<Record<string, string>> = {
  ...{ æ: "ae", œ: "oe", ø: "o", ł: "l", đ: "d", ð: "d", ħ: "h", þ: "th" },
  ...{ "‘": "'", "’": "'", "“": '"', "”": '"', "–": "-", "—": "-" },
};

/**
 * Returns a text that sorts by its code points as people expect of `text`: without case and accents, punctuation first,
 * and numbers by their value. A database can store it, and sort by it without a collation of its own.
 */
export function toSortKey(text: string): string {
  return toSearchText(text.replace(/\p{Surrogate}/gu, "\ufffd"))
    .replace(/[æœøłđðħþ‘’“”–—]/g, (letter) => LETTERS[letter] ?? letter)
    .replace(/[ -/:-@[-`{-~]/g, (mark) => String.fromCharCode(2 + PUNCTUATION.indexOf(mark)))
    .replace(/\d+/g, toNumberKey);
}

/** Writes how many digits a number has, in three digits, before it: a longer number then sorts after a shorter one. */
function toNumberKey(digits: string): string {
  const value = digits.replace(/^0+(?=\d)/, "");
  return String(value.length).padStart(3, "0") + value;
}

/** Compares two texts by their code points, as databases do that keep them as UTF-8. */
export function compareCodePoints(one: string, other: string): number {
  const length = Math.min(one.length, other.length);
  let at = 0;
  while (at < length && one[at] === other[at]) at++;
  return at === length ? one.length - other.length : rankOf(one.charCodeAt(at)) - rankOf(other.charCodeAt(at));
}

/** Ranks a surrogate above other units: it is half of a character beyond U+FFFF, which sorts after all before it. */
function rankOf(unit: number): number {
  return unit >= 0xd800 && unit <= 0xdfff ? unit + 0x10000 : unit;
}
