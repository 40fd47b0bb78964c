import type { Database } from "./sql/tables.js";
import type { OwnStore } from "./store.js";

/**
 * Opens a store in a SQLite file, which is made where it is missing, and brings its tables up to date.
 * @param file its path, or `:memory:`
 * @throws {Error} where Node has no `node:sqlite`, or the file is no database
 */
export async function openSqliteStore(file: string): Promise<OwnStore> {
  const { openSqlite } = await import("./sql/sqlite.js").catch((cause: unknown) => {
    throw new Error(
      "openSqliteStore() needs node:sqlite: Node 22.13, or 22.5 with --experimental-sqlite. Update Node, or use PostgreSQL.",
      {
        cause,
      },
    );
  });
  const { toOwnStore } = await import("./sql/own-store.js");
  return toOwnStore(await openSqlite(file), { locksRows: false });
}

/**
 * Opens a store in a PostgreSQL database, which many processes may share, and brings its tables up to date.
 * @param url such as `postgres://user:password@host/database`
 * @throws {Error} where the package `pg` is not installed, or the database cannot be reached
 */
export async function openPostgresStore(url: string): Promise<OwnStore> {
  const database = await openPostgresUrl(url);
  const { toOwnStore } = await import("./sql/own-store.js");
  return toOwnStore(database, { locksRows: true });
}

/**
 * Opens a PostgreSQL database with tables that are up to date.
 * @internal
 */
export async function openPostgresUrl(url: string): Promise<Database> {
  const { Pool } = await import("pg").then(
    (pg) => pg.default,
    (cause: unknown) => {
      throw new Error("openPostgresStore() needs the package pg. Install it: npm install pg", { cause });
    },
  );
  const { openPostgres } = await import("./sql/postgres.js");
  const pool = new Pool({ connectionString: url });
  // A connection that is lost while nobody uses it is replaced by the next one; without a listener it ends the process.
  pool.on("error", (error) => console.error(`A connection to PostgreSQL was lost: ${error.message}`));
  return openPostgres(pool);
}
