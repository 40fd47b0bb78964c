import type { Account } from "./account.js";
import { toDecimal } from "./money.js";

const HEADER =
  "id,name,status,balance_from,balance,currency,payment_method,billing_request_email,billing_request_sent_at,updated";

/**
 * Where a spreadsheet might begin to read a formula: at the start of a cell, behind spaces and what cannot be seen; and,
 * in countries where a semicolon ends a cell and the quotes then count for nothing, after that, a tab or a line.
 */
const FORMULA = /^(?=[\s\p{C}\p{DI}]*[\t\r\n=+@＝＋－＠-])|(?<=[;\t\r\n])(?=[\s\p{C}\p{DI}]*[=+@＝＋－＠-])/gu;

/**
 * Accounts as a spreadsheet reads them: CSV by RFC 4180, in UTF-8 with a byte order mark. What is not known is empty.
 * Amounts are plain decimals beside their currency; text that could be taken for a formula gets an apostrophe before it.
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
    // No text, whatever it begins with: a list of one is written as what is in it.
    balance && [toDecimal(balance)],
    balance?.currency,
    paymentMethod && `${paymentMethod.brand} ${paymentMethod.last4}`,
    billingRequest?.email,
    billingRequest?.sentAt,
    updated,
  ];
}

/** What is not known is empty; what is no text stays a number. */
function toCell(value: unknown): unknown {
  // NUL ends a cell early in some readers, and half a surrogate pair has no UTF-8.
  if (typeof value !== "string") return value;
  return `"${value
    .replace(/\0|\p{Cs}/gu, "\ufffd")
    .replace(FORMULA, "'")
    .replaceAll('"', '""')}"`;
}
