import type { DatabaseSync } from "node:sqlite";
import { changesOf } from "../../server/memory-store.js";
import type { StoredResponse, Seed, Store } from "../../server/store.js";
import type { AccountRecord, AgencyRecord, BalanceSource, ChangeRecord } from "../../server/wire.js";
import { inTransaction } from "./database.js";

/** Long enough for a retry from a dialog that was left open. */
const responseLifetime = 7 * 24 * 60 * 60 * 1000;

/** Creates a store over an open database, and seeds it if it is empty. */
export function createSqliteStore(database: DatabaseSync, seed: Seed, now: () => number = Date.now): Store {
  const store = new SqliteStore(database, now);
  store.seed(seed);
  return store;
}

class SqliteStore implements Store {
  readonly #database: DatabaseSync;
  readonly #statements: ReturnType<typeof prepareStatements>;
  readonly #now: () => number;

  constructor(database: DatabaseSync, now: () => number) {
    this.#database = database;
    this.#statements = prepareStatements(database);
    this.#now = now;
  }

  seed(seed: Seed): void {
    const { agency, accounts } = seed;
    this.transaction(() => {
      if (this.#statements.agency.get()) return;
      this.#statements.addAgency.run(JSON.stringify(agency));
      for (const account of accounts) {
        this.saveAccount(account);
        const id = String(account.id);
        for (const change of changesOf(seed, id).toReversed()) this.addChange(id, change);
      }
    });
  }

  agency(): AgencyRecord {
    return parseRecord(this.#statements.agency.get()) as AgencyRecord;
  }

  accounts(): readonly AccountRecord[] {
    return this.#statements.accounts.all().map((row) => parseRecord(row) as AccountRecord);
  }

  account(id: string): AccountRecord | undefined {
    return parseRecord(this.#statements.account.get(id)) as AccountRecord | undefined;
  }

  saveAccount(account: AccountRecord): void {
    this.#statements.saveAccount.run(String(account.id), JSON.stringify(account));
  }

  changes(accountId: string): readonly ChangeRecord[] {
    const rows = this.#statements.changes.all(accountId) as unknown as ChangeRow[];
    return rows.map(({ number, at, actor, from_source: from, to_source: to }) => {
      return { id: `${accountId}-${number}`, at, actor: { name: actor }, from, to };
    });
  }

  addChange(accountId: string, { at, actor, from, to }: Omit<ChangeRecord, "id">): void {
    this.#statements.addChange.run({ account_id: accountId, at, actor: actor.name, from, to });
  }

  response(key: string): StoredResponse | undefined {
    // Copies the row, which has no prototype.
    const row = this.#statements.response.get(key) as StoredResponse | undefined;
    return row && { ...row };
  }

  saveResponse(key: string, { fingerprint, status, body }: StoredResponse): void {
    const now = this.#now();
    this.#statements.deleteOldResponses.run(now - responseLifetime);
    this.#statements.saveResponse.run(key, fingerprint, status, body, now);
  }

  transaction<T>(work: () => T): T {
    return inTransaction(this.#database, work);
  }
}

interface ChangeRow {
  readonly number: number;
  readonly at: string;
  readonly actor: string;
  readonly from_source: BalanceSource;
  readonly to_source: BalanceSource;
}

function prepareStatements(database: DatabaseSync) {
  return {
    agency: database.prepare("SELECT record FROM agency"),
    addAgency: database.prepare("INSERT INTO agency (id, record) VALUES (1, ?)"),
    accounts: database.prepare("SELECT record FROM accounts ORDER BY position"),
    account: database.prepare("SELECT record FROM accounts WHERE id = ?"),
    saveAccount: database.prepare(
      "INSERT INTO accounts (id, record) VALUES (?, ?) ON CONFLICT (id) DO UPDATE SET record = excluded.record",
    ),
    changes: database.prepare("SELECT * FROM balance_changes WHERE account_id = ? ORDER BY number DESC"),
    addChange: database.prepare(
      `INSERT INTO balance_changes (account_id, number, at, actor, from_source, to_source)
       SELECT :account_id, 1 + coalesce(max(number), 0), :at, :actor, :from, :to
       FROM balance_changes WHERE account_id = :account_id`,
    ),
    response: database.prepare("SELECT fingerprint, status, body FROM answers WHERE key = ?"),
    deleteOldResponses: database.prepare("DELETE FROM answers WHERE kept_at < ?"),
    saveResponse: database.prepare(
      "INSERT INTO answers (key, fingerprint, status, body, kept_at) VALUES (?, ?, ?, ?, ?)",
    ),
  };
}

function parseRecord(row: Readonly<Record<string, unknown>> | undefined): unknown {
  return row && JSON.parse(String(row.record));
}
