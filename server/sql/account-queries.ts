import { SqliteAdapter, type Compilable } from "kysely";
import { RUNS_OUT_WITHIN } from "../../src/model/usage.js";
import type { ListQuery, Summary } from "../query.js";
import { buildCounts, buildPage, buildTotal, type Search, type Shape } from "./list-sql.js";
import { PreparedQueries, slot, type SlotValues } from "./prepared.js";
import type { RecordRow } from "./account-record.js";
import { toLikePattern, toTrigramMatch } from "./search-terms.js";
import type { CountsRow, Database } from "./tables.js";

/** How many accounts there are of each kind that filters tell apart. */
type Counts = Readonly<Record<Exclude<keyof CountsRow, "agency_id">, number>>;

const countColumns = [
  "accounts",
  "agency",
  "customer",
  "attention",
  "agency_attention",
  "customer_attention",
  "runs_out",
  "low",
  "with_usage",
] as const satisfies readonly (keyof Counts)[];

/** One page of rows, and what is said of all of them. */
interface RowList {
  readonly rows: readonly RecordRow[];
  readonly total: number;
  readonly summary: Summary;
}

/** To find a row and sort it takes about as long as passing over this many that are in order. */
const walkedForOneFound = 3;

/** The questions about the list of accounts. */
export class AccountQueries {
  readonly #queries: PreparedQueries;
  readonly #isSqlite: boolean;

  constructor(database: Database) {
    this.#queries = new PreparedQueries(database);
    this.#isSqlite = database.getExecutor().adapter instanceof SqliteAdapter;
  }

