/** An amount in a currency's minor unit. Never a float: 25 dollars are `{ cents: 2500, currency: "USD" }`. */
export interface Money<Cents extends number | bigint = number> {
  /** Whole minor units: cents for USD, yen for JPY, fils for KWD. A sum may need a `bigint`. */
  readonly cents: Cents;
  /** ISO 4217 code. */
  readonly currency: string;
}

const digitsByCurrency = new Map<string, number>();

/**
 * How many digits a currency's minor unit has: 2 for USD, 0 for JPY, 3 for KWD.
 *
 * It asks `Intl`, so that an amount always splits where the formatter would split it.
 * @throws RangeError when the code is not three letters.
 */
export function minorDigitsOf(currency: string): number {
  const known = digitsByCurrency.get(currency);
  if (known !== undefined) return known;
  const { maximumFractionDigits = 2 } = new Intl.NumberFormat("en", { style: "currency", currency }).resolvedOptions();
  digitsByCurrency.set(currency, maximumFractionDigits);
  return maximumFractionDigits;
}

/**
 * An amount in the currency's major unit as a plain decimal, exact at any size: `"25.00"`, `"-0.05"`, `"7"` for 7 yen.
 *
 * The string, not a number, is what `Intl.NumberFormat.prototype.format` takes without rounding.
 * @throws RangeError when `cents` is not an integer or the currency not three letters.
 */
export function toDecimal({ cents, currency }: Money<number | bigint>): string {
  const digits = minorDigitsOf(currency);
  const amount = BigInt(cents);
  const sign = amount < 0n ? "-" : "";
  const text = String(amount < 0n ? -amount : amount).padStart(digits + 1, "0");
  return digits === 0 ? sign + text : `${sign}${text.slice(0, -digits)}.${text.slice(-digits)}`;
}

/**
 * Orders amounts for sorting: by currency code, then by amount. Between two currencies it says nothing about worth.
 * @returns below 0, 0 or above 0, as `Array.prototype.sort` takes it.
 */
export function compareMoney(one: Money, other: Money): number {
  if (one.currency !== other.currency) return one.currency < other.currency ? -1 : 1;
  return one.cents === other.cents ? 0 : one.cents < other.cents ? -1 : 1;
}
