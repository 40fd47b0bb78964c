import { Kysely, PostgresDialect } from "kysely";
import type { Pool } from "pg";
import { createMigrations } from "./migrations/index.js";
import { migrate } from "./migrate.js";
import { toPreparingPool } from "./postgres-pool.js";
import type { Tables } from "./tables.js";

/** How PostgreSQL is used. */
interface PostgresOptions {
  /** Whether statements are prepared, as by default. Not behind a pooler that cannot: PgBouncer before version 1.21. */
  readonly preparesStatements?: boolean;
}

/** Opens a PostgreSQL database through a pool of the host's, and brings its tables up to date. */
export async function openPostgres(
  pool: Pool,
  { preparesStatements = true }: PostgresOptions = {},
): Promise<Kysely<Tables>> {
  const dialect = new PostgresDialect({ pool: preparesStatements ? toPreparingPool(pool) : pool });
  const database = new Kysely<Tables>({ dialect });
  // Sorted by code points, as in every other database, whatever the language of this one.
  await migrate(database, createMigrations({ kind: "postgres", text: 'text collate "C"', amount: "bigint" }));
  return database;
}
