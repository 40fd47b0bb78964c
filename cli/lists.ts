import { safeParse } from "valibot";
import { accountListSchema, isPaged, toAccountPage } from "../src/client/list-schema.js";
import { toAccount, toAccountRow, toFields, type AccountRow } from "../src/client/account-schema.js";
import type { Account } from "../src/model/account.js";
import type { Answer } from "./answer.js";
import type { List } from "./run.js";

/** Parses the list of an answer. Returns `undefined` if it has none. */
export function toList({ status, json, headers }: Answer): List | undefined {
  const parsed = safeParse(accountListSchema, json);
  if (status !== 200 || !parsed.success) return undefined;
  const { accounts: all } = parsed.output;
  const fields = toFields(json) ?? {};
  const link = headers.get("Link");
  return {
    rows: toRows(all),
    all,
    length: all.length,
    fields,
    link,
    isWhole: !isPaged({ list: parsed.output, link }),
    hasContractPaging: ["total_entries", "total_pages", "next_page"].some((name) => fields[name] !== undefined),
  };
}

/** Whether the widget expects another page. */
export function hasNextPage({ all, fields, link }: List, page: number, pageSize: number): boolean {
  return toAccountPage({ list: { ...fields, accounts: all }, link }, { page, pageSize }).hasNext;
}

function toRows(all: readonly unknown[]): readonly AccountRow[] {
  const byId = new Map<string, AccountRow>();
  for (const value of all) {
    const row = toAccountRow(value);
    if (row && !byId.has(String(row.id))) byId.set(String(row.id), row);
  }
  return [...byId.values()];
}

/** Parses rows. */
export function toAccounts(rows: readonly AccountRow[]): readonly Account[] {
  return rows.map((row) => toAccount(row));
}

/** Returns the value if it is a non-negative integer, or a text of one. */
export function toNumber(value: unknown): number | undefined {
  const number = isNumberText(value) ? Number(value) : value;
  return Number.isSafeInteger(number) && (number as number) >= 0 ? (number as number) : undefined;
}

/** Whether a value is a number written as a text. */
export function isNumberText(value: unknown): boolean {
  return typeof value === "string" && /^\d+$/.test(value);
}
