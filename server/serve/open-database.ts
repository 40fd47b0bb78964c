import { openPostgresUrl } from "../open-store.js";
import { loadSqlite } from "../sql/load-sqlite.js";
import type { Database } from "../sql/tables.js";
import { ConfigurationError, isShared, type Configuration } from "./configuration.js";
import { toPostgresReason } from "./postgres-reasons.js";

/** A database that is up to date. */
export interface OpenDatabase {
  readonly database: Database;
  readonly close: () => Promise<void>;
}

type DatabaseConfiguration = Pick<Configuration, "database" | "fresh" | "lockTimeout">;

/** Opens the database of a configuration: a SQLite file for this process alone, or a PostgreSQL. */
export function openDatabase(configuration: DatabaseConfiguration): Promise<OpenDatabase> {
  return isShared(configuration) ? openShared(configuration) : openFile(configuration);
}

async function openShared({ database: url, fresh }: DatabaseConfiguration): Promise<OpenDatabase> {
  if (fresh) throw new ConfigurationError("--fresh is for a file. Drop the PostgreSQL database yourself.");
  const database = await openPostgresUrl(url).catch((error: unknown) => {
    throw new ConfigurationError(`The PostgreSQL database cannot be used. ${toPostgresReason(error)}`);
  });
  return { database, close: () => database.destroy() };
}

async function openFile({ database: file, fresh, lockTimeout }: DatabaseConfiguration): Promise<OpenDatabase> {
  checkFileName(file);
  const { openSqlite } = await requireSqlite(file);
  // Imports `node:sqlite`, which not every Node has.
  const { checkDatabase, lockDatabase, removeDatabase, toUnusable } = await import("./database-file.js");
  const release = file === ":memory:" ? () => undefined : lockDatabase(file);
  try {
    if (fresh) removeDatabase(file);
    await checkDatabase(file);
    const options = { ...(lockTimeout !== undefined && { lockTimeout }) };
    const database = await openSqlite(file, options).catch((error: unknown) => {
      // What SQLite says is about the file; anything else is a fault of this server.
      throw error instanceof Error && "errcode" in error ? toUnusable(file, error) : error;
    });
    const close = async () => {
      await database.destroy();
      release();
    };
    return { database, close };
  } catch (error) {
    release();
    throw error;
  }
}

/** Loads SQLite. Throws a `ConfigurationError` where Node has none that is new enough. */
export async function requireSqlite(file: string): Promise<Awaited<ReturnType<typeof loadSqlite>>> {
  const user = file === ":memory:" ? "A database in memory" : "A database in a file";
  return loadSqlite(user, "name a PostgreSQL database (postgres://…) with --database").catch((error: unknown) => {
    throw error instanceof Error ? new ConfigurationError(error.message) : error;
  });
}

/** Refuses what is meant as a URL, without repeating it: a mistyped one would become a file with the password in its name. */
export function checkFileName(file: string): void {
  const scheme = /^([a-z][a-z0-9+.-]+):\/\//i.exec(file)?.[1];
  if (scheme === undefined && !/:.*@/.test(file)) return;
  const found = scheme === undefined ? "what looks like a URL without that" : `a URL that begins with ${scheme}://`;
  throw new ConfigurationError(
    `--database takes a file, or a URL that begins with postgres://. It was given ${found}.`,
  );
}
