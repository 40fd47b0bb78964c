/** Time as tests of time-outs and repeats want it: nobody waits for it, and a busy machine does not change it. */

const { setTimeout, clearTimeout } = globalThis;
const held = new Map<number, { readonly delay: number; readonly callback: () => void }>();
let isHurried = false;
let last = 0;

const set = (callback: () => void, delay = 0): unknown => {
  if (delay >= LONG) {
    held.set(--last, { delay, callback });
    return last;
  }
  return setTimeout(callback, isHurried && delay >= 200 && delay <= 800 ? 0 : delay);
};
const clear = (id?: number) => {
  if (!held.delete(id ?? 0)) clearTimeout(id);
};

/** A `timeout` from here on ends when the test says so: each element may have one of its own. */
export const LONG = 1_000_000;

Object.assign(globalThis, { setTimeout: set, clearTimeout: clear });
afterEach(() => {
  held.clear();
  isHurried = false;
});

/** Lets what waits before it is repeated, 0.2 to 0.8 s, take no time. */
export function hurry(): void {
  isHurried = true;
}

/** The time of every attempt is up that is under way with this `timeout`. */
export function endTime(timeout = LONG): void {
  for (const [id, { delay, callback }] of [...held]) {
    if (delay !== timeout) continue;
    held.delete(id);
    callback();
  }
}
