import type { AccountRecord, MoneyRecord, UsageRecord } from "../wire.js";
import type { UsageRow } from "./tables.js";

/** The columns that a usage and a threshold are read from. */
export const usageColumns = [
  "usage_cents",
  "usage_currency",
  "usage_days",
  "has_known_usage",
  "low_cents",
  "low_currency",
] as const satisfies readonly (keyof UsageRow)[];

/** What of an account or an agency is stored in these columns. */
type UsageFields = Pick<AccountRecord, "usage" | "low_below">;

export function toUsageRow({ usage, low_below: low }: UsageFields): UsageRow {
  return {
    usage_cents: usage?.per_day.cents ?? null,
    usage_currency: usage?.per_day.currency ?? null,
    usage_days: usage?.days ?? null,
    has_known_usage: usage === undefined ? 0 : 1,
    low_cents: low?.cents ?? null,
    low_currency: low?.currency ?? null,
  };
}

/** Returns the fields of a row; what is unknown is left out. */
export function toUsageFields(row: UsageRow): UsageFields {
  const low = toMoney(row.low_cents, row.low_currency);
  return { ...(row.has_known_usage && { usage: toUsage(row) }), ...(low && { low_below: low }) };
}

function toUsage({ usage_cents: cents, usage_currency: currency, usage_days: days }: UsageRow): UsageRecord | null {
  const perDay = toMoney(cents, currency);
  return perDay && days !== null ? { per_day: perDay, days: Number(days) } : null;
}

export function toMoney(cents: number | string | null, currency: string | null): MoneyRecord | null {
  return cents === null || currency === null ? null : { cents: Number(cents), currency };
}
