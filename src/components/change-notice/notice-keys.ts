import type { LitElement, ReactiveController } from "lit";
import { isPlain } from "../shared/keep-key.js";
import { focusedIn } from "../shared/optional-dom.js";

/** What the keys do. */
export interface NoticeKeysOptions {
  /** Returns the button that F6 leads to; `undefined` where the key is for others. */
  readonly findButton: () => HTMLElement | undefined;
  /** Returns what has the focus next, where what had it before is gone. */
  readonly findNext: () => HTMLElement | undefined;
  /** Removes the notice; returns whether there was one. */
  readonly onDismiss: () => boolean;
}

/** F6 leads to the notice and back, as it does to toasts elsewhere; Escape dismisses it. Both only where there is one. */
export class NoticeKeys implements ReactiveController {
  readonly #host: LitElement;
  readonly #options: NoticeKeysOptions;
  #before: HTMLElement | undefined;

  constructor(host: LitElement, options: NoticeKeysOptions) {
    this.#host = host;
    this.#options = options;
    host.addController(this);
  }

  hostConnected(): void {
    this.#host.addEventListener("keydown", this.#onKeyDown);
    document.addEventListener("keydown", this.#onDocumentKeyDown);
  }

  hostDisconnected(): void {
    this.#host.removeEventListener("keydown", this.#onKeyDown);
    document.removeEventListener("keydown", this.#onDocumentKeyDown);
  }

  readonly #onKeyDown = (event: KeyboardEvent): void => {
    if (!isPlain(event)) return;
    if (event.key === "F6" && this.#turn()) takeKey(event);
    // A menu that is open is closed by it. What the page has put into the element has uses of its own for it.
    const isForOther = (event.composedPath()[0] as Element).localName === "select" || event.target !== this.#host;
    const isShown = this.#host.renderRoot.querySelector(".last-change") !== null;
    if (event.key === "Escape" && !isForOther && isShown && this.#options.onDismiss()) takeKey(event);
  };

  /** Right after a change the focus may be nowhere. */
  readonly #onDocumentKeyDown = (event: KeyboardEvent): void => {
    const isNowhere = event.target === document.body || event.target === document.documentElement;
    if (event.key === "F6" && isNowhere && isPlain(event) && this.#turn()) takeKey(event);
  };

  #turn(): boolean {
    const button = this.#options.findButton();
    if (!button) return false;
    const focused = focusedIn(this.#host) ?? document.activeElement;
    if (focused && button.closest(".last-change, .selection")?.contains(focused)) {
      const before = this.#before?.isConnected ? this.#before : this.#options.findNext();
      before?.focus();
    } else {
      this.#before = focused instanceof HTMLElement && focused !== document.body ? focused : undefined;
      button.focus();
    }
    return true;
  }
}

/** It is no key of a dialog or a grid around the element as well. */
function takeKey(event: KeyboardEvent): void {
  event.preventDefault();
  event.stopPropagation();
}
