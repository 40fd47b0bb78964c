import { html, type TemplateResult } from "lit";
import { createRef, ref } from "lit/directives/ref.js";

/**
 * The live region of an element: one for all that a screen reader is to announce. It is written in a later task than what
 * it tells of: what changes together with the page, or with a dialog's closing, is not announced.
 */
export class Announcer {
  readonly #region = createRef<HTMLElement>();
  /** How many outcomes are to be announced. */
  #waiting = 0;
  #news: string | undefined;

  /** Announces what has changed of what is shown; not where an outcome is announced, which it would replace at once. */
  show(text: string): void {
    if (this.#waiting > 0) return;
    if (this.#news === undefined) setTimeout(() => this.#tell());
    this.#news = text;
  }

  /**
   * Announces what has come of an action, be it in the same words as before.
   * @returns what resolves when it is in place
   */
  async announce(text: string): Promise<void> {
    this.#waiting++;
    // The same text once more is heard only where it was gone in between.
    if (text === this.#region.value?.textContent) this.#write("");
    await new Promise((resolve) => setTimeout(resolve));
    this.#waiting--;
    this.#write(text);
  }

  render(): TemplateResult {
    return html`<span class="unseen" role="status" ${ref(this.#region)}></span>`;
  }

  /** Of several changes in one task, the last is news. */
  #tell(): void {
    if (this.#waiting === 0 && this.#news !== undefined) this.#write(this.#news);
    this.#news = undefined;
  }

  #write(text: string): void {
    const region = this.#region.value;
    if (region && region.textContent !== text) region.textContent = text;
  }
}
