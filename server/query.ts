import { Problem } from "./problem.js";
import type { AccountRecord, BalanceSource, MoneyRecord } from "./wire.js";

/** What a list can be sorted by. */
export type SortColumn = "name" | "balance" | "status" | "balance_from";

/** A list request, read. */
export interface ListQuery {
  readonly page: number;
  readonly perPage: number;
  readonly search: string;
  readonly source: BalanceSource | undefined;
  readonly needsAttention: boolean;
  /** Just these accounts; `undefined` for all. */
  readonly ids: ReadonlySet<string> | undefined;
  readonly column: SortColumn;
  readonly descending: boolean;
}

/** The most rows that one page may have. */
export const perPageLimit = 150;

const columns: readonly string[] = ["name", "balance", "status", "balance_from"] satisfies SortColumn[];

/** Reads a list's URL parameters; an empty parameter counts as absent. */
export function parseListQuery(params: URLSearchParams): ListQuery {
  const sort = params.get("sort") || "name";
  const column = sort.replace(/^-/, "");
  if (!columns.includes(column)) throw new Problem(400, `Accounts cannot be sorted by "${sort}".`);
  return {
    ...parsePaging(params),
    search: fold((params.get("search") ?? "").trim()),
    source: parseSource(params.get("balance_from")),
    needsAttention: parseAttention(params.get("needs_attention")),
    ids: parseIds(params.get("ids")),
    column: column as SortColumn,
    descending: sort.startsWith("-"),
  };
}

/** Reads `page` and `per_page`. */
export function parsePaging(params: URLSearchParams, perPage = 50): Pick<ListQuery, "page" | "perPage"> {
  return { page: parseCount(params, "page", 1), perPage: parseCount(params, "per_page", perPage) };
}

function parseCount(params: URLSearchParams, name: string, fallback: number): number {
  const text = params.get(name) || String(fallback);
  const count = Number(text);
  if (/^\d+$/.test(text) && count >= 1 && Number.isSafeInteger(count)) return count;
  throw new Problem(400, `"${name}" must be a whole number from 1.`);
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

/** Reads ids with commas between them. A comma inside an id is percent-encoded, and so is a percent sign. */
function parseIds(text: string | null): ReadonlySet<string> | undefined {
  if (!text) return undefined;
  const ids = text.split(",").map(decodeId);
  if (ids.length > perPageLimit) throw new Problem(400, `"ids" can name ${perPageLimit} accounts at most.`);
  return new Set(ids);
}

function decodeId(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    throw new Problem(400, `"ids" cannot be read at "${text}".`);
  }
}

/** Text as search compares it, without case and accents. Lower case first: that of "İ" brings a mark of its own. */
export function fold(text: string): string {
  return text.toLowerCase().normalize("NFD").replace(/\p{M}/gu, "");
}

/** Whether a (folded) search finds an account, by a part of its name or of its id. */
export function matchesSearch({ name, id }: AccountRecord, search: string): boolean {
  return search === "" || fold(name).includes(search) || fold(String(id)).includes(search);
}

/** Whether someone should look at an account: it is paused, its balance is used up, or its customer was asked to pay. */
export function needsAttention({ status, balance, billing_request: request }: AccountRecord): boolean {
  return status === "paused" || (balance != null && balance.cents <= 0) || request != null;
}

/** Whether an account passes what the query filters by, besides the search. */
export function matchesFilters(
  account: AccountRecord,
  query: Pick<ListQuery, "source" | "needsAttention" | "ids">,
): boolean {
  if (query.source !== undefined && account.balance_from !== query.source) return false;
  if (query.ids && !query.ids.has(String(account.id))) return false;
  return !query.needsAttention || needsAttention(account);
}

type SortKey = string | MoneyRecord | null | undefined;

const keyOf: Record<SortColumn, (account: AccountRecord) => SortKey> = {
  name: ({ name }) => name,
  balance: ({ balance }) => balance,
  status: ({ status }) => status,
  // A source that nobody knows is as good as none.
  balance_from: ({ balance_from: source }) => (source === "agency" || source === "customer" ? source : undefined),
};

// Not the server's locale: a widget that sorts in memory must come to the same order.
const collator = new Intl.Collator("en", { sensitivity: "base", numeric: true });

/**
 * The order of a list. Texts compare by the collator above, money by currency and then by amount; what an account does
 * not have comes last, first where descending; accounts that are equal follow each other by id, ascending in either
 * direction. So every list has exactly one order, and no row is lost or doubled between two pages.
 */
export function compareAccounts({ column, descending }: Pick<ListQuery, "column" | "descending">) {
  const toKey = keyOf[column];
  const direction = descending ? -1 : 1;
  return (one: AccountRecord, other: AccountRecord): number =>
    direction * compareKeys(toKey(one), toKey(other)) || compareIds(one, other);
}

function compareKeys(one: SortKey, other: SortKey): number {
  if (one == null || other == null) return Number(one == null) - Number(other == null);
  if (typeof one === "string") return typeof other === "string" ? collator.compare(one, other) : 0;
  if (typeof other === "string") return 0;
  return compareRaw(one.currency, other.currency) || compareRaw(one.cents, other.cents);
}

function compareIds({ id: one }: AccountRecord, { id: other }: AccountRecord): number {
  // "a" and "A" are different ids that the collator takes for one; their code units decide.
  return collator.compare(String(one), String(other)) || compareRaw(String(one), String(other));
}

function compareRaw<T extends number | string>(one: T, other: T): number {
  return one < other ? -1 : Number(one > other);
}

/** How many accounts draw from each source (one with an unknown source counts in neither), and need attention. */
export function summarise(accounts: readonly AccountRecord[]): Record<BalanceSource | "needs_attention", number> {
  const count = (source: BalanceSource) => accounts.filter((account) => account.balance_from === source).length;
  return {
    agency: count("agency"),
    customer: count("customer"),
    needs_attention: accounts.filter(needsAttention).length,
  };
}
