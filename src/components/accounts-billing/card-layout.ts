import type { LitElement, ReactiveController } from "lit";

/** Below this width, in em, rows are cards. The styles say so too. */
const CARD_WIDTH = 40;

/** Knows whether rows are cards, for what styles cannot do: a header of cards has words, not buttons to tab through. */
export class CardLayout implements ReactiveController {
  readonly #host: LitElement;
  #observer: ResizeObserver | undefined;
  #isCards = false;

  constructor(host: LitElement) {
    this.#host = host;
    host.addController(this);
  }

  get isCards(): boolean {
    return this.#isCards;
  }

  hostConnected(): void {
    // Test environments have no layout to observe.
    if (!("ResizeObserver" in globalThis)) return;
    this.#observer = new ResizeObserver(([entry]) => this.#follow(entry?.contentRect.width ?? 0));
    this.#observer.observe(this.#host);
  }

  /** The first rows are rendered as what they are. */
  hostUpdate(): void {
    if (!this.#host.hasUpdated) this.#isCards = this.#isNarrow(this.#host.clientWidth);
  }

  hostDisconnected(): void {
    this.#observer?.disconnect();
  }

  #follow(width: number): void {
    const isCards = this.#isNarrow(width);
    if (isCards === this.#isCards) return;
    this.#isCards = isCards;
    // With the next frame: what is rendered while sizes are being delivered would change them once more.
    requestAnimationFrame(() => this.#host.requestUpdate());
  }

  #isNarrow(width: number): boolean {
    return width > 0 && width < CARD_WIDTH * Number.parseFloat(getComputedStyle(this.#host).fontSize);
  }
}
