import { sql, type Kysely } from "kysely";
import type { Migration } from "kysely/migration";
import type { ColumnTypes } from "./column-types.js";
import { postgresUpkeep } from "./0004-postgres.js";
import { sqliteUpkeep } from "./0004-sqlite.js";

/** An index for each order of the list, counts that are kept true by triggers, and an index of what is searched. */
export function createFastLists(types: ColumnTypes): Migration {
  return {
    async up(database: Kysely<unknown>): Promise<void> {
      await createOrders(database);
      await createCounts(database, types);
      // A line break may be searched for. A soft hyphen may not: `toSearchText` leaves it out.
      const [lineBreak, softHyphen] = ["\n", "\u00ad"];
      await sql`update accounts set search_text = replace(search_text, ${lineBreak}, ${softHyphen})`.execute(database);
      const statements = types.kind === "sqlite" ? sqliteUpkeep : postgresUpkeep;
      for (const statement of statements) await sql.raw(statement).execute(database);
    },
  };
}

/** The columns of each order, up to the id. What is missing comes last in both directions. */
const orders: Readonly<Record<string, (direction: string) => readonly string[]>> = {
  name: (direction) => [`name_key ${direction}`],
  status: (direction) => ["(status_key is null)", `status_key ${direction}`],
  source: (direction) => ["(source_key is null)", `source_key ${direction}`],
  balance: (direction) => ["(balance_currency is null)", `balance_currency ${direction}`, `balance_cents ${direction}`],
};

/**
 * Each direction has an index of its own: ids ascend in both. What the list is filtered by stands in it too, so that rows
 * that are passed over are not read.
 */
async function createOrders(database: Kysely<unknown>): Promise<void> {
  for (const [name, toKeys] of Object.entries(orders)) {
    await sql.raw(`drop index accounts_by_${name}`).execute(database);
    for (const direction of ["asc", "desc"]) {
      const columns = [...toKeys(direction), "id_key", "id", "source_key", "needs_attention"].join(", ");
      await sql
        .raw(`create index accounts_by_${name}_${direction} on accounts (agency_id, ${columns})`)
        .execute(database);
    }
  }
  await sql`drop index accounts_counted`.execute(database);
}

async function createCounts({ schema }: Kysely<unknown>, types: ColumnTypes): Promise<void> {
  const count = sql.raw<number>(types.amount);
  let table = schema
    .createTable("account_counts")
    .addColumn("agency_id", sql.raw<string>(types.text), (column) => column.primaryKey().notNull());
  for (const name of ["accounts", "agency", "customer", "attention", "agency_attention", "customer_attention"]) {
    table = table.addColumn(name, count, (column) => column.notNull().defaultTo(0));
  }
  await table.execute();
}
