import { custom } from "valibot";
import type { Account } from "../model/account.js";
import { isFiltered, type AccountQuery, type AccountSummary } from "../model/query.js";
import { applyQuery } from "../model/apply-query.js";
import type { AccountPage } from "./billing-api.js";
import { isAccountRow, toAccount, toAgency, toFields } from "./account-schema.js";

type Rows = readonly unknown[];
type List = Readonly<Record<string, unknown>> & { readonly accounts: Rows };

/** A page of the collection, or a bare array that is all of it. */
export const accountListSchema = custom<List | Rows>(
  (answer) => Array.isArray(answer) || Array.isArray(toFields(answer)?.accounts),
);

/** The page that was asked for. A server that says nothing of pages has sent the whole collection. */
export function toAccountPage(answer: List | Rows, query: AccountQuery): AccountPage {
  const list = "accounts" in answer ? answer : { accounts: answer };
  const accounts = parseAccounts(list.accounts);
  return {
    ...toPage(list, accounts, query),
    unreadable: list.accounts.length - accounts.length,
    agency: toAgency(list.agency),
    summary: toSummary(list.summary),
  };
}

function toSummary(value: unknown): AccountSummary | undefined {
  const fields = toFields(value);
  const agency = toCount(fields?.agency);
  const customer = toCount(fields?.customer);
  if (agency === undefined || customer === undefined) return undefined;
  return { agency, customer, needsAttention: toCount(fields?.needs_attention) };
}

function toPage(list: List, accounts: readonly Account[], query: AccountQuery) {
  const { next_page, total_entries, total_pages } = list;
  const total = toCount(total_entries);
  const pages = toCount(total_pages);
  if (total === undefined && pages === undefined && next_page === undefined) {
    // It may be that the server has searched or filtered already: then it is not the whole.
    return { ...applyQuery(accounts, query), whole: isFiltered(query) ? undefined : accounts };
  }
  // Numbers below 1 would be pages that nobody can ask for.
  const page = toCount(list.page, 1) ?? query.page;
  const pageSize = toCount(list.per_page, 1) ?? query.pageSize;
  // `next_page` is never followed: pages are asked for by number, so it cannot lead anywhere.
  const hasNext = Boolean(next_page) || page < (pages ?? Math.ceil((total ?? 0) / pageSize));
  const isWhole = page === 1 && !hasNext && !isFiltered(query) && accounts.length === list.accounts.length;
  return { accounts, page, pageSize, total, hasNext, whole: isWhole ? accounts : undefined };
}

function toCount(value: unknown, least = 0): number | undefined {
  return Number.isSafeInteger(value) && (value as number) >= least ? (value as number) : undefined;
}

/** Rows that cannot be read are left out. Of two rows with one id nobody can say which is true: the first is kept. */
function parseAccounts(rows: Rows): readonly Account[] {
  const byId = new Map<string, Account>();
  for (const row of rows) {
    if (isAccountRow(row) && !byId.has(String(row.id))) byId.set(String(row.id), toAccount(row));
  }
  return [...byId.values()];
}
