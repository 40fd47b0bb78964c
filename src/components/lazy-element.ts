import { html, nothing, type LitElement, type ReactiveController, type TemplateResult } from "lit";
import type { ApiError } from "../client/api-error.js";
import { BillingErrorEvent, type Operation } from "../events.js";
import { type Localization } from "../localization/localize.js";
import { importPart } from "./import-part.js";
import { defineElement } from "./shared/define-element.js";
import { describeError } from "./shared/error-text.js";
import { renderNoticeWith } from "./shared/retry-notice.js";
import { renderLoading } from "./shared/render-loading.js";
import { renderMessage, renderMessages } from "./shared/render-message.js";

/**
 * An element that few visitors need: its module is imported when its tag is first rendered, and the tag upgrades by
 * itself. In the one-file build the module is there already.
 */
export class LazyElement implements ReactiveController {
  readonly #host: LitElement;
  readonly #tag: string;
  readonly #operation: Operation;
  readonly #load: () => Promise<CustomElementConstructor>;
  readonly #mayReload: () => boolean;
  readonly #announce: ((text: string) => void) | undefined;
  #localization: Localization | undefined;
  #loading: Promise<void> | undefined;
  #isRequested = false;
  #error: ApiError | undefined;
  /** How often it could not be loaded since it was rendered first. */
  #failures = 0;

  /**
   * @param operation the operation of the error event when the import fails
   * @param mayReload whether the page may be loaded anew now; asks the user where something would be lost
   * @param announce announces what went wrong; left out where the notice itself is an alert
   */
  constructor(
    host: LitElement,
    tag: string,
    operation: Operation,
    load: () => Promise<CustomElementConstructor>,
    mayReload = () => true,
    announce?: (text: string) => void,
  ) {
    this.#host = host;
    this.#tag = tag;
    this.#operation = operation;
    this.#load = load;
    this.#mayReload = mayReload;
    this.#announce = announce;
    host.addController(this);
  }

  hostConnected(): void {
    this.#error = undefined;
  }

  /** Whether the element is there. */
  get isDefined(): boolean {
    return customElements.get(this.#tag) !== undefined;
  }

  /** Whether it could not be loaded. */
  get hasFailed(): boolean {
    return !this.isDefined && this.#error !== undefined;
  }

  /**
   * Renders the element, with something to look at inside until it is there; or why it could not be loaded.
   * @param render receives what stands inside the tag until it is upgraded
   */
  render(localization: Localization, render: (fallback: TemplateResult) => TemplateResult): TemplateResult {
    this.#localization = localization;
    if (!this.isDefined) {
      if (this.#error) return this.#renderError(localization, this.#error);
      void this.#request();
    }
    return render(renderLoading(localization));
  }

  /** A page that cannot import it any more has to be loaded anew: that is offered, for much else may be in it. */
  #renderError(localization: Localization, error: ApiError): TemplateResult {
    const isOutdated = error.kind === "outdated";
    const retry = html`<button @click=${this.#onRetry}>${renderMessage(localization, "tryAgain")}</button>`;
    const reload = html`<button @click=${this.#onReload}>${renderMessage(localization, "reload")}</button>`;
    return renderNoticeWith(
      renderMessages(localization, describeError(localization, error, "read")),
      html`${isOutdated ? nothing : retry} ${isOutdated || this.#failures > 1 ? reload : nothing}`,
      this.#announce ? undefined : "alert",
    );
  }

  async #request(): Promise<void> {
    if (this.#isRequested) return;
    this.#isRequested = true;
    try {
      await this.#define();
    } catch (error) {
      await this.#fail(error as ApiError);
    } finally {
      this.#isRequested = false;
    }
  }

  async #fail(error: ApiError): Promise<void> {
    this.#error = error;
    this.#failures++;
    const localization = this.#localization;
    if (localization) this.#announce?.(localization.toSentences(describeError(localization, error, "read")));
    this.#host.requestUpdate();
    await this.#host.updateComplete;
    this.#host.dispatchEvent(new BillingErrorEvent({ error, operation: this.#operation }));
  }

  #define(): Promise<void> {
    this.#loading ??= importPart(this.#load).then(
      (constructor) => {
        defineElement(this.#tag, constructor);
        this.#host.requestUpdate();
      },
      (error: unknown) => {
        // The next attempt imports again.
        this.#loading = undefined;
        throw error;
      },
    );
    return this.#loading;
  }

  readonly #onRetry = (): void => {
    this.#error = undefined;
    this.#host.requestUpdate();
  };

  readonly #onReload = (): void => {
    if (this.#mayReload()) location.reload();
  };
}
