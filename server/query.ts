import { RUNS_OUT_WITHIN } from "../src/model/usage.js";
import { toSearchText } from "../src/model/search-text.js";
import { compareCodePoints, toSortKey } from "../src/model/sort-key.js";
import { Problem } from "./problem.js";
import { findRunway, paysFromLow, runsOut } from "./runway.js";
import { isStorable } from "./storable.js";
import type { AccountRecord, BalanceSource, MoneyRecord } from "./wire.js";

/** A column that the list can be sorted by. */
type SortColumn = "name" | "balance" | "status" | "balance_from" | "runway";

/** A page, and how many rows it has. */
export interface Paging {
  readonly page: number;
  readonly perPage: number;
}

/** How many accounts are on each known source, and how many need attention. */
export interface Summary extends Readonly<Record<BalanceSource | "needs_attention", number>> {
  /** How many run out within 7 days, and how many pay from a low balance; absent where no usage is known. */
  readonly runs_out?: number;
  readonly low?: number;
}

/** The parsed parameters of a list request. */
export interface ListQuery extends Paging {
  readonly search: string;
  readonly source: BalanceSource | undefined;
  readonly needsAttention: boolean;
  /** Just accounts that pay from a balance which lasts less than this many days. */
  readonly runsOutWithin: number | undefined;
  /** Ids of the requested accounts; `undefined` for all. */
  readonly ids: ReadonlySet<string> | undefined;
  readonly column: SortColumn;
  readonly descending: boolean;
}

/** Maximum number of rows on a page. */
export const perPageLimit = 150;

const columns: readonly string[] = ["name", "balance", "status", "balance_from", "runway"] satisfies SortColumn[];

/** Parses the parameters of a list request. An empty parameter counts as absent. */
export function parseListQuery(params: URLSearchParams): ListQuery {
  const sort = params.get("sort") || "name";
  const column = sort.replace(/^-/, "");
  if (!columns.includes(column)) throw new Problem(400, `Accounts cannot be sorted by "${sort}".`);
  return {
    ...parsePaging(params),
    search: toSearchText((params.get("search") ?? "").trim()),
    source: parseSource(params.get("balance_from")),
    needsAttention: parseAttention(params.get("needs_attention")),
    runsOutWithin: params.get("runs_out_within") ? parseDays(params, "runs_out_within") : undefined,
    ids: parseIds(params.get("ids")),
    column: column as SortColumn,
    descending: sort.startsWith("-"),
  };
}

/** Parses `page` and `per_page`. */
export function parsePaging(params: URLSearchParams, perPage = 50): Paging {
  return { page: parseCount(params, "page", 1), perPage: parseCount(params, "per_page", perPage) };
}

function parseCount(params: URLSearchParams, name: string, fallback: number): number {
  const text = params.get(name) || String(fallback);
  const count = Number(text);
  if (/^\d+$/.test(text) && count >= 1 && Number.isSafeInteger(count)) return count;
  throw new Problem(400, `"${name}" must be a whole number from 1.`);
}

function parseDays(params: URLSearchParams, name: string): number {
  const days = parseCount(params, name, 1);
  if (days > 365) throw new Problem(400, `"${name}" can be 365 days at most.`);
  return days;
}

function parseSource(text: string | null): BalanceSource | undefined {
  if (!text) return undefined;
  if (text === "agency" || text === "customer") return text;
  throw new Problem(400, `Accounts cannot be filtered by a balance from "${text}".`);
}

function parseAttention(text: string | null): boolean {
  if (!text || text === "true") return text === "true";
  throw new Problem(400, `"needs_attention" can only be "true", not "${text}".`);
}

/** Parses a comma-separated list of percent-encoded ids. */
function parseIds(text: string | null): ReadonlySet<string> | undefined {
  if (!text) return undefined;
  const ids = text.split(",").map(decodeId);
  if (ids.length > perPageLimit) throw new Problem(400, `"ids" can name ${perPageLimit} accounts at most.`);
  // An empty id stands for those that no account has: not every database may be asked for them.
  return new Set(ids.map((id) => (isStorable(id) ? id : "")));
}

