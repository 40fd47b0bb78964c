import type { Account } from "./account.js";
import { toDecimal } from "./money.js";
import { runwayOf } from "./usage.js";

const HEADER =
  "id,name,status,balance_from,balance,currency,payment_method,billing_request_email,billing_request_sent_at,updated";

/** Only where the usage of any account is known. */
const USAGE_HEADER = "daily_usage,daily_usage_currency,usage_days,days_left";

/**
 * Positions at which a spreadsheet may parse a formula: the start of a cell, also behind spaces and invisible characters.
 * In locales where a semicolon separates cells, quotes do not protect a cell, so a semicolon, a tab or a line break
 * starts one as well.
 */
const FORMULA = /^(?=[\s\p{C}\p{DI}]*[\t\r\n=+@＝＋－＠-])|(?<=[;\t\r\n])(?=[\s\p{C}\p{DI}]*[=+@＝＋－＠-])/gu;

/** A column besides those of the account. */
export interface ExtraColumn {
  readonly heading: string;
  readonly toText: (account: Account) => string;
}

/**
 * Returns accounts as CSV (RFC 4180) with a byte order mark, for spreadsheets. An unknown value is an empty cell. An
 * amount is a decimal without its currency, which has its own column. A text that may be a formula is prefixed with an
 * apostrophe.
 */
export function toCsv(accounts: Iterable<Account>, extra: readonly ExtraColumn[] = []): string {
  const all = [...accounts];
  const hasUsage = all.some(({ usage }) => usage);
  const header = [HEADER, ...(hasUsage ? [USAGE_HEADER] : []), ...extra.map(({ heading }) => toCell(heading))];
  const lines = all.map((account) =>
    [...toValues(account), ...(hasUsage ? toUsageValues(account) : []), ...extra.map(({ toText }) => toText(account))]
      .map(toCell)
      .join(),
  );
  return toFile([header.join(), ...lines]);
}

/** Returns rows of texts and numbers as CSV, in the same way. */
export function toCsvRows(rows: readonly (readonly (string | number)[])[]): string {
  return toFile(rows.map((row) => row.map(toCell).join()));
}

/** Returns rows as CSV below a header that is written as it is. */
export function toCsvFile(header: string, rows: readonly (readonly unknown[])[]): string {
  return toFile([header, ...rows.map((row) => row.map(toCell).join())]);
}

function toFile(lines: readonly string[]): string {
  return ["\ufeff" + (lines[0] ?? ""), ...lines.slice(1), ""].join("\r\n");
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

/** The days are those of the balance that pays. */
function toUsageValues(account: Account) {
  const { usage } = account;
  return [usage && [toDecimal(usage.perDay)], usage?.perDay.currency, usage?.days, runwayOf(account)];
}

/** Quotes and escapes a text; any other value is written as it is. */
function toCell(value: unknown): unknown {
  if (typeof value !== "string") return value;
  return `"${toFileText(value).replace(FORMULA, "'").replaceAll('"', '""')}"`;
}

/** Returns a text as a file has it: NUL ends a cell in some programs, and half a surrogate pair has no UTF-8. */
export function toFileText(text: string): string {
  return text.replace(/\0|\p{Cs}/gu, "\ufffd");
}
