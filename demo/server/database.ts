import { DatabaseSync } from "node:sqlite";

/** Goes up with the tables: a file of another version is not touched. */
const version = 1;

/**
 * An account is one JSON text, because what is not known of it (a field left out) is not what it does not have (null).
 * A history row and a kept answer have columns: what they hold never varies.
 */
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

/** Opens the file, and makes its tables where it is new. `:memory:` is one that nobody keeps. */
export function openDatabase(file: string): DatabaseSync {
  const database = new DatabaseSync(file, { timeout: 5_000 });
  // A change that was answered is on the disk: FULL waits for it at each commit. Against a killed process NORMAL would
  // do, against a power cut it would not.
  database.exec("PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL;");
  inTransaction(database, () => {
    const found = database.prepare("PRAGMA user_version").get()?.user_version;
    if (found === 0) database.exec(tables);
    else if (found !== version)
      throw new Error(`${file} is of version ${String(found)}; this server knows ${version}.`);
  });
  return database;
}

/** All of the work, or nothing of it. What it answers is true once this returns: it is on the disk. */
export function inTransaction<T>(database: DatabaseSync, work: () => T): T {
  // IMMEDIATE: another process that has the same file open waits here, and not between our reading and our writing.
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
