import { checkAccounts, checkAgency } from "../save-account.js";
import type { OwnStore, Seed } from "../store.js";
import { seedDatabase, SqlStore, type SqlOptions } from "./sql-store.js";
import type { Database } from "./tables.js";

type OwnOptions = Omit<SqlOptions, "database" | "now">;

/** Returns the store over a database that is up to date. */
export function toOwnStore(database: Database, options: OwnOptions): OwnStore {
  return new OwnSqlStore(database, options);
}

class OwnSqlStore extends SqlStore implements OwnStore {
  readonly #database: Database;

  constructor(database: Database, options: OwnOptions) {
    super({ ...options, database, now: Date.now });
    this.#database = database;
  }

  async seed(seed: Seed): Promise<void> {
    checkAgency(seed.agency);
    checkAccounts(String(seed.agency.id), seed.accounts);
    await seedDatabase(this.#database, seed);
  }

  close(): Promise<void> {
    return this.#database.destroy();
  }
}
