import type { LitElement, ReactiveController } from "lit";

/** What the controller needs of its host. */
export interface ModalOptions {
  /** Whether the modal dialog is to be open. */
  readonly isOpen: () => boolean;
  /** The user wants it closed. */
  readonly onDismiss: () => void;
  /** It has been closed. */
  readonly onClosed: () => void;
}

/**
 * Makes the native modal dialog in the host's shadow root follow a state, and reports Escape and a press outside as
 * wishes. The template binds its `on…` handlers.
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
      if (!dialog.open) dialog.showModal();
      // The button that had the focus may be gone.
      if (!this.#host.shadowRoot?.activeElement) dialog.querySelector<HTMLElement>("[autofocus]")?.focus();
    } else if (dialog.open) {
      dialog.close();
      this.#options.onClosed();
    }
  }

  readonly onCancel = (event: Event): void => {
    event.preventDefault();
    this.#options.onDismiss();
  };

  /** The browser may close a dialog against our will; if the state wants it open, the update opens it again. */
  readonly onClose = (event: Event): void => {
    // The event comes a frame late: it may be about an earlier opening.
    if (!this.#options.isOpen() || (event.currentTarget as HTMLDialogElement).open) return;
    this.#options.onDismiss();
    this.#host.requestUpdate();
    if (!this.#options.isOpen()) this.#options.onClosed();
  };

  readonly onPointerDown = (event: PointerEvent): void => {
    this.#pressedOutside = isOutside(event);
  };

  /** A press that began inside, such as a selection of text, is none outside. */
  readonly onClick = (event: MouseEvent): void => {
    if (this.#pressedOutside && isOutside(event)) this.#options.onDismiss();
    this.#pressedOutside = false;
  };
}

/** A double click, or Enter held down, is one wish: the button that it meets next was not there to be read. */
function dropRepeat(event: Event): void {
  const target = event.target as Element;
  if (target.localName !== "dialog" && !target.closest("button")) return;
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
