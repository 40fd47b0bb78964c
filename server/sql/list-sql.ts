import { sql, type RawBuilder, type SelectQueryBuilder } from "kysely";
import { RUNS_OUT_WITHIN } from "../../src/model/usage.js";
import type { ListQuery } from "../query.js";
import { limitSlot, slot } from "./prepared.js";
import { recordColumns } from "./account-record.js";
import type { AccountRow, CountsRow, Database, Tables } from "./tables.js";

/**
 * How a search finds rows. `like`: as PostgreSQL plans it. `trigrams` and `texts`: by SQLite's index of trigrams, or by
 * reading nothing but the searched texts, and then the rows are sorted. `walk`: in the order of the list, until a page is full.
 */
export type Search = "none" | "like" | "trigrams" | "texts" | "walk";

/** What the text of a query depends on. Its values are in slots. */
export interface Shape extends Pick<ListQuery, "column" | "descending" | "needsAttention"> {
  /**
   * How accounts are found that run out. `planned`: as PostgreSQL plans it. `find`: by the index of their days, and then they
   * are sorted. `walk`: in the order of the list.
   */
  readonly runsOut: "none" | "planned" | "find" | "walk";
  readonly search: Search;
  readonly hasSource: boolean;
  /** How the ids of the query are given, if it has some: SQLite takes no list as one value, but JSON. */
  readonly ids: "none" | "json" | "array";
  /** `first`: the first page. `later`: another, counted from the first row. `end`: another, counted from the last row. */
  readonly position: "first" | "later" | "end";
}

type Accounts<Row> = SelectQueryBuilder<Tables, "accounts", Row>;

/** Builds the query for a page. */
export function buildPage(database: Database, shape: Shape) {
  const own = database.selectFrom("accounts").where("agency_id", "=", slot("agencyId"));
  const isFromEnd = shape.position === "end";
  const page = sort(filter(own, shape), shape, isFromEnd).limit(limitSlot).offset(slot("offset"));
  if (shape.position === "first") return page.select(recordColumns);
  // Rows that are passed over are passed over in the index, and are not read. A cross join keeps its order in SQLite.
  const joined = database
    .selectFrom(page.select("id as page_id").as("page"))
    .crossJoin("accounts")
    .where("agency_id", "=", slot("agencyId"))
    .whereRef("accounts.id", "=", "page.page_id");
  return sort(joined as unknown as Accounts<object>, shape).select(recordColumns);
}

/** Builds the count of what matches a query. */
export function buildTotal(database: Database, shape: Omit<Shape, "position">) {
  const matching = filter(database.selectFrom("accounts").where("agency_id", "=", slot("agencyId")), shape);
  return matching.select((select) => select.fn.countAll<number | string>().as("total"));
}

/** Builds the counts of what a search finds. */
export function buildCounts(search: Search) {
  const found =
    search === "like"
      ? sql`accounts where agency_id = ${slot("agencyId")} and ${contains(search)}`
      : foundTexts(search);
  const count = (condition: string) => sql<number | string>`count(case when ${sql.raw(condition)} then 1 end)`;
  return sql<Omit<CountsRow, "agency_id" | "with_usage">>`select
    count(*) as accounts,
    ${count("source_key = 'agency'")} as agency,
    ${count("source_key = 'customer'")} as customer,
    ${count("needs_attention = 1")} as attention,
    ${count("source_key = 'agency' and needs_attention = 1")} as agency_attention,
    ${count("source_key = 'customer' and needs_attention = 1")} as customer_attention,
    ${count(search === "like" ? `runway_days < ${RUNS_OUT_WITHIN}` : "runs_out = 1")} as runs_out,
    ${count("is_low = 1")} as low
    from ${found}`;
}

/** Returns the rows of SQLite's searched texts that contain the search. */
function foundTexts(search: Search): RawBuilder<unknown> {
  const own = sql`agency_id = ${slot("agencyId")} and instr(account_search.search_text, ${slot("text")}) > 0`;
  if (search === "texts") return sql`account_search where ${own}`;
  // Trigrams may stand apart, so the text is compared too. A cross join keeps its order in SQLite.
  return sql`account_trigrams cross join account_search on account_search.number = account_trigrams.rowid
    where account_trigrams match ${slot("trigrams")} and ${own}`;
}

