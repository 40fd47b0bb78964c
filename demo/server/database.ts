import { DatabaseSync } from "node:sqlite";

/** Increment this when the tables change. A file of another version is not opened. */
const version = 1;

/** Accounts are stored as JSON, because an unknown field (absent) differs from an empty one (null). */
const tables = `
  CREATE TABLE agency (id INTEGER PRIMARY KEY CHECK (id = 1), record TEXT NOT NULL) STRICT;
  CREATE TABLE accounts (position INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, record TEXT NOT NULL) STRICT;
  CREATE TABLE balance_changes (
    account_id TEXT NOT NULL REFERENCES accounts (id),
    number INTEGER NOT NULL,
    at TEXT NOT NULL,
    actor TEXT NOT NULL,
    from_source TEXT NOT NULL,
    to_source TEXT NOT NULL,
    PRIMARY KEY (account_id, number)
  ) STRICT, WITHOUT ROWID;
  CREATE TABLE answers (
    key TEXT PRIMARY KEY,
    fingerprint TEXT NOT NULL,
    status INTEGER NOT NULL,
    body TEXT NOT NULL,
    kept_at INTEGER NOT NULL
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX answers_by_age ON answers (kept_at);
  CREATE TABLE people (
    id TEXT PRIMARY KEY,
    name TEXT NOT NULL,
    role TEXT NOT NULL,
    password TEXT NOT NULL
  ) STRICT, WITHOUT ROWID;
  CREATE TABLE sessions (
    hash TEXT PRIMARY KEY,
    person_id TEXT NOT NULL REFERENCES people (id),
    expires_at INTEGER NOT NULL
  ) STRICT, WITHOUT ROWID;
  CREATE TABLE tokens (
    hash TEXT PRIMARY KEY,
    person_id TEXT NOT NULL REFERENCES people (id),
    expires_at INTEGER NOT NULL
  ) STRICT, WITHOUT ROWID;
  PRAGMA user_version = ${version};
`;

/** Opens a database file, or `:memory:`, and creates the tables if it is new. */
export function openDatabase(file: string): DatabaseSync {
  const database = new DatabaseSync(file, { timeout: 5_000 });
  // FULL waits for the disk at each commit, so that a confirmed change survives a power cut. NORMAL survives only a
  // killed process.
  database.exec("PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL;");
  inTransaction(database, () => {
    const found = database.prepare("PRAGMA user_version").get()?.user_version;
    if (found === 0) database.exec(tables);
    else if (found !== version)
      throw new Error(
        `${file} has version ${String(found)}, and this server needs version ${version}. Start with --fresh to replace it.`,
      );
  });
  return database;
}

/** Runs work in a transaction, which is on the disk when this returns. Rolls back if the work throws. */
export function inTransaction<T>(database: DatabaseSync, work: () => T): T {
  // IMMEDIATE takes the write lock before the first read, so that no other process writes between reads and writes.
  database.exec("BEGIN IMMEDIATE");
  try {
    const result = work();
    database.exec("COMMIT");
    return result;
  } catch (error) {
    if (database.isTransaction) database.exec("ROLLBACK");
    throw error;
  }
}
