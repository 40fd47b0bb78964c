import { StoppedError } from "./stopping.js";

/** Work that took too long. */
export class DeadlineError extends Error {
  override readonly name = "DeadlineError";
}

/** What ends work early. */
interface Ends {
  /** In milliseconds; without it, the work may take any time. */
  readonly timeout?: number;
  readonly signals: readonly AbortSignal[];
}

/**
 * Waits for work until its time is over or a signal is aborted, whether or not the work itself heeds the signal that it
 * gets. Whatever the work does after that is of no effect, and cannot end the process.
 * @throws DeadlineError or StoppedError
 */
export async function withDeadline<T>(
  { timeout, signals }: Ends,
  work: (signal: AbortSignal) => Promise<T>,
): Promise<T> {
  if (signals.some(({ aborted }) => aborted)) throw new StoppedError();
  const working = new AbortController();
  const listening = new AbortController();
  let timer: NodeJS.Timeout | undefined;
  const ended = new Promise<never>((_, reject) => {
    const end = (error: Error) => {
      reject(error);
      working.abort(error);
    };
    if (timeout !== undefined) timer = setTimeout(() => end(new DeadlineError()), timeout);
    const options = { once: true, signal: listening.signal };
    for (const signal of signals) signal.addEventListener("abort", () => end(new StoppedError()), options);
  });
  try {
    return await Promise.race([work(working.signal), ended]);
  } finally {
    clearTimeout(timer);
    listening.abort();
  }
}
