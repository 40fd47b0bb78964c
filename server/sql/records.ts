import { needsAttention, toKnownSource } from "../query.js";
import { findRunway, paysFromLow } from "../runway.js";
import { toSearchText } from "../../src/model/search-text.js";
import { toSortKey } from "../../src/model/sort-key.js";
import { findDueTime } from "../scheduled-change.js";
import { numberOfVersion } from "../versions.js";
import type { AccountRecord, AgencyRecord, BalanceSource, ChangeRecord } from "../wire.js";
import { toId } from "./account-record.js";
import type { AccountRow, AgencyRow, ChangeRow } from "./tables.js";
import { toUsageFields, toUsageRow, usageColumns } from "./usage-columns.js";

/** The columns that an agency is read from. */
export const agencyColumns = [
  "id",
  "name",
  "balance_cents",
  "balance_currency",
  "minimum_cents",
  "minimum_currency",
  ...usageColumns,
] as const satisfies readonly (keyof AgencyRow)[];

export function toAgencyRecord(row: AgencyRow): AgencyRecord {
  return {
    id: toId(row.id),
    name: row.name,
    balance: { cents: Number(row.balance_cents), currency: row.balance_currency },
    minimum_starting_balance: { cents: Number(row.minimum_cents), currency: row.minimum_currency },
    ...toUsageFields(row),
  };
}

export function toAgencyRow(agency: AgencyRecord): AgencyRow {
  const { id, name, balance, minimum_starting_balance: minimum } = agency;
  return {
    id: String(id),
    name,
    balance_cents: balance.cents,
    balance_currency: balance.currency,
    minimum_cents: minimum.cents,
    minimum_currency: minimum.currency,
    ...toUsageRow(agency),
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
    request_status: request?.status ?? null,
    request_expires_at: request?.expires_at ?? null,
    request_reminded_at: request?.reminded_at ?? null,
    request_link: request?.link ?? null,
    may_change: toKnownBit(permissions?.change_balance),
    may_request: toKnownBit(permissions?.request_billing),
    may_view_history: toKnownBit(permissions?.view_history),
    may_give_reason: toKnownBit(permissions?.give_reason),
    change_refusal: permissions?.reason ?? null,
    link_open: account.links?.open ?? null,
    link_billing: account.links?.billing ?? null,
    ...toUsageRow(account),
    ...toVersionColumns(account.version ?? "r1"),
    created_at: account.created ?? null,
    updated_at: account.updated ?? null,
    canceled_at: account.canceled ?? null,
    may_schedule: toKnownBit(permissions?.schedule_change),
    scheduled_change: account.scheduled_change ? JSON.stringify(account.scheduled_change) : null,
    due_at: account.scheduled_change ? (findDueTime(account) ?? null) : null,
    // Between them a soft hyphen, which no search has.
    search_text: `${toSearchText(name)}\u00ad${toSearchText(id)}`,
    name_key: toSortKey(name),
    id_key: toSortKey(id),
    source_key: toKnownSource(account.balance_from) ?? null,
    status_key: status === undefined ? null : toSortKey(status),
    needs_attention: toBit(needsAttention(account)),
    runway_days: findRunway(account) ?? null,
    is_low: toBit(paysFromLow(account)),
  };
}

export function toChangeRecord(row: Omit<ChangeRow, "agency_id">): ChangeRecord {
  return {
    id: `${row.account_id}-${row.number}`,
    at: row.at,
    actor: { name: row.actor_name },
    from: row.from_source as BalanceSource,
    to: row.to_source as BalanceSource,
    ...(row.reason !== null && { reason: row.reason }),
  };
}

function toVersionColumns(version: string): Pick<AccountRow, "version" | "own_version"> {
  const number = numberOfVersion(version);
  return { version: number ?? 0, own_version: number === undefined ? version : null };
}

function toBit(value: boolean): 0 | 1 {
  return value ? 1 : 0;
}

function toKnownBit(value: boolean | undefined): 0 | 1 | null {
  return value === undefined ? null : toBit(value);
}
