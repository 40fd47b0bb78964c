import type { OwnStore } from "./store.js";

/**
 * Opens a store in a SQLite file, which is made where it is missing, and brings its tables up to date.
 * @param file its path, or `:memory:`
 * @throws {Error} where Node is older than 22.5, or the file is no database
 */
export async function openSqliteStore(file: string): Promise<OwnStore> {
  const { openSqlite } = await import("./sql/sqlite.js").catch((cause: unknown) => {
    throw new Error("openSqliteStore() needs node:sqlite: Node 22.5 or newer. Update Node, or use PostgreSQL.", {
      cause,
    });
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
  const { Pool } = await import("pg").then(
    (pg) => pg.default,
    (cause: unknown) => {
      throw new Error("openPostgresStore() needs the package pg. Install it: npm install pg", { cause });
    },
  );
  const { openPostgres } = await import("./sql/postgres.js");
  const { toOwnStore } = await import("./sql/own-store.js");
  return toOwnStore(await openPostgres(new Pool({ connectionString: url })), { locksRows: true });
}
