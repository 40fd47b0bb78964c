/** Whether every database can keep a text: PostgreSQL has none with U+0000, and half a surrogate pair is no character. */
export function isStorable(text: string): boolean {
  return !text.includes("\0") && !/\p{Surrogate}/u.test(text);
}

/** Replaces what not every database can keep. */
export function toStorable(text: string): string {
  return text.replaceAll("\0", "\ufffd").replace(/\p{Surrogate}/gu, "\ufffd");
}

/** Whether all texts of a JSON value can be kept, the names of its fields too. */
export function hasStorableTexts(json: unknown): boolean {
  if (typeof json === "string") return isStorable(json);
  if (typeof json !== "object" || json === null) return true;
  return Object.entries(json).every(([name, value]) => isStorable(name) && hasStorableTexts(value));
}
