import { createRef, ref } from "lit/directives/ref.js";
import { html, nothing, type LitElement, type ReactiveController, type TemplateResult } from "lit";
import type { Localization } from "../../localization/localize.js";
import { LazyElement } from "../lazy-element.js";
import { focusedIn } from "../shared/optional-dom.js";
import type { ExportDismissEvent, ExportEvent, ExportProgress, ExportRequest } from "./accounts-export.js";
import { crossIcon, downloadIcon } from "../shared/icons.js";
import { renderMessage } from "../shared/render-message.js";

/** The button that exports the list, and how far that is. What it does is an element of its own, loaded when it is first pressed. */
export class ExportControl implements ReactiveController {
  readonly #host: LitElement;
  readonly #onExported: (text: string) => void;
  readonly #element: LazyElement;
  #request: ExportRequest | undefined;
  #isRunning = false;
  #progress: ExportProgress | undefined;
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

  /** Ends an export without a file, or forgets the one that has ended. */
  stop(): void {
    this.#request = this.#progress = undefined;
    this.#isRunning = false;
  }

  /**
   * Renders the button. Its progress takes no room of its own: nothing around it moves.
   * @param request what is exported when the button is pressed
   */
  render(localization: Localization, request: ExportRequest): TemplateResult {
    const label = this.#isRunning ? "cancelExport" : "exportCsv";
    return html`<div class="export">
      <button
        aria-label=${localization.text(label)}
        title=${localization.text(label)}
        data-idle=${localization.text("exportCsv")}
        data-running=${localization.text("cancelExport")}
        ${ref(this.#button)}
        @click=${() => this.#onPress(request)}
      >
        ${this.#isRunning ? crossIcon : downloadIcon}<span>${renderMessage(localization, label)}</span>
      </button>
      ${this.#renderProgress(localization)}
    </div>`;
  }

  /** Renders how many accounts have been read, and at the end what came of it. */
  renderEnd(localization: Localization): TemplateResult | typeof nothing {
    const request = this.#request;
    if (!request) return nothing;
    return this.#element.render(
      localization,
      (fallback) =>
        html`<ctm-accounts-export
          exportparts="notice"
          .request=${request}
          .localization=${localization}
          @export=${this.#onExport}
          @export-dismiss=${this.#onDismiss}
          >${fallback}</ctm-accounts-export
        >`,
    );
  }

  #renderProgress(localization: Localization): TemplateResult | typeof nothing {
    if (!this.#isRunning || this.#element.hasFailed) return nothing;
    const { count, total } = this.#progress ?? { count: 0, total: undefined };
    return html`<progress
      aria-label=${localization.text("exporting")}
      max=${total ?? nothing}
      value=${total ? count : nothing}
    ></progress>`;
  }

  #onPress(request: ExportRequest): void {
    const isRunning = this.#isRunning;
    this.stop();
    this.#host.requestUpdate();
    if (isRunning) return;
    // After an update without it, the element is made anew.
    void this.#host.updateComplete.then(() => {
      this.#request = request;
      this.#isRunning = true;
      this.#host.requestUpdate();
    });
  }

  readonly #onExport = ({ progress, text }: ExportEvent): void => {
    this.#isRunning = progress !== undefined;
    this.#progress = progress;
    // The notice goes with its button: the focus moves to the one that stops.
    if (this.#isRunning) this.#takeFocus();
    if (text) this.#onExported(text);
    this.#host.requestUpdate();
  };

  readonly #onDismiss = ({ isByKeyboard }: ExportDismissEvent): void => {
    this.#takeFocus(!isByKeyboard);
    this.stop();
    this.#host.requestUpdate();
  };

  /** Takes the focus over from the notice. Under a pointer nothing is scrolled. */
  #takeFocus(preventScroll = false): void {
    if (focusedIn(this.#host)?.localName === "ctm-accounts-export") this.#button.value?.focus({ preventScroll });
  }
}
