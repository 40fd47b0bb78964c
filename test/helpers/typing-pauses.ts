/** How long the search waits for the next letter, in milliseconds. */
const PAUSE = 250;

/** The timers of pauses in typing, which end when a test ends them. */
export interface TypingPauses {
  /** How many pauses are under way. */
  readonly pending: number;
  /** Ends the pauses under way. */
  end(): void;
  /** Gives the timers back. */
  restore(): void;
}

/** Holds all timers of a pause in typing: how long sending keys takes must not decide what is searched. */
export function holdTypingPauses(): TypingPauses {
  const { setTimeout, clearTimeout } = globalThis;
  const held = new Map<unknown, () => void>();
  const hold = (callback: () => void, delay?: number): unknown => {
    if (delay !== PAUSE) return setTimeout(callback, delay);
    const key = -1 - held.size;
    held.set(key, callback);
    return key;
  };
  const drop = (key?: number) => {
    if (!held.delete(key)) clearTimeout(key);
  };
  Object.assign(globalThis, { setTimeout: hold, clearTimeout: drop });
  return {
    get pending() {
      return held.size;
    },
    end() {
      const callbacks = [...held.values()];
      held.clear();
      for (const callback of callbacks) callback();
    },
    restore: () => void Object.assign(globalThis, { setTimeout, clearTimeout }),
  };
}
