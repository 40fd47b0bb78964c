import { responseOf } from "./store.js";
import { changesOf, selectLog } from "./memory-log.js";
import { createMemoryStorage } from "./memory-storage.js";
import { slicePage } from "./paging.js";
import type { ListQuery, Paging } from "./query.js";
import type { Effect } from "./rules.js";
import {
  changeOfSave,
  checkAccounts,
  checkAgency,
  saveAccount,
  type AccountUpdate,
  type SaveOptions,
} from "./save-account.js";
import { findDueTime } from "./scheduled-change.js";
import { selectAccounts } from "./select-accounts.js";
import type {
  AccountList,
  ChangeList,
  DueAccount,
  KeyValueStorage,
  LogList,
  LogQuery,
  MemoryStore,
  Seed,
  StoredResponse,
  StoredWrite,
  TrailEntry,
  TrailList,
  TrailPaging,
  WriteResult,
} from "./store.js";
import { createTrailId } from "./trail.js";
import type { AccountRecord, AgencyRecord, ChangeRecord, Id, TrailRecord } from "./wire.js";

/** How many responses are kept: a request is repeated soon, if at all, and more would fill a browser's storage. */
const maxResponses = 250;

/** How many entries of the trail are kept: enough for a demo, and no more than a browser can store. */
const maxTrail = 250;

/** Creates a store over a seed. All state is in `storage`, so that tabs that share it see each other's writes. */
export function createMemoryStore(seed: Seed, storage: KeyValueStorage = createMemoryStorage()): MemoryStore {
  return new SeededStore(seed, storage);
}

const accountPrefix = "account:";

class SeededStore implements MemoryStore {
  readonly #seed: Seed;
  readonly #seeded: ReadonlyMap<string, AccountRecord>;
  readonly #storage: KeyValueStorage;
  /** Oldest first. */
  readonly #responseKeys: string[] = [];

  constructor(seed: Seed, storage: KeyValueStorage) {
    this.#seed = seed;
    this.#seeded = new Map(seed.accounts.map((account) => [String(account.id), account]));
    this.#storage = storage;
  }

