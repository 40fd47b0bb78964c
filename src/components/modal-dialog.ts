import { html, nothing, type LitElement, type ReactiveController, type TemplateResult } from "lit";
import type { BalanceSource } from "../model/balance-source.js";
import type { Localization } from "../localization/localize.js";
import { crossIcon } from "./shared/icons.js";

/** What the controller needs of its host. */
export interface ModalOptions {
  /** Whether the modal dialog is to be open. */
  readonly isOpen: () => boolean;
  /** The user wants it closed. */
  readonly onDismiss: () => void;
  /** It has been closed. */
  readonly onClosed: () => void;
}

/** What the dialog shows. */
export interface ModalContent {
  readonly localization: Localization;
  /** Where accounts are to be moved: the title says it. */
  readonly to: BalanceSource;
  /** It cannot be closed now. */
  readonly isBusy: boolean;
  /** There is nothing left to do but to close it. */
  readonly isEnded?: boolean | undefined;
  /** The ids of what in it says what it is about. */
  readonly describedBy: string;
  readonly body: unknown;
}

/**
 * Makes the native modal dialog in the host's shadow root follow a state, and reports Escape, its Close button and a
 * press outside as wishes.
 */
export class ModalController implements ReactiveController {
  readonly #host: LitElement;
  readonly #options: ModalOptions;
  #pressedOutside = false;

  constructor(host: LitElement, options: ModalOptions) {
    this.#host = host;
    this.#options = options;
    host.addController(this);
  }

  hostConnected(): void {
    for (const type of ["click", "keydown"]) this.#host.renderRoot.addEventListener(type, dropRepeat, true);
    this.#host.requestUpdate();
  }

  /** What leaves the document is no longer modal; if the state still wants it open, the next update opens it again. */
  hostDisconnected(): void {
    const dialog = this.#host.shadowRoot?.querySelector("dialog");
    if (dialog) dialog.open = false;
  }

  hostUpdated(): void {
    const dialog = this.#host.shadowRoot?.querySelector("dialog");
    if (!dialog || !this.#host.isConnected) return;
    if (this.#options.isOpen()) {
      if (!dialog.open) {
        dialog.showModal();
        // The focus goes to its end, in WebKit a moment later; it is read from its beginning.
        dialog.scrollTo(0, 0);
      }
      // The button that had the focus may be gone.
      if (!this.#host.shadowRoot?.activeElement)
        dialog.querySelector<HTMLElement>("[autofocus]")?.focus({ preventScroll: true });
    } else if (dialog.open) {
      dialog.close();
      this.#options.onClosed();
    }
  }

  /** The dialog; empty while it is closed. */
  render(content: ModalContent | undefined): TemplateResult {
    return html`<dialog
      part="dialog"
      aria-labelledby="title"
      aria-describedby=${content?.describedBy ?? nothing}
      @cancel=${this.#onCancel}
      @close=${this.#onClose}
      @pointerdown=${this.#onPointerDown}
      @click=${this.#onClick}
    >
      ${content ? this.#renderContent(content) : nothing}
    </dialog>`;
  }

  #renderContent({ localization, to, isBusy, isEnded = false, body }: ModalContent): TemplateResult {
    return html`<header>
        <h2 id="title">${localization.text(to === "agency" ? "addTitle" : "removeTitle")}</h2>
        <button
          class="close"
          aria-label=${localization.text("close")}
          aria-disabled=${isBusy}
          ?autofocus=${isEnded}
          @click=${() => this.#options.onDismiss()}
        >
          ${crossIcon}
        </button>
      </header>
      ${body}`;
  }

  readonly #onCancel = (event: Event): void => {
    // The browser insists: it closes the dialog, and that is reported then.
    if (!event.cancelable) return;
    event.preventDefault();
    this.#options.onDismiss();
  };

  /** The browser may close a dialog against our will; if the state wants it open, the update opens it again. */
  readonly #onClose = (event: Event): void => {
    // The event comes a frame late: it may be about an earlier opening.
    if (!this.#options.isOpen() || (event.currentTarget as HTMLDialogElement).open) return;
    this.#options.onDismiss();
    this.#host.requestUpdate();
    if (!this.#options.isOpen()) this.#options.onClosed();
  };

  readonly #onPointerDown = (event: PointerEvent): void => {
    this.#pressedOutside = isOutside(event);
  };

  /** A press that began inside, such as a selection of text, is none outside. */
  readonly #onClick = (event: MouseEvent): void => {
    if (this.#pressedOutside && isOutside(event)) this.#options.onDismiss();
    this.#pressedOutside = false;
  };
}

/** A double click, or Enter held down, is one wish: the button that it meets next was not there to be read. */
function dropRepeat(event: Event): void {
  const target = event.target as Element;
  // Elsewhere, on Next for one, many presses are many wishes.
  if (target.localName !== "dialog" && !target.closest("dialog button, [aria-haspopup=dialog], .undo")) return;
  const isHeld = event instanceof KeyboardEvent && event.repeat && event.key === "Enter";
  const isDoubled = event instanceof MouseEvent && event.detail > 1;
  if (!isHeld && !isDoubled) return;
  event.preventDefault();
  event.stopPropagation();
}

/** Whether a press is beside the dialog, on the backdrop. */
function isOutside(event: MouseEvent): boolean {
  const dialog = event.currentTarget as HTMLElement;
  if (event.target !== dialog) return false;
  const { left, right, top, bottom } = dialog.getBoundingClientRect();
  return event.clientX < left || event.clientX > right || event.clientY < top || event.clientY > bottom;
}
