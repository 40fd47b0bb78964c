import type { Account } from "./account.js";
import { toDecimal } from "./money.js";

const HEADER =
  "id,name,status,balance_from,balance,currency,payment_method,billing_request_email,billing_request_sent_at,updated";

/**
 * Positions at which a spreadsheet may parse a formula: the start of a cell, also behind spaces and invisible characters.
 * In locales where a semicolon separates cells, quotes do not protect a cell, so a semicolon, a tab or a line break
 * starts one as well.
 */
const FORMULA = /^(?=[\s\p{C}\p{DI}]*[\t\r\n=+@＝＋－＠-])|(?<=[;\t\r\n])(?=[\s\p{C}\p{DI}]*[=+@＝＋－＠-])/gu;

/**
 * Returns accounts as CSV (RFC 4180) with a byte order mark, for spreadsheets. An unknown value is an empty cell. An
 * amount is a decimal without its currency, which has its own column. A text that may be a formula is prefixed with an
 * apostrophe.
 */
export function toCsv(accounts: Iterable<Account>): string {
  const lines = Array.from(accounts, (account) => toValues(account).map(toCell).join());
  return ["\ufeff" + HEADER, ...lines, ""].join("\r\n");
}

function toValues({ id, name, status, balanceFrom, balance, paymentMethod, billingRequest, updated }: Account) {
  return [
    id,
    name,
    status,
    balanceFrom,
    // An array is written without quotes, so that a negative amount is not taken for a formula.
    balance && [toDecimal(balance)],
    balance?.currency,
    paymentMethod && `${paymentMethod.brand} ${paymentMethod.last4}`,
    billingRequest?.email,
    billingRequest?.sentAt,
    updated,
  ];
}

/** Quotes and escapes a text; any other value is written as it is. */
function toCell(value: unknown): unknown {
  // NUL ends a cell in some programs, and half a surrogate pair has no UTF-8.
  if (typeof value !== "string") return value;
  return `"${value
    .replace(/\0|\p{Cs}/gu, "\ufffd")
    .replace(FORMULA, "'")
    .replaceAll('"', '""')}"`;
}
