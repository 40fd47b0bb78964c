import { existsSync, mkdirSync, realpathSync, rmSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { isLocked } from "../outage.js";
import { migrationTable } from "../sql/migrate.js";
import { createMigrations } from "../sql/migrations/index.js";
import { ConfigurationError } from "./configuration.js";

/** Codes of SQLite's errors (sqlite.org/rescode.html). */
const codes = { busy: 5, notADatabase: 26 };

/**
 * Claims a SQLite file for this process, and returns a function that releases it. The lock is SQLite's own, on a file
 * beside it: the system drops it with the process, however that ends. What is left of the file means nothing.
 */
export function lockDatabase(file: string): () => void {
  const lock = openLock(file);
  try {
    lock.exec("BEGIN EXCLUSIVE");
  } catch (error) {
    lock.close();
    if (codeOf(error) !== codes.busy) throw toUnusable(file, error);
    throw new ConfigurationError(
      `Another server uses the database ${file}. Stop that one, or name another file with --database.`,
    );
  }
  return () => lock.close();
}

function openLock(file: string): DatabaseSync {
  try {
    mkdirSync(dirname(file), { recursive: true });
    return new DatabaseSync(`${toRealPath(file)}.lock`, { timeout: 0 });
  } catch (error) {
    throw toUnusable(file, error);
  }
}

/** Deletes the file and the two that SQLite keeps beside it; those that a link leads to. */
export function removeDatabase(file: string): void {
  const real = toRealPath(file);
  for (const suffix of ["", "-wal", "-shm"]) rmSync(real + suffix, { force: true });
}

/** Fails for a file that is no database, or not one of this version. Changes nothing. */
export async function checkDatabase(file: string): Promise<void> {
  if (!existsSync(file)) return;
  const names = readMigrations(file);
  const known = Object.keys(
    await createMigrations({ kind: "sqlite", text: "text", amount: "integer" }).getMigrations(),
  );
  const unknown = names?.find((name) => !known.includes(name));
  if (names !== undefined && unknown === undefined) return;
  const reason = unknown === undefined ? "is of an earlier version or something else’s" : `has the change ${unknown}`;
  throw new ConfigurationError(
    `The database ${file} ${reason}, which this version cannot read. Start the version that made it, or name another file with --database.`,
  );
}

/** Returns the names of the migrations that a file has had; nothing for a database that is not the server's. */
function readMigrations(file: string): readonly string[] | undefined {
  try {
    const database = new DatabaseSync(file);
    try {
      const tables = database.prepare("SELECT name FROM sqlite_master WHERE type = 'table'").all();
      if (tables.length === 0) return [];
      if (!tables.some(({ name }) => name === migrationTable)) return undefined;
      return database
        .prepare(`SELECT name FROM ${migrationTable}`)
        .all()
        .map(({ name }) => String(name));
    } finally {
      database.close();
    }
  } catch (error) {
    if (codeOf(error) !== codes.notADatabase) throw toUnusable(file, error);
    throw new ConfigurationError(`${file} is not a SQLite database. Name another file with --database.`);
  }
}

/** Returns what says why a file cannot be used. */
export function toUnusable(file: string, error: unknown): unknown {
  if (!(error instanceof Error)) return error;
  if (isLocked(error)) {
    return new ConfigurationError(
      `Another process has locked the database ${file}. Stop it, or name another file with --database.`,
    );
  }
  const reason = error.message.replace(/\.$/, "");
  return new ConfigurationError(`${file} cannot be used as a database (${reason}). Name another file with --database.`);
}

/** Two names of one file have one lock. */
function toRealPath(file: string): string {
  return existsSync(file) ? realpathSync(file) : join(realpathSync(dirname(file)), basename(file));
}

function codeOf(error: unknown): unknown {
  return error instanceof Error && "errcode" in error ? error.errcode : undefined;
}
