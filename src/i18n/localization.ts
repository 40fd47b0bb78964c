import { toDecimal, type Money } from "../domain/money.js";
import { findTerms, type TermKey, type Terms, type Values } from "./terms.js";

const RIGHT_TO_LEFT_MARK = /[\u061c\u200f]/;
const LATIN_CURRENCY = /[A-Z]+\$?|\$/;

type TextValues<Key extends TermKey> = keyof Values<Key, string> extends never ? [] : [values: Values<Key, string>];

/** Texts, numbers and amounts in one language. */
export class Localization {
  /** The language tag that numbers and amounts are formatted by. */
  readonly locale: string;
  /** The language that the texts are in. */
  readonly language: string;
  readonly #terms: Terms;
  readonly #formats = new Map<string, Intl.NumberFormat>();

  constructor(locale: string) {
    const { terms, language } = findTerms(locale);
    this.locale = locale;
    this.language = language;
    this.#terms = terms;
  }

  /** A text, its braces filled in as plain text. */
  text<Key extends TermKey>(key: Key, ...[values]: TextValues<Key>): string {
    return this.#fill(key, values ?? {}).join("");
  }

  /** A text in parts, for a template: what fills its braces may be markup of ours. */
  parts<Key extends TermKey>(key: Key, values: Values<Key, unknown>): unknown[] {
    return this.#fill(key, values);
  }

  number(value: number): string {
    return this.#format("").format(value);
  }

  /** An amount with its currency, exact at any size. */
  money(money: Money): string {
    // A string: the digits of a large amount do not fit a float.
    const text = this.#format(money.currency).format(toDecimal(money) as `${number}`);
    // Among right-to-left marks the sign of "US$" would wander to its other side.
    return RIGHT_TO_LEFT_MARK.test(text) ? text.replace(LATIN_CURRENCY, "\u2066$&\u2069") : text;
  }

  #format(currency: string): Intl.NumberFormat {
    let format = this.#formats.get(currency);
    if (!format) {
      format = new Intl.NumberFormat(this.locale, currency ? { style: "currency", currency } : {});
      this.#formats.set(currency, format);
    }
    return format;
  }

  #fill(key: TermKey, values: Readonly<Record<string, unknown>>): unknown[] {
    // Splitting by a group puts the names at the odd places.
    return this.#terms[key].split(/\{(\w+)\}/).map((part, index) => (index % 2 ? values[part] : part));
  }
}

const cache = new Map<string, Localization>();

/** The localization for a language tag; a tag that is none is taken for English. */
export function localize(tag: string): Localization {
  const locale = canonicalize(tag);
  let localization = cache.get(locale);
  if (!localization) cache.set(locale, (localization = new Localization(locale)));
  return localization;
}

function canonicalize(tag: string): string {
  try {
    return new Intl.Locale(tag).toString();
  } catch (error) {
    if (error instanceof RangeError) return "en";
    throw error;
  }
}
