import type { Account, AccountId } from "./account.js";
import type { BalanceSource } from "./balance-source.js";

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
  /** Only accounts that need attention: paused, balance at or below zero, or a billing request out. */
  readonly needsAttention?: boolean | undefined;
  /** Just these accounts, 150 at most; a backend that does not know the parameter answers as if it were not there. */
  readonly ids?: readonly AccountId[] | undefined;
}

/** How many accounts a search finds, whatever else the query asks for. */
export interface AccountSummary {
  readonly agency: number;
  readonly customer: number;
  /** `undefined` where the backend does not tell, and cannot be asked for them. */
  readonly needsAttention: number | undefined;
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

/** A page that can be asked for: a whole number from 1; what is no number at all becomes 1. */
export function clampPage(value: unknown): number {
  return toCount(value, Number.MAX_SAFE_INTEGER, 1);
}

/** The query as URL parameters: `page` and `per_page`, and what is set of the rest. */
export function toSearchParams(query: AccountQuery): URLSearchParams {
  const { page, pageSize, search, balanceFrom, needsAttention, ids, sort } = query;
  const params = new URLSearchParams({ page: String(clampPage(page)), per_page: String(clampPageSize(pageSize)) });
  const text = search?.trim();
  if (text) params.set("search", text);
  if (balanceFrom) params.set("balance_from", balanceFrom);
  if (needsAttention) params.set("needs_attention", "true");
  if (ids?.length) params.set("ids", ids.map(escapeComma).join(","));
  if (sort) params.set("sort", sort);
  return params;
}

/** Whether two queries ask for the same rows. */
export function isSameQuery(one: AccountQuery, other: AccountQuery): boolean {
  return String(toSearchParams(one)) === String(toSearchParams(other));
}

/** Whether a query leaves anything out besides other pages. */
export function isFiltered({ search, balanceFrom, needsAttention, ids }: AccountQuery): boolean {
  return Boolean(search?.trim() || balanceFrom || needsAttention || ids?.length);
}

/** Percent-encodes what would end an id in a list: a comma. `decodeURIComponent` restores it. */
function escapeComma(id: AccountId): string {
  return String(id).replace(/[%,]/g, encodeURIComponent);
}

function toCount(value: unknown, maximum: number, fallback: number): number {
  if (typeof value !== "number" || Number.isNaN(value)) return fallback;
  return Math.min(Math.max(Math.trunc(value), 1), maximum);
}
