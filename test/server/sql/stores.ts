import { createMemoryStore, type AccountRecord, type Seed, type Store } from "../../../server/index.js";
import { seedDatabase, SqlStore, type SqlOptions } from "../../../server/sql/sql-store.js";
import type { LockOptions } from "../../../server/sql/sqlite-dialect.js";
import { openSqlite } from "../../../server/sql/sqlite.js";
import type { Database } from "../../../server/sql/tables.js";
import { parseListQuery } from "../../../server/query.js";
import pg from "pg";
import { openPostgres } from "../../../server/sql/postgres.js";
import type { PostgresServer } from "./postgres-server.js";

/** A store of a test's own, and how it is closed. */
export interface OpenStore {
  readonly store: Store;
  readonly close: () => Promise<void>;
}

/** The same over SQL, with the database behind the store. */
export interface OpenSqlStore extends OpenStore {
  readonly database: Database;
  /** Opens another store over the same database, as another process would. */
  readonly reopen: (options: Partial<SqlOptions>) => Store;
}

/** Creates a store with this content. */
export type CreateStore = (seed: Seed) => Promise<OpenStore>;

export type CreateSqlStore = (seed: Seed, options?: Partial<SqlOptions>) => Promise<OpenSqlStore>;

export const createMemory: CreateStore = async (seed) => ({
  store: createMemoryStore(seed),
  close: async () => undefined,
});

export const createSqlite: CreateSqlStore = (seed, options) => openSqliteStore(":memory:", seed, options);

/** Opens a file, and seeds it if it is empty. */
export async function openSqliteStore(
  file: string,
  seed: Seed,
  { lockTimeout, ...options }: Partial<SqlOptions> & LockOptions = {},
): Promise<OpenSqlStore> {
  const database = await openSqlite(file, { ...(lockTimeout !== undefined && { lockTimeout }) });
  return openStore(database, seed, { locksRows: false, now: Date.now, ...options });
}

/** Creates stores in databases of a server's own. */
export function createPostgres(server: () => PostgresServer): CreateSqlStore {
  return async (seed, options) => openPostgresStore(await server().createDatabase(), seed, options);
}

/** Opens a database, and seeds it if it is empty. */
export async function openPostgresStore(
  connection: pg.PoolConfig,
  seed: Seed,
  options: Partial<SqlOptions> = {},
): Promise<OpenSqlStore> {
  return openStore(await openPostgres(new pg.Pool(connection)), seed, { locksRows: true, now: Date.now, ...options });
}

async function openStore(database: Database, seed: Seed, options: Omit<SqlOptions, "database">): Promise<OpenSqlStore> {
  await seedDatabase(database, seed);
  const reopen = (other: Partial<SqlOptions>) => new SqlStore({ database, ...options, ...other });
  return { store: reopen({}), database, reopen, close: () => database.destroy() };
}

/** Returns all that a store has of an agency. */
export async function contentOf(store: Store, agencyId: string) {
  const everyone = parseListQuery(new URLSearchParams("per_page=100000"));
  const { rows, summary } = await store.listAccounts(agencyId, everyone);
  const withChanges = async (account: AccountRecord) => ({
    account,
    changes: (await store.listChanges(agencyId, String(account.id), { page: 1, perPage: 1_000 })).rows,
  });
  return { agency: await store.findAgency(agencyId), summary, accounts: await Promise.all(rows.map(withChanges)) };
}
