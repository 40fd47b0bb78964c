import { Kysely, PostgresDialect } from "kysely";
import type { Pool } from "pg";
import { createMigrations } from "./migrations/index.js";
import { migrate } from "./migrate.js";
import type { Tables } from "./tables.js";

/** Opens a PostgreSQL database through a pool of the host's, and brings its tables up to date. */
export async function openPostgres(pool: Pool): Promise<Kysely<Tables>> {
  const database = new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) });
  // Sorted by code points, as in every other database, whatever the language of this one.
  await migrate(database, createMigrations({ text: 'text collate "C"', amount: "bigint" }));
  return database;
}
