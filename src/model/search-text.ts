/** The first digits of scripts that write numbers with digits of their own. */
const ZEROS = [
  0x660, 0x6f0, 0x7c0, 0x966, 0x9e6, 0xa66, 0xae6, 0xb66, 0xbe6, 0xc66, 0xce6, 0xd66, 0xde6, 0xe50, 0xed0, 0x1040,
  0x17e0,
];

/**
 * Marks that a search leaves out: accents of Latin, Greek and Cyrillic, vowel points of Hebrew and Arabic. Those of Indic
 * scripts, Thai and Japanese are vowels and consonants.
 */
const ACCENTS = /\u0640|[\u0300-\u036f\u0591-\u05bd\u05bf-\u05c7\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06ed]/g;

/** What cannot be seen, and is in names by accident or by how they were typed: joiners, soft hyphens, marks of direction. */
const UNSEEN = /\p{DI}/gu;

/** Letters that people write in place of each other. */
const LETTERS: Readonly<Record<string, string>> = { ß: "ss", ς: "σ", ة: "ه", ى: "ي", ی: "ي", ک: "ك", ı: "i" };

/**
 * Returns a text as a search compares it: without case, accents and forms of letters that people do not tell apart when
 * they type. Two texts that read the same are equal.
 */
export function toSearchText(text: string): string {
  // Most names are of these letters, of which only case is left out.
  if (/^[ -~]*$/.test(text)) return text.toLowerCase();
  return (
    text
      .normalize("NFKD")
      // Upper case first: "ß" is "SS" there, and both kinds of the Turkish i are "I" but for a dot.
      .toUpperCase()
      .toLowerCase()
      .normalize("NFKD")
      .replace(ACCENTS, "")
      .replace(UNSEEN, "")
      .replace(/[ßςةىیکı]/g, (letter) => LETTERS[letter] ?? letter)
      .replace(/\p{Nd}/gu, toDigit)
      .normalize("NFC")
  );
}

function toDigit(digit: string): string {
  const code = digit.charCodeAt(0);
  const zero = ZEROS.find((first) => code >= first && code <= first + 9);
  return zero === undefined ? digit : String(code - zero);
}
