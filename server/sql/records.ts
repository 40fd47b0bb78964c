import { needsAttention, toKnownSource } from "../query.js";
import { toSearchText } from "../../src/model/search-text.js";
import { toSortKey } from "../../src/model/sort-key.js";
import type {
  AccountRecord,
  AgencyRecord,
  BalanceSource,
  BillingRequestRecord,
  ChangeRecord,
  MoneyRecord,
  Permissions,
} from "../wire.js";
import type { AccountRow, AgencyRow, ChangeRow } from "./tables.js";

export function toAgencyRecord(row: AgencyRow): AgencyRecord {
  return {
    id: toId(row.id),
    name: row.name,
    balance: { cents: Number(row.balance_cents), currency: row.balance_currency },
    minimum_starting_balance: { cents: Number(row.minimum_cents), currency: row.minimum_currency },
  };
}

export function toAgencyRow({ id, name, balance, minimum_starting_balance: minimum }: AgencyRecord): AgencyRow {
  return {
    id: String(id),
    name,
    balance_cents: balance.cents,
    balance_currency: balance.currency,
    minimum_cents: minimum.cents,
    minimum_currency: minimum.currency,
  };
}

/** Leaves out what is unknown, which differs from what is known to be absent. */
export function toAccountRecord(row: AccountRow): AccountRecord {
  return {
    id: toId(row.id),
    name: row.name,
    balance_from: row.balance_from,
    agency_id: toId(row.agency_id),
    billing_request: toRequest(row),
    canceled: row.canceled_at,
    version: `r${row.version}`,
    ...(row.status !== null && { status: row.status }),
    ...(row.user_role !== null && { user_role: row.user_role }),
    ...(row.has_known_balance && { balance: toMoney(row.balance_cents, row.balance_currency) }),
    ...(row.has_known_card && { payment_method: toCard(row) }),
    ...toPermissions(row),
    ...(row.created_at !== null && { created: row.created_at }),
    ...(row.updated_at !== null && { updated: row.updated_at }),
  };
}

/** Returns the columns that a write may change, with those that are computed of them. */
export function toAccountRow(account: AccountRecord, agencyId: string): Omit<AccountRow, "changes"> {
  const { name, status, balance, payment_method: card, billing_request: request, permissions } = account;
  const id = String(account.id);
  return {
    agency_id: agencyId,
    id,
    name,
    balance_from: account.balance_from,
    status: status ?? null,
    user_role: account.user_role ?? null,
    balance_cents: balance?.cents ?? null,
    balance_currency: balance?.currency ?? null,
    has_known_balance: toBit(balance !== undefined),
    card_brand: card?.brand ?? null,
    card_last4: card?.last4 ?? null,
    has_known_card: toBit(card !== undefined),
    request_email: request?.email ?? null,
    request_cents: request?.starting_balance.cents ?? null,
    request_currency: request?.starting_balance.currency ?? null,
    request_message: request?.message ?? null,
    request_sent_at: request?.sent_at ?? null,
    may_change: toKnownBit(permissions?.change_balance),
    may_request: toKnownBit(permissions?.request_billing),
    may_view_history: toKnownBit(permissions?.view_history),
    version: toVersionNumber(account.version),
    created_at: account.created ?? null,
    updated_at: account.updated ?? null,
    canceled_at: account.canceled ?? null,
    // Between them a character that no search has.
    search_text: `${toSearchText(name)}\n${toSearchText(id)}`,
    name_key: toSortKey(name),
    id_key: toSortKey(id),
    source_key: toKnownSource(account.balance_from) ?? null,
    status_key: status === undefined ? null : toSortKey(status),
    needs_attention: toBit(needsAttention(account)),
  };
}

export function toChangeRecord(row: ChangeRow): ChangeRecord {
  return {
    id: `${row.account_id}-${row.number}`,
    at: row.at,
    actor: { name: row.actor_name },
    from: row.from_source as BalanceSource,
    to: row.to_source as BalanceSource,
  };
}

/** Returns an id as clients know it: a number where it is written like one. */
function toId(text: string): string | number {
  return /^(0|[1-9]\d{0,14})$/.test(text) ? Number(text) : text;
}

function toVersionNumber(version: string | undefined): number {
  return Number(/^r(\d+)$/.exec(version ?? "")?.[1] ?? 1);
}

function toMoney(cents: number | string | null, currency: string | null): MoneyRecord | null {
  return cents === null || currency === null ? null : { cents: Number(cents), currency };
}

function toCard({ card_brand: brand, card_last4: last4 }: AccountRow) {
  return brand === null || last4 === null ? null : { brand, last4 };
}

function toRequest(row: AccountRow): BillingRequestRecord | null {
  const amount = toMoney(row.request_cents, row.request_currency);
  if (row.request_email === null || amount === null) return null;
  return {
    email: row.request_email,
    starting_balance: amount,
    message: row.request_message ?? "",
    sent_at: row.request_sent_at ?? "",
  };
}

function toPermissions(row: AccountRow): { permissions?: Partial<Permissions> } {
  const permissions = {
    ...(row.may_change !== null && { change_balance: row.may_change === 1 }),
    ...(row.may_request !== null && { request_billing: row.may_request === 1 }),
    ...(row.may_view_history !== null && { view_history: row.may_view_history === 1 }),
  };
  return Object.keys(permissions).length > 0 ? { permissions } : {};
}

function toBit(value: boolean): 0 | 1 {
  return value ? 1 : 0;
}

function toKnownBit(value: boolean | undefined): 0 | 1 | null {
  return value === undefined ? null : toBit(value);
}
