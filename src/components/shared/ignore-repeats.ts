import type { LitElement, ReactiveController } from "lit";

const EVENTS = ["click", "keydown"];

/**
 * Drops the second click of a double click, and Enter held down, on the controls of a dialog, those that open one and those
 * that become another: they would press a button that has only just appeared, and that nobody has read.
 */
export class IgnoreRepeats implements ReactiveController {
  readonly #host: LitElement;

  constructor(host: LitElement) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    for (const type of EVENTS) this.#host.renderRoot.addEventListener(type, dropRepeat, true);
  }
}

function dropRepeat(event: Event): void {
  // Inside the shadow root of a row's control, too.
  const target = event.composedPath()[0] as Element;
  // Elsewhere, on Next for one, many presses are meant.
  if (
    target.localName !== "dialog" &&
    !target.closest("dialog button, footer button, [aria-haspopup=dialog], .undo, .export button")
  ) {
    return;
  }
  const isHeld = event instanceof KeyboardEvent && event.repeat && event.key === "Enter";
  const isDoubled = event instanceof MouseEvent && event.detail > 1;
  if (!isHeld && !isDoubled) return;
  event.preventDefault();
  event.stopPropagation();
}
