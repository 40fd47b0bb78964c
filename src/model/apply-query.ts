import type { Account } from "./account.js";
import { isRequestOpen } from "./billing-request.js";
import {
  clampPageSize,
  clampPage,
  type AccountQuery,
  type AccountSummary,
  type AppliedQuery,
  type Sort,
  type SortColumn,
} from "./query.js";
import { compareMoney } from "./money.js";
import { toSearchText } from "./search-text.js";
import { isPayingLow, RUNS_OUT_WITHIN, runsOutWithin, runwayOf } from "./usage.js";

/**
 * Applies a query to the whole collection in memory, as a backend would.
 *
 * A search matches part of a name or of an id, whatever its case or accents. Rows are sorted by the column, then by id;
 * missing and unknown values come last in both directions. Without `sort` the order of the collection is kept. An account
 * with an unknown source is not counted for either source. Those that run out are counted where any usage is known.
 *
 * @param locale whose order texts are sorted in
 */
export function applyQuery(
  accounts: readonly Account[],
  query: AccountQuery,
  locale = "en",
): AppliedQuery & { readonly summary: AccountSummary } {
  const isFoundAt = search(accounts, query.search);
  const matching = findIndexes(accounts, query, isFoundAt, locale);
  const total = matching?.length ?? accounts.length;
  const pageSize = clampPageSize(query.pageSize);
  const lastPage = Math.max(1, Math.ceil(total / pageSize));
  const page = Math.min(clampPage(query.page), lastPage);
  const [start, end] = [(page - 1) * pageSize, page * pageSize];
  const rows = matching ? take(accounts, matching.slice(start, end)) : accounts.slice(start, end);
  const summary = isFoundAt === isAlways ? summarizeAll(accounts) : summarize(accounts, isFoundAt);
  return { accounts: rows, page, pageSize, total, hasNext: page < lastPage, summary };
}

function summarizeAll(accounts: readonly Account[]): AccountSummary {
  let summary = summaries.get(accounts);
  if (!summary) summaries.set(accounts, (summary = summarize(accounts, isAlways)));
  return summary;
}

function summarize(accounts: readonly Account[], isFoundAt: Test): AccountSummary {
  const hasUsage = accounts.some(({ usage }) => usage);
  const summary = { agency: 0, customer: 0, needsAttention: 0, ...(hasUsage && { runsOut: 0, low: 0 }) };
  accounts.forEach((account, index) => {
    if (isFoundAt(index)) count(summary, account, 1);
  });
  return summary;
}

/** Returns all accounts that match a query, in its order, whatever its page. */
export function findMatching(accounts: readonly Account[], query: AccountQuery, locale = "en"): readonly Account[] {
  const matching = findIndexes(accounts, query, search(accounts, query.search), locale);
  return matching ? take(accounts, matching) : accounts;
}

/** Whether an account matches a search. */
export function isFound(account: Account, text: string | undefined): boolean {
  return search([account], text)(0);
}

