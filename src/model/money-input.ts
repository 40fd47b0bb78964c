import { minorDigitsOf, moneyFormat, toDecimal, type Money } from "./money.js";

/** Latin digits: an amount in a field is edited with any keyboard. */
const LATIN: Intl.NumberFormatOptions = { numberingSystem: "latn" };
/** A placeholder for the currency, which may stand before or after the digits. */
const SIGN = "¤";

/** Formats an amount for a text field: without its currency, with the decimal separator of the locale. */
export function toTypedMoney(money: Money, locale: string): string {
  const minimumFractionDigits = minorDigitsOf(money.currency);
  const format = new Intl.NumberFormat(locale, { ...LATIN, useGrouping: false, minimumFractionDigits });
  // A number would round a large amount.
  return format.format(toDecimal(money) as `${number}`);
}

/**
 * Parses an amount as users type it in a locale: `1,234.50` in English, `1.234,50` in German, `٤٠٫٥٠` in Arabic, with or
 * without its currency.
 *
 * Returns `undefined` for an ambiguous amount: a group separator must stand where a group ends, and there must not be
 * more decimals than the currency has. So `1.234` is 1234 euros in German, 1.234 dinars in English, and `undefined` for
 * dollars in English.
 */
export function parseMoney(text: string, currency: string, locale: string): Money | undefined {
  // In some locales the separators of money differ from those of numbers; both are accepted.
  // The short sign is the one beside the field.
  const money = moneyFormat(currency);
  const parts = [{}, money, { ...money, currencyDisplay: "narrowSymbol" as const }].flatMap((style) =>
    new Intl.NumberFormat(locale, { ...style, ...LATIN }).formatToParts(1_111_111.1),
  );
  const find = (type: string) => parts.flatMap((part) => (part.type === type ? [part.value] : []));
  const oneOf = (type: string, others: string) =>
    `[${others}${find(type)
      .map((mark) => `\\${mark}`)
      .join("")}]`;
  const plain = [currency, ...find("currency")]
    .reduce((rest, sign) => rest.replace(fold(sign), SIGN), fold(text))
    .replace(/[٠-٩۰-۹]/g, (digit) => String(digit.charCodeAt(0) & 15));
  const digits = minorDigitsOf(currency);
  // A group has three digits or, before the last one, two, as in India. All groups have the same separator.
  const whole = `\\d+|[1-9]\\d{0,2}(${oneOf("group", " '’٬")})(?:\\d{2,3}\\3)*\\d{3}`;
  const edge = `[${SIGN} ]*`;
  const pattern = `^${edge}([-−]?)${edge}(${whole})(?:${oneOf("decimal", "٫")}(\\d{0,${digits}}))?${edge}$`;
  const [, minus, integer, , fraction = ""] = new RegExp(pattern).exec(plain) ?? [];
  const cents = Number((minus ? "-" : "") + String(integer).replace(/\D/g, "") + fraction.padEnd(digits, "0"));
  return integer && Number.isSafeInteger(cents) ? { cents, currency } : undefined;
}

/** Removes invisible characters such as direction marks, and normalizes wide digits and spaces. */
function fold(text: string): string {
  return text.normalize("NFKC").replace(/\p{Cf}/gu, "");
}
