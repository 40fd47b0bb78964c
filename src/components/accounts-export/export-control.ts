import { createRef, ref } from "lit/directives/ref.js";
import { html, nothing, type LitElement, type ReactiveController, type TemplateResult } from "lit";
import type { AccountQuery } from "../../model/query.js";
import type { Localization } from "../../localization/localize.js";
import type { ReadAccounts } from "../../store/fetch-all-pages.js";
import { LazyElement } from "../lazy-element.js";
import { focusedIn } from "../shared/optional-dom.js";
import type { ExportEvent, ExportRequest } from "./accounts-export.js";
import { renderMessage } from "../shared/render-message.js";

/** The button that exports the list. What it does is an element of its own, loaded when it is first pressed. */
export class ExportControl implements ReactiveController {
  readonly #host: LitElement;
  readonly #onExported: (text: string) => void;
  readonly #element: LazyElement;
  #request: ExportRequest | undefined;
  #isRunning = false;
  readonly #button = createRef<HTMLButtonElement>();

  /** @param onExported called with what came of an export, to be announced */
  constructor(host: LitElement, onExported: (text: string) => void) {
    this.#host = host;
    this.#onExported = onExported;
    const load = async () => (await import("./accounts-export.js")).CtmAccountsExport;
    this.#element = new LazyElement(host, "ctm-accounts-export", "export", load, () => true, onExported);
    host.addController(this);
  }

  hostDisconnected(): void {
    this.stop();
  }

  /** Ends an export without a file. */
  stop(): void {
    this.#request = undefined;
    this.#isRunning = false;
  }

  /** @param query what is exported, and `read` from where, when the button is pressed */
  render(localization: Localization, query: AccountQuery, read: ReadAccounts): TemplateResult {
    return html`<button class="export" ${ref(this.#button)} @click=${() => this.#onPress(query, read)}>
        ${renderMessage(localization, this.#isRunning ? "cancelExport" : "exportCsv")}
      </button>
      ${this.#request ? this.#renderElement(localization, this.#request) : nothing}`;
  }

  #renderElement(localization: Localization, request: ExportRequest): TemplateResult {
    return this.#element.render(
      localization,
      (fallback) =>
        html`<ctm-accounts-export
          exportparts="notice"
          .request=${request}
          .localization=${localization}
          @export=${this.#onExport}
          >${fallback}</ctm-accounts-export
        >`,
    );
  }

  #onPress(query: AccountQuery, read: ReadAccounts): void {
    const isRunning = this.#isRunning;
    this.stop();
    this.#host.requestUpdate();
    if (isRunning) return;
    // After an update without it, the element is made anew.
    void this.#host.updateComplete.then(() => {
      this.#request = { query, read };
      this.#isRunning = true;
      this.#host.requestUpdate();
    });
  }

  readonly #onExport = ({ isRunning, text }: ExportEvent): void => {
    this.#isRunning = isRunning;
    // The notice goes with its button: the focus moves to the one that stops.
    if (isRunning && focusedIn(this.#host)?.localName === "ctm-accounts-export") {
      this.#button.value?.focus();
    }
    if (text) this.#onExported(text);
    this.#host.requestUpdate();
  };
}
