import type { OwnStore, Seed } from "../store.js";
import { seedDatabase, SqlStore } from "./sql-store.js";
import type { Database } from "./tables.js";

/** Returns the store over a database that is up to date. */
export function toOwnStore(database: Database, { locksRows }: { readonly locksRows: boolean }): OwnStore {
  return new OwnSqlStore(database, locksRows);
}

class OwnSqlStore extends SqlStore implements OwnStore {
  readonly #database: Database;

  constructor(database: Database, locksRows: boolean) {
    super({ database, locksRows, now: Date.now });
    this.#database = database;
  }

  seed(seed: Seed): Promise<void> {
    return seedDatabase(this.#database, seed);
  }

  close(): Promise<void> {
    return this.#database.destroy();
  }
}
