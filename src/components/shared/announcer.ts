import { html, type LitElement, type TemplateResult } from "lit";

/** The live region of an element: one for all that a screen reader is to announce. */
export class Announcer {
  readonly #host: LitElement;
  #text = "";

  constructor(host: LitElement) {
    this.#host = host;
  }

  /** Announces a text with the update that is under way. */
  show(text: string): void {
    this.#text = text;
  }

  /** Announces a text in a later task: what changes together with a dialog's closing is not announced. */
  announce(text: string): void {
    setTimeout(() => {
      this.#text = text;
      this.#host.requestUpdate();
    });
  }

  render(): TemplateResult {
    return html`<span class="unseen" role="status" .textContent=${this.#text}></span>`;
  }
}
