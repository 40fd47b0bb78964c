import type { AccountRecord, AgencyRecord, ChangeRecord } from "./wire.js";

/** The response to a write, stored under its idempotency key. */
export interface StoredResponse {
  /** Visitor, method, path and body of the request. Another request with the same key is refused. */
  readonly fingerprint: string;
  readonly status: number;
  readonly body: string;
}

/**
 * Persistence of the rules. It is synchronous, so that everything that a write stores (the account, its history entry and
 * the response to its key) is one transaction, in memory as in SQLite. The rules check before they write, so that work
 * that throws has stored nothing.
 */
export interface Store {
  agency(): AgencyRecord;
  accounts(): readonly AccountRecord[];
  account(id: string): AccountRecord | undefined;
  saveAccount(account: AccountRecord): void;
  /** The history of an account, newest first. */
  changes(accountId: string): readonly ChangeRecord[];
  addChange(accountId: string, change: Omit<ChangeRecord, "id">): void;
  response(key: string): StoredResponse | undefined;
  saveResponse(key: string, response: StoredResponse): void;
  transaction<T>(work: () => T): T;
}

/** The initial content of a store. */
export interface Seed {
  readonly agency: AgencyRecord;
  readonly accounts: readonly AccountRecord[];
  /** By account id, newest first. */
  readonly changes: Readonly<Record<string, readonly ChangeRecord[]>>;
}

/**
 * Holds what has changed since the seed, as JSON values. Each value has a key of its own, so that a write is small and
 * two tabs that change different accounts at the same time do not overwrite each other.
 */
export interface KeyValueStorage {
  /** Returns `undefined` for an unknown key. */
  get(key: string): unknown;
  set(key: string, value: unknown): void;
  remove(key: string): void;
  keys(): readonly string[];
  clear(): void;
}

/** A store over a seed and a key-value storage. */
export interface MemoryStore extends Store {
  /** Deletes an account, as if someone else had done so. */
  removeAccount(id: string): void;
  /** Restores the seed, for everyone who shares the storage. */
  reset(): void;
}
