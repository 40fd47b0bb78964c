/**
 * Returns an address that a page may link to, as it is written: one at http or https, or a relative one. Returns `undefined` for
 * all others, such as `javascript:`, and for what is no text.
 */
export function toWebLink(address: unknown): string | undefined {
  // A browser ignores white space inside of an address; so does its own parser.
  const base = "https://page.invalid";
  if (typeof address !== "string" || !URL.canParse(address, base)) return undefined;
  return /^https?:$/.test(new URL(address, base).protocol) ? address : undefined;
}

/** Whether a text is a whole address at http or https, which means the same wherever it is pasted. */
export function isWebAddress(text: string): boolean {
  return URL.canParse(text) && toWebLink(text) !== undefined;
}