  agency(): AgencyRecord {
    return (this.#storage.get("agency") as AgencyRecord | undefined) ?? this.#seed.agency;
  }

  accounts(): readonly AccountRecord[] {
    const all = new Map(this.#seeded);
    for (const key of this.#storage.keys()) {
      if (!key.startsWith(accountPrefix)) continue;
      const id = key.slice(accountPrefix.length);
      const account = this.account(id);
      if (account) all.set(id, account);
      else all.delete(id);
    }
    return [...all.values()];
  }

  account(id: string): AccountRecord | undefined {
    // `null` marks a removed account.
    const saved = this.#storage.get(accountPrefix + id) as AccountRecord | null | undefined;
    return saved === undefined ? this.#seeded.get(id) : (saved ?? undefined);
  }

  saveAccount(account: AccountRecord): void {
    // As in columns: that nothing is scheduled is not said.
    const { scheduled_change: scheduled, ...others } = account;
    this.#storage.set(accountPrefix + String(account.id), scheduled === null ? others : account);
  }

  dropAccount(id: string): void {
    this.#storage.set(accountPrefix + id, null);
  }

  changes(accountId: string): readonly ChangeRecord[] {
    const saved = this.#storage.get(`changes:${accountId}`) as readonly ChangeRecord[] | undefined;
    return saved ?? changesOf(this.#seed, accountId);
  }

  apply({ account, change }: Effect): void {
    this.saveAccount(account);
    if (change) this.#addChange(String(account.id), change);
  }

  async saveAgency(agency: AgencyRecord): Promise<void> {
    checkAgency(agency);
    this.#requireOwn(String(agency.id));
    this.#storage.set("agency", agency);
  }

  async saveAccounts(agencyId: Id, accounts: readonly AccountUpdate[], options: SaveOptions = {}): Promise<void> {
    checkAccounts(String(agencyId), accounts);
    this.#requireOwn(String(agencyId));
    const now = new Date().toISOString();
    const saved = accounts.map((update) => {
      const before = this.account(String(update.id));
      return { before, account: saveAccount(before, update, now) };
    });
    for (const { before, account } of saved) {
      const change = changeOfSave(before, account, options, now);
      if (account !== before) this.apply({ account, ...(change && { change }) });
    }
  }

  async removeAccount(agencyId: Id, id: Id): Promise<boolean> {
    if (!this.#isOf(String(agencyId)) || !this.account(String(id))) return false;
    this.dropAccount(String(id));
    this.#storage.set(`changes:${id}`, []);
    return true;
  }

  async findAgency(agencyId: string): Promise<AgencyRecord | undefined> {
    return this.#isOf(agencyId) ? this.agency() : undefined;
  }

  async listAccounts(agencyId: string, query: ListQuery): Promise<AccountList> {
    return selectAccounts(this.#isOf(agencyId) ? this.accounts() : [], query);
  }

  async findAccount(agencyId: string, accountId: string): Promise<AccountRecord | undefined> {
    return this.#isOf(agencyId) ? this.account(accountId) : undefined;
  }

  async listChanges(agencyId: string, accountId: string, paging: Paging): Promise<ChangeList> {
    const all = this.#isOf(agencyId) ? this.changes(accountId) : [];
    return { rows: slicePage(all, paging), total: all.length };
  }

  async listTrail(agencyId: string, { before, perPage }: TrailPaging): Promise<TrailList> {
    const all = this.#isOf(agencyId) ? this.#trail() : [];
    const older = before === undefined ? all : all.filter(({ id }) => id < before);
    return { rows: older.slice(0, perPage), hasNext: older.length > perPage };
  }

  async listLog(agencyId: string, query: LogQuery): Promise<LogList> {
    const accounts = this.#isOf(agencyId) ? this.accounts() : [];
    const trail = this.#isOf(agencyId) ? this.#trail() : [];
    return selectLog({ accounts, changesOf: (id) => this.changes(id), trail }, query);
  }

  async findDue(now: string, limit: number): Promise<readonly DueAccount[]> {
    const agencyId = String(this.#seed.agency.id);
    const due = this.accounts().flatMap((account) => {
      const dueTime = account.scheduled_change ? findDueTime(account) : undefined;
      if (dueTime === undefined || dueTime > now) return [];
      return [{ agencyId, accountId: String(account.id), version: account.version ?? "", dueTime }];
    });
    return due.sort((one, other) => (one.dueTime < other.dueTime ? -1 : 1)).slice(0, limit);
  }

  /** Without a pause between reading and writing, so that no other write comes between them. */
  async write({ agencyId, accountId, key, fingerprint, decide }: StoredWrite): Promise<WriteResult> {
    // The keys are those of its one agency.
    if (!this.#isOf(agencyId)) return { type: "written", decision: decide(undefined) };
    const stored = this.#storage.get(`response:${key}`) as StoredResponse | undefined;
    if (stored) return { type: "replayed", response: stored };
    const account = this.account(accountId);
    const decision = decide(account && { account, agency: this.agency() });
    if (decision.effect.account !== account) this.apply(decision.effect);
    if (decision.trail) this.#addTrail(decision.trail);
    this.#saveResponse(key, { fingerprint, ...responseOf(decision) });
    return { type: "written", decision };
  }

  #isOf(agencyId: string): boolean {
    return agencyId === String(this.#seed.agency.id);
  }

  #requireOwn(agencyId: string): void {
    if (this.#isOf(agencyId)) return;
    throw new Error(`There is no agency "${agencyId}" here. A store in memory has the one that it was created with.`);
  }

  #addChange(accountId: string, change: Omit<ChangeRecord, "id">): void {
    const earlier = this.changes(accountId);
    this.#storage.set(`changes:${accountId}`, [{ id: `${accountId}-${earlier.length + 1}`, ...change }, ...earlier]);
  }

  /** Newest first. */
  #trail(): readonly TrailRecord[] {
    return (this.#storage.get("trail") as readonly TrailRecord[] | undefined) ?? [];
  }

  #addTrail(entry: TrailEntry): void {
    const record = { id: createTrailId(entry.at), ...entry };
    this.#storage.set("trail", [record, ...this.#trail()].slice(0, maxTrail));
  }

  #saveResponse(key: string, response: StoredResponse): void {
    this.#storage.set(`response:${key}`, response);
    this.#responseKeys.push(key);
    if (this.#responseKeys.length > maxResponses) this.#storage.remove(`response:${this.#responseKeys.shift()}`);
  }

  reset(): void {
    this.#storage.clear();
  }
}
