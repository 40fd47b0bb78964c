import { setClock, type Clock } from "../../src/store/clock.js";

/** A clock of the widget that a test moves on: how long a browser takes to send keys must not decide what happens. */
export interface TestClock extends Clock {
  /** Moves on by so many milliseconds, and calls back what is due. */
  pass(milliseconds: number): void;
  /** Gives the widget the system's clock back. */
  restore(): void;
}

/** Puts a clock in the place of the system's. */
export function useTestClock(): TestClock {
  let time = Date.now();
  const waiting = new Map<() => void, number>();
  const clock: TestClock = {
    now: () => time,
    wait(delay, callback) {
      const call = () => callback();
      waiting.set(call, time + delay);
      return () => void waiting.delete(call);
    },
    pass(milliseconds) {
      time += milliseconds;
      const due = [...waiting].filter(([, at]) => at <= time).sort(([, first], [, second]) => first - second);
      for (const [call] of due) if (waiting.delete(call)) call();
    },
    restore: () => setClock(),
  };
  setClock(clock);
  return clock;
}
