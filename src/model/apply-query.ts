import type { Account } from "./account.js";
import { AccountOrder } from "./account-order.js";
import { isRequestOpen } from "./billing-request.js";
import {
  clampPageSize,
  clampPage,
  type AccountQuery,
  type AccountSummary,
  type AppliedQuery,
  type Sort,
} from "./query.js";
import { toSearchText } from "./search-text.js";
import { isPayingLow, RUNS_OUT_WITHIN, runsOutWithin } from "./usage.js";

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
  const found = search(accounts, query.search);
  const matching = filter(accounts, found, query);
  const total = matching?.length ?? accounts.length;
  const pageSize = clampPageSize(query.pageSize);
  const lastPage = Math.max(1, Math.ceil(total / pageSize));
  const page = Math.min(clampPage(query.page), lastPage);
  const [start, end] = [(page - 1) * pageSize, page * pageSize];
  const indexes = query.sort ? orderOf(accounts, query.sort, locale).take(matching, end) : matching;
  const rows = indexes ? take(accounts, indexes.slice(start, end)) : accounts.slice(start, end);
  const all = summarizeAll(accounts);
  const summary = found ? summarize(take(accounts, found), all.runsOut !== undefined) : all;
  return { accounts: rows, page, pageSize, total, hasNext: page < lastPage, summary };
}

function summarizeAll(accounts: readonly Account[]): AccountSummary {
  let summary = summaries.get(accounts);
  if (!summary) summaries.set(accounts, (summary = summarize(accounts, accounts.some(hasUsage))));
  return summary;
}

function hasUsage({ usage }: Account): boolean {
  return Boolean(usage);
}

/** @param isUsageKnown of any account, among them those that are not counted */
function summarize(accounts: readonly Account[], isUsageKnown: boolean): AccountSummary {
  const summary = { agency: 0, customer: 0, needsAttention: 0, ...(isUsageKnown && { runsOut: 0, low: 0 }) };
  for (const account of accounts) count(summary, account, 1);
  return summary;
}

/** Returns all accounts that match a query, in its order, whatever its page. */
export function findMatching(accounts: readonly Account[], query: AccountQuery, locale = "en"): readonly Account[] {
  const matching = filter(accounts, search(accounts, query.search), query);
  const indexes = query.sort ? orderOf(accounts, query.sort, locale).take(matching) : matching;
  return indexes ? take(accounts, indexes) : accounts;
}

/** Whether an account matches a search. */
export function isFound(account: Account, text: string | undefined): boolean {
  return search([account], text)?.length !== 0;
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
 * Returns the indexes of the accounts that match the filters of a query; `undefined` for all.
 * @param found of which accounts; `undefined` for all
 */
function filter(
  accounts: readonly Account[],
  found: readonly number[] | undefined,
  { ids, ...filters }: AccountQuery,
): readonly number[] | undefined {
  const isFilter = [ids?.length, filters.balanceFrom, filters.needsAttention, filters.runsOutWithin].some(Boolean);
  if (!isFilter) return found;
  const requested = ids?.length ? new Set(ids.map(String)) : undefined;
  const isMatch = (account: Account) =>
    matchesFilters(account, filters) && (!requested || requested.has(String(account.id)));
  return (found ?? [...accounts.keys()]).filter((index) => accounts[index] && isMatch(accounts[index]));
}

function take(accounts: readonly Account[], indexes: readonly number[]): readonly Account[] {
  return indexes.flatMap((index) => accounts[index] ?? []);
}

/** Per collection: its counts, the normalized names and ids, and its orders. Each is computed once. */
const summaries = new WeakMap<readonly Account[], AccountSummary>();
const texts = new WeakMap<readonly Account[], readonly string[]>();
const orders = new WeakMap<readonly Account[], Map<string, AccountOrder>>();

/** Returns the indexes of the accounts that match a search; `undefined` for all. */
function search(accounts: readonly Account[], text = ""): readonly number[] | undefined {
  const term = toSearchText(text.trim());
  if (!term) return undefined;
  let normalized = texts.get(accounts);
  if (!normalized) texts.set(accounts, (normalized = accounts.map(toTexts)));
  const found: number[] = [];
  normalized.forEach((one, index) => {
    if (one.includes(term)) found.push(index);
  });
  return found;
}

/** Normalizes names and ids in steps, before anyone searches: the first search would take several times as long as later ones. */
export function* prepareSearch(accounts: readonly Account[]): Generator<undefined, void> {
  if (texts.has(accounts)) return;
  const prepared: string[] = [];
  for (const account of accounts) {
    prepared.push(toTexts(account));
    if (prepared.length % 100 === 0) yield;
  }
  texts.set(accounts, prepared);
}

/** Joins name and id by a character that no search text has, so that no search matches across the two. */
function toTexts({ name, id }: Account): string {
  return `${toSearchText(name)}\u0300${toSearchText(String(id))}`;
}

function orderOf(accounts: readonly Account[], sort: Sort, locale: string): AccountOrder {
  let cached = orders.get(accounts);
  if (!cached) orders.set(accounts, (cached = new Map<string, AccountOrder>()));
  const key = `${sort} ${locale}`;
  let order = cached.get(key);
  if (!order) cached.set(key, (order = new AccountOrder(accounts, sort, locale)));
  return order;
}
