import { SqliteAdapter, type Compilable } from "kysely";
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
    const values = toValues(agencyId, query);
    if (query.search === "") return this.#listAll(query, values);
    if (this.#isSqlite) return this.#search(query, values);
    const [rows, counts] = await Promise.all([this.#selectPage(query, values, "like"), this.#count(values, "like")]);
    return { rows, total: await this.#toTotal(query, values, "like", counts), summary: toSummary(counts) };
  }

  async #listAll(query: ListQuery, values: SlotValues): Promise<RowList> {
    const counted = this.#selectCounts(values);
    const first = query.page === 1 ? this.#selectPage(query, values, "none") : undefined;
    const [counts, early] = await Promise.all([counted, first]);
    const total = await this.#toTotal(query, values, "none", counts);
    const rows = early ?? (await this.#selectLaterPage(query, values, total));
    return { rows, total, summary: toSummary(counts) };
  }

  /** Begins at the end of the list that is nearer to the page. */
  async #selectLaterPage(query: ListQuery, values: SlotValues, total: number): Promise<RecordRow[]> {
    const offset = (query.page - 1) * query.perPage;
    if (offset >= total) return [];
    const after = Math.max(0, total - offset - query.perPage);
    if (after >= offset) return this.#selectPage(query, values, "none");
    const fromEnd = { ...values, offset: after, limit: Math.min(query.perPage, total - offset) };
    return this.#selectPage(query, fromEnd, "none", "end");
  }

  /** SQLite cannot estimate how many rows a search finds, so they are counted before it is decided how to sort them. */
  async #search(query: ListQuery, values: SlotValues): Promise<RowList> {
    const search = values.trigrams === undefined ? "texts" : "trigrams";
    const found = await this.#count(values, search);
    const total = await this.#toTotal(query, values, search, found);
    const summary = toSummary(found);
    const last = (query.page - 1) * query.perPage + query.perPage;
    if (last - query.perPage >= total) return { rows: [], total, summary };
    const { accounts } = await this.#selectCounts(values);
    const isWalked = !query.ids && (last / total) * accounts < found.accounts * walkedForOneFound;
    return { rows: await this.#selectPage(query, values, isWalked ? "walk" : search), total, summary };
  }

  #selectPage(
    query: ListQuery,
    values: SlotValues,
    search: Search,
    position: Shape["position"] = query.page > 1 ? "later" : "first",
  ): Promise<RecordRow[]> {
    return this.#run(`page ${position}`, query, values, search, (database, shape) =>
      buildPage(database, { ...shape, position }),
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
    const { source, needsAttention, ids } = query;
    if (ids) return Number((await this.#run("total", query, values, search, buildTotal))[0]?.total ?? 0);
    if (source) return counts[needsAttention ? (`${source}_attention` as const) : source];
    return counts[needsAttention ? "attention" : "accounts"];
  }

  #run<Row>(
    name: string,
    { column, descending, ids, needsAttention, source }: ListQuery,
    values: SlotValues,
    search: Search,
    build: (database: Database, shape: Omit<Shape, "position">) => Compilable<Row>,
  ): Promise<Row[]> {
    const hasSource = source !== undefined;
    const shape = { column, descending, ids, needsAttention, search, hasSource };
    const key = [name, column, descending, needsAttention, search, hasSource].join();
    return this.#queries.run(ids ? undefined : key, (database) => build(database, shape), values);
  }
}

function toValues(agencyId: string, { search: text, source, page, perPage }: ListQuery): SlotValues {
  return {
    agencyId,
    limit: perPage,
    offset: Math.min((page - 1) * perPage, Number.MAX_SAFE_INTEGER),
    source,
    text,
    pattern: toLikePattern(text),
    trigrams: toTrigramMatch(text),
  };
}

/** PostgreSQL gives whole numbers of 64 bits as text. */
function toCounts(row: Omit<CountsRow, "agency_id"> | undefined): Counts {
  return {
    accounts: Number(row?.accounts ?? 0),
    agency: Number(row?.agency ?? 0),
    customer: Number(row?.customer ?? 0),
    attention: Number(row?.attention ?? 0),
    agency_attention: Number(row?.agency_attention ?? 0),
    customer_attention: Number(row?.customer_attention ?? 0),
  };
}

function toSummary({ agency, customer, attention }: Counts): Summary {
  return { agency, customer, needs_attention: attention };
}
