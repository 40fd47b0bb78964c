import { clock as defaultClock, type Clock } from "./clock.js";

/** How long a tab must have been hidden for what it shows to be old, in milliseconds. */
const STALE_AFTER = 60_000;
/** A tab that wakes up is often visible first and online a moment later. */
const PAUSE = 500;
const EVENTS = ["visibilitychange", "online", "pageshow"];

/**
 * Calls back when the tab is visible again after a while, online again, or restored by Back or Forward: what is shown
 * may have changed meanwhile.
 */
export class RefetchOnFocus {
  readonly #onReturn: (isRestored: boolean) => void;
  readonly #clock: Clock;
  /** When what is shown becomes old, unless the tab is visible. */
  #staleFrom = 0;
  /** The page was restored, and that has not been passed on yet. */
  #isRestored = false;
  #cancel: (() => void) | undefined;

  constructor(onReturn: (isRestored: boolean) => void, clock = defaultClock) {
    this.#onReturn = onReturn;
    this.#clock = clock;
  }

  start(): void {
    this.#staleFrom = this.#clock.now() + STALE_AFTER;
    for (const type of EVENTS) addEventListener(type, this.#check);
  }

  stop(): void {
    this.#cancel?.();
    for (const type of EVENTS) removeEventListener(type, this.#check);
  }

  readonly #check = (event: Event): void => {
    const { type } = event;
    // Only a page that the back and forward cache restores shows what was read before.
    const isRestored = type === "pageshow" && (event as PageTransitionEvent).persisted;
    if (type === "pageshow" && !isRestored) return;
    const now = this.#clock.now();
    const isHidden = document.visibilityState === "hidden";
    if (type !== "visibilitychange") this.#staleFrom = now;
    else if (isHidden) this.#staleFrom = now + STALE_AFTER;
    if (isHidden || now < this.#staleFrom) return;
    this.#cancel?.();
    this.#isRestored ||= isRestored;
    this.#cancel = this.#clock.wait(PAUSE, this.#return);
  };

  readonly #return = (): void => {
    const isRestored = this.#isRestored;
    this.#isRestored = false;
    this.#onReturn(isRestored);
  };
}
