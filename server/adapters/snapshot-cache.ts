import { Problem, toProblem } from "../problem.js";

/** Options of `SnapshotCache`. Times are in milliseconds. */
export interface CacheOptions<T> {
  readonly load: () => Promise<T>;
  /** For how long what was read is not read again. */
  readonly cacheFor: number;
  /** For how long it is answered when reading it again fails. */
  readonly keepFor: number;
  readonly now: () => number;
  /** Receives each failure, because what was read before may hide it. */
  readonly warn: (message: string) => void;
}

interface Kept<T> {
  readonly value: T;
  readonly readAt: number;
  readonly freshUntil: number;
}

/** After a failure, what is kept is answered for this long before the next attempt. */
const pauseAfterFailure = 5_000;

/** Keeps what was last read. Reads at the same time share one; if it fails, what is kept is answered. */
export class SnapshotCache<T> {
  readonly #options: CacheOptions<T>;
  #kept: Kept<T> | undefined;
  #loading: Promise<T> | undefined;
  #failure: { readonly problem: Problem; readonly until: number } | undefined;
  /** Counts the changes that a read under way may not know of. */
  #generation = 0;

  constructor(options: CacheOptions<T>) {
    this.#options = options;
  }

  /** @throws Problem if it cannot be read and nothing is kept. */
  async read(): Promise<T> {
    const now = this.#options.now();
    const kept = this.#findKept(now);
    const failure = this.#failure && now < this.#failure.until ? this.#failure : undefined;
    if (kept && (failure || now < kept.freshUntil)) return kept.value;
    if (failure) throw withRetryAfter(failure.problem, Math.ceil((failure.until - now) / 1000));
    return (this.#loading ??= this.#load(this.#generation));
  }

  /** Returns the age of what is kept, in seconds. */
  age(): number | undefined {
    return this.#kept && Math.max(0, Math.floor((this.#options.now() - this.#kept.readAt) / 1000));
  }

  /** Changes what is kept, and reads it again next time. */
  replace(update: (value: T) => T): void {
    this.#discardLoading();
    if (this.#kept) this.#kept = { ...this.#kept, value: update(this.#kept.value), freshUntil: 0 };
  }

  /** Drops what is kept, which may be wrong. */
  forget(): void {
    this.#discardLoading();
    this.#kept = undefined;
    this.#failure = undefined;
  }

  #discardLoading(): void {
    this.#generation++;
    this.#loading = undefined;
  }

  #findKept(now: number): Kept<T> | undefined {
    const kept = this.#kept;
    return kept && now < Math.max(kept.freshUntil, kept.readAt + this.#options.keepFor) ? kept : undefined;
  }

  async #load(generation: number): Promise<T> {
    const { load, now, cacheFor } = this.#options;
    const readAt = now();
    try {
      const value = await load();
      if (generation === this.#generation) this.#kept = { value, readAt, freshUntil: readAt + cacheFor };
      this.#failure = undefined;
      return value;
    } catch (error) {
      return this.#answerFailure(error);
    } finally {
      if (generation === this.#generation) this.#loading = undefined;
    }
  }

  #answerFailure(error: unknown): T {
    const { now, warn } = this.#options;
    const problem = toProblem(error as Error);
    const kept = this.#findKept(now());
    const pause = Math.max(Number(problem.headers["Retry-After"] ?? 0) * 1000, kept ? pauseAfterFailure : 0);
    this.#failure = { problem, until: now() + pause };
    warn(problem.detail);
    if (kept) return kept.value;
    throw problem;
  }
}

function withRetryAfter({ status, detail, headers }: Problem, seconds: number): Problem {
  return new Problem(status, detail, { ...headers, "Retry-After": String(seconds) });
}
