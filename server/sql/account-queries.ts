import { sql, type SelectQueryBuilder } from "kysely";
import type { ListQuery, Summary } from "../query.js";
import type { AccountRow, Database, Tables } from "./tables.js";

type Accounts<Row> = SelectQueryBuilder<Tables, "accounts", Row>;

/** Returns the rows of a page. */
export function selectPage(database: Database, agencyId: string, query: ListQuery): Promise<AccountRow[]> {
  const page = filter(search(database.selectFrom("accounts").where("agency_id", "=", agencyId), query), query);
  return sort(page, query)
    .selectAll()
    .limit(query.perPage)
    .offset((query.page - 1) * query.perPage)
    .execute();
}

/** Counts the accounts that match the search, by what the filters tell apart. */
async function countGroups(database: Database, agencyId: string, query: ListQuery) {
  const rows = await search(database.selectFrom("accounts").where("agency_id", "=", agencyId), query)
    .select(["source_key", "needs_attention", (select) => select.fn.countAll<number | string>().as("count")])
    .groupBy(["source_key", "needs_attention"])
    .execute();
  return rows.map((row) => ({ ...row, count: Number(row.count) }));
}

/** Returns how many accounts match the query, and how many its search. */
export async function countAccounts(
  database: Database,
  agencyId: string,
  query: ListQuery,
): Promise<{ total: number; summary: Summary }> {
  const groups = await countGroups(database, agencyId, query);
  const count = (isCounted: (group: (typeof groups)[number]) => boolean) =>
    groups.reduce((sum, group) => sum + (isCounted(group) ? group.count : 0), 0);
  const { source, needsAttention } = query;
  return {
    total: query.ids
      ? await countMatching(database, agencyId, query)
      : count((group) => (!source || group.source_key === source) && (!needsAttention || group.needs_attention === 1)),
    summary: {
      agency: count((group) => group.source_key === "agency"),
      customer: count((group) => group.source_key === "customer"),
      needs_attention: count((group) => group.needs_attention === 1),
    },
  };
}

async function countMatching(database: Database, agencyId: string, query: ListQuery): Promise<number> {
  const matching = filter(search(database.selectFrom("accounts").where("agency_id", "=", agencyId), query), query);
  const row = await matching.select((select) => select.fn.countAll<number | string>().as("count")).executeTakeFirst();
  return Number(row?.count ?? 0);
}

function search<Row>(accounts: Accounts<Row>, { search: text }: ListQuery): Accounts<Row> {
  if (text === "") return accounts;
  const pattern = `%${text.replace(/[\\%_]/g, "\\$&")}%`;
  return accounts.where(sql<boolean>`search_text like ${pattern} escape '\\'`);
}

function filter<Row>(accounts: Accounts<Row>, { source, needsAttention, ids }: ListQuery): Accounts<Row> {
  let filtered = accounts;
  if (source !== undefined) filtered = filtered.where("source_key", "=", source);
  if (needsAttention) filtered = filtered.where("needs_attention", "=", 1);
  if (ids) filtered = filtered.where("id", "in", [...ids]);
  return filtered;
}

const sortColumns = {
  name: ["name_key"],
  balance: ["balance_currency", "balance_cents"],
  status: ["status_key"],
  balance_from: ["source_key"],
} as const satisfies Record<ListQuery["column"], readonly (keyof AccountRow)[]>;

/** What is missing comes last in both directions; equal accounts are ordered by ascending id. */
function sort<Row>(accounts: Accounts<Row>, { column, descending }: ListQuery): Accounts<Row> {
  let sorted = accounts;
  for (const name of sortColumns[column]) {
    sorted = sorted.orderBy(name, (order) => (descending ? order.desc() : order.asc()).nullsLast());
  }
  return sorted.orderBy("id_key").orderBy("id");
}
