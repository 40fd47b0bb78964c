/** A time-out of one attempt that has not run out yet. */
interface Limit {
  readonly delay: number;
  readonly run: () => void;
}

const channel = new MessageChannel();

/** Lets everything happen that needs no answer: a turn of the event loop, which no browser slows down as it does timers. */
export function nextTurn(): Promise<void> {
  return new Promise((resolve) => {
    channel.port1.onmessage = () => resolve();
    channel.port2.postMessage(undefined);
  });
}

/**
 * Replaces the page's timers, so that thousands of runs cost no waiting; there is no injected way, for ky takes no clock.
 * The time-out of an attempt runs out when the model says so. A pause between attempts is over at once: that the second
 * attempt comes late is up to the network.
 */
export class Clock {
  readonly #limits = new Map<number, Limit>();
  readonly #restore: () => void;
  #nextId = 1;

  /** @param isLimit whether a delay in milliseconds is the time-out of an attempt; others are pauses */
  constructor(isLimit: (delay: number) => boolean) {
    const { setTimeout, clearTimeout } = globalThis;
    this.#restore = () => Object.assign(globalThis, { setTimeout, clearTimeout });
    const setVirtualTimeout = (run: () => void, delay = 0): number => {
      const id = this.#nextId++;
      if (isLimit(delay)) this.#limits.set(id, { delay, run });
      else void nextPause().then(run);
      return id;
    };
    Object.assign(globalThis, {
      setTimeout: setVirtualTimeout,
      clearTimeout: (id: number) => void this.#limits.delete(id),
    });
  }

  /** How many attempts with a time-out of this length are under way. */
  count(delay: number): number {
    return this.#idsOf(delay).length;
  }

  /** Lets the oldest attempt with this time-out wait no longer. */
  runOut(delay: number): void {
    const [id] = this.#idsOf(delay);
    const limit = id !== undefined && this.#limits.get(id);
    if (!limit) return;
    this.#limits.delete(id);
    limit.run();
  }

  /** Nobody is there any more who waits for attempts with this time-out. */
  forget(delay: number): void {
    for (const id of this.#idsOf(delay)) this.#limits.delete(id);
  }

  /** Gives the page its own timers back. */
  uninstall(): void {
    this.#restore();
  }

  #idsOf(delay: number): number[] {
    return [...this.#limits].filter(([, limit]) => limit.delay === delay).map(([id]) => id);
  }
}

function nextPause(): Promise<void> {
  const { port1, port2 } = new MessageChannel();
  return new Promise((resolve) => {
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(undefined);
  });
}
