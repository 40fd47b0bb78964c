import { Problem } from "../problem.js";

/** How long what finds the database locked is tried again, by default. Long enough for another process's write. */
const defaultTimeout = 5_000;

/** Pauses between two attempts, in milliseconds: the first, and the longest. */
const [firstPause, longestPause] = [5, 100];

/**
 * Repeats an operation while another process has locked the database, without stopping the event loop as SQLite's own
 * time-out does. The operation must not have had an effect when it finds the lock: a transaction that writes first.
 */
export async function retryWhileLocked<T>(operation: () => Promise<T>, timeout = defaultTimeout): Promise<T> {
  const end = performance.now() + timeout;
  for (let pause = firstPause; ; pause = Math.min(2 * pause, longestPause)) {
    try {
      return await operation();
    } catch (error) {
      if (!isLocked(error)) throw error;
      if (performance.now() + pause > end) throw toProblem();
      await new Promise((resolve) => setTimeout(resolve, pause));
    }
  }
}

/** Whether an error is SQLite's `SQLITE_BUSY`, in any of its extended forms. */
function isLocked(error: unknown): boolean {
  return error instanceof Error && "errcode" in error && (Number(error.errcode) & 0xff) === 5;
}

function toProblem(): Problem {
  return new Problem(503, "The database is busy. Nothing was changed; try again.", { "Retry-After": "1" });
}
