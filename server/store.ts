import type { AccountRecord, AgencyRecord, ChangeRecord } from "./wire.js";

/** The answer that a write got, kept under its key. */
export interface KeptAnswer {
  /** Visitor, method, target and body of the request: another request under the same key is refused. */
  readonly fingerprint: string;
  readonly status: number;
  readonly body: string;
}

/**
 * Where the rules keep things. It is synchronous, so that everything a write does (the change, its version, its history
 * row and its key) happens in one transaction, in memory as in SQLite. The rules check first and write last: work that
 * throws has written nothing.
 */
export interface Store {
  agency(): AgencyRecord;
  accounts(): readonly AccountRecord[];
  account(id: string): AccountRecord | undefined;
  saveAccount(account: AccountRecord): void;
  /** Newest first. */
  changes(accountId: string): readonly ChangeRecord[];
  addChange(accountId: string, change: Omit<ChangeRecord, "id">): void;
  answer(key: string): KeptAnswer | undefined;
  keepAnswer(key: string, answer: KeptAnswer): void;
  transaction<T>(work: () => T): T;
}

/** What a store begins with. */
export interface Seed {
  readonly agency: AgencyRecord;
  readonly accounts: readonly AccountRecord[];
  /** By account id, newest first. */
  readonly changes: Readonly<Record<string, readonly ChangeRecord[]>>;
}

/**
 * Keeps what has changed since the seed, each thing as JSON and under a name of its own: so each write is a small one,
 * and two tabs that change different accounts at the same moment do not undo each other's change.
 */
export interface Keep {
  /** `undefined` where nothing is kept under this name. */
  get(name: string): unknown;
  set(name: string, value: unknown): void;
  remove(name: string): void;
  names(): readonly string[];
  clear(): void;
}

/** A store over a seed. */
export interface MemoryStore extends Store {
  /** Takes an account away, as if someone had deleted it. */
  removeAccount(id: string): void;
  /** Back to the seed, for everyone who shares what is kept. */
  reset(): void;
}
