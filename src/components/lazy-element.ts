import { html, type LitElement, type ReactiveController, type TemplateResult } from "lit";
import { ApiError } from "../client/api-error.js";
import { BillingErrorEvent, type Operation } from "../events.js";
import type { Localization } from "../localization/localize.js";
import { defineElement } from "./shared/define-element.js";
import { renderRetry } from "./shared/retry-notice.js";

/**
 * An element that few visitors need: its module is imported when its tag is first rendered, and the tag upgrades by
 * itself. In the one-file build the module is there already.
 */
export class LazyElement implements ReactiveController {
  readonly #host: LitElement;
  readonly #tag: string;
  readonly #operation: Operation;
  readonly #load: () => Promise<CustomElementConstructor>;
  #loading: Promise<void> | undefined;
  #isRequested = false;
  #hasFailed = false;

  /** @param operation the operation of the error event when the import fails */
  constructor(host: LitElement, tag: string, operation: Operation, load: () => Promise<CustomElementConstructor>) {
    this.#host = host;
    this.#tag = tag;
    this.#operation = operation;
    this.#load = load;
    host.addController(this);
  }

  hostConnected(): void {
    this.#hasFailed = false;
  }

  /** Whether the element is there. */
  get isDefined(): boolean {
    return customElements.get(this.#tag) !== undefined;
  }

  /**
   * Renders the element, with something to look at inside until it is there; or why it could not be loaded.
   * @param render receives what stands inside the tag until it is upgraded
   */
  render(localization: Localization, render: (fallback: TemplateResult) => TemplateResult): TemplateResult {
    if (!this.isDefined) void this.#request();
    if (this.#hasFailed) return renderRetry(localization, localization.text("network"), this.#onRetry);
    return render(html`<i class="bone"></i><span class="unseen">${localization.text("loading")}</span>`);
  }

  async #request(): Promise<void> {
    if (this.#hasFailed || this.#isRequested) return;
    this.#isRequested = true;
    try {
      await this.#define();
    } catch {
      this.#hasFailed = true;
      this.#host.requestUpdate();
      await this.#host.updateComplete;
      const error = new ApiError("network", "A part of the widget could not be loaded");
      this.#host.dispatchEvent(new BillingErrorEvent({ error, operation: this.#operation }));
    } finally {
      this.#isRequested = false;
    }
  }

  #define(): Promise<void> {
    this.#loading ??= this.#load().then(
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
    this.#hasFailed = false;
    this.#host.requestUpdate();
  };
}
