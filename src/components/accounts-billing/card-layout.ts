import type { LitElement, ReactiveController } from "lit";
import { createRef } from "lit/directives/ref.js";
import { CARD_WIDTH, CUSTOM_COLUMN_WIDTH, toColumnStyles } from "./accounts-billing.styles.js";

/** Lays rows out as cards where the table has no room. Knows whether they are, for what styles cannot do: a header of cards has words, not buttons to tab through. */
export class CardLayout implements ReactiveController {
  /** As wide as the table, and without height: WebKit may lay out a container twice, and ends with an error where what is observed is higher then. */
  readonly ruler = createRef<HTMLElement>();
  readonly #host: LitElement;
  #observer: ResizeObserver | undefined;
  #observed: HTMLElement | undefined;
  #isCards = false;
  #width = 0;
  #columns = 0;
  #sheets: readonly CSSStyleSheet[] = [];

  constructor(host: LitElement) {
    this.#host = host;
    host.addController(this);
  }

  get isCards(): boolean {
    return this.#isCards;
  }

  /** Makes room for a number of columns of the page's own. */
  makeRoom(columns: number): void {
    const { shadowRoot } = this.#host;
    if (columns === this.#columns || !shadowRoot) return;
    this.#columns = columns;
    const others = shadowRoot.adoptedStyleSheets.filter((sheet) => !this.#sheets.includes(sheet));
    this.#sheets = toColumnStyles(columns).flatMap(({ styleSheet }) => styleSheet ?? []);
    shadowRoot.adoptedStyleSheets = [...others, ...this.#sheets];
    this.#isCards = this.#isNarrow(this.#width);
  }

  hostConnected(): void {
    this.#observe();
  }

  /** The first rows are rendered as what they are. */
  hostUpdate(): void {
    if (this.#host.hasUpdated) return;
    this.#width = contentWidthOf(this.#host);
    this.#isCards = this.#isNarrow(this.#width);
  }

  hostUpdated(): void {
    this.#observe();
  }

  hostDisconnected(): void {
    this.#observer?.disconnect();
    this.#observed = undefined;
  }

  #observe(): void {
    const ruler = this.ruler.value;
    // Test environments have no layout to observe.
    if (ruler === this.#observed || !ruler?.isConnected || !("ResizeObserver" in globalThis)) return;
    this.#observer?.disconnect();
    this.#observed = ruler;
    this.#observer = new ResizeObserver(([entry]) => this.#follow(entry?.contentRect.width ?? 0));
    this.#observer.observe(ruler);
  }

  #follow(width: number): void {
    // In a hidden panel it has no width, and is shown later as what it was.
    if (width === 0) return;
    this.#width = width;
    const isCards = this.#isNarrow(width);
    if (isCards === this.#isCards) return;
    this.#isCards = isCards;
    // With the next frame: what is rendered while sizes are being delivered would change them once more.
    requestAnimationFrame(() => this.#host.requestUpdate());
  }

  #isNarrow(width: number): boolean {
    const limit = CARD_WIDTH + CUSTOM_COLUMN_WIDTH * this.#columns;
    return width > 0 && width < limit * Number.parseFloat(getComputedStyle(this.#host).fontSize);
  }
}

/** The width that container queries see: without the padding that a page may give the element. */
function contentWidthOf(element: Element): number {
  const { paddingLeft, paddingRight } = getComputedStyle(element);
  return element.clientWidth - (Number.parseFloat(paddingLeft) || 0) - (Number.parseFloat(paddingRight) || 0);
}
