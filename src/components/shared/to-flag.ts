/**
 * Returns a boolean as frameworks hand it over: an attribute without a value arrives as an empty text, which is true, as in
 * HTML.
 */
export function toFlag(value: unknown): boolean {
  return value === "" || Boolean(value);
}
