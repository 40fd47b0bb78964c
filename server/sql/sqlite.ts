import { DatabaseSync } from "node:sqlite";
import { Kysely } from "kysely";
import { defaultLockTimeout, retryWhileLocked } from "./busy.js";
import { createMigrations } from "./migrations/index.js";
import { migrateAtOnce } from "./migrate.js";
import { toSqliteDatabase } from "./sqlite-adapter.js";
import { WaitingSqliteDialect, type LockOptions } from "./sqlite-dialect.js";
import type { Tables } from "./tables.js";

/** How many times as long as else opening a file waits for another process: that one may be at its migrations. */
const openPatience = 12;

/** Opens a SQLite file, or `:memory:`, and brings its tables up to date. */
export async function openSqlite(file: string, options: LockOptions = {}): Promise<Kysely<Tables>> {
  const source = new DatabaseSync(file);
  const timeout = openPatience * (options.lockTimeout ?? defaultLockTimeout);
  const database = new Kysely<Tables>({
    dialect: new WaitingSqliteDialect({ database: toSqliteDatabase(source) }, options),
  });
  try {
    await retryWhileLocked(async () => prepareConnection(source), timeout);
    const migrations = createMigrations({ kind: "sqlite", text: "text", amount: "integer" });
    await retryWhileLocked(() => migrateAtOnce(database, migrations), timeout);
  } catch (error) {
    source.close();
    throw error;
  }
  return database;
}

function prepareConnection(source: DatabaseSync): void {
  // FULL waits for the disk at each commit, so that a confirmed change survives a power cut. NORMAL survives only a
  // killed process.
  source.exec("PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON;");
  // 32 MB for pages of the file: room for what lists of 100,000 accounts read.
  source.exec("PRAGMA cache_size = -32000");
}
