import type { Localization } from "../../localization/localize.js";
import type { BalanceSource } from "../../model/balance-source.js";

/** The key of what a control says. */
export type LabelKey = `from.${BalanceSource | "unknown"}`;

/** What a control says, cut into what all controls say, and what tells this one from the others. */
export interface LabelParts {
  readonly start: string;
  readonly word: string;
  readonly end: string;
}

const byLocalization = new WeakMap<Localization, Map<LabelKey, LabelParts>>();

/** Returns the text of a control in its parts; joined, they are the text. */
export function labelPartsOf(localization: Localization, key: LabelKey): LabelParts {
  let byKey = byLocalization.get(localization);
  if (!byKey) byLocalization.set(localization, (byKey = new Map<LabelKey, LabelParts>()));
  let parts = byKey.get(key);
  if (!parts) {
    const texts = [localization.text("from.agency"), localization.text("from.customer")] as const;
    byKey.set(key, (parts = splitLabel(localization.text(key), ...texts)));
  }
  return parts;
}

/**
 * Splits a text where two others differ, between words: "Balance from: " and "agency". It knows no language. Where they have
 * no word in common, or one has nothing else, the whole text is what matters.
 */
export function splitLabel(text: string, one: string, other: string): LabelParts {
  const whole = { start: "", word: text, end: "" };
  const start = findCommonStart(one, other);
  const [oneRest, otherRest] = [one.slice(start.length), other.slice(start.length)];
  const end = findCommonEnd(oneRest, otherRest);
  const hasWord = [oneRest, otherRest].every((rest) => /[\p{L}\p{N}]/u.test(rest.slice(0, rest.length - end.length)));
  if (!hasWord || !/\p{L}/u.test(start + end)) return whole;
  const isAlike = text.startsWith(start) && text.endsWith(end) && text.length > start.length + end.length;
  return isAlike ? { start, word: text.slice(start.length, text.length - end.length), end } : whole;
}

function findCommonStart(one: string, other: string): string {
  let length = 0;
  while (length < one.length && one[length] === other[length]) length++;
  while (length > 0 && (isWithinWord(one, length) || isWithinWord(other, length))) length--;
  return one.slice(0, length);
}

function findCommonEnd(one: string, other: string): string {
  let length = 0;
  while (length < Math.min(one.length, other.length) && one.at(-1 - length) === other.at(-1 - length)) length++;
  while (length > 0 && [one, other].some((text) => isWithinWord(text, text.length - length))) length--;
  return one.slice(one.length - length);
}

/** Whether a place in a text is between two characters of one word. */
function isWithinWord(text: string, index: number): boolean {
  return /[\p{L}\p{M}\p{N}]$/u.test(text.slice(0, index)) && /^[\p{L}\p{M}\p{N}]/u.test(text.slice(index));
}
