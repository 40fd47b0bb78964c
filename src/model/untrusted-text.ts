/**
 * Text from outside as it may be shown and said: at most 500 characters, four marks to a letter, so that they stay with
 * their line; nothing that turns the direction of what follows, and nothing that is no character. What people write
 * comes through as it is.
 */
export function toShown(text: unknown): string {
  // By hand: WebKit's expressions do not always find the end of 499 characters.
  const characters = Array.from(String(text).slice(0, 1002));
  if (characters.length > 500) characters.splice(499, 1002, "…");
  return characters
    .join("")
    .replace(/[\0\p{Cs}]/gu, "\ufffd")
    .replace(/[\u202a-\u202e\u2066-\u2069]|(?<=(\p{M}\p{DI}*){4})\p{M}/gu, "");
}

/** The same for the middle of a sentence that is no markup: it has a direction of its own, which ends where it does. */
export function toIsolated(text: unknown): string {
  return `\u2068${toShown(text)}\u2069`;
}
