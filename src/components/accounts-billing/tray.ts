import type { LitElement, ReactiveController } from "lit";
import { createRef } from "lit/directives/ref.js";
import { focusedIn, scrollToNearest } from "../shared/optional-dom.js";

/** How much of the window is left to it; where it is higher, it does not stick. */
const MOST_OF_WINDOW = 0.45;

/**
 * Keeps what has the focus out from behind the tray, which sticks to the end of the window, over the rows: what is scrolled
 * into view leaves as much room as the tray takes.
 */
export class Tray implements ReactiveController {
  readonly element = createRef<HTMLElement>();
  readonly #host: LitElement;
  /** Says how high the tray is. An attribute would need a page's leave for styles in attributes. */
  readonly #sheet = createStyleSheet();
  /** The document that the sheet is for. */
  readonly #document = document;
  #observed: HTMLElement | undefined;
  #observer: ResizeObserver | undefined;

  constructor(host: LitElement) {
    this.#host = host;
    host.addController(this);
  }

  hostUpdated(): void {
    const tray = this.element.value;
    // Test environments have no layout to observe.
    if (tray === this.#observed || !tray?.isConnected || !("ResizeObserver" in globalThis)) return;
    this.hostDisconnected();
    this.#observed = tray;
    this.#adoptSheet();
    // With the next frame: what follows may change sizes while they are being delivered.
    this.#observer = new ResizeObserver(() => requestAnimationFrame(() => this.#follow(tray)));
    this.#observer.observe(tray);
    addEventListener("resize", this.#onWindowResize);
  }

  hostConnected(): void {
    this.#host.requestUpdate();
  }

  hostDisconnected(): void {
    this.#observer?.disconnect();
    this.#observer = this.#observed = undefined;
    removeEventListener("resize", this.#onWindowResize);
  }

  /** How much of the window it takes depends on the window, too. */
  readonly #onWindowResize = (): void => {
    if (this.#observed) this.#follow(this.#observed);
  };

  #adoptSheet(): void {
    const root = this.#host.shadowRoot;
    if (this.#host.ownerDocument !== this.#document) return;
    if (root && this.#sheet && !root.adoptedStyleSheets.includes(this.#sheet))
      root.adoptedStyleSheets.push(this.#sheet);
  }

  #follow(tray: HTMLElement): void {
    if (tray !== this.#observed) return;
    const { top, height } = tray.getBoundingClientRect();
    const isHigh = height > innerHeight * MOST_OF_WINDOW;
    tray.classList.toggle("high", isHigh);
    this.#sheet?.replaceSync(height > 0 && !isHigh ? `.root { --_tray: ${Math.ceil(height)}px }` : "");
    const focused = findFocused(this.#host);
    // Nothing moves under a pointer.
    if (!focused?.matches(":focus-visible") || tray.contains(focused)) return;
    const box = focused.getBoundingClientRect();
    if (box.bottom > top && box.top < innerHeight) scrollToNearest(focused);
  }
}

/** Old browsers and test environments have no style sheets of their own: there the tray may cover what has the focus. */
function createStyleSheet(): CSSStyleSheet | undefined {
  return "adoptedStyleSheets" in Document.prototype ? new CSSStyleSheet() : undefined;
}

/** Returns the element that has the focus, also in the shadow trees inside. */
function findFocused(host: Element): Element | null {
  const focused = focusedIn(host);
  return focused?.shadowRoot ? (findFocused(focused) ?? focused) : focused;
}
