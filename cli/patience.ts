import { setTimeout as sleep } from "node:timers/promises";
import { parseRetryAfter } from "../src/model/retry-after.js";
import { withDeadline } from "./deadline.js";
import type { Stop } from "./stopping.js";

/** Waits for a time in milliseconds. */
export type Wait = (milliseconds: number, signal: AbortSignal) => Promise<void>;

/** How pauses are made. */
export interface Pausing {
  /** Replaces the timer. */
  readonly wait?: Wait | undefined;
  /** Ends a pause. */
  readonly stop: Stop;
}

/** Options of `Patience`. */
export interface PatienceOptions extends Pausing {
  /** The longest time that one answer is waited for, in milliseconds. */
  readonly longest: number;
  /** The longest time that all of them together are waited for, in milliseconds. */
  readonly total?: number | undefined;
  /** Tells the user why something takes long. */
  readonly tell?: ((text: string) => void) | undefined;
}

/** The longest time that all `Retry-After` together are waited for, in milliseconds: without it, a run could take hours. */
export const MAX_TOTAL_WAIT = 300_000;
/** What is so long that the user is told, in milliseconds. */
const LONG_WAIT = 5_000;
/** What a wait counts for at least, in milliseconds: a server that always says 0 would be asked forever. */
const LEAST_WAIT = 1_000;

/** Waits for as long as a server asks by `Retry-After`, within limits. */
export class Patience {
  readonly #options: PatienceOptions;
  /** How long may still be waited, in milliseconds. */
  #left: number;
  #waiting: Promise<void> | undefined;

  constructor(options: PatienceOptions) {
    this.#options = options;
    this.#left = options.total ?? MAX_TOTAL_WAIT;
  }

  /**
   * Waits; requests that are refused meanwhile wait with the first. Resolves with `false` at once where that would be too
   * long, or the server does not say how long.
   * @throws StoppedError
   */
  async waitFor(retryAfter: string | null): Promise<boolean> {
    const { longest, tell } = this.#options;
    const time = parseRetryAfter(retryAfter);
    if (time === undefined || time > longest) return false;
    if (!this.#waiting) {
      if (time > this.#left) return false;
      this.#left -= Math.max(time, LEAST_WAIT);
      if (time >= LONG_WAIT) tell?.(`The server asks us to wait ${Math.ceil(time / 1000)} s.`);
      this.#waiting = pause(time, this.#options).finally(() => (this.#waiting = undefined));
    }
    await this.#waiting;
    return true;
  }
}

/**
 * Waits for a time in milliseconds.
 * @throws StoppedError
 */
export async function pause(milliseconds: number, { wait = sleepFor, stop: { soon, now } }: Pausing): Promise<void> {
  await withDeadline({ signals: [soon, now] }, (signal) => wait(milliseconds, signal));
}

const sleepFor: Wait = (milliseconds, signal) => sleep(milliseconds, undefined, { signal });
