/** More of them would not make a search faster. */
const maxTrigrams = 24;

/** Returns the FTS5 expression for the rows that have all trigrams of a text; nothing for a text without trigrams. */
export function toTrigramMatch(text: string): string | undefined {
  const characters = Array.from(text);
  const count = Math.min(characters.length - 2, maxTrigrams);
  if (count < 1) return undefined;
  const trigrams = Array.from({ length: count }, (_, start) => characters.slice(start, start + 3).join(""));
  return [...new Set(trigrams)].map((trigram) => `"${trigram.replaceAll('"', '""')}"`).join(" AND ");
}

/** Returns the pattern of `LIKE … ESCAPE '\'` for the texts that contain a text. */
export function toLikePattern(text: string): string {
  return `%${text.replace(/[\\%_]/g, "\\$&")}%`;
}
