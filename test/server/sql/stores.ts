import { createMemoryStore, type AccountRecord, type Seed, type Store } from "../../../server/index.js";
import { seedDatabase, SqlStore } from "../../../server/sql/sql-store.js";
import { openSqlite } from "../../../server/sql/sqlite.js";
import { parseListQuery } from "../../../server/query.js";
import pg from "pg";
import { openPostgres } from "../../../server/sql/postgres.js";
import type { PostgresServer } from "./postgres-server.js";

/** A store of a test's own, and how it is closed. */
export interface OpenStore {
  readonly store: Store;
  readonly close: () => Promise<void>;
}

/** Creates a store with this content. */
export type CreateStore = (seed: Seed) => Promise<OpenStore>;

export const createMemory: CreateStore = async (seed) => ({
  store: createMemoryStore(seed),
  close: async () => undefined,
});

export const createSqlite: CreateStore = (seed) => openSqliteStore(":memory:", seed);

/** Opens a file, and seeds it if it is empty. */
export async function openSqliteStore(file: string, seed: Seed, now: () => number = Date.now): Promise<OpenStore> {
  const database = await openSqlite(file);
  await seedDatabase(database, seed);
  return { store: new SqlStore({ database, locksRows: false, now }), close: () => database.destroy() };
}

/** Creates stores in databases of a server's own. */
export function createPostgres(server: () => PostgresServer): CreateStore {
  return async (seed) => {
    const database = await openPostgres(new pg.Pool(await server().createDatabase()));
    await seedDatabase(database, seed);
    return { store: new SqlStore({ database, locksRows: true, now: Date.now }), close: () => database.destroy() };
  };
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
