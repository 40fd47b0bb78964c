import type { LitElement, ReactiveController } from "lit";
import { focusedIn } from "./optional-dom.js";

/** Where an update takes away what had the focus, gives it to another part, so that a keyboard continues from there. */
export class FocusKeeper implements ReactiveController {
  readonly #host: LitElement;
  readonly #findNext: () => HTMLElement | undefined;
  #focused: Element | null = null;
  #isByPointer = false;

  /** @param findNext returns what gets the focus; called after every update that has taken it away */
  constructor(host: LitElement, findNext: () => HTMLElement | undefined) {
    this.#host = host;
    this.#findNext = findNext;
    host.addController(this);
  }

  hostUpdate(): void {
    this.#focused = focusedIn(this.#host) ?? this.#host.querySelector(":focus");
    this.#isByPointer = this.#focused !== null && !isFocusVisible(this.#focused);
  }

  hostUpdated(): void {
    const isLost = this.#focused && !this.#isThere(this.#focused) && !focusedIn(this.#host);
    // Under a pointer nothing is scrolled.
    if (isLost) this.#findNext()?.focus({ preventScroll: this.#isByPointer });
  }

  /** What the page has put into the element is there as long as its slot is. */
  #isThere(focused: Element): boolean {
    const child = [...this.#host.children].find((one) => one.contains(focused));
    return child ? child.assignedSlot !== null : focused.isConnected;
  }
}

/** Whether what has the focus shows that, also in the shadow trees inside. */
function isFocusVisible(focused: Element): boolean {
  const inner = focusedIn(focused);
  return inner ? isFocusVisible(inner) : focused.matches(":focus-visible");
}
