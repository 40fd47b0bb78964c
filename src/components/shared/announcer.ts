import { html, type LitElement, type TemplateResult } from "lit";

/** The live region of an element: one for all that a screen reader is to announce. */
export class Announcer {
  readonly #host: LitElement;
  #text = "";
  /** How many texts are to be announced in a later task. */
  #waiting = 0;

  constructor(host: LitElement) {
    this.#host = host;
  }

  /** Announces a text with the update that is under way; not just before one that would replace it at once. */
  show(text: string): void {
    if (this.#waiting === 0) this.#text = text;
  }

  /** Announces a text in a later task: what changes together with a dialog's closing is not announced. */
  announce(text: string): void {
    this.#waiting++;
    // The same text once more is heard only where it was gone in between.
    if (text === this.#text) {
      this.#text = "";
      this.#host.requestUpdate();
    }
    setTimeout(() => {
      this.#waiting--;
      this.#text = text;
      this.#host.requestUpdate();
    });
  }

  render(): TemplateResult {
    return html`<span class="unseen" role="status" .textContent=${this.#text}></span>`;
  }
}
