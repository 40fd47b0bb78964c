import type { Account } from "./account.js";
import {
  clampPageSize,
  clampPage,
  type AccountQuery,
  type AccountSummary,
  type AppliedQuery,
  type Sort,
  type SortColumn,
} from "./query.js";
import { compareMoney, type Money } from "./money.js";
import { toSearchText } from "./search-text.js";

/**
 * Applies a query to the whole collection in memory, as a backend would.
 *
 * A search matches part of a name or of an id, whatever its case or accents. Rows are sorted by the column, then by id;
 * missing and unknown values come last in both directions. Without `sort` the order of the collection is kept. An account
 * with an unknown source is not counted for either source.
 *
 * @param locale whose order texts are sorted in
 */
export function applyQuery(
  accounts: readonly Account[],
  query: AccountQuery,
  locale = "en",
): AppliedQuery & { readonly summary: AccountSummary } {
  const matchesSearch = search(accounts, query.search);
  const matching = findIndexes(accounts, query, matchesSearch, locale);
  const total = matching.length;
  const pageSize = clampPageSize(query.pageSize);
  const lastPage = Math.max(1, Math.ceil(total / pageSize));
  const page = Math.min(clampPage(query.page), lastPage);
  const rows = take(accounts, matching.slice((page - 1) * pageSize, page * pageSize));
  const summary = { agency: 0, customer: 0, needsAttention: 0 };
  accounts.forEach((account, index) => matchesSearch[index] && count(summary, account, 1));
  return { accounts: rows, page, pageSize, total, hasNext: page < lastPage, summary };
}

/** Returns all accounts that match a query, in its order, whatever its page. */
export function findMatching(accounts: readonly Account[], query: AccountQuery, locale = "en"): readonly Account[] {
  return take(accounts, findIndexes(accounts, query, search(accounts, query.search), locale));
}

/** Whether an account matches a search. */
export function isFound(account: Account, text: string | undefined): boolean {
  return search([account], text).includes(true);
}

/** Whether an account matches the filters of a query, apart from its search: those that a change of the account can end. */
export function matchesFilters(account: Account, { balanceFrom, needsAttention }: Partial<AccountQuery>): boolean {
  return (!balanceFrom || account.balanceFrom === balanceFrom) && (!needsAttention || isAttentionNeeded(account));
}

/** Returns the counts after a change of one of the counted accounts. */
export function moveCounts(summary: AccountSummary, before: Account, after: Account): AccountSummary {
  const counts = { ...summary };
  count(counts, before, -1);
  count(counts, after, 1);
  return counts;
}

/** What an account needs attention for. */
type AttentionReason = "paused" | "usedUp" | "requested";

/** Whether an account is paused, its balance is at or below zero, or it has an open billing request. */
export function isAttentionNeeded(account: Account): boolean {
  return isPaused(account) || isUsedUp(account) || isRequested(account);
}

/** Returns for what an account needs attention. */
export function findAttentionReasons(account: Account): readonly AttentionReason[] {
  const checks = { paused: isPaused, usedUp: isUsedUp, requested: isRequested };
  return (["paused", "usedUp", "requested"] as const).filter((reason) => checks[reason](account));
}

function isPaused({ status }: Account): boolean {
  return status === "paused";
}

function isUsedUp({ balance }: Account): boolean {
  return balance != null && balance.cents <= 0;
}

function isRequested({ billingRequest }: Account): boolean {
  return billingRequest != null;
}

/** Adds `by` to the counts of an account. `needsAttention` stays `undefined` where it is. */
function count(counts: { -readonly [Key in keyof AccountSummary]: AccountSummary[Key] }, account: Account, by: number) {
  if (account.balanceFrom) counts[account.balanceFrom] += by;
  if (counts.needsAttention !== undefined && isAttentionNeeded(account)) counts.needsAttention += by;
}

/**
 * Returns the indexes of the matching accounts, sorted. The accounts are filtered in the order of the collection, in
 * which they are in memory: that is much faster.
 */
function findIndexes(
  accounts: readonly Account[],
  { sort, ids, ...filters }: AccountQuery,
  matchesSearch: readonly boolean[],
  locale: string,
): readonly number[] {
  const requested = ids?.length ? new Set(ids.map(String)) : undefined;
  const matchesQuery = accounts.map(
    (account, index) =>
      matchesSearch[index] && matchesFilters(account, filters) && (!requested || requested.has(String(account.id))),
  );
  return getSortedIndexes(accounts, sort, locale).filter((index) => matchesQuery[index]);
}

function take(accounts: readonly Account[], indexes: readonly number[]): readonly Account[] {
  return indexes.flatMap((index) => accounts[index] ?? []);
}

/** Per collection: the normalized names and ids, and the sorted indexes by sort order. Each is computed once. */
const texts = new WeakMap<readonly Account[], readonly string[]>();
const sortedIndexes = new WeakMap<readonly Account[], Map<string, readonly number[]>>();

/** Returns for each account, by its index, whether it matches a search. */
function search(accounts: readonly Account[], text = ""): readonly boolean[] {
  const term = toSearchText(text.trim());
  if (!term) return accounts.map(() => true);
  let cached = texts.get(accounts);
  if (!cached) texts.set(accounts, (cached = accounts.map(toTexts)));
  return cached.map((one) => one.includes(term));
}

/** Joins name and id by a character that no search text has, so that no search matches across the two. */
function toTexts({ name, id }: Account): string {
  return `${toSearchText(name)}\u0300${toSearchText(String(id))}`;
}

function getSortedIndexes(accounts: readonly Account[], sort: Sort | undefined, locale: string): readonly number[] {
  let cached = sortedIndexes.get(accounts);
  if (!cached) sortedIndexes.set(accounts, (cached = new Map<string, readonly number[]>()));
  const key = sort ? `${sort} ${locale}` : "";
  let indexes = cached.get(key);
  if (!indexes) cached.set(key, (indexes = sort ? sortIndexes(accounts, sort, locale) : [...accounts.keys()]));
  return indexes;
}

type SortKey = string | Money | null | undefined;

function sortIndexes(accounts: readonly Account[], sort: Sort, locale: string): readonly number[] {
  const direction = sort.startsWith("-") ? -1 : 1;
  const column = sort.replace("-", "") as SortColumn;
  const toKey = (account: Account): SortKey => account[column === "balance_from" ? "balanceFrom" : column];
  const { compare } = new Intl.Collator(locale, { sensitivity: "base", numeric: true });
  return accounts
    .map((account, index) => ({ index, key: toKey(account), id: String(account.id) }))
    .sort(
      (one, other) =>
        compareKeys(one.key, other.key, direction, compare) ||
        compare(one.id, other.id) ||
        // The collator takes the ids "a" and "A" for equal.
        (one.id < other.id ? -1 : 1),
    )
    .map(({ index }) => index);
}

/** Whoever sorts looks for values: what has none stays behind them, whichever the direction. */
function compareKeys(one: SortKey, other: SortKey, direction: 1 | -1, compareText: Intl.Collator["compare"]): number {
  if (one == null || other == null) return Number(one == null) - Number(other == null);
  // Both keys are of the same column, so they have the same type.
  if (typeof one !== "string") return direction * compareMoney(one, other as Money);
  return one === other ? 0 : direction * compareText(one, other as string);
}