/** Whether an account matches the filters of a query, apart from its search: those that a change of the account can end. */
export function matchesFilters(account: Account, query: Partial<AccountQuery>): boolean {
  const { balanceFrom, needsAttention, runsOutWithin: days } = query;
  if (balanceFrom && account.balanceFrom !== balanceFrom) return false;
  if (days && !runsOutWithin(account, days)) return false;
  return !needsAttention || isAttentionNeeded(account);
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

/** Whether an account is paused, its balance is at or below zero, or it has a billing request that was not accepted. */
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

const isRequested = isRequestOpen;

/** Adds `by` to the counts of an account. What is not counted stays `undefined`. */
function count(counts: { -readonly [Key in keyof AccountSummary]: AccountSummary[Key] }, account: Account, by: number) {
  if (account.balanceFrom) counts[account.balanceFrom] += by;
  if (counts.needsAttention !== undefined && isAttentionNeeded(account)) counts.needsAttention += by;
  if (counts.runsOut !== undefined && runsOutWithin(account, RUNS_OUT_WITHIN)) counts.runsOut += by;
  if (counts.low !== undefined && isPayingLow(account)) counts.low += by;
}

/**
 * Returns the indexes of the matching accounts, sorted; `undefined` for all, as they are. The accounts are filtered in the
 * order of the collection, in which they are in memory: that is much faster.
 */
function findIndexes(
  accounts: readonly Account[],
  { sort, ids, ...filters }: AccountQuery,
  isFoundAt: Test,
  locale: string,
): readonly number[] | undefined {
  const order = sort && getSortedIndexes(accounts, sort, locale);
  const isFilter = [ids?.length, filters.balanceFrom, filters.needsAttention, filters.runsOutWithin].some(Boolean);
  if (isFoundAt === isAlways && !isFilter) return order;
  const requested = ids?.length ? new Set(ids.map(String)) : undefined;
  const matches = accounts.map(
    (account, index) =>
      isFoundAt(index) && matchesFilters(account, filters) && (!requested || requested.has(String(account.id))),
  );
  return (order ?? [...accounts.keys()]).filter((index) => matches[index]);
}

function take(accounts: readonly Account[], indexes: readonly number[]): readonly Account[] {
  return indexes.flatMap((index) => accounts[index] ?? []);
}

/** Per collection: its counts, the normalized names and ids, and the sorted indexes by sort order. Each is computed once. */
const summaries = new WeakMap<readonly Account[], AccountSummary>();
const texts = new WeakMap<readonly Account[], readonly string[]>();
const sortedIndexes = new WeakMap<readonly Account[], Map<string, readonly number[]>>();

/** Whether the account at an index matches. */
type Test = (index: number) => boolean;

const isAlways: Test = () => true;

/** Returns which accounts match a search. */
function search(accounts: readonly Account[], text = ""): Test {
  const term = toSearchText(text.trim());
  if (!term) return isAlways;
  let cached = texts.get(accounts);
  if (!cached) texts.set(accounts, (cached = accounts.map(toTexts)));
  const folded = cached;
  return (index) => folded[index]?.includes(term) ?? false;
}

/** Joins name and id by a character that no search text has, so that no search matches across the two. */
function toTexts({ name, id }: Account): string {
  return `${toSearchText(name)}\u0300${toSearchText(String(id))}`;
}

function getSortedIndexes(accounts: readonly Account[], sort: Sort, locale: string): readonly number[] {
  let cached = sortedIndexes.get(accounts);
  if (!cached) sortedIndexes.set(accounts, (cached = new Map<string, readonly number[]>()));
  const key = `${sort} ${locale}`;
  let indexes = cached.get(key);
  if (!indexes) cached.set(key, (indexes = sortIndexes(accounts, sort, locale)));
  return indexes;
}

function sortIndexes(accounts: readonly Account[], sort: Sort, locale: string): readonly number[] {
  const direction = sort.startsWith("-") ? -1 : 1;
  const column = sort.replace("-", "") as SortColumn;
  const { compare } = new Intl.Collator(locale, { sensitivity: "base", numeric: true });
  const compareIds: Comparison = (index, otherIndex) => {
    const [one, other] = [String(accounts[index]?.id), String(accounts[otherIndex]?.id)];
    // The collator takes the ids "a" and "A" for equal.
    return compare(one, other) || (one < other ? -1 : 1);
  };
  return accounts.map((_, index) => index).sort(toComparison(accounts, column, direction, compare, compareIds));
}

/** Compares the accounts at two indexes. Whoever sorts looks for values: what has none is last, whichever the direction. */
type Comparison = (one: number, other: number) => number;

/** @param compareEqual decides between accounts of the same value */
function toComparison(
  accounts: readonly Account[],
  column: SortColumn,
  direction: 1 | -1,
  compareText: Intl.Collator["compare"],
  compareEqual: Comparison,
): Comparison {
  switch (column) {
    case "balance":
      return compareBalances(accounts, direction, compareEqual);
    case "runway":
      return compareNumbers(accounts.map(runwayOf), direction, compareEqual);
    default: {
      const texts = accounts.map((account) => account[column === "balance_from" ? "balanceFrom" : column]);
      const compareTexts = (one: string, other: string) => (one === other ? 0 : direction * compareText(one, other));
      return compareKnown(texts, compareTexts, compareEqual);
    }
  }
}

/** Amounts of one currency are numbers, which are compared many times faster. */
function compareBalances(accounts: readonly Account[], direction: 1 | -1, compareEqual: Comparison): Comparison {
  const balances = accounts.map(({ balance }) => balance);
  const currency = balances.find(Boolean)?.currency;
  const isOneCurrency = balances.every((balance) => !balance || balance.currency === currency);
  if (!isOneCurrency) return compareKnown(balances, (one, other) => direction * compareMoney(one, other), compareEqual);
  const cents = balances.map((balance) => balance?.cents);
  return compareNumbers(cents, direction, compareEqual);
}

/** It is called a hundred thousand times for ten thousand accounts: what it does of its own counts. */
function compareNumbers(
  values: readonly (number | undefined)[],
  direction: 1 | -1,
  compareEqual: Comparison,
): Comparison {
  const keys = values.map((value) => (value === undefined ? Infinity : direction * value));
  // Of two that have none, the difference is not a number.
  return (one, other) => (keys[one] ?? 0) - (keys[other] ?? 0) || compareEqual(one, other);
}

function compareKnown<T>(
  values: readonly (T | null | undefined)[],
  compare: (one: T, other: T) => number,
  compareEqual: Comparison,
): Comparison {
  return (one, other) => {
    const [key, otherKey] = [values[one], values[other]];
    const isKnown = key != null && otherKey != null;
    return (
      (isKnown ? compare(key, otherKey) : Number(key == null) - Number(otherKey == null)) || compareEqual(one, other)
    );
  };
}
