import { moneyFormat, toDecimal, type Money } from "../model/money.js";
import { parseTime } from "../model/time.js";
import type { TermKey } from "./en.js";
import { findLanguage, findTerm, type Language, type Values } from "./terms.js";

const RIGHT_TO_LEFT_MARK = /[\u061c\u200f]/;
const LATIN_CURRENCY = /[A-Z]+\$?|\$/;

type TextValues<Key extends TermKey> = keyof Values<Key, string> extends never ? [] : [values: Values<Key, string>];

/** Texts, numbers and amounts in one language. */
export class Localization {
  /** The language tag that numbers and amounts are formatted by. */
  readonly locale: string;
  /** The language that the texts are in. */
  readonly language: Language;
  readonly #formats = new Map<string, Intl.NumberFormat>();
  #dates: Intl.DateTimeFormat | undefined;

  constructor(locale: string) {
    this.locale = locale;
    this.language = findLanguage(locale);
  }

  /** Returns a text, with plain text in place of its braces. */
  text<Key extends TermKey>(key: Key, ...[values]: TextValues<Key>): string {
    return values ? this.#fill(key, values).join("") : findTerm(this.language, key);
  }

  /** Returns a text in parts, for a template: a value may be a template of ours. */
  parts<Key extends TermKey>(key: Key, values: Values<Key, unknown>): unknown[] {
    return this.#fill(key, values);
  }

  /** Returns a number as the language writes it. */
  number(value: number): string {
    return this.#format("").format(value);
  }

  /** Returns an amount with its currency, exact at any size. */
  money(money: Money<number | bigint>): string {
    // A string: the digits of a large amount do not fit a float.
    const text = this.#format(money.currency).format(toDecimal(money) as `${number}`);
    // Among right-to-left marks the sign of "US$" would wander to its other side.
    return RIGHT_TO_LEFT_MARK.test(text) ? text.replace(LATIN_CURRENCY, "\u2066$&\u2069") : text;
  }

  /** Returns a point in time (RFC 3339) in the reader's time zone; anything else as it is. */
  date(iso: string): string {
    const time = parseTime(iso);
    if (time === undefined) return iso;
    this.#dates ??= new Intl.DateTimeFormat(this.locale, { dateStyle: "medium", timeStyle: "short" });
    return this.#dates.format(time);
  }

  #format(currency: string): Intl.NumberFormat {
    let format = this.#formats.get(currency);
    if (!format) {
      format = new Intl.NumberFormat(this.locale, currency ? moneyFormat(currency) : {});
      this.#formats.set(currency, format);
    }
    return format;
  }

  #fill(key: TermKey, values: Readonly<Record<string, unknown>>): unknown[] {
    // Splitting by a group puts the names at the odd indices.
    return findTerm(this.language, key)
      .split(/\{(\w+)\}/)
      .map((part, index) => (index % 2 ? values[part] : part));
  }
}

const cache = new Map<string, Localization>();

/** Returns the localization for a language tag; for an invalid tag, that for English. */
export function localize(tag: string): Localization {
  const locale = canonicalize(tag);
  let localization = cache.get(locale);
  if (!localization) cache.set(locale, (localization = new Localization(locale)));
  return localization;
}

function canonicalize(tag: string): string {
  try {
    // As in POSIX, and in many hosts' settings.
    return new Intl.Locale(tag.replaceAll("_", "-")).toString();
  } catch (error) {
    if (error instanceof RangeError) return "en";
    throw error;
  }
}
