import type { Keep, KeptAnswer, MemoryStore, Seed } from "./store.js";
import type { AccountRecord, AgencyRecord, ChangeRecord } from "./wire.js";

/** A key is used again within moments, if at all; the answers of a long bulk run would fill a browser's storage. */
const mostAnswers = 250;

/** A store over a seed. It remembers nothing of its own: what `keep` has, another tab's writes included, is what is. */
export function createMemoryStore(seed: Seed, keep: Keep = keepInMemory()): MemoryStore {
  return new SeededStore(seed, keep);
}

/** Keeps things for as long as the page lives. */
export function keepInMemory(): Keep {
  const kept = new Map<string, unknown>();
  return {
    get: (name) => kept.get(name),
    set: (name, value) => void kept.set(name, value),
    remove: (name) => void kept.delete(name),
    names: () => [...kept.keys()],
    clear: () => kept.clear(),
  };
}

/** What a seed says of an account's history; an id may be what every object has, such as "toString". */
export function changesOf({ changes }: Seed, accountId: string): readonly ChangeRecord[] {
  const own = Object.hasOwn(changes, accountId) ? changes[accountId] : undefined;
  return own ?? [];
}

const accountPrefix = "account:";

class SeededStore implements MemoryStore {
  readonly #seed: Seed;
  readonly #seeded: ReadonlyMap<string, AccountRecord>;
  readonly #keep: Keep;
  /** Oldest first. */
  readonly #answered: string[] = [];

  constructor(seed: Seed, keep: Keep) {
    this.#seed = seed;
    this.#seeded = new Map(seed.accounts.map((account) => [String(account.id), account]));
    this.#keep = keep;
  }

  agency(): AgencyRecord {
    return this.#seed.agency;
  }

  accounts(): readonly AccountRecord[] {
    const all = new Map(this.#seeded);
    for (const name of this.#keep.names()) {
      if (!name.startsWith(accountPrefix)) continue;
      const id = name.slice(accountPrefix.length);
      const account = this.account(id);
      if (account) all.set(id, account);
      else all.delete(id);
    }
    return [...all.values()];
  }

  account(id: string): AccountRecord | undefined {
    // `null` stands for one that was removed.
    const kept = this.#keep.get(accountPrefix + id) as AccountRecord | null | undefined;
    return kept === undefined ? this.#seeded.get(id) : (kept ?? undefined);
  }

  saveAccount(account: AccountRecord): void {
    this.#keep.set(accountPrefix + String(account.id), account);
  }

  removeAccount(id: string): void {
    this.#keep.set(accountPrefix + id, null);
  }

  changes(accountId: string): readonly ChangeRecord[] {
    const kept = this.#keep.get(`changes:${accountId}`) as readonly ChangeRecord[] | undefined;
    return kept ?? changesOf(this.#seed, accountId);
  }

  addChange(accountId: string, change: Omit<ChangeRecord, "id">): void {
    const earlier = this.changes(accountId);
    this.#keep.set(`changes:${accountId}`, [{ id: `${accountId}-${earlier.length + 1}`, ...change }, ...earlier]);
  }

  answer(key: string): KeptAnswer | undefined {
    return this.#keep.get(`answer:${key}`) as KeptAnswer | undefined;
  }

  keepAnswer(key: string, answer: KeptAnswer): void {
    this.#keep.set(`answer:${key}`, answer);
    this.#answered.push(key);
    if (this.#answered.length > mostAnswers) this.#keep.remove(`answer:${this.#answered.shift()}`);
  }

  transaction<T>(work: () => T): T {
    return work();
  }

  reset(): void {
    this.#keep.clear();
  }
}
