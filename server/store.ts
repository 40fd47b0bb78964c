import type { Effect } from "./rules.js";
import type { AccountUpdate, SaveOptions } from "./save-account.js";
import type { ListQuery, Paging, Summary } from "./query.js";
import type { AccountRecord, AgencyRecord, ChangeRecord, Id, LogRecord, TrailRecord } from "./wire.js";

/** The response to a write, stored under its idempotency key. */
export interface StoredResponse {
  /** Visitor, method, path and body of the request. Another request with the same key is refused. */
  readonly fingerprint: string;
  readonly status: number;
  readonly body: string;
}

/** One page of a list, and what is said of all of it. */
export interface AccountList {
  readonly rows: readonly AccountRecord[];
  /** Ids of the accounts of the page whose records cannot be read. They count as any other. */
  readonly unreadable?: readonly string[];
  /** How many accounts match the query. */
  readonly total: number;
  /** Counts of the accounts that match its search, whatever its filters. */
  readonly summary: Summary;
}

/** One page of an account's history, newest first. */
export interface ChangeList {
  readonly rows: readonly ChangeRecord[];
  readonly total: number;
}

/** What the trail says of a write or a sign-in. */
export type TrailEntry = Omit<TrailRecord, "id">;

/** The newest entries, or those older than one. */
export interface TrailPaging {
  readonly before: string | undefined;
  readonly perPage: number;
}

/** One page of an agency's trail, newest first. */
export interface TrailList {
  readonly rows: readonly TrailRecord[];
  readonly hasNext: boolean;
}

/** Which entries of a log, newest first. Times are RFC 3339 in UTC, with milliseconds. */
export interface LogQuery extends Paging {
  /** None before it. */
  readonly since: string | undefined;
  /** None at it or after it. */
  readonly until: string | undefined;
}

/** One page of an agency's log, newest first. */
export interface LogList {
  readonly rows: readonly LogRecord[];
  readonly hasNext: boolean;
}

/** A write of one account. */
export interface StoredWrite {
  readonly agencyId: string;
  readonly accountId: string;
  readonly key: string;
  readonly fingerprint: string;
  /**
   * Decides what the write does to the account as it is now, and how it is answered. Called in the transaction, once, and
   * not for a key that has a response. What it throws ends the transaction without effect.
   */
  readonly decide: (found: Found | undefined) => Decision;
}

/** The account that a write is about, and its agency. */
export interface Found {
  readonly account: AccountRecord;
  readonly agency: AgencyRecord;
}

/** What a write does, and how it is answered. */
export interface Decision {
  readonly effect: Effect;
  /**
   * Creates the response with the account as it is after the write. A store over another system, which decides by itself
   * what a write makes of an account, answers with what that system has confirmed.
   */
  readonly respondWith: (account: AccountRecord) => Omit<StoredResponse, "fingerprint">;
  /** What the trail says of it; absent where nothing changes. */
  readonly trail?: TrailEntry;
}

/** Returns the response to a write whose effect is what was decided. */
export function responseOf({ effect, respondWith }: Decision): Omit<StoredResponse, "fingerprint"> {
  return respondWith(effect.account);
}

/** An account about whose scheduled change something has to be done, and since when. */
export interface DueAccount {
  readonly agencyId: string;
  readonly accountId: string;
  readonly version: string;
  readonly dueTime: string;
}

/** What has become of a write. */
export type WriteResult =
  | { readonly type: "written"; readonly decision: Decision }
  /** The key has a response already: nothing was written. */
  | { readonly type: "replayed"; readonly response: StoredResponse };

/**
 * Persistence of the rules. Each method is one question to a database, and but for `findDue` is about one agency: nothing of
 * another is found, counted or changed.
 */
export interface Store {
  findAgency(agencyId: string): Promise<AgencyRecord | undefined>;
  listAccounts(agencyId: string, query: ListQuery): Promise<AccountList>;
  findAccount(agencyId: string, accountId: string): Promise<AccountRecord | undefined>;
  listChanges(agencyId: string, accountId: string, paging: Paging): Promise<ChangeList>;
  /** Returns one page of the trail, newest first. Absent in a store that keeps no trail. */
  listTrail?(agencyId: string, paging: TrailPaging): Promise<TrailList>;
  /** Returns one page of the log of all accounts, newest first. Absent in a store that keeps no history. */
  listLog?(agencyId: string, query: LogQuery): Promise<LogList>;
  /** Writes the account, its history entry, its entry in the trail and the response to its key in one transaction. */
  write(write: StoredWrite): Promise<WriteResult>;
  /**
   * Returns accounts of all agencies about whose scheduled changes something has to be done by `now`, the longest due first.
   * Absent in a store that cannot keep what is scheduled.
   */
  findDue?(now: string, limit: number): Promise<readonly DueAccount[]>;
  /**
   * Returns the age, in seconds, of what a store over another system answers about all accounts or about one. Absent in a
   * store that keeps the data itself.
   */
  ageOf?(agencyId: string, accountId?: string): number | undefined;
}

/** The initial content of a store. */
export interface Seed {
  readonly agency: AgencyRecord;
  readonly accounts: readonly AccountRecord[];
  /** By account id, newest first. */
  readonly changes: Readonly<Record<string, readonly ChangeRecord[]>>;
}

/** What a host tells a store that keeps the accounts itself. */
export interface Updates {
  /** Adds an agency, or replaces what is known of it. */
  saveAgency(agency: AgencyRecord): Promise<void>;
  /**
   * Adds accounts to an agency that is there, and updates those that it has: what an account leaves out stays as it is. An
   * account gets another version where something has changed that a person looks at before a change. Of many accounts,
   * 250 at a time are saved in one transaction: after an error, save all of them again.
   */
  saveAccounts(agencyId: Id, accounts: readonly AccountUpdate[], options?: SaveOptions): Promise<void>;
  /** Removes an account with its history; what the trail says of it stays. Returns whether it was there. */
  removeAccount(agencyId: Id, accountId: Id): Promise<boolean>;
}

/** A store with tables of its own. */
export interface OwnStore extends Store, Updates {
  /** Adds an agency with its accounts and their history, unless the agency is there. */
  seed(seed: Seed): Promise<void>;
  /** Closes the database. */
  close(): Promise<void>;
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

/** A store over a seed and a key-value storage. Tests and scenarios look into it, and change it, without a request. */
export interface MemoryStore extends Store, Updates {
  agency(): AgencyRecord;
  accounts(): readonly AccountRecord[];
  account(id: string): AccountRecord | undefined;
  /** The history of an account, newest first. */
  changes(accountId: string): readonly ChangeRecord[];
  saveAccount(account: AccountRecord): void;
  /** Saves an account and what its history says of it. */
  apply(effect: Effect): void;
  /** Deletes an account, as if someone else had done so. */
  dropAccount(id: string): void;
  /** Restores the seed, for everyone who shares the storage. */
  reset(): void;
}
