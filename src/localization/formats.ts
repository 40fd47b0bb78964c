import { moneyFormat, toDecimal, type Money } from "../model/money.js";
import { parseTime } from "../model/time.js";
import { toDisplayText } from "../model/untrusted-text.js";

const RIGHT_TO_LEFT_MARK = /[\u061c\u200f]/;
const LATIN_CURRENCY = /[A-Z]+\$?|\$/;

const NUMBERS = {
  plain: {},
  percent: { style: "percent" },
} as const satisfies Record<string, Intl.NumberFormatOptions>;

const DATES = {
  time: { dateStyle: "medium", timeStyle: "short" },
  zoned: { year: "numeric", month: "short", day: "numeric", hour: "numeric", minute: "numeric", timeZoneName: "long" },
  day: { dateStyle: "medium" },
  month: { month: "long", year: "numeric" },
  dayOfYear: { month: "short", day: "numeric" },
} as const satisfies Record<string, Intl.DateTimeFormatOptions>;

/**
 * From how many minutes on an age is told in which unit, and how many of them that has. Below zero: the clock of the server
 * may be a little ahead.
 */
const AGES = [
  [-2, 1, "minute"],
  [60, 60, "hour"],
  [60 * 24, 60 * 24, "day"],
  [60 * 24 * 30, 0, undefined],
] as const;

/**
 * The first format of a page takes a hundred times as long as any other: it is created while the script is loaded, when
 * nobody waits for rows yet.
 */
const englishNumbers = new Intl.NumberFormat("en");

/** How one language writes numbers, amounts, points in time and lists. */
export class Formats {
  /** The language tag, with region and extensions, that everything is formatted by. */
  readonly locale: string;
  readonly #numbers = new Map<string, Intl.NumberFormat>();
  readonly #dates = new Map<string, Intl.DateTimeFormat>();
  #knownLocale: string | undefined;
  #plurals: Intl.PluralRules | undefined;
  #ages: Intl.RelativeTimeFormat | undefined;
  /** The range that was written last. */
  #range: { readonly first: number; readonly last: number; readonly text: string } | undefined;

  constructor(locale: string) {
    this.locale = locale;
    if (locale === "en") this.#numbers.set("plain", englishNumbers);
  }

  /** The same, or English where the browser does not know the language: not the browser's own. */
  get #known(): string {
    this.#knownLocale ??= Intl.NumberFormat.supportedLocalesOf(this.locale).length > 0 ? this.locale : "en";
    return this.#knownLocale;
  }

  /** Returns a number. */
  number(value: number): string {
    return this.#number("plain", NUMBERS.plain).format(value);
  }

  /** Returns a share: 0.25 is 25 %. */
  percent(share: number): string {
    return this.#number("percent", NUMBERS.percent).format(share);
  }

  /** Returns from where to where: 1–50. */
  range(first: number, last: number): string {
    // Intl would write that it is about one number.
    if (first === last) return this.number(first);
    // Each update asks for the same, and it takes Intl long.
    const isSame = this.#range?.first === first && this.#range.last === last;
    if (!this.#range || !isSame) this.#range = { first, last, text: this.#formatRange(first, last) };
    return this.#range.text;
  }

  #formatRange(first: number, last: number): string {
    return this.#number("plain", NUMBERS.plain).formatRange(first, last);
  }

  /** Returns an amount with its currency, exact at any size. */
  money(money: Money<number | bigint>): string {
    // A string: the digits of a large amount do not fit a float.
    const text = this.#number(money.currency, moneyFormat(money.currency)).format(toDecimal(money) as `${number}`);
    // Among right-to-left marks the sign of "US$" would wander to its other side.
    return RIGHT_TO_LEFT_MARK.test(text) ? text.replace(LATIN_CURRENCY, "\u2066$&\u2069") : text;
  }

  /** Returns a point in time (RFC 3339) in the reader's time zone; anything else as text that is safe to show. */
  time(iso: string): string {
    return this.#date("time", iso);
  }

  /** Returns a point in time (RFC 3339) with the name of the reader's time zone. */
  zonedTime(iso: string): string {
    return this.#date("zoned", iso);
  }

  /** Returns the day of a point in time (RFC 3339) in the reader's time zone; anything else as text that is safe to show. */
  day(iso: string): string {
    return this.#date("day", iso);
  }

  /** Returns the month of a point in time (RFC 3339) in the reader's time zone, with its year. */
  month(iso: string): string {
    return this.#date("month", iso);
  }

  /**
   * Returns how long ago a point in time (RFC 3339) was: now, 3 days ago. What is older than a month, or yet to come, is its day.
   * @param now milliseconds since 1970
   */
  ago(iso: string, now: number): string {
    const minutes = (now - (parseTime(iso) ?? Infinity)) / 60_000;
    const [, length, unit] = AGES.findLast(([from]) => minutes >= from) ?? [];
    if (!unit) return this.day(iso);
    if (minutes < 1) return new Intl.RelativeTimeFormat(this.#known, { numeric: "auto" }).format(0, "second");
    this.#ages ??= new Intl.RelativeTimeFormat(this.#known);
    return this.#ages.format(-Math.floor(minutes / length), unit);
  }

  /** Returns the same without the year, where that is the year of `now`. */
  shortDay(iso: string, now: number): string {
    const time = parseTime(iso);
    const isThisYear = time !== undefined && new Date(time).getFullYear() === new Date(now).getFullYear();
    return this.#date(isThisYear ? "dayOfYear" : "day", iso);
  }

  /** Returns the sign of a currency, as short as it can be, and whether it stands before the digits: $ does, € may not. */
  currencySign(currency: string): { readonly sign: string; readonly isFirst: boolean } {
    const format = this.#number(`${currency} sign`, { style: "currency", currency, currencyDisplay: "narrowSymbol" });
    const parts = format.formatToParts(1);
    const findIndex = (type: string) => parts.findIndex((part) => part.type === type);
    const index = findIndex("currency");
    return { sign: parts[index]?.value ?? currency, isFirst: index < findIndex("integer") };
  }

  /** Returns texts as a list: one, two and three. */
  list(texts: readonly string[]): string {
    return new Intl.ListFormat(this.#known).format(texts);
  }

  /** Returns what makes a list of anything: its items, and what stands between them. */
  listOf<Item>(items: readonly Item[]): readonly (Item | string)[] {
    const parts = new Intl.ListFormat(this.#known).formatToParts(items.map((_item, index) => String(index)));
    return parts.map(({ type, value }) => (type === "element" ? (items[Number(value)] ?? value) : value));
  }

  /** Returns the plural category of a number. */
  pluralOf(count: number): Intl.LDMLPluralRule {
    this.#plurals ??= new Intl.PluralRules(this.#known);
    return this.#plurals.select(count);
  }

  #number(key: string, options: Intl.NumberFormatOptions): Intl.NumberFormat {
    let format = this.#numbers.get(key);
    if (!format) this.#numbers.set(key, (format = new Intl.NumberFormat(this.#known, options)));
    return format;
  }

  #date(key: keyof typeof DATES, iso: string): string {
    const time = parseTime(iso);
    if (time === undefined) return toDisplayText(iso);
    let format = this.#dates.get(key);
    if (!format) this.#dates.set(key, (format = new Intl.DateTimeFormat(this.#known, DATES[key])));
    return format.format(time);
  }
}
