/** An amount in a currency's minor unit: 25 dollars are `{ cents: 2500, currency: "USD" }`. */
export interface Money<Cents extends number | bigint = number> {
  /** Whole minor units: cents for USD, yen for JPY, fils for KWD. A sum may exceed a number and be a `bigint`. */
  readonly cents: Cents;
  /** ISO 4217 code. */
  readonly currency: string;
}

const digitsByCurrency = new Map<string, number>();

/**
 * Returns how many digits a currency's minor unit has: 2 for USD, 0 for JPY, 3 for KWD. They are those of `Intl`, which
 * formats the amount.
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
 * Returns an amount in the currency's major unit as an exact decimal: `"25.00"`, `"-0.05"`, `"7"` for 7 yen.
 * `Intl.NumberFormat.prototype.format` does not round a text.
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
 * Compares amounts for sorting: by currency code, then by amount. It does not convert between currencies.
 * @returns a number below 0, 0 or above 0, for `Array.prototype.sort`.
 */
export function compareMoney(one: Money, other: Money): number {
  if (one.currency !== other.currency) return one.currency < other.currency ? -1 : 1;
  return one.cents === other.cents ? 0 : one.cents < other.cents ? -1 : 1;
}
