import { html, nothing, type LitElement, type TemplateResult } from "lit";
import type { Localization } from "../../localization/localize.js";
import { renderMessage } from "../shared/render-message.js";

/**
 * Copies the link that a customer was sent. Where the page may not do that, the link is shown and selected, to be copied by
 * hand. It is in no attribute.
 */
export class LinkCopy {
  readonly #host: LitElement;
  /** The link whose copying has ended so. */
  #ended: { readonly link: string; readonly isCopied: boolean } | undefined;

  constructor(host: LitElement) {
    this.#host = host;
  }

  /** What has come of it is said beside the button, to a screen reader too. */
  render(localization: Localization, link: string): TemplateResult {
    const ended = this.#ended?.link === link ? this.#ended : undefined;
    const outcome = ended && (ended.isCopied ? "life.copied" : "life.copyYourself");
    return html`<button @click=${() => this.#copy(link)}>${renderMessage(localization, "life.copy")}</button>
      <span class="quiet" role="status">${outcome ? renderMessage(localization, outcome) : nothing}</span>
      ${
        ended && !ended.isCopied
          ? html`<input
              class="field by-hand"
              readonly
              dir="ltr"
              aria-label=${localization.text("life.link")}
              .value=${link}
              @focus=${({ target }: Event) => (target as HTMLInputElement).select()}
            />`
          : nothing
      }`;
  }

  async #copy(link: string): Promise<void> {
    const isCopied = await write(link);
    this.#ended = { link, isCopied };
    this.#host.requestUpdate();
    await this.#host.updateComplete;
    if (!isCopied) this.#host.renderRoot.querySelector<HTMLInputElement>(".by-hand")?.focus();
  }
}

/** Returns whether a text is on the clipboard. Pages without TLS have none, and a page may be forbidden to write on it. */
async function write(text: string): Promise<boolean> {
  const clipboard = navigator.clipboard as Clipboard | undefined;
  if (!clipboard) return false;
  return clipboard.writeText(text).then(
    () => true,
    () => false,
  );
}
