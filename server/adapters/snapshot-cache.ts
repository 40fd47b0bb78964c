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
  readonly warn: (problem: Problem) => void;
}

interface Kept<T> {
  readonly value: T;
  readonly readAt: number;
  readonly freshUntil: number;
}

/** The last failure, and what follows from it. */
interface Failure {
  readonly problem: Problem;
  /** When the provider may be asked again: at once, unless it has said. */
  readonly retryAt: number;
  /** Until when what is kept is answered instead. */
  readonly pausedUntil: number;
}

/** After a failure, what is kept is answered for this long before the next attempt. */
const pauseAfterFailure = 5_000;

/** Keeps what was last read. Reads at the same time share one; if it fails, what is kept is answered. */
export class SnapshotCache<T> {
  readonly #options: CacheOptions<T>;
  #kept: Kept<T> | undefined;
  #loading: Promise<T> | undefined;
  #failure: Failure | undefined;
  /** Counts the changes that a read under way may not know of. */
  #generation = 0;

  constructor(options: CacheOptions<T>) {
    this.#options = options;
  }

  /** @throws {Problem} when it cannot be read and nothing is kept */
  async read(): Promise<T> {
    const now = this.#options.now();
    const kept = this.#findKept(now);
    const { problem, retryAt, pausedUntil } = this.#failure ?? { retryAt: 0, pausedUntil: 0 };
    if (kept && now < Math.max(kept.freshUntil, pausedUntil)) return kept.value;
    if (problem && now < retryAt) throw withRetryAfter(problem, Math.ceil((retryAt - now) / 1000));
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
      return value;
    } catch (error) {
      return this.#answerFailure(error);
    } finally {
      if (generation === this.#generation) this.#loading = undefined;
    }
  }

  #answerFailure(error: unknown): T {
    const now = this.#options.now();
    const problem = toProblem(error);
    const retryAt = now + Number(problem.headers["Retry-After"] ?? 0) * 1000;
    this.#failure = { problem, retryAt, pausedUntil: Math.max(retryAt, now + pauseAfterFailure) };
    this.#options.warn(problem);
    const kept = this.#findKept(now);
    if (kept) return kept.value;
    throw problem;
  }
}

function withRetryAfter({ status, detail, headers }: Problem, seconds: number): Problem {
  return new Problem(status, detail, { ...headers, "Retry-After": String(seconds) });
}
