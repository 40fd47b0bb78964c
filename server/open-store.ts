import { loadSqlite } from "./sql/load-sqlite.js";
import type { PostgresPool } from "./sql/host-pool.js";
import type { Database } from "./sql/tables.js";
import type { OwnStore } from "./store.js";

/** How much a store keeps. */
export interface StoreOptions {
  /** How many entries of its history an account keeps; 5,000 by default. A change beyond them drops the oldest. */
  readonly maxChanges?: number;
  /** For how many days the trail of who did what is kept; 400 by default. */
  readonly trailDays?: number;
}

/** Options of `openSqliteStore`. */
export interface SqliteStoreOptions extends StoreOptions {
  /** How long a change waits for another process that has locked the file, in milliseconds; 5,000 by default. */
  readonly lockTimeout?: number;
}

/** Options of `openPostgresStore`. */
export interface PostgresStoreOptions extends StoreOptions {
  /** Whether statements are prepared, as by default. Not behind a pooler that cannot: PgBouncer before version 1.21. */
  readonly preparesStatements?: boolean;
}

/**
 * Opens a store in a SQLite file, which is made where it is missing, and brings its tables up to date.
 * @param file its path, or `:memory:`
 * @throws {Error} where Node has no `node:sqlite` that is new enough, or the file is no database
 */
export async function openSqliteStore(file: string, options: SqliteStoreOptions = {}): Promise<OwnStore> {
  const { lockTimeout, ...kept } = options;
  checkNumbers("openSqliteStore", options);
  const { openSqlite } = await loadSqlite("openSqliteStore()");
  const { toOwnStore } = await import("./sql/own-store.js");
  const database = await openSqlite(file, { ...(lockTimeout !== undefined && { lockTimeout }) });
  return toOwnStore(database, { locksRows: false, ...kept });
}

/**
 * Opens a store in a PostgreSQL database, which many processes may share, and brings its tables up to date.
 * @param source a URL such as `postgres://user:password@host/database`, or a `Pool` of the package pg, which stays the
 * host's: it is not ended with the store
 * @throws {Error} where the package `pg` is not installed, or the database cannot be reached
 */
export async function openPostgresStore(
  source: string | PostgresPool,
  options: PostgresStoreOptions = {},
): Promise<OwnStore> {
  const { preparesStatements, ...kept } = options;
  checkNumbers("openPostgresStore", kept);
  const how = { ...(preparesStatements !== undefined && { preparesStatements }) };
  const { toOwnStore } = await import("./sql/own-store.js");
  if (typeof source === "string") return toOwnStore(await openPostgresUrl(source, how), { locksRows: true, ...kept });
  const { openPostgres } = await import("./sql/postgres.js");
  const pool = { connect: () => source.connect(), end: async () => undefined };
  return toOwnStore(await openPostgres(pool, how), { locksRows: true, ...kept });
}

/**
 * Opens a PostgreSQL database with tables that are up to date.
 * @internal
 */
export async function openPostgresUrl(
  url: string,
  options: Pick<PostgresStoreOptions, "preparesStatements"> = {},
): Promise<Database> {
  const { Pool } = await import("pg").then(
    (pg) => pg.default,
    (cause: unknown) => {
      throw new Error("openPostgresStore() needs the package pg. Install it: npm install pg", { cause });
    },
  );
  const { openPostgres } = await import("./sql/postgres.js");
  // How long a request waits for a connection, and a statement for a row that another transaction has locked.
  const pool = new Pool({ connectionString: url, connectionTimeoutMillis: 5_000, lock_timeout: 5_000 });
  // A connection that is lost while nobody uses it is replaced by the next one; without a listener it ends the process.
  pool.on("error", (error) => console.error(`A connection to PostgreSQL was lost: ${error.message}`));
  try {
    return await openPostgres(pool, options);
  } catch (error) {
    await pool.end();
    throw error;
  }
}

function checkNumbers(name: string, options: SqliteStoreOptions): void {
  for (const [option, value] of Object.entries(options)) {
    if (value === Infinity || (Number.isSafeInteger(value) && Number(value) > 0)) continue;
    throw new RangeError(`${name}() takes a whole number above 0 as ${option}.`);
  }
}
