import { html, type TemplateResult } from "lit";
import { createRef, ref } from "lit/directives/ref.js";
import { clock } from "../../store/clock.js";

/**
 * How long what is shown has to stay as it is before it is announced, in milliseconds. A screen reader that is still saying
 * what was typed or ticked drops what is announced meanwhile; Orca did at 300.
 */
export const NEWS_DELAY = 1_000;

/**
 * The live region of an element: one for all that a screen reader is to announce. It is written in a later task than what
 * it tells of: what changes together with the page, or with a dialog's closing, is not announced.
 */
export class Announcer {
  readonly #region = createRef<HTMLElement>();
  /** How many outcomes are to be announced. */
  #waiting = 0;
  #cancelNews: (() => void) | undefined;

  /**
   * Announces what has changed of what is shown, once it stays so; the last of several changes. Not where an outcome is
   * announced, which it would replace.
   */
  show(text: string): void {
    if (this.#waiting > 0) return;
    this.#dropNews();
    this.#cancelNews = clock.wait(NEWS_DELAY, () => {
      this.#cancelNews = undefined;
      if (this.#clear(text)) setTimeout(() => this.#write(text));
      else this.#write(text);
    });
  }

  /**
   * Announces what has come of an action, be it in the same words as before.
   * @returns what resolves when it is in place
   */
  async announce(text: string): Promise<void> {
    this.#waiting++;
    this.#dropNews();
    this.#clear(text);
    await new Promise((resolve) => setTimeout(resolve));
    this.#waiting--;
    this.#write(text);
  }

  /** Whether something that has changed is still to be announced. */
  protected get hasNews(): boolean {
    return this.#cancelNews !== undefined;
  }

  render(): TemplateResult {
    return html`<span class="unseen" role="status" ${ref(this.#region)}></span>`;
  }

  #dropNews(): void {
    this.#cancelNews?.();
    this.#cancelNews = undefined;
  }

  /** The same text once more is heard only where it was gone in between. */
  #clear(text: string): boolean {
    const isSame = text === this.#region.value?.textContent;
    if (isSame) this.#write("");
    return isSame;
  }

  #write(text: string): void {
    const region = this.#region.value;
    if (region && region.textContent !== text) region.textContent = text;
  }
}
