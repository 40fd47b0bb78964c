/** How long a pause in typing is taken for its end. */
const PAUSE = 250;

/** What is typed into a search field, until it is asked for. Nothing that arrives meanwhile may write over it. */
export class SearchText {
  #typed = "";
  #timer: ReturnType<typeof setTimeout> | undefined;

  /** What the field shows: what was typed, as it was typed, unless something else has been asked for since. */
  show(asked: string): string {
    return this.#timer || this.#typed.trim() === asked.trim() ? this.#typed : asked;
  }

  /** Takes what is typed, and asks for it after a pause, or at once. */
  type(text: string, isUrgent: boolean, ask: () => void): void {
    clearTimeout(this.#timer);
    this.#typed = text;
    this.#timer = setTimeout(ask, PAUSE);
    if (isUrgent) ask();
  }

  /** What to ask for: what was typed last, or else what was asked for before. */
  take(asked: string | undefined): string | undefined {
    const text = this.#timer ? this.#typed.trim() || undefined : asked;
    clearTimeout(this.#timer);
    this.#timer = undefined;
    return text;
  }
}
