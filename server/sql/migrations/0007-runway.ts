import { sql, type Kysely } from "kysely";
import type { Migration } from "kysely/migration";
import type { ColumnTypes } from "./column-types.js";
import { postgresRunwayUpkeep } from "./0007-postgres.js";
import { dropSqliteTriggers, sqliteRunwayUpkeep } from "./0007-sqlite.js";

/** What is charged each day, how long a balance lasts, and the counts of accounts that run out. */
export function createRunway(types: ColumnTypes): Migration {
  const run = async (database: Kysely<unknown>, statements: readonly string[]) => {
    for (const statement of statements) await sql.raw(statement).execute(database);
  };
  return {
    async up(database: Kysely<unknown>): Promise<void> {
      const isSqlite = types.kind === "sqlite";
      if (isSqlite) await run(database, dropSqliteTriggers);
      await addColumns(database, types);
      await run(database, orders);
      // Of the accounts that are there, no usage is known: only whether their balance is below the default.
      await run(database, [
        "update accounts set is_low = 1 where source_key = 'customer' and balance_cents < 1500",
        `update account_counts set low =
          (select count(*) from accounts where accounts.agency_id = account_counts.agency_id and is_low = 1)`,
      ]);
      await run(database, isSqlite ? sqliteRunwayUpkeep : postgresRunwayUpkeep);
    },
  };
}

async function addColumns({ schema }: Kysely<unknown>, types: ColumnTypes): Promise<void> {
  const text = sql.raw<string>(types.text);
  const amount = sql.raw<number>(types.amount);
  for (const table of ["agencies", "accounts"]) {
    for (const name of ["usage_cents", "usage_days", "low_cents"])
      await schema.alterTable(table).addColumn(name, amount).execute();
    for (const name of ["usage_currency", "low_currency"])
      await schema.alterTable(table).addColumn(name, text).execute();
    await schema
      .alterTable(table)
      .addColumn("has_known_usage", "integer", (column) => column.notNull().defaultTo(0))
      .execute();
  }
  await schema.alterTable("accounts").addColumn("runway_days", amount).execute();
  await schema
    .alterTable("accounts")
    .addColumn("is_low", "integer", (column) => column.notNull().defaultTo(0))
    .execute();
  for (const name of ["runs_out", "low", "with_usage"]) {
    await schema
      .alterTable("account_counts")
      .addColumn(name, amount, (column) => column.notNull().defaultTo(0))
      .execute();
  }
}

/** As the other orders of the list: what is missing comes last in both directions, and ids ascend in both. */
const orders = ["asc", "desc"].map(
  (direction) => `create index accounts_by_runway_${direction} on accounts
    (agency_id, (runway_days is null), runway_days ${direction}, id_key, id, source_key, needs_attention)`,
);
