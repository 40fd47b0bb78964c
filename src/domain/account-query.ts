import type { Account } from "./account.js";
import type { BalanceSource } from "./balance-source.js";
import { compareMoney, type Money } from "./money.js";

/** The columns that a list can be sorted by. */
export type SortColumn = "name" | "status" | "balance" | "balance_from";

/** A column, ascending; with `-` before it, descending. */
export type Sort = SortColumn | `-${SortColumn}`;

/** Which accounts to list, in which order, and which page of them. */
export interface AccountQuery {
  /** From 1. */
  readonly page: number;
  /** Rows a page, 1 to 150. */
  readonly pageSize: number;
  /** Part of a name or an id; empty for all. */
  readonly search?: string | undefined;
  readonly sort?: Sort | undefined;
  readonly balanceFrom?: BalanceSource | undefined;
}

/** One page of a collection that was held in memory as a whole. */
export interface AppliedQuery {
  /** The rows of the page, in order. */
  readonly accounts: readonly Account[];
  /** From 1; the last page where the query asked for one beyond it. */
  readonly page: number;
  /** Rows a page, 1 to 150. */
  readonly pageSize: number;
  /** Rows in all that match. */
  readonly total: number;
  /** Whether a page follows. */
  readonly hasNext: boolean;
}

/** The most rows a page that the API answers. */
export const MAX_PAGE_SIZE = 150;

/** Rows a page where nobody said. */
export const DEFAULT_PAGE_SIZE = 50;

/** Reads a sort order from untrusted input; anything else is `undefined`. */
export function parseSort(value: unknown): Sort | undefined {
  return typeof value === "string" && /^-?(name|status|balance|balance_from)$/.test(value)
    ? (value as Sort)
    : undefined;
}

/** A page size that the API takes: a whole number, 1 to 150; what is no number at all becomes 50. */
export function clampPageSize(value: unknown): number {
  return toCount(value, MAX_PAGE_SIZE, DEFAULT_PAGE_SIZE);
}

/** The query as URL parameters: `page` and `per_page`, and what is set of `search`, `balance_from` and `sort`. */
export function toSearchParams({ page, pageSize, search, balanceFrom, sort }: AccountQuery): URLSearchParams {
  const params = new URLSearchParams({ page: String(toPage(page)), per_page: String(clampPageSize(pageSize)) });
  const text = search?.trim();
  if (text) params.set("search", text);
  if (balanceFrom) params.set("balance_from", balanceFrom);
  if (sort) params.set("sort", sort);
  return params;
}

/**
 * Answers a query from the whole collection in memory, as a backend would.
 *
 * Search finds part of a name or an id, whatever its case or accents. Sorting is stable: by the column, then by id;
 * unknown values come last, first where descending. Without `sort` the collection's own order stays.
 */
export function applyQuery(accounts: readonly Account[], query: AccountQuery): AppliedQuery {
  const matching = sortAccounts(filterAccounts(accounts, query), query.sort);
  const total = matching.length;
  const pageSize = clampPageSize(query.pageSize);
  const lastPage = Math.max(1, Math.ceil(total / pageSize));
  const page = Math.min(toPage(query.page), lastPage);
  const rows = matching.slice((page - 1) * pageSize, page * pageSize);
  return { accounts: rows, page, pageSize, total, hasNext: page < lastPage };
}

function toPage(value: number): number {
  return toCount(value, Number.MAX_SAFE_INTEGER, 1);
}

function toCount(value: unknown, maximum: number, fallback: number): number {
  if (typeof value !== "number" || Number.isNaN(value)) return fallback;
  return Math.min(Math.max(Math.trunc(value), 1), maximum);
}

function filterAccounts(accounts: readonly Account[], { search = "", balanceFrom }: AccountQuery): readonly Account[] {
  const text = fold(search.trim());
  return accounts.filter(
    (account) =>
      (!balanceFrom || account.balanceFrom === balanceFrom) &&
      (!text || fold(account.name).includes(text) || fold(String(account.id)).includes(text)),
  );
}

/** Lower case first: that of "İ" brings a mark of its own. */
function fold(text: string): string {
  return text.toLowerCase().normalize("NFD").replace(/\p{M}/gu, "");
}

type SortKey = string | Money | null | undefined;

const keyOf: Record<SortColumn, (account: Account) => SortKey> = {
  name: (account) => account.name,
  status: (account) => account.status,
  balance: (account) => account.balance,
  balance_from: (account) => account.balanceFrom,
};

function sortAccounts(accounts: readonly Account[], sort: Sort | undefined): readonly Account[] {
  if (!sort) return accounts;
  const direction = sort.startsWith("-") ? -1 : 1;
  const toKey = keyOf[sort.replace("-", "") as SortColumn];
  const { compare } = new Intl.Collator("en", { sensitivity: "base", numeric: true });
  return accounts
    .map((account) => ({ account, key: toKey(account), id: String(account.id) }))
    .sort((one, other) => direction * compareKeys(one.key, other.key, compare) || compare(one.id, other.id))
    .map(({ account }) => account);
}

function compareKeys(one: SortKey, other: SortKey, compareText: Intl.Collator["compare"]): number {
  if (one == null || other == null) return Number(one == null) - Number(other == null);
  // Both are of one column, so of one type.
  return typeof one === "string" ? compareText(one, other as string) : compareMoney(one, other as Money);
}
