import { html, nothing, type LitElement, type ReactiveController, type TemplateResult } from "lit";
import { createRef, ref } from "lit/directives/ref.js";
import type { BalanceSource } from "../model/balance-source.js";
import type { Localization } from "../localization/localize.js";
import { crossIcon } from "./shared/icons.js";

const TABBABLE = "button, input:not([type=hidden]), select, textarea, summary, [href], [tabindex]";

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
  /** Where accounts are to be moved: the title says it. */
  readonly to: BalanceSource;
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
  #pressedOutside = false;
  /** It is to be open, but what it belongs to is not rendered. */
  #isSuspended = false;
  #isWatching = false;
  // A frame later: what it does changes sizes again, which a browser reports as an error of the page.
  readonly #sizes = new ResizeObserver(() => requestAnimationFrame(() => this.#followBox()));
  readonly #intersections = new IntersectionObserver(() => this.#followBox());

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
    this.#unwatch();
  }

  hostUpdated(): void {
    const dialog = this.#dialog.value;
    if (!dialog || !this.#host.isConnected) return;
    if (this.#options.isOpen()) {
      this.#watch(dialog);
      this.#isSuspended = !this.#isRendered();
      if (!dialog.open && !this.#isSuspended) {
        dialog.showModal();
        // The focus goes to its end, in WebKit a moment later; it is read from its beginning.
        dialog.scrollTo(0, 0);
      }
      this.#keepFocus(dialog);
      // Elements inside the dialog update after it.
      void this.#host.updateComplete.then(() => this.#keepFocus(dialog));
    } else if (dialog.open || this.#isSuspended) {
      this.#unwatch();
      this.#isSuspended = false;
      dialog.close();
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
    const isRendered = this.#isRendered();
    if (isRendered !== this.#isSuspended) return;
    if (isRendered) return this.#host.requestUpdate();
    this.#isSuspended = true;
    dialog.close();
  }

  #isRendered(): boolean {
    return findBox(this.#host)?.checkVisibility() ?? true;
  }

  #watch(dialog: HTMLDialogElement): void {
    if (this.#isWatching) return;
    this.#isWatching = true;
    // What is scrolled out of view changes no intersection when it is hidden; the dialog does.
    const box = findBox(this.#host);
    for (const element of box ? [box, dialog] : [dialog]) {
      this.#sizes.observe(element);
      this.#intersections.observe(element);
    }
  }

  #unwatch(): void {
    this.#isWatching = false;
    this.#sizes.disconnect();
    this.#intersections.disconnect();
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
      @keydown=${this.#onKeyDown}
      @keypress=${keepKey}
      @keyup=${keepKey}
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

  /** The button that had the focus may be gone. */
  #keepFocus(dialog: HTMLDialogElement): void {
    if (!dialog.open || this.#host.shadowRoot?.activeElement) return;
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
    if (!this.#options.isOpen()) this.#options.onClosed();
  };

  /** Tab behind the last control goes on at the first: a page that keeps the focus in a part of its own gets none. */
  readonly #onKeyDown = (event: KeyboardEvent): void => {
    keepKey(event);
    const { key, shiftKey, altKey, ctrlKey, metaKey, isComposing } = event;
    if (key !== "Tab" || altKey || ctrlKey || metaKey || isComposing || event.defaultPrevented) return;
    const elements = elementsIn(event.currentTarget as HTMLElement);
    if (shiftKey) elements.reverse();
    const rest = elements.slice(elements.indexOf(event.composedPath()[0] as Element) + 1);
    const first = elements.find(isTabbable);
    if (!first || rest.some(isTabbable)) return;
    event.preventDefault();
    first.focus();
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

/** The page around the dialog is inert, and its shortcuts are: only its capturing listeners come before this one. */
function keepKey(event: KeyboardEvent): void {
  event.stopPropagation();
}

/** Returns the elements inside in the order of Tab, those in shadow roots too. */
function elementsIn(root: ParentNode): Element[] {
  return [...root.querySelectorAll("*")].flatMap((one) => (one.shadowRoot ? elementsIn(one.shadowRoot) : one));
}

function isTabbable(element: Element): element is HTMLElement {
  return element.matches(TABBABLE) && (element as HTMLElement).tabIndex >= 0 && element.checkVisibility();
}

/** Returns the nearest element around, across shadow roots, that has a box of its own if it is rendered. */
function findBox(host: Element): Element | undefined {
  let element: Element | undefined = host;
  while (element && getComputedStyle(element).display === "contents") {
    const parent: Node | null = element.assignedSlot ?? element.parentNode;
    element = parent instanceof ShadowRoot ? parent.host : parent instanceof Element ? parent : undefined;
  }
  return element;
}

/** Whether a press is beside the dialog, on its backdrop. */
function isOutside(event: MouseEvent): boolean {
  const dialog = event.currentTarget as HTMLElement;
  if (event.target !== dialog) return false;
  const { left, right, top, bottom } = dialog.getBoundingClientRect();
  return event.clientX < left || event.clientX > right || event.clientY < top || event.clientY > bottom;
}
