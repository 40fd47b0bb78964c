import { DatabaseSync } from "node:sqlite";
import { Kysely, SqliteDialect } from "kysely";
import { createMigrations } from "./migrations/index.js";
import { migrate } from "./migrate.js";
import { toSqliteDatabase } from "./sqlite-adapter.js";
import type { Tables } from "./tables.js";

/** Opens a SQLite file, or `:memory:`, and brings its tables up to date. */
export async function openSqlite(file: string): Promise<Kysely<Tables>> {
  const source = new DatabaseSync(file, { timeout: 5_000 });
  // FULL waits for the disk at each commit, so that a confirmed change survives a power cut. NORMAL survives only a
  // killed process.
  source.exec("PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON;");
  // 32 MB for pages of the file: room for what lists of 100,000 accounts read.
  source.exec("PRAGMA cache_size = -32000");
  const database = new Kysely<Tables>({ dialect: new SqliteDialect({ database: toSqliteDatabase(source) }) });
  try {
    await migrate(database, createMigrations({ kind: "sqlite", text: "text", amount: "integer" }));
  } catch (error) {
    await database.destroy();
    throw error;
  }
  // From here on others wait for this process. What finds a lock is tried again later: see `retryWhileLocked`.
  source.exec("PRAGMA busy_timeout = 0");
  return database;
}