function decodeId(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch (error) {
    if (error instanceof URIError) throw new Problem(400, `"ids" cannot be read at "${text}".`);
    throw error;
  }
}

/** Whether the name or id of an account contains a search text. */
export function matchesSearch({ name, id }: AccountRecord, search: string): boolean {
  return search === "" || toSearchText(name).includes(search) || toSearchText(String(id)).includes(search);
}

/** Whether an account is paused, has no balance left, or has a billing request that was not accepted. */
export function needsAttention({ status, balance, billing_request: request }: AccountRecord): boolean {
  return (
    status === "paused" || (balance != null && balance.cents <= 0) || (request != null && request.status !== "accepted")
  );
}

/** Whether an account passes the filters of a query. */
export function matchesFilters(
  account: AccountRecord,
  query: Pick<ListQuery, "source" | "needsAttention" | "runsOutWithin" | "ids">,
): boolean {
  if (query.source !== undefined && account.balance_from !== query.source) return false;
  if (query.ids && !query.ids.has(String(account.id))) return false;
  if (query.runsOutWithin !== undefined && !runsOut(account, query.runsOutWithin)) return false;
  return !query.needsAttention || needsAttention(account);
}

type SortKey = string | number | MoneyRecord | null | undefined;

const keyOf: Record<SortColumn, (account: AccountRecord) => SortKey> = {
  name: ({ name }) => name,
  balance: ({ balance }) => balance,
  status: ({ status }) => status,
  balance_from: ({ balance_from: source }) => toKnownSource(source),
  runway: findRunway,
};

/** Returns a balance source; nothing for an unknown one, which sorts as a missing one. */
export function toKnownSource(source: string): BalanceSource | undefined {
  return source === "agency" || source === "customer" ? source : undefined;
}

/**
 * Returns the compare function of a list. Text compares by its sort key, money by currency and then by amount.
 * Missing values come last in both directions. Equal accounts are ordered by ascending id, so that the order is total and
 * no row is lost or repeated between two pages.
 */
export function compareAccounts({ column, descending }: Pick<ListQuery, "column" | "descending">) {
  const toKey = keyOf[column];
  const direction = descending ? -1 : 1;
  return (one: AccountRecord, other: AccountRecord): number =>
    compareKeys(toKey(one), toKey(other), direction) || compareIds(one, other);
}

function compareKeys(one: SortKey, other: SortKey, direction: 1 | -1): number {
  if (one == null || other == null) return Number(one == null) - Number(other == null);
  return direction * compareValues(one, other);
}

/** Both are keys of one column, so they have the same type. */
function compareValues(one: string | number | MoneyRecord, other: string | number | MoneyRecord): number {
  if (typeof one === "string") return compareCodePoints(toSortKey(one), toSortKey(other as string));
  if (typeof one === "number") return compareRaw(one, other as number);
  if (typeof other !== "object") return 0;
  return compareRaw(one.currency, other.currency) || compareRaw(one.cents, other.cents);
}

function compareIds({ id: one }: AccountRecord, { id: other }: AccountRecord): number {
  // The ids "a" and "A" have the same key; their code units decide.
  return (
    compareCodePoints(toSortKey(String(one)), toSortKey(String(other))) || compareCodePoints(String(one), String(other))
  );
}

function compareRaw<T extends number | string>(one: T, other: T): number {
  return one < other ? -1 : Number(one > other);
}

/**
 * Counts the accounts on each known source, and those that need attention.
 * @param hasUsage whether the usage of any account of the agency is known: then those that run out are counted, too
 */
export function summarise(accounts: readonly AccountRecord[], hasUsage = accounts.some(({ usage }) => usage)): Summary {
  const count = (source: BalanceSource) => accounts.filter((account) => account.balance_from === source).length;
  return {
    agency: count("agency"),
    customer: count("customer"),
    needs_attention: accounts.filter(needsAttention).length,
    ...(hasUsage && {
      runs_out: accounts.filter((account) => runsOut(account, RUNS_OUT_WITHIN)).length,
      low: accounts.filter(paysFromLow).length,
    }),
  };
}
