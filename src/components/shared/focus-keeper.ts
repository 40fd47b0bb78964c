import type { LitElement, ReactiveController } from "lit";
import { focusedIn } from "./optional-dom.js";

/** Where an update takes away what had the focus, gives it to another part, so that a keyboard continues from there. */
export class FocusKeeper implements ReactiveController {
  readonly #host: LitElement;
  readonly #findNext: () => HTMLElement | undefined;
  #focused: Element | null = null;

  /** @param findNext returns what gets the focus; called after every update that has taken it away */
  constructor(host: LitElement, findNext: () => HTMLElement | undefined) {
    this.#host = host;
    this.#findNext = findNext;
    host.addController(this);
  }

  hostUpdate(): void {
    this.#focused = focusedIn(this.#host);
  }

  hostUpdated(): void {
    const isLost = this.#focused && !this.#focused.isConnected && !focusedIn(this.#host);
    if (isLost) this.#findNext()?.focus();
  }
}
