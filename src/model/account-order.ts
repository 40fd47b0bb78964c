import type { Account } from "./account.js";
import { compareMoney, type Money } from "./money.js";
import type { Sort, SortColumn } from "./query.js";
import { runwayOf } from "./usage.js";

/** So many are found faster than all are sorted. */
const FEW = 1000;

/**
 * Accounts in the order of a column, then of their ids; missing and unknown values come last in both directions. Whoever looks
 * at a page needs its rows, not the order of all.
 */
export class AccountOrder {
  readonly #accounts: readonly Account[];
  readonly #compare: Comparison;
  #sorted: readonly number[] | undefined;

  /** @param locale whose order texts are sorted in */
  constructor(accounts: readonly Account[], sort: Sort, locale: string) {
    this.#accounts = accounts;
    this.#compare = toComparison(accounts, sort, locale);
  }

  /**
   * Returns indexes of accounts in the order.
   * @param indexes of which accounts; all by default
   * @param count how many are needed; there may be more
   */
  take(indexes: readonly number[] | undefined, count = Infinity): readonly number[] {
    const some = indexes ?? [...this.#accounts.keys()];
    if (!this.#sorted && Math.min(count, some.length) <= FEW) return findFirst(some, count, this.#compare);
    this.#sorted ??= [...this.#accounts.keys()].sort(this.#compare);
    if (!indexes) return this.#sorted;
    const isWanted = new Set(indexes);
    return this.#sorted.filter((index) => isWanted.has(index));
  }
}

/** Compares the accounts at two indexes. Whoever sorts looks for values: what has none is last, whichever the direction. */
type Comparison = (one: number, other: number) => number;

/** Returns the first of the indexes in an order. */
function findFirst(indexes: readonly number[], count: number, compare: Comparison): readonly number[] {
  const first: number[] = [];
  /** The last one of as many as are needed: what comes after it is not among them. */
  let last: number | undefined;
  indexes.forEach((index) => {
    if (last !== undefined && compare(index, last) > 0) return;
    first.splice(findPlace(first, index, compare), 0, index);
    if (first.length > count) first.pop();
    if (first.length === count) last = first.at(-1);
  });
  return first;
}

/** Returns where an index belongs among sorted ones. */
function findPlace(sorted: readonly number[], index: number, compare: Comparison): number {
  let [from, to] = [0, sorted.length];
  while (from < to) {
    const middle = (from + to) >> 1;
    if (compare(index, sorted[middle] ?? index) < 0) to = middle;
    else from = middle + 1;
  }
  return from;
}

function toComparison(accounts: readonly Account[], sort: Sort, locale: string): Comparison {
  const direction = sort.startsWith("-") ? -1 : 1;
  const column = sort.replace("-", "") as SortColumn;
  const compare = createTextComparison(locale);
  const compareIds: Comparison = (index, otherIndex) => {
    const [one, other] = [String(accounts[index]?.id), String(accounts[otherIndex]?.id)];
    // The collator takes the ids "a" and "A" for equal.
    return compare(one, other) || (one < other ? -1 : 1);
  };
  switch (column) {
    case "balance":
      return compareBalances(accounts, direction, compareIds);
    case "runway":
      return compareNumbers(toKeys(accounts, runwayOf, direction), compareIds);
    default: {
      const texts = accounts.map((account) => account[column === "balance_from" ? "balanceFrom" : column]);
      const compareTexts = (one: string, other: string) => (one === other ? 0 : direction * compare(one, other));
      return compareKnown(texts, compareTexts, compareIds);
    }
  }
}

/** To create a collator takes longer than to sort thousands of numbers: that waits until there are texts to compare. */
function createTextComparison(locale: string): (one: string, other: string) => number {
  let collator: Intl.Collator | undefined;
  return (one, other) => {
    collator ??= new Intl.Collator(locale, { sensitivity: "base", numeric: true });
    return collator.compare(one, other);
  };
}

/**
 * Amounts of one currency are numbers, which are compared many times faster.
 * @param compareEqual decides between accounts of the same value
 */
function compareBalances(accounts: readonly Account[], direction: 1 | -1, compareEqual: Comparison): Comparison {
  let currency: string | undefined;
  const isOneCurrency = accounts.every(
    ({ balance }) => !balance || balance.currency === (currency ??= balance.currency),
  );
  if (isOneCurrency) return compareNumbers(toKeys(accounts, centsOf, direction), compareEqual);
  const compare = (one: Money, other: Money) => direction * compareMoney(one, other);
  return compareKnown(
    accounts.map(({ balance }) => balance),
    compare,
    compareEqual,
  );
}

function centsOf({ balance }: Account): number | undefined {
  return balance?.cents;
}

/** Returns for each account a number to sort it by. */
function toKeys(
  accounts: readonly Account[],
  valueOf: (account: Account) => number | undefined,
  direction: 1 | -1,
): Float64Array {
  const keys = new Float64Array(accounts.length);
  accounts.forEach((account, index) => {
    const value = valueOf(account);
    keys[index] = value === undefined ? Infinity : direction * value;
  });
  return keys;
}

function compareNumbers(keys: Float64Array, compareEqual: Comparison): Comparison {
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
