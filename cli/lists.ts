import { safeParse } from "valibot";
import { accountListSchema } from "../src/client/list-schema.js";
import { isAccountRow, toAccount, toFields, type AccountRow } from "../src/client/account-schema.js";
import type { Account } from "../src/model/account.js";
import type { Answer } from "./client.js";
import type { List } from "./run.js";

/** Parses the list of an answer. Returns `undefined` if it has none. */
export function toList({ status, json }: Answer): List | undefined {
  const parsed = safeParse(accountListSchema, json);
  if (status !== 200 || !parsed.success) return undefined;
  const all = "accounts" in parsed.output ? parsed.output.accounts : parsed.output;
  const fields = toFields(json) ?? {};
  const paging = [fields.total_entries, fields.total_pages, fields.next_page];
  return {
    rows: toRows(all),
    all,
    length: all.length,
    fields,
    isWhole: paging.every((field) => field === undefined),
  };
}

function toRows(all: readonly unknown[]): readonly AccountRow[] {
  const byId = new Map<string, AccountRow>();
  for (const row of all) {
    if (isAccountRow(row) && !byId.has(String(row.id))) byId.set(String(row.id), row);
  }
  return [...byId.values()];
}

/** Parses rows. */
export function toAccounts(rows: readonly AccountRow[]): readonly Account[] {
  return rows.map((row) => toAccount(row));
}

/** Returns the value if it is a non-negative integer. */
export function toNumber(value: unknown): number | undefined {
  return Number.isSafeInteger(value) && (value as number) >= 0 ? (value as number) : undefined;
}
