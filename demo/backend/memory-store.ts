import type { KeptAnswer, MemoryStore, Persist, Seed, StoreSnapshot } from "./store.js";
import type { AccountRecord, AgencyRecord, ChangeRecord } from "./wire.js";

/** A store in memory, which goes on from what `persist` kept. */
export function createMemoryStore(seed: Seed, persist?: Persist): MemoryStore {
  return new SeededStore(seed, persist);
}

class SeededStore implements MemoryStore {
  readonly #seed: Seed;
  readonly #persist: Persist | undefined;
  readonly #accounts = new Map<string, AccountRecord>();
  readonly #changes = new Map<string, readonly ChangeRecord[]>();
  readonly #answers = new Map<string, KeptAnswer>();
  /** What differs from the seed. */
  readonly #touched = new Set<string>();
  readonly #removed = new Set<string>();

  constructor(seed: Seed, persist: Persist | undefined) {
    this.#seed = seed;
    this.#persist = persist;
    this.#fill();
    const kept = persist?.load();
    if (kept) this.restore(kept);
  }

  agency(): AgencyRecord {
    return this.#seed.agency;
  }

  accounts(): readonly AccountRecord[] {
    return [...this.#accounts.values()];
  }

  account(id: string): AccountRecord | undefined {
    return this.#accounts.get(id);
  }

  saveAccount(account: AccountRecord): void {
    const id = String(account.id);
    this.#accounts.set(id, account);
    this.#touched.add(id);
    this.#save();
  }

  removeAccount(id: string): void {
    this.#accounts.delete(id);
    this.#touched.delete(id);
    this.#removed.add(id);
    this.#save();
  }

  changes(accountId: string): readonly ChangeRecord[] {
    return this.#changes.get(accountId) ?? this.#seed.changes[accountId] ?? [];
  }

  addChange(accountId: string, change: Omit<ChangeRecord, "id">): void {
    const earlier = this.changes(accountId);
    this.#changes.set(accountId, [{ id: `${accountId}-${earlier.length + 1}`, ...change }, ...earlier]);
    this.#save();
  }

  answer(key: string): KeptAnswer | undefined {
    return this.#answers.get(key);
  }

  keepAnswer(key: string, answer: KeptAnswer): void {
    this.#answers.set(key, answer);
    this.#save();
  }

  transaction<T>(work: () => T): T {
    return work();
  }

  snapshot(): StoreSnapshot {
    return {
      accounts: [...this.#touched].flatMap((id) => this.#accounts.get(id) ?? []),
      removed: [...this.#removed],
      changes: Object.fromEntries(this.#changes),
      answers: [...this.#answers],
    };
  }

  restore({ accounts, removed, changes, answers }: StoreSnapshot): void {
    this.#fill();
    for (const id of removed) {
      this.#accounts.delete(id);
      this.#removed.add(id);
    }
    for (const account of accounts) {
      this.#accounts.set(String(account.id), account);
      this.#touched.add(String(account.id));
    }
    for (const [id, entries] of Object.entries(changes)) this.#changes.set(id, entries);
    for (const [key, answer] of answers) this.#answers.set(key, answer);
  }

  reset(): void {
    this.#fill();
    this.#persist?.clear();
  }

  #fill(): void {
    for (const kept of [this.#accounts, this.#changes, this.#answers, this.#touched, this.#removed]) kept.clear();
    for (const account of this.#seed.accounts) this.#accounts.set(String(account.id), account);
  }

  #save(): void {
    this.#persist?.save(() => this.snapshot());
  }
}
