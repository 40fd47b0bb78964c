import type { AccountRecord, AgencyRecord, ChangeRecord } from "./wire.js";

/** The answer that a write got, kept under its key. */
export interface KeptAnswer {
  /** Method, target and body of the request: another request under the same key is refused. */
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

/** What has happened since the seed, as JSON can carry it. Small, because most accounts are never touched. */
export interface StoreSnapshot {
  readonly accounts: readonly AccountRecord[];
  readonly removed: readonly string[];
  readonly changes: Readonly<Record<string, readonly ChangeRecord[]>>;
  readonly answers: readonly (readonly [key: string, answer: KeptAnswer])[];
}

/** Keeps a memory store's snapshot somewhere, and brings it back. */
export interface Persist {
  load(): StoreSnapshot | undefined;
  /** Called after each write; `take` makes the snapshot, so that several writes can be kept at once. */
  save(take: () => StoreSnapshot): void;
  clear(): void;
}

/** A store in memory. */
export interface MemoryStore extends Store {
  /** Takes an account away, as if someone had deleted it. */
  removeAccount(id: string): void;
  snapshot(): StoreSnapshot;
  restore(snapshot: StoreSnapshot): void;
  /** Back to the seed; what was persisted is cleared. */
  reset(): void;
}