function contains(search: Search): RawBuilder<boolean> {
  if (search === "like") return sql`search_text like ${slot("pattern")} escape '\\'`;
  if (search === "walk") return sql`instr(search_text, ${slot("text")}) > 0`;
  return sql`id in (select account_search.id from ${foundTexts(search)})`;
}

function filter(
  accounts: Accounts<object>,
  { search, column, hasSource, needsAttention, runsOut, ids }: Omit<Shape, "position">,
): Accounts<object> {
  let filtered = accounts;
  if (search !== "none") filtered = filtered.where(contains(search));
  if (hasSource) filtered = filtered.where("source_key", "=", slot("source"));
  // Always true here. The index of this order begins with this expression, and is used only where the query has it.
  if (hasSource && column === "balance_from") filtered = filtered.where(sql<boolean>`(source_key is null) = (1 = 0)`);
  if (needsAttention) filtered = filtered.where("needs_attention", "=", 1);
  if (runsOut !== "none") filtered = filtered.where(isRunningOut(runsOut));
  if (ids === "json") filtered = filtered.where(sql<boolean>`id in (select value from json_each(${slot("ids")}))`);
  if (ids === "array") filtered = filtered.where(sql<boolean>`id = any(${slot("ids")})`);
  return filtered;
}

/** The index of the days begins with what is always true here. A sign before the column keeps SQLite from using that index. */
function isRunningOut(way: Shape["runsOut"]): RawBuilder<boolean> {
  if (way === "walk") return sql`+runway_days < ${slot("days")}`;
  return sql`(runway_days is null) = (1 = 0) and runway_days < ${slot("days")}`;
}

/** The columns that an order begins with. */
interface SortColumns {
  readonly keys: readonly (keyof AccountRow)[];
  readonly mayBeMissing: boolean;
}

const noColumns: SortColumns = { keys: [], mayBeMissing: false };

const sortColumns: Readonly<Record<ListQuery["column"], SortColumns>> = {
  name: { keys: ["name_key"], mayBeMissing: false },
  balance: { keys: ["balance_currency", "balance_cents"], mayBeMissing: true },
  status: { keys: ["status_key"], mayBeMissing: true },
  balance_from: { keys: ["source_key"], mayBeMissing: true },
  runway: { keys: ["runway_days"], mayBeMissing: true },
};

/**
 * What is missing comes last in both directions; equal accounts are ordered by ascending id. Each order is that of an
 * index, word by word. Rows that a search has found, or whose ids are given, are sorted: SQLite must not walk an index to
 * look for them.
 */
function sort<Row>(
  accounts: Accounts<Row>,
  { column, descending, search, hasSource, runsOut, ids }: Shape,
  isReversed = false,
): Accounts<Row> {
  // Of one source, all accounts are equal.
  const { keys, mayBeMissing } = hasSource && column === "balance_from" ? noColumns : sortColumns[column];
  const isFoundByDays = runsOut === "find" && column !== "runway";
  const isFound = search === "trigrams" || search === "texts" || ids === "json" || isFoundByDays;
  const toTerm = (key: string) => sql.raw(isFound ? `+${key}` : key);
  const toDirection = (isDescending: boolean) => (isDescending === isReversed ? "asc" : "desc");
  let sorted = accounts;
  // None is missing of days that are below some: SQLite would not know that it needs no other order. PostgreSQL knows, and finds
  // the index by this term.
  for (const key of mayBeMissing && !(runsOut === "find" && column === "runway") ? keys.slice(0, 1) : []) {
    sorted = sorted.orderBy(sql`(${toTerm(key)} is null)`, toDirection(false));
  }
  for (const key of keys) sorted = sorted.orderBy(toTerm(key), toDirection(descending));
  return sorted.orderBy("id_key", toDirection(false)).orderBy("id", toDirection(false));
}
