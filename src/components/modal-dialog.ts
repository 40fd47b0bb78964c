import { html, nothing, type LitElement, type ReactiveController, type TemplateResult } from "lit";
import { createRef, ref } from "lit/directives/ref.js";
import type { BalanceSource } from "../model/balance-source.js";
import type { FilledMessage, Localization } from "../localization/localize.js";
import { DialogPlacement } from "./dialog-placement.js";
import { findBox } from "./shared/find-box.js";
import { crossIcon } from "./shared/icons.js";
import { keepKey } from "./shared/keep-key.js";
import { closeModal, focusedIn, isRendered, scrollToTop } from "./shared/optional-dom.js";
import { findFirstTabbable, wrapTab } from "./shared/tab-order.js";
import { renderMessage } from "./shared/render-message.js";

/** What the controller needs of its host. */
export interface ModalDialogOptions {
  /** Whether the dialog is to be open. */
  readonly isOpen: () => boolean;
  /** Called when the user dismisses it: by Escape, its Close button, or a press outside. */
  readonly onDismiss: () => void;
  /** Called when it has been closed. */
  readonly onClosed: () => void;
}

/** What the dialog shows. */
export interface ModalContent {
  readonly localization: Localization;
  readonly title: FilledMessage;
  /** It cannot be closed now. */
  readonly isBusy: boolean;
  /** There is nothing left to do but to close it. */
  readonly isEnded?: boolean | undefined;
  /** The ids of the parts of `body` that describe the dialog. */
  readonly describedBy: string;
  readonly body: unknown;
}

/** Makes a native modal `<dialog>` in the host's shadow root follow a state. */
export class ModalDialog implements ReactiveController {
  readonly #host: LitElement;
  readonly #options: ModalDialogOptions;
  readonly #dialog = createRef<HTMLDialogElement>();
  readonly #placement = new DialogPlacement();
  #pressedOutside = false;
  /** It has been opened, and `onClosed` has not been called. */
  #isShown = false;
  /** It is to be open, but what it belongs to is not rendered. */
  #isSuspended = false;
  #isWatching = false;
  #observers: readonly (ResizeObserver | IntersectionObserver)[] = [];

  constructor(host: LitElement, options: ModalDialogOptions) {
    this.#host = host;
    this.#options = options;
    host.addController(this);
  }

  hostConnected(): void {
    this.#host.requestUpdate();
  }

  /** What leaves the document is no longer modal. If it is still to be open, the next update opens it again. */
  hostDisconnected(): void {
    const dialog = this.#dialog.value;
    if (dialog) dialog.open = false;
    this.#isSuspended = this.#isShown = false;
    this.#unwatch();
  }

