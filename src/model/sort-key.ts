import { toSearchText } from "./search-text.js";

/** What sorts before digits, and these before letters, in the order of the Unicode collation (UTS #10, root). */
const PUNCTUATION = " _-,;:!?.'\"()[]{}@*/\\&#%`^+<=>|~$";

/** Letters that no decomposition turns into those that people sort them by. */
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

/** Puts the number of its digits, in a width of its own, before a number. */
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

/** Half a character of a pair is of one above all that have no pair. */
function rankOf(unit: number): number {
  return unit >= 0xd800 && unit <= 0xdfff ? unit + 0x10000 : unit;
}
