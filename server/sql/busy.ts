import { isLocked } from "../outage.js";

/** How long what finds a SQLite file locked is tried again, by default. Long enough for another process's write. */
export const defaultLockTimeout = 5_000;

/** Pauses between two attempts, in milliseconds: the first, and the longest. */
const [firstPause, longestPause] = [5, 100];

/**
 * Repeats an operation while another process has locked the database, without stopping the event loop as SQLite's own
 * time-out does. The operation must not have had an effect when it finds the lock: a statement, or a transaction's first.
 */
export async function retryWhileLocked<T>(operation: () => Promise<T>, timeout = defaultLockTimeout): Promise<T> {
  const end = performance.now() + timeout;
  for (let pause = firstPause; ; pause = Math.min(2 * pause, longestPause)) {
    try {
      return await operation();
    } catch (error) {
      if (!isLocked(error) || performance.now() + pause > end) throw error;
      await new Promise((resolve) => setTimeout(resolve, pause));
    }
  }
}
