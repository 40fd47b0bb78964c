import { reportError, type OnError } from "./report.js";
import { runBatch } from "./scheduler.js";
import type { Store } from "./store.js";

/** How a backend looks for what is due. */
interface DueRunnerOptions {
  readonly store: Store;
  readonly now?: () => Date;
  readonly onError?: OnError;
}

/** Milliseconds from one look to the next. */
const pause = 1_000;

/** How many accounts a request waits for at most. */
const limit = 20;

/**
 * Creates what makes some of the changes that are due before a request is answered: no answer says of one that it is coming
 * when its time is over, even where no scheduler runs.
 */
export function createDueRunner(options: DueRunnerOptions): (request: Request) => Promise<void> {
  const { store, now = () => new Date(), onError } = options;
  let last = -Infinity;
  return async (request) => {
    const time = now().getTime();
    if (!store.findDue || Math.abs(time - last) < pause) return;
    last = time;
    await runBatch(store, { now, onError: (error) => void reportError(error, request, onError) }, limit);
  };
}
