import type {
  AccountLinks,
  AccountPermissions,
  AccountRecord,
  BillingRequestRecord,
  BillingRequestStatus,
  ScheduledChangeRecord,
} from "../wire.js";
import type { AccountRow } from "./tables.js";
import { toMoney, toUsageFields, usageColumns } from "./usage-columns.js";

export { toMoney } from "./usage-columns.js";

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
  "request_status",
  "request_expires_at",
  "request_reminded_at",
  "request_link",
  "may_change",
  "may_request",
  "may_view_history",
  "may_give_reason",
  "change_refusal",
  "link_open",
  "link_billing",
  ...usageColumns,
  "version",
  "own_version",
  "created_at",
  "updated_at",
  "canceled_at",
  "may_schedule",
  "scheduled_change",
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
    version: row.own_version ?? `r${row.version}`,
  };
  if (row.status !== null) account.status = row.status;
  if (row.user_role !== null) account.user_role = row.user_role;
  if (row.has_known_balance) account.balance = toMoney(row.balance_cents, row.balance_currency);
  if (row.has_known_card) account.payment_method = toCard(row);
  const permissions = toPermissions(row);
  if (permissions) account.permissions = permissions;
  const links = toLinks(row);
  if (links) account.links = links;
  if (row.has_known_usage || row.low_cents !== null) Object.assign(account, toUsageFields(row));
  if (row.scheduled_change !== null) {
    const scheduled = parseScheduled(row.scheduled_change);
    if (!scheduled) return undefined;
    account.scheduled_change = scheduled;
  }
  if (row.created_at !== null) account.created = row.created_at;
  if (row.updated_at !== null) account.updated = row.updated_at;
  return account;
}

type Mutable<T> = { -readonly [Name in keyof T]: T[Name] };

/** Returns an id as clients know it: a number where it is written like one that is exact. */
export function toId(text: string): string | number {
  const isNumber = /^(0|-?[1-9]\d{0,15})$/.test(text) && Number.isSafeInteger(Number(text));
  return isNumber ? Number(text) : text;
}

/** Whether the columns have the right types: SQLite stores any in each, and integers that JavaScript rounds. */
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
    isTextOrNull(row.request_status) &&
    isTextOrNull(row.request_expires_at) &&
    isTextOrNull(row.request_reminded_at) &&
    isTextOrNull(row.request_link) &&
    isTextOrNull(row.change_refusal) &&
    isTextOrNull(row.link_open) &&
    isTextOrNull(row.link_billing) &&
    isTextOrNull(row.usage_currency) &&
    isTextOrNull(row.low_currency) &&
    isExactOrNull(row.usage_cents) &&
    isExactOrNull(row.usage_days) &&
    isExactOrNull(row.low_cents) &&
    isTextOrNull(row.own_version) &&
    isTextOrNull(row.created_at) &&
    isTextOrNull(row.updated_at) &&
    isTextOrNull(row.canceled_at) &&
    isTextOrNull(row.scheduled_change) &&
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

function toCard({ card_brand: brand, card_last4: last4 }: RecordRow) {
  return brand === null || last4 === null ? null : { brand, last4 };
}

function toRequest(row: RecordRow): BillingRequestRecord | null {
  const amount = toMoney(row.request_cents, row.request_currency);
  if (row.request_email === null || amount === null) return null;
  const request: Mutable<BillingRequestRecord> = {
    email: row.request_email,
    starting_balance: amount,
    message: row.request_message ?? "",
    sent_at: row.request_sent_at ?? "",
  };
  const { request_status: status, request_expires_at: end, request_reminded_at: reminded, request_link: link } = row;
  if (status !== null) request.status = status as BillingRequestStatus;
  if (end !== null) request.expires_at = end;
  if (reminded !== null) request.reminded_at = reminded;
  if (link !== null) request.link = link;
  return request;
}

/** Returns what is scheduled; nothing where the column has anything else. */
function parseScheduled(text: string): ScheduledChangeRecord | undefined {
  try {
    const parsed = JSON.parse(text) as Partial<ScheduledChangeRecord> | null;
    return typeof parsed?.to === "string" && typeof parsed.created_by?.name === "string"
      ? (parsed as ScheduledChangeRecord)
      : undefined;
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

function toPermissions(row: RecordRow): AccountPermissions | undefined {
  const { may_change: change, may_request: request, may_view_history: view, change_refusal: reason } = row;
  const { may_give_reason: give, may_schedule: schedule } = row;
  if ([change, request, view, give, schedule, reason].every((value) => value === null)) return undefined;
  const permissions: Mutable<AccountPermissions> = {};
  if (change !== null) permissions.change_balance = change === 1;
  if (request !== null) permissions.request_billing = request === 1;
  if (view !== null) permissions.view_history = view === 1;
  if (give !== null) permissions.give_reason = give === 1;
  if (schedule !== null) permissions.schedule_change = schedule === 1;
  if (reason !== null) permissions.reason = reason;
  return permissions;
}

function toLinks({ link_open: open, link_billing: billing }: RecordRow): AccountLinks | undefined {
  if (open === null && billing === null) return undefined;
  return { ...(open !== null && { open }), ...(billing !== null && { billing }) };
}
