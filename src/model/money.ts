/** An amount in a currency's minor unit: 25 dollars are `{ cents: 2500, currency: "USD" }`. */
export interface Money<Cents extends number | bigint = number> {
  /** Whole minor units: cents for USD, yen for JPY, fils for KWD. A sum may exceed a number and be a `bigint`. */
  readonly cents: Cents;
  /** ISO 4217 code. */
  readonly currency: string;
}

/** Currencies whose minor unit has not two digits, by ISO 4217 (list one). Browsers do not agree on others either. */
const CURRENCIES_BY_DIGITS: Readonly<Record<number, string>> = {
  0: "BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX UYI VND VUV XAF XOF XPF",
  3: "BHD IQD JOD KWD LYD OMR TND",
  4: "CLF UYW",
};

const digitsByCurrency = new Map(
  Object.entries(CURRENCIES_BY_DIGITS).flatMap(([digits, codes]) =>
    codes.split(" ").map((code) => [code, Number(digits)] as const),
  ),
);

/**
 * Returns how many digits a currency's minor unit has by ISO 4217: 2 for USD, 0 for JPY, 3 for KWD. `Intl` is not used: by
 * it, the same cents would differ by a factor of 100 from browser to browser.
 * @throws RangeError when the code is not three letters.
 */
export function minorDigitsOf(currency: string): number {
  if (!/^[a-z]{3}$/i.test(currency)) throw new RangeError("A currency has three letters");
  return digitsByCurrency.get(currency.toUpperCase()) ?? 2;
}

/** Returns options of `Intl.NumberFormat` for amounts of a currency. */
export function moneyFormat(currency: string): Intl.NumberFormatOptions {
  const digits = minorDigitsOf(currency);
  return { style: "currency", currency, minimumFractionDigits: digits, maximumFractionDigits: digits };
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
