import { DatabaseSync, type SQLInputValue } from "node:sqlite";
import { Kysely, SqliteDialect, type SqliteDatabase } from "kysely";
import { createMigrations } from "./migrations/index.js";
import { migrate } from "./migrate.js";
import type { Tables } from "./tables.js";

/** Opens a SQLite file, or `:memory:`, and brings its tables up to date. */
export async function openSqlite(file: string): Promise<Kysely<Tables>> {
  const source = new DatabaseSync(file, { timeout: 5_000 });
  // FULL waits for the disk at each commit, so that a confirmed change survives a power cut. NORMAL survives only a
  // killed process.
  source.exec("PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON;");
  const database = new Kysely<Tables>({ dialect: new SqliteDialect({ database: toSqliteDatabase(source) }) });
  try {
    await migrate(database, createMigrations({ text: "text", amount: "integer" }));
  } catch (error) {
    await database.destroy();
    throw error;
  }
  return database;
}

/** Adapts Node's own SQLite to what Kysely expects, which is the interface of better-sqlite3. */
function toSqliteDatabase(source: DatabaseSync): SqliteDatabase {
  return {
    close: () => source.close(),
    prepare(text) {
      const statement = source.prepare(text);
      const toValues = (parameters: readonly unknown[]) => parameters as SQLInputValue[];
      return {
        reader: statement.columns().length > 0,
        all: (parameters) => statement.all(...toValues(parameters)),
        run: (parameters) => statement.run(...toValues(parameters)),
        iterate: (parameters) => statement.iterate(...toValues(parameters)),
      };
    },
  };
}
