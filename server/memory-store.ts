import { responseOf } from "./store.js";
import { slicePage } from "./paging.js";
import type { ListQuery, Paging } from "./query.js";
import type { Effect } from "./rules.js";
import { selectAccounts } from "./select-accounts.js";
import type {
  AccountList,
  ChangeList,
  KeyValueStorage,
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
import type { AccountRecord, AgencyRecord, ChangeRecord, TrailRecord } from "./wire.js";

/** Requests are retried soon, if at all, and the responses of a long bulk change would fill a browser's storage. */
const maxResponses = 250;

/** Enough to look at, for the same reason. */
const maxTrail = 250;

/** Creates a store over a seed. All state is in `storage`, so that tabs that share it see each other's writes. */
export function createMemoryStore(seed: Seed, storage: KeyValueStorage = createMemoryStorage()): MemoryStore {
  return new SeededStore(seed, storage);
}

/** Creates a storage that lasts as long as the page or process. */
export function createMemoryStorage(): KeyValueStorage {
  const values = new Map<string, unknown>();
  return {
    get: (key) => values.get(key),
    set: (key, value) => void values.set(key, value),
    remove: (key) => void values.delete(key),
    keys: () => [...values.keys()],
    clear: () => values.clear(),
  };
}

/** Returns the seeded history of an account, whose id may also be the name of an inherited property ("toString"). */
function changesOf({ changes }: Seed, accountId: string): readonly ChangeRecord[] {
  const own = Object.hasOwn(changes, accountId) ? changes[accountId] : undefined;
  return own ?? [];
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
    return this.#seed.agency;
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
    this.#storage.set(accountPrefix + String(account.id), account);
  }

  removeAccount(id: string): void {
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

  /** Without a pause between reading and writing, so that no other write comes between them. */
  async write({ agencyId, accountId, key, fingerprint, decide }: StoredWrite): Promise<WriteResult> {
    const stored = this.#storage.get(`response:${key}`) as StoredResponse | undefined;
    if (stored) return { type: "replayed", response: stored };
    const account = this.#isOf(agencyId) ? this.account(accountId) : undefined;
    const decision = decide(account && { account, agency: this.agency() });
    if (decision.effect.account !== account) this.apply(decision.effect);
    if (decision.trail) this.#addTrail(decision.trail);
    this.#saveResponse(key, { fingerprint, ...responseOf(decision) });
    return { type: "written", decision };
  }

  #isOf(agencyId: string): boolean {
    return agencyId === String(this.#seed.agency.id);
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
