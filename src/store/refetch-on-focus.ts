import type { ReactiveController, ReactiveControllerHost } from "lit";

/** How long a tab must have been hidden for what it shows to be old, in milliseconds. */
const AWAY = 60_000;
/** A tab that wakes up is often seen first and online a moment later. */
const PAUSE = 500;
const EVENTS = ["visibilitychange", "online"];

/** Tells its host when the reader is back after a while, or online again: what is shown may have changed meanwhile. */
export class ReturnController implements ReactiveController {
  readonly #onReturn: () => void;
  /** From when on what is shown is old, unless it is being looked at. */
  #oldFrom = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(host: ReactiveControllerHost, onReturn: () => void) {
    this.#onReturn = onReturn;
    host.addController(this);
  }

  hostConnected(): void {
    this.#oldFrom = Date.now() + AWAY;
    for (const type of EVENTS) addEventListener(type, this.#check);
  }

  hostDisconnected(): void {
    clearTimeout(this.#timer);
    for (const type of EVENTS) removeEventListener(type, this.#check);
  }

  readonly #check = ({ type }: Event): void => {
    const now = Date.now();
    const isHidden = document.visibilityState === "hidden";
    if (type === "online") this.#oldFrom = now;
    else if (isHidden) this.#oldFrom = now + AWAY;
    if (isHidden || now < this.#oldFrom) return;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(this.#onReturn, PAUSE);
  };
}
