import { TimeoutError } from "ky";

const channel = new MessageChannel();

/** Lets everything happen that needs no answer: a turn of the event loop, which no browser slows down as it does timers. */
export function nextTurn(): Promise<void> {
  return new Promise((resolve) => {
    channel.port1.onmessage = () => resolve();
    channel.port2.postMessage(undefined);
  });
}

/** Simulated time, which takes the place of ky's own time-out: an attempt is timed out when the model does so. */
export class Clock {
  /** By page, what ends each of its attempts that are under way, the oldest first. */
  readonly #timeouts = new Map<number, Set<() => void>>();

  /** Sends one attempt of a page. As with ky's own time-out, it is aborted when its time is up. */
  limit(page: number, request: Request, send: (request: Request) => Promise<Response>): Promise<Response> {
    const controller = new AbortController();
    const limited = new Request(request, { signal: AbortSignal.any([request.signal, controller.signal]) });
    const timeouts = this.#timeouts.get(page) ?? new Set();
    this.#timeouts.set(page, timeouts);
    return new Promise((resolve, reject) => {
      const runOut = () => {
        timeouts.delete(runOut);
        controller.abort();
        reject(new TimeoutError(limited));
      };
      timeouts.add(runOut);
      void send(limited)
        .then(resolve, reject)
        .finally(() => timeouts.delete(runOut));
    });
  }

  /** The time of a page's oldest attempt is up. */
  runOut(page: number): void {
    const [oldest] = this.#timeouts.get(page) ?? [];
    oldest?.();
  }

  /** The page is gone: the time of its attempts is never up. */
  forget(page: number): void {
    this.#timeouts.delete(page);
  }
}
