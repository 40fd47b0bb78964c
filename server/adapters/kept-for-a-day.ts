/** Longer than a dialog is left open. */
const lifetime = 24 * 60 * 60 * 1000;

/** Keeps values by a name, such as an idempotency key, for a day, in this process. */
export class KeptForADay<T> {
  readonly #now: () => number;
  /** The oldest first. */
  readonly #kept = new Map<string, { readonly value: T; readonly until: number }>();

  constructor(now: () => number) {
    this.#now = now;
  }

  get(key: string): T | undefined {
    this.#removeExpired();
    return this.#kept.get(key)?.value;
  }

  set(key: string, value: T): void {
    this.#kept.delete(key);
    this.#kept.set(key, { value, until: this.#now() + lifetime });
  }

  delete(key: string): void {
    this.#kept.delete(key);
  }

  #removeExpired(): void {
    for (const [key, { until }] of this.#kept) {
      if (this.#now() < until) return;
      this.#kept.delete(key);
    }
  }
}
