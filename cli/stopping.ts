/** Ends a run in place of a request that is not sent any more, or not waited for. */
export class StoppedError extends Error {
  override readonly name = "StoppedError";
}

/** What a run is stopped by. */
export interface Stop {
  /** Aborted when no further check should start. An account that was moved is still put back. */
  readonly soon: AbortSignal;
  /** Aborted when the account should be left as it is, too. */
  readonly now: AbortSignal;
  /** Why, such as "you stopped it". */
  readonly reason: string;
}

/**
 * In milliseconds. npx passes a signal on that the terminal has sent to the command as well: what comes so soon is the same
 * press of Ctrl-C, and must not leave the account where it is.
 */
const SAME_PRESS = 1000;

/** Stops a run: at the first interruption soon, at the second now. */
export class Stopping implements Stop {
  readonly #soon = new AbortController();
  readonly #now = new AbortController();
  #pressed: number | undefined;
  #reason = "";

  get soon(): AbortSignal {
    return this.#soon.signal;
  }

  get now(): AbortSignal {
    return this.#now.signal;
  }

  get reason(): string {
    return this.#reason;
  }

  /** Handles a signal from the user or the system, at a time in milliseconds. */
  interrupt(reason: string, time = performance.now()): void {
    if (this.#pressed === undefined) this.fail(reason);
    else if (time - this.#pressed >= SAME_PRESS) this.#now.abort();
    this.#pressed ??= time;
  }

  /** Handles a failure beside the checks. However often it comes, the account is still put back. */
  fail(reason: string): void {
    this.#reason ||= reason;
    this.#soon.abort();
  }
}
