import { minorDigitsOf, toDecimal, type Money } from "./money.js";

/** Latin digits, which everyone can type and read. */
const LATIN: Intl.NumberFormatOptions = { numberingSystem: "latn" };
/** Stands for the currency, which is read before or behind the digits, never among them. */
const SIGN = "¤";

/** An amount as it stands in a text field: without its currency, with the decimal separator of a language. */
export function toTypedMoney(money: Money, locale: string): string {
  const minimumFractionDigits = minorDigitsOf(money.currency);
  const format = new Intl.NumberFormat(locale, { ...LATIN, useGrouping: false, minimumFractionDigits });
  // A string: the digits of a large amount do not fit a float.
  return format.format(toDecimal(money) as `${number}`);
}

/**
 * Reads an amount as people type it in a language: `1,234.50` in English, `1.234,50` in German, `٤٠٫٥٠` in Arabic, with
 * or without its currency. It never guesses: a separator that can only group digits there must stand where groups end,
 * and whatever could be meant otherwise is `undefined`, as are more decimals than the currency has. So `1.234` is a
 * thousand and more in German, a dinar and more in English for Kuwait, and no amount in English dollars.
 */
export function parseMoney(text: string, currency: string, locale: string): Money | undefined {
  // Some languages write money otherwise than numbers; both are understood.
  const parts = [{}, { style: "currency" as const, currency }].flatMap((style) =>
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
  // Groups are of three digits, before the last also of two, as in India; all of one amount are separated alike.
  const whole = `\\d+|[1-9]\\d{0,2}(${oneOf("group", " '’٬")})(?:\\d{2,3}\\3)*\\d{3}`;
  const edge = `[${SIGN} ]*`;
  const pattern = `^${edge}([-−]?)${edge}(${whole})(?:${oneOf("decimal", "٫")}(\\d{0,${digits}}))?${edge}$`;
  const [, minus, integer, , fraction = ""] = new RegExp(pattern).exec(plain) ?? [];
  const cents = Number((minus ? "-" : "") + String(integer).replace(/\D/g, "") + fraction.padEnd(digits, "0"));
  return integer && Number.isSafeInteger(cents) ? { cents, currency } : undefined;
}

/** Without what nobody sees, such as marks of direction; wide digits and spaces become common ones. */
function fold(text: string): string {
  return text.normalize("NFKC").replace(/\p{Cf}/gu, "");
}
