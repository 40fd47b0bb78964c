import { clock } from "../../store/clock.js";

/** How long a pause in typing counts as its end, in milliseconds. */
const PAUSE = 250;

/** What is typed into a search field, until it becomes a query. Nothing that arrives meanwhile may overwrite it. */
export class SearchText {
  #typed = "";
  /** Ends the pause; set as long as what was typed is not searched for. */
  #cancel: (() => void) | undefined;

  /** Returns what the field shows: what was typed, as it was typed, unless another search was set since. */
  show(search: string): string {
    return this.#cancel || this.#typed.trim() === search.trim() ? this.#typed : search;
  }

  /** Takes what is typed, and calls `search` after a pause, or at once. */
  type(text: string, isUrgent: boolean, search: () => void): void {
    this.#cancel?.();
    this.#typed = text;
    this.#cancel = clock.wait(PAUSE, search);
    if (isUrgent) search();
  }

  /** Returns what to search for: what was typed last, or else the search of before. */
  take(search: string | undefined): string | undefined {
    const text = this.#cancel ? this.#typed.trim() || undefined : search;
    this.#cancel?.();
    this.#cancel = undefined;
    return text;
  }
}
