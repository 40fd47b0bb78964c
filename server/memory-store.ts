import type { KeyValueStorage, MemoryStore, Seed, StoredResponse } from "./store.js";
import type { AccountRecord, AgencyRecord, ChangeRecord } from "./wire.js";

/** Requests are retried soon, if at all, and the responses of a long bulk change would fill a browser's storage. */
const maxResponses = 250;

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
export function changesOf({ changes }: Seed, accountId: string): readonly ChangeRecord[] {
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

  addChange(accountId: string, change: Omit<ChangeRecord, "id">): void {
    const earlier = this.changes(accountId);
    this.#storage.set(`changes:${accountId}`, [{ id: `${accountId}-${earlier.length + 1}`, ...change }, ...earlier]);
  }

  response(key: string): StoredResponse | undefined {
    return this.#storage.get(`response:${key}`) as StoredResponse | undefined;
  }

  saveResponse(key: string, response: StoredResponse): void {
    this.#storage.set(`response:${key}`, response);
    this.#responseKeys.push(key);
    if (this.#responseKeys.length > maxResponses) this.#storage.remove(`response:${this.#responseKeys.shift()}`);
  }

  transaction<T>(work: () => T): T {
    return work();
  }

  reset(): void {
    this.#storage.clear();
  }
}
