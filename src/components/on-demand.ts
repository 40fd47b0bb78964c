import { html, nothing, type CSSResult, type LitElement, type ReactiveControllerHost, type TemplateResult } from "lit";
import { ApiError } from "../client/api-error.js";
import type { Localization } from "../localization/localize.js";

/** A part may have something to give up when it is not wanted any more. */
interface Droppable {
  drop?(): void;
}

/**
 * A part of the screen that few visitors need: its module is loaded when it is first wanted, and it is made anew each
 * time that it is. In the one-file build the module is there already.
 */
export class OnDemand<Part> {
  readonly #host: ReactiveControllerHost;
  readonly #load: () => Promise<() => Part>;
  readonly #onError: (error: ApiError) => void;
  #loading: Promise<void> | undefined;
  #create: (() => Part) | undefined;
  #wanted = false;
  #failed = false;
  #part: Part | undefined;

  /** @param load answers what makes the part */
  constructor(host: ReactiveControllerHost, load: () => Promise<() => Part>, onError: (error: ApiError) => void) {
    this.#host = host;
    this.#load = load;
    this.#onError = onError;
  }

  /** What it is, once it has been loaded and as long as it is wanted. */
  get part(): Part | undefined {
    return this.#part;
  }

  /** Says before every update whether it is wanted. */
  want(isWanted: boolean): void {
    this.#wanted = isWanted;
    if (!isWanted) {
      (this.#part as Droppable | undefined)?.drop?.();
      this.#part = undefined;
      this.#failed = false;
    } else if (this.#create) this.#part ??= this.#create();
    else if (!this.#failed) this.prepare();
  }

  /** Begins to load what will probably be wanted. */
  prepare(): void {
    this.#failed = false;
    if (this.#loading) return;
    this.#loading = this.#load().then(
      (create) => {
        this.#create = create;
        this.#host.requestUpdate();
      },
      () => {
        // The next attempt asks again.
        this.#loading = undefined;
        if (!this.#wanted) return;
        this.#failed = true;
        this.#host.requestUpdate();
        this.#onError(new ApiError("network", "A part could not be loaded"));
      },
    );
  }

  /** The part, unless it is rendered elsewhere; until it is there something in its place, or why it cannot be. */
  render(localization: Localization, render?: (part: Part) => TemplateResult): TemplateResult | typeof nothing {
    if (this.#part) return render?.(this.#part) ?? nothing;
    if (!this.#wanted) return nothing;
    if (!this.#failed)
      return html`<p><i class="bone"></i><span class="unseen">${localization.text("loading")}</span></p>`;
    return renderRetry(localization, localization.text("network"), this.#onRetry);
  }

  readonly #onRetry = (): void => {
    this.prepare();
    this.#host.requestUpdate();
  };
}

/** The looks of a part come with it. */
export function adoptStyles(host: LitElement, { styleSheet }: CSSResult): void {
  const sheets = host.shadowRoot?.adoptedStyleSheets;
  if (styleSheet && !sheets?.includes(styleSheet)) sheets?.push(styleSheet);
}

/** What went wrong, with a way to try again. */
export function renderRetry(
  localization: Localization,
  text: unknown,
  onRetry: (event: Event) => void,
): TemplateResult {
  return html`<div class="notice danger" part="notice" role="alert">
    <p>${text}</p>
    <button @click=${onRetry}>${localization.text("tryAgain")}</button>
  </div>`;
}
