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

/**
 * Answers a query from the whole collection in memory, as a backend would.
 *
 * Search finds part of a name or an id, whatever its case or accents. Sorting is stable: by the column, then by id;
 * unknown values come last, first where descending. Without `sort` the collection's own order stays. An account with an
 * unknown source counts for neither.
 */
export function applyQuery(
  accounts: readonly Account[],
  query: AccountQuery,
): AppliedQuery & { readonly summary: AccountSummary } {
  const isFound = search(accounts, query.search);
  const matching = pick(accounts, query, isFound);
  const total = matching.length;
  const pageSize = clampPageSize(query.pageSize);
  const lastPage = Math.max(1, Math.ceil(total / pageSize));
  const page = Math.min(clampPage(query.page), lastPage);
  const rows = take(accounts, matching.slice((page - 1) * pageSize, page * pageSize));
  const summary = { agency: 0, customer: 0, needsAttention: 0 };
  accounts.forEach((account, place) => isFound[place] && count(summary, account, 1));
  return { accounts: rows, page, pageSize, total, hasNext: page < lastPage, summary };
}

/** All that match a query, in its order, whatever the page. */
export function findMatching(accounts: readonly Account[], query: AccountQuery): readonly Account[] {
  return take(accounts, pick(accounts, query, search(accounts, query.search)));
}

/** Whether a search finds an account. */
export function isFound(account: Account, text: string | undefined): boolean {
  return search([account], text).includes(true);
}

/** The counts after a change of one of the accounts that they count. */
export function moveCounts(summary: AccountSummary, before: Account, after: Account): AccountSummary {
  const counts = { ...summary };
  count(counts, before, -1);
  count(counts, after, 1);
  return counts;
}

/** Whether someone should look at an account: it is paused, its balance used up, or its customer was asked to pay. */
export function isAttentionNeeded({ status, balance, billingRequest }: Account): boolean {
  return status === "paused" || (balance != null && balance.cents <= 0) || billingRequest != null;
}

/** What is not counted stays so. */
function count(counts: { -readonly [Key in keyof AccountSummary]: AccountSummary[Key] }, account: Account, by: number) {
  if (account.balanceFrom) counts[account.balanceFrom] += by;
  if (counts.needsAttention !== undefined && isAttentionNeeded(account)) counts.needsAttention += by;
}

/** The places of all that match. It filters in the collection's own order, as it lies in memory: that is much faster. */
function pick(
  accounts: readonly Account[],
  { sort, balanceFrom, needsAttention, ids }: AccountQuery,
  isFound: readonly boolean[],
): readonly number[] {
  const requested = ids?.length ? new Set(ids.map(String)) : undefined;
  const isMatching = accounts.map(
    (account, place) =>
      isFound[place] &&
      (!balanceFrom || account.balanceFrom === balanceFrom) &&
      (!needsAttention || isAttentionNeeded(account)) &&
      (!requested || requested.has(String(account.id))),
  );
  return order(accounts, sort).filter((place) => isMatching[place]);
}

function take(accounts: readonly Account[], places: readonly number[]): readonly Account[] {
  return places.flatMap((place) => accounts[place] ?? []);
}

/** Of each collection what has been asked for: names are folded, and each order is found, only once. */
const texts = new WeakMap<readonly Account[], readonly string[]>();
const orders = new WeakMap<readonly Account[], Map<Sort | undefined, readonly number[]>>();

/** Which of the accounts a search finds, by place. */
function search(accounts: readonly Account[], text = ""): readonly boolean[] {
  const wanted = fold(text.trim());
  if (!wanted) return accounts.map(() => true);
  let known = texts.get(accounts);
  if (!known) texts.set(accounts, (known = accounts.map(toText)));
  return known.map((one) => one.includes(wanted));
}

/** Between name and id a mark: there is none in what is folded, so nothing is found across them. */
function toText({ name, id }: Account): string {
  return `${fold(name)}\u0300${fold(String(id))}`;
}

/** Lower case first: that of "İ" brings a mark of its own. */
function fold(text: string): string {
  return text.toLowerCase().normalize("NFD").replace(/\p{M}/gu, "");
}

function order(accounts: readonly Account[], sort: Sort | undefined): readonly number[] {
  let known = orders.get(accounts);
  if (!known) orders.set(accounts, (known = new Map<Sort | undefined, readonly number[]>()));
  let places = known.get(sort);
  if (!places) known.set(sort, (places = sort ? sortPlaces(accounts, sort) : [...accounts.keys()]));
  return places;
}

type SortKey = string | Money | null | undefined;

function sortPlaces(accounts: readonly Account[], sort: Sort): readonly number[] {
  const direction = sort.startsWith("-") ? -1 : 1;
  const column = sort.replace("-", "") as SortColumn;
  const toKey = (account: Account): SortKey => account[column === "balance_from" ? "balanceFrom" : column];
  const { compare } = new Intl.Collator("en", { sensitivity: "base", numeric: true });
  return accounts
    .map((account, place) => ({ place, key: toKey(account), id: String(account.id) }))
    .sort(
      (one, other) =>
        direction * compareKeys(one.key, other.key, compare) ||
        compare(one.id, other.id) ||
        // "a" and "A" are two ids that are one to the collator.
        (one.id < other.id ? -1 : 1),
    )
    .map(({ place }) => place);
}

function compareKeys(one: SortKey, other: SortKey, compareText: Intl.Collator["compare"]): number {
  if (one == null || other == null) return Number(one == null) - Number(other == null);
  // Both are of one column, so of one type.
  if (typeof one !== "string") return compareMoney(one, other as Money);
  return one === other ? 0 : compareText(one, other as string);
}
