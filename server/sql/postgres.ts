import { Kysely, PostgresDialect } from "kysely";
import { createMigrations } from "./migrations/index.js";
import { migrate } from "./migrate.js";
import type { PostgresPool } from "./host-pool.js";
import { toKyselyPool, type PoolOptions } from "./postgres-pool.js";
import type { Tables } from "./tables.js";

/** Opens a PostgreSQL database through a pool, and brings its tables up to date. */
export async function openPostgres(
  pool: PostgresPool,
  { preparesStatements = true }: Partial<PoolOptions> = {},
): Promise<Kysely<Tables>> {
  const open = (queryTimeout: number | undefined) =>
    new Kysely<Tables>({
      dialect: new PostgresDialect({ pool: toKyselyPool(pool, { preparesStatements, queryTimeout }) }),
    });
  // Sorted by code points, as in every other database, whatever the language of this one. Migrations take their time.
  await migrate(open(undefined), createMigrations({ kind: "postgres", text: 'text collate "C"', amount: "bigint" }));
  return open(queryTimeout);
}

/** How long PostgreSQL may take to answer a statement, in milliseconds: a network that is cut says nothing. */
const queryTimeout = 20_000;
