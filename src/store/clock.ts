/** Time, for what the widget does after a while. */
export interface Clock {
  /** Returns milliseconds since 1970. */
  now(): number;
  /** Calls back once, after so many milliseconds; returns what cancels that. */
  wait(delay: number, callback: () => void): () => void;
}

const systemClock: Clock = {
  now: () => Date.now(),
  wait(delay, callback) {
    const timer = setTimeout(callback, delay);
    return () => clearTimeout(timer);
  },
};

let current = systemClock;

/** The clock of all elements. */
export const clock: Clock = {
  now: () => current.now(),
  wait: (delay, callback) => current.wait(delay, callback),
};

/** Replaces the clock of all elements, for tests; without an argument it is the system's again. */
export function setClock(replacement = systemClock): void {
  current = replacement;
}
