import type { Account, AccountId } from "./account.js";
import type { BalanceSource } from "./balance-source.js";

/** A column that a list can be sorted by. `runway`: how many days the customer's balance lasts, where it is the one that pays. */
export type SortColumn = "name" | "status" | "balance" | "balance_from" | "runway";

/** A sort order: a column, ascending, or descending with `-` before it. */
export type Sort = SortColumn | `-${SortColumn}`;

/** A query for one page of the accounts. */
export interface AccountQuery {
  /** From 1. */
  readonly page: number;
  /** Rows a page, 1 to 150. */
  readonly pageSize: number;
  /** Part of a name or of an id; empty for all accounts. */
  readonly search?: string | undefined;
  readonly sort?: Sort | undefined;
  readonly balanceFrom?: BalanceSource | undefined;
  /** Just accounts that are paused, whose balance is at or below zero, or that have an open billing request. */
  readonly needsAttention?: boolean | undefined;
  /** Just accounts whose customer pays, from a balance that lasts less than this many days: a whole number from 1 to 365. */
  readonly runsOutWithin?: number | undefined;
  /** Just these accounts, 150 at most; a backend that does not know the parameter answers as if it were not there. */
  readonly ids?: readonly AccountId[] | undefined;
}

/** The numbers of accounts that a search finds, whatever the other filters of the query. */
export interface AccountSummary {
  readonly agency: number;
  readonly customer: number;
  /** `undefined` where the backend does not support the filter. */
  readonly needsAttention: number | undefined;
  /** Those whose customer pays, from a balance that lasts less than 7 days. `undefined` where the backend does not know. */
  readonly runsOut?: number | undefined;
  /** Those whose customer pays, from a balance that is low. */
  readonly low?: number | undefined;
}

/** One page of a collection in memory. */
export interface AppliedQuery {
  /** The rows of the page, in order. */
  readonly accounts: readonly Account[];
  /** From 1; the last page where the query requested one beyond it. */
  readonly page: number;
  /** Rows a page, 1 to 150. */
  readonly pageSize: number;
  /** The number of all matching rows. */
  readonly total: number;
  /** Whether there is a next page. */
  readonly hasNext: boolean;
}

/** The highest number of rows a page that the API accepts. */
export const MAX_PAGE_SIZE = 150;

/** The default number of rows a page. */
export const DEFAULT_PAGE_SIZE = 50;

/** Parses untrusted input; returns `undefined` for anything but a sort order. */
export function parseSort(value: unknown): Sort | undefined {
  return typeof value === "string" && /^-?(name|status|balance|balance_from|runway)$/.test(value)
    ? (value as Sort)
    : undefined;
}

/**
 * Returns the closest page size that the API accepts: a whole number from 1 to 150; 50 for what is no page size. A number may
 * be written as a text, as frameworks hand over attributes.
 */
export function clampPageSize(value: unknown): number {
  return clamp(value, MAX_PAGE_SIZE, DEFAULT_PAGE_SIZE);
}

/** Parses untrusted input; returns `undefined` for anything but a whole number of days from 1 to 365. */
export function parseRunsOutWithin(value: unknown): number | undefined {
  const days = typeof value === "string" && value.trim() ? Number(value) : value;
  return typeof days === "number" && Number.isInteger(days) && days >= 1 && days <= 365 ? days : undefined;
}

/** Returns the closest page number: a whole number from 1, which is also returned for what is no page number. */
export function clampPage(value: unknown): number {
  return clamp(value, Number.MAX_SAFE_INTEGER, 1);
}

/** Maps a query to URL parameters: `page`, `per_page`, and those of its other fields that are set. */
export function toSearchParams(query: AccountQuery): URLSearchParams {
  const { page, pageSize, search, balanceFrom, needsAttention, runsOutWithin, ids, sort } = query;
  const params = new URLSearchParams({ page: String(clampPage(page)), per_page: String(clampPageSize(pageSize)) });
  const text = search?.trim();
  if (text) params.set("search", text);
  if (balanceFrom) params.set("balance_from", balanceFrom);
  if (needsAttention) params.set("needs_attention", "true");
  if (runsOutWithin !== undefined) params.set("runs_out_within", String(runsOutWithin));
  if (ids?.length) params.set("ids", ids.map(escapeComma).join(","));
  if (sort) params.set("sort", sort);
  return params;
}

/** Whether two queries request the same rows. */
export function isSameQuery(one: AccountQuery, other: AccountQuery): boolean {
  return String(toSearchParams(one)) === String(toSearchParams(other));
}

/** Whether a query requests only some of the accounts, apart from paging. */
export function isFiltered({ search, balanceFrom, needsAttention, runsOutWithin, ids }: AccountQuery): boolean {
  return Boolean(search?.trim() || balanceFrom || needsAttention || runsOutWithin || ids?.length);
}

/** Percent-encodes the separator of a list of ids. `decodeURIComponent` restores the id. */
function escapeComma(id: AccountId): string {
  return String(id).replace(/[%,]/g, encodeURIComponent);
}

function clamp(value: unknown, maximum: number, fallback: number): number {
  const number = Math.trunc(typeof value === "number" || typeof value === "string" ? Number(value) : NaN);
  return number >= 1 ? Math.min(number, maximum) : fallback;
}