  /** Returns a page, and the counts of its list. */
  async list(agencyId: string, query: ListQuery): Promise<RowList> {
    const values = this.#toValues(agencyId, query);
    const counts = this.#selectCounts(values);
    if (query.search === "") return this.#listAll(query, values, counts);
    if (this.#isSqlite) return this.#search(query, values, await counts);
    const [rows, found, all] = await Promise.all([
      this.#selectPage(query, values, "like"),
      this.#count(values, "like"),
      counts,
    ]);
    return { rows, total: await this.#toTotal(query, values, "like", found), summary: toSummary(found, all) };
  }

  async #listAll(query: ListQuery, values: SlotValues, counted: Promise<Counts>): Promise<RowList> {
    if (query.runsOutWithin !== undefined && this.#isSqlite) return this.#listRunningOut(query, values, await counted);
    const first = query.page === 1 ? this.#selectPage(query, values, "none") : undefined;
    const [counts, early] = await Promise.all([counted, first]);
    const total = await this.#toTotal(query, values, "none", counts);
    const rows = early ?? (await this.#selectLaterPage(query, values, total));
    return { rows, total, summary: toSummary(counts, counts) };
  }

  /** SQLite cannot estimate how many run out, so they are counted before it is decided how to sort them. */
  async #listRunningOut(query: ListQuery, values: SlotValues, counts: Counts): Promise<RowList> {
    const total = await this.#toTotal(query, values, "none", counts);
    const isWalked = isWalkShorter(query, { total, found: total, accounts: counts.accounts });
    const rows = await this.#selectLaterPage(query, values, total, isWalked ? "walk" : "find");
    return { rows, total, summary: toSummary(counts, counts) };
  }

  /** Begins at the end of the list that is nearer to the page. */
  async #selectLaterPage(
    query: ListQuery,
    values: SlotValues,
    total: number,
    runsOut?: Shape["runsOut"],
  ): Promise<RecordRow[]> {
    const offset = (query.page - 1) * query.perPage;
    if (offset >= total) return [];
    const after = Math.max(0, total - offset - query.perPage);
    if (after >= offset) return this.#selectPage(query, values, "none", undefined, runsOut);
    const fromEnd = { ...values, offset: after, limit: Math.min(query.perPage, total - offset) };
    return this.#selectPage(query, fromEnd, "none", "end", runsOut);
  }

  /** SQLite cannot estimate how many rows a search finds, so they are counted before it is decided how to sort them. */
  async #search(query: ListQuery, values: SlotValues, all: Counts): Promise<RowList> {
    const search = values.trigrams === undefined ? "texts" : "trigrams";
    const found = await this.#count(values, search);
    const total = await this.#toTotal(query, values, search, found);
    const summary = toSummary(found, all);
    if ((query.page - 1) * query.perPage >= total) return { rows: [], total, summary };
    const isWalked = isWalkShorter(query, { total, found: found.accounts, accounts: all.accounts });
    return { rows: await this.#selectPage(query, values, isWalked ? "walk" : search), total, summary };
  }

  #selectPage(
    query: ListQuery,
    values: SlotValues,
    search: Search,
    position: Shape["position"] = query.page > 1 ? "later" : "first",
    runsOut: Shape["runsOut"] = this.#toRunsOut(query),
  ): Promise<RecordRow[]> {
    return this.#run(`page ${position} ${runsOut}`, query, values, search, (database, shape) =>
      buildPage(database, { ...shape, position, runsOut }),
    );
  }

  async #selectCounts(values: SlotValues): Promise<Counts> {
    const rows = await this.#queries.run(
      "counts",
      (database) =>
        database.selectFrom("account_counts").select(countColumns).where("agency_id", "=", slot("agencyId")),
      values,
    );
    return toCounts(rows[0]);
  }

  async #count(values: SlotValues, search: Search): Promise<Counts> {
    const rows = await this.#queries.run(`counts of ${search}`, () => buildCounts(search), values);
    return toCounts(rows[0]);
  }

  async #toTotal(query: ListQuery, values: SlotValues, search: Search, counts: Counts): Promise<number> {
    const { source, needsAttention, runsOutWithin, ids } = query;
    const isKept = runsOutWithin === RUNS_OUT_WITHIN && !source && !needsAttention;
    if (isKept && !ids) return counts.runs_out;
    if (ids || runsOutWithin !== undefined)
      return Number((await this.#run("total", query, values, search, buildTotal))[0]?.total ?? 0);
    if (source) return counts[needsAttention ? (`${source}_attention` as const) : source];
    return counts[needsAttention ? "attention" : "accounts"];
  }

  #toValues(agencyId: string, { search: text, source, runsOutWithin, page, perPage, ids }: ListQuery): SlotValues {
    const known = ids && [...ids];
    return {
      agencyId,
      limit: perPage,
      offset: Math.min((page - 1) * perPage, Number.MAX_SAFE_INTEGER),
      source,
      days: runsOutWithin,
      ids: this.#isSqlite ? JSON.stringify(known) : known,
      text,
      pattern: toLikePattern(text),
      trigrams: toTrigramMatch(text),
    };
  }

  #toRunsOut({ runsOutWithin }: Pick<ListQuery, "runsOutWithin">): Shape["runsOut"] {
    if (runsOutWithin === undefined) return "none";
    return this.#isSqlite ? "find" : "planned";
  }

  #run<Row>(
    name: string,
    { column, descending, ids: wanted, needsAttention, runsOutWithin, source }: ListQuery,
    values: SlotValues,
    search: Search,
    build: (database: Database, shape: Omit<Shape, "position">) => Compilable<Row>,
  ): Promise<Row[]> {
    const hasSource = source !== undefined;
    const ids = wanted === undefined ? "none" : this.#isSqlite ? "json" : "array";
    const runsOut = this.#toRunsOut({ runsOutWithin });
    const shape = { column, descending, ids, needsAttention, runsOut, search, hasSource } as const;
    const key = [name, column, descending, ids, needsAttention, runsOut, search, hasSource].join();
    return this.#queries.run(key, (database) => build(database, shape), values);
  }
}

/** Whether a page is full sooner where the list is read in its order than where all that are found are sorted. */
function isWalkShorter(
  { page, perPage, ids }: ListQuery,
  { total, found, accounts }: Readonly<Record<"total" | "found" | "accounts", number>>,
): boolean {
  return !ids && ((page * perPage) / total) * accounts < found * walkedForOneFound;
}

/** PostgreSQL gives whole numbers of 64 bits as text. */
function toCounts(row: Partial<CountsRow> | undefined): Counts {
  const numbers = countColumns.map((column) => [column, Number(row?.[column] ?? 0)] as const);
  return Object.fromEntries(numbers) as Record<keyof Counts, number>;
}

/** @param all of all accounts of the agency: those that run out are counted where any usage is known */
function toSummary({ agency, customer, attention, runs_out, low }: Counts, all: Counts): Summary {
  return { agency, customer, needs_attention: attention, ...(all.with_usage > 0 && { runs_out, low }) };
}
