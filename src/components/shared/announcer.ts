import { html, type TemplateResult } from "lit";
import { createRef, ref } from "lit/directives/ref.js";
import { clock } from "../../store/clock.js";

/**
 * How long what is shown has to stay as it is before it is announced, in milliseconds. A screen reader that is still saying
 * what was typed or ticked drops what is announced meanwhile; Orca did at 300.
 */
export const NEWS_DELAY = 1_000;

/**
 * How long after an action its outcome is announced, in milliseconds. Orca drops what comes within 100 after other text of
 * the page, and what it has not begun to say when the focus moves.
 */
export const OUTCOME_DELAY = 250;

/**
 * The live region of an element: one for all that a screen reader is to announce. It is written later than what it tells
 * of: what changes together with the page, or with a dialog's closing, is not announced.
 */
export class Announcer {
  readonly #region = createRef<HTMLElement>();
  /** What is still to be announced. */
  #next: { readonly isNews: boolean; readonly cancel: () => void } | undefined;

  /**
   * Announces what has changed of what is shown, once it stays so; the last of several changes. Not where an outcome is
   * about to be announced, which it would replace.
   */
  show(text: string): void {
    if (!this.#next || this.hasNews) this.#wait(text, true);
  }

  /** Announces what has come of an action, be it in the same words as before. */
  announce(text: string): void {
    this.#wait(text, false);
  }

  /** Whether something that has changed is still to be announced. */
  protected get hasNews(): boolean {
    return this.#next?.isNews === true;
  }

  render(): TemplateResult {
    return html`<span class="unseen" role="status" ${ref(this.#region)}></span>`;
  }

  #wait(text: string, isNews: boolean): void {
    this.#next?.cancel();
    // The same text once more is heard only where it was gone in between.
    if (text === this.#region.value?.textContent) this.#write("");
    const cancel = clock.wait(isNews ? NEWS_DELAY : OUTCOME_DELAY, () => {
      this.#next = undefined;
      this.#write(text);
    });
    this.#next = { isNews, cancel };
  }

  #write(text: string): void {
    const region = this.#region.value;
    if (region && region.textContent !== text) region.textContent = text;
  }
}
