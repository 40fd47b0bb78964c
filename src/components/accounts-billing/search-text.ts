/** How long a pause in typing counts as its end, in milliseconds. */
const PAUSE = 250;

/** What is typed into a search field, until it becomes a query. Nothing that arrives meanwhile may overwrite it. */
export class SearchText {
  #typed = "";
  #timer: ReturnType<typeof setTimeout> | undefined;

  /** Returns what the field shows: what was typed, as it was typed, unless another search was set since. */
  show(search: string): string {
    return this.#timer || this.#typed.trim() === search.trim() ? this.#typed : search;
  }

  /** Takes what is typed, and calls `search` after a pause, or at once. */
  type(text: string, isUrgent: boolean, search: () => void): void {
    clearTimeout(this.#timer);
    this.#typed = text;
    this.#timer = setTimeout(search, PAUSE);
    if (isUrgent) search();
  }

  /** Returns what to search for: what was typed last, or else the search of before. */
  take(search: string | undefined): string | undefined {
    const text = this.#timer ? this.#typed.trim() || undefined : search;
    clearTimeout(this.#timer);
    this.#timer = undefined;
    return text;
  }
}
