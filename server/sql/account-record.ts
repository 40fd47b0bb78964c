import type { AccountRecord, BillingRequestRecord, MoneyRecord, Permissions } from "../wire.js";
import type { AccountRow } from "./tables.js";

/** The columns that an account is read from. */
export const recordColumns = [
  "agency_id",
  "id",
  "name",
  "balance_from",
  "status",
  "user_role",
  "balance_cents",
  "balance_currency",
  "has_known_balance",
  "card_brand",
  "card_last4",
  "has_known_card",
  "request_email",
  "request_cents",
  "request_currency",
  "request_message",
  "request_sent_at",
  "may_change",
  "may_request",
  "may_view_history",
  "version",
  "created_at",
  "updated_at",
  "canceled_at",
] as const satisfies readonly (keyof AccountRow)[];

/** What an account is read from. */
export type RecordRow = Pick<AccountRow, (typeof recordColumns)[number]>;

/**
 * Returns the account of a row, or nothing for a row that was not written by this store and cannot be read. What is
 * unknown is left out, which differs from what is known to be absent.
 */
export function toAccountRecord(row: RecordRow): AccountRecord | undefined {
  if (!isReadable(row)) return undefined;
  // Assigned one by one: a list maps many rows, and spreading conditional fields takes as long as reading them.
  const account: Mutable<AccountRecord> = {
    id: toId(row.id),
    name: row.name,
    balance_from: row.balance_from,
    agency_id: toId(row.agency_id),
    billing_request: toRequest(row),
    canceled: row.canceled_at,
    version: `r${row.version}`,
  };
  if (row.status !== null) account.status = row.status;
  if (row.user_role !== null) account.user_role = row.user_role;
  if (row.has_known_balance) account.balance = toMoney(row.balance_cents, row.balance_currency);
  if (row.has_known_card) account.payment_method = toCard(row);
  const permissions = toPermissions(row);
  if (permissions) account.permissions = permissions;
  if (row.created_at !== null) account.created = row.created_at;
  if (row.updated_at !== null) account.updated = row.updated_at;
  return account;
}

type Mutable<T> = { -readonly [Name in keyof T]: T[Name] };

/** Returns an id as clients know it: a number where it is written like one. */
export function toId(text: string): string | number {
  return /^(0|[1-9]\d{0,14})$/.test(text) ? Number(text) : text;
}

/** Whether the columns have the types that the table asks for: SQLite takes any, and numbers that are not exact here. */
function isReadable(row: RecordRow): boolean {
  return (
    typeof row.id === "string" &&
    typeof row.agency_id === "string" &&
    typeof row.name === "string" &&
    typeof row.balance_from === "string" &&
    isTextOrNull(row.status) &&
    isTextOrNull(row.user_role) &&
    isTextOrNull(row.balance_currency) &&
    isTextOrNull(row.card_brand) &&
    isTextOrNull(row.card_last4) &&
    isTextOrNull(row.request_email) &&
    isTextOrNull(row.request_currency) &&
    isTextOrNull(row.request_message) &&
    isTextOrNull(row.request_sent_at) &&
    isTextOrNull(row.created_at) &&
    isTextOrNull(row.updated_at) &&
    isTextOrNull(row.canceled_at) &&
    isExactOrNull(row.balance_cents) &&
    isExactOrNull(row.request_cents) &&
    isExactOrNull(row.version)
  );
}

function isTextOrNull(value: unknown): boolean {
  return value === null || typeof value === "string";
}

function isExactOrNull(value: unknown): boolean {
  return value === null || Number.isSafeInteger(Number(value));
}

export function toMoney(cents: number | string | null, currency: string | null): MoneyRecord | null {
  return cents === null || currency === null ? null : { cents: Number(cents), currency };
}

function toCard({ card_brand: brand, card_last4: last4 }: RecordRow) {
  return brand === null || last4 === null ? null : { brand, last4 };
}

function toRequest(row: RecordRow): BillingRequestRecord | null {
  const amount = toMoney(row.request_cents, row.request_currency);
  if (row.request_email === null || amount === null) return null;
  return {
    email: row.request_email,
    starting_balance: amount,
    message: row.request_message ?? "",
    sent_at: row.request_sent_at ?? "",
  };
}

function toPermissions({ may_change: change, may_request: request, may_view_history: view }: RecordRow) {
  if (change === null && request === null && view === null) return undefined;
  const permissions: Mutable<Partial<Permissions>> = {};
  if (change !== null) permissions.change_balance = change === 1;
  if (request !== null) permissions.request_billing = request === 1;
  if (view !== null) permissions.view_history = view === 1;
  return permissions;
}
