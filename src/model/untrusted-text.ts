/**
 * Makes text from a backend safe to render and announce: at most 500 characters, at most four combining marks a letter,
 * so that they do not cover other lines, and no characters that change the direction of the text after it. Ordinary text
 * is returned as it is.
 */
export function toDisplayText(text: unknown): string {
  // Not by a regular expression: WebKit's does not always match 499 characters.
  const characters = Array.from(String(text).slice(0, 1002));
  if (characters.length > 500) characters.splice(499, 1002, "…");
  return cleanText(characters.join(""));
}

/** The same for a text of any length. */
export function cleanText(text: string): string {
  return text
    .replace(/[\0\p{Cs}]/gu, "\ufffd")
    .replace(/[\u202a-\u202e\u2066-\u2069]|(?<=(\p{M}\p{DI}*){4})\p{M}/gu, "");
}

/** The same for text inside a sentence: its direction is isolated from that of the sentence (Unicode FSI and PDI). */
export function isolate(text: unknown): string {
  return `\u2068${toDisplayText(text)}\u2069`;
}