  /** Before the content changes: then a browser knows without much work what is rendered. Later changes are observed. */
  hostUpdate(): void {
    if (this.#options.isOpen() && !this.#dialog.value?.open) this.#isSuspended = !isRendered(findBox(this.#host));
  }

  hostUpdated(): void {
    const dialog = this.#dialog.value;
    if (!dialog || !this.#host.isConnected) return;
    if (this.#options.isOpen()) {
      this.#watch(dialog);
      this.#isShown = true;
      if (!dialog.open && !this.#isSuspended) {
        this.#placement.open(dialog);
        scrollToTop(dialog);
        this.#focusInView(dialog);
      }
      this.#keepFocus(dialog);
      // Elements inside the dialog update after it.
      void this.#host.updateComplete.then(() => this.#keepFocus(dialog));
    } else if (this.#isShown) {
      this.#unwatch();
      this.#isSuspended = this.#isShown = false;
      closeModal(dialog);
      this.#options.onClosed();
    }
  }

  /**
   * A modal dialog that is not rendered, since a page hides what it belongs to, would leave the page dead. It leaves the
   * top layer until it is rendered again; the question or change goes on.
   */
  #followBox(): void {
    const dialog = this.#dialog.value;
    if (!dialog || !this.#isWatching || !this.#options.isOpen()) return;
    const isShowing = isRendered(findBox(this.#host));
    if (isShowing !== this.#isSuspended) return;
    if (isShowing) return this.#host.requestUpdate();
    this.#isSuspended = true;
    closeModal(dialog);
  }

  #watch(dialog: HTMLDialogElement): void {
    // Test environments have no layout to observe.
    if (this.#isWatching || !("ResizeObserver" in globalThis && "IntersectionObserver" in globalThis)) return;
    this.#isWatching = true;
    this.#observers = [
      // Deferred by a frame: closing changes sizes, and the browser would report a loop as an error of the page.
      new ResizeObserver(() => requestAnimationFrame(() => this.#followBox())),
      new IntersectionObserver(() => this.#followBox()),
    ];
    // Hiding a box that is scrolled out of view changes no intersection of it, so the dialog is observed too.
    const box = findBox(this.#host);
    for (const element of box ? [box, dialog] : [dialog]) {
      for (const observer of this.#observers) observer.observe(element);
    }
  }

  #unwatch(): void {
    this.#isWatching = false;
    this.#placement.end();
    for (const observer of this.#observers) observer.disconnect();
  }

  /** Renders the dialog; empty while it is closed. */
  render(content: ModalContent | undefined): TemplateResult {
    return html`<dialog
      ${ref(this.#dialog)}
      part="dialog"
      aria-labelledby="title"
      aria-describedby=${content?.describedBy ?? nothing}
      @cancel=${this.#onCancel}
      @close=${this.#onClose}
      @pointerdown=${this.#onPointerDown}
      @click=${this.#onClick}
      @dblclick=${keepEvent}
      @mousedown=${keepEvent}
      @copy=${keepEvent}
      @cut=${keepEvent}
      @paste=${keepEvent}
      @keydown=${this.#onKeyDown}
      @keypress=${keepKey}
      @keyup=${keepKey}
    >
      ${content ? [this.#renderContent(content), this.#placement.render()] : nothing}
    </dialog>`;
  }

  #renderContent({ localization, title, isBusy, isEnded = false, body }: ModalContent): TemplateResult {
    return html`<header role="none">
        <h2 id="title">${renderMessage(localization, title)}</h2>
        <button
          class=${`close ${isBusy ? "waiting" : ""}`}
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

  /** A dialog is read from its top. Where its buttons are out of view there, Close gets the focus, the first in it. */
  #focusInView(dialog: HTMLDialogElement): void {
    const focused = focusedIn(this.#host);
    const isBelow = focused && focused.getBoundingClientRect().top >= dialog.getBoundingClientRect().bottom;
    // Without a layout nothing is below anything.
    if (isBelow && dialog.clientHeight > 0) findFirstTabbable(dialog)?.focus({ preventScroll: true });
  }

  /** The button that had the focus may be gone. */
  #keepFocus(dialog: HTMLDialogElement): void {
    if (!dialog.open || focusedIn(this.#host)) return;
    dialog.querySelector<HTMLElement>("[autofocus]")?.focus({ preventScroll: true });
  }

  readonly #onCancel = (event: Event): void => {
    // The browser insists: it closes the dialog, and reports that by `close`.
    if (!event.cancelable) return;
    event.preventDefault();
    this.#options.onDismiss();
  };

  /** The browser may close a dialog against its will. If it is still to be open, the update opens it again. */
  readonly #onClose = (event: Event): void => {
    // The event comes a frame late: it may be about an earlier opening.
    if (!this.#options.isOpen() || this.#isSuspended || (event.currentTarget as HTMLDialogElement).open) return;
    this.#options.onDismiss();
    this.#host.requestUpdate();
  };

  /** Tab goes from the last control to the first, so that a focus trap of the page never sees the focus leave. */
  readonly #onKeyDown = (event: KeyboardEvent): void => {
    keepKey(event);
    wrapTab(event, event.currentTarget as HTMLElement);
  };

  readonly #onPointerDown = (event: PointerEvent): void => {
    keepEvent(event);
    this.#pressedOutside = isOutside(event);
  };

  /** A press that began inside, such as a selection of text, is none outside. */
  readonly #onClick = (event: MouseEvent): void => {
    keepEvent(event);
    if (this.#pressedOutside && isOutside(event)) this.#options.onDismiss();
    this.#pressedOutside = false;
    // A press on text takes the focus out of the dialog, and the keys with it.
    const dialog = event.currentTarget as HTMLDialogElement;
    this.#keepFocus(dialog);
    if (dialog.open && !focusedIn(this.#host)) findFirstTabbable(dialog)?.focus();
  };
}

/** Returns the title of a dialog in which accounts are moved. */
export function toTitle(localization: Localization, to: BalanceSource): FilledMessage {
  return localization.message(to === "agency" ? "addTitle" : "removeTitle");
}

/** What is done in the dialog is not done in the row or the grid around it. */
function keepEvent(event: Event): void {
  event.stopPropagation();
}

/** Whether a press is beside the dialog, on its backdrop. */
function isOutside(event: MouseEvent): boolean {
  const dialog = event.currentTarget as HTMLElement;
  if (event.target !== dialog) return false;
  const { left, right, top, bottom } = dialog.getBoundingClientRect();
  return event.clientX < left || event.clientX > right || event.clientY < top || event.clientY > bottom;
}
