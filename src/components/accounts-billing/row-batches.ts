import type { LitElement, ReactiveController } from "lit";
import { afterPaint } from "../shared/after-paint.js";
import { yieldToPage } from "../../client/run-in-slices.js";

/** How many rows are added at a time to those in sight. */
const BATCH = 15;
/**
 * No row is taken to be higher, in pixels. Where it is less high than was thought, too few come first: the window is not
 * filled, and the page may become shorter than it is scrolled.
 */
const ROW_HEIGHT = 50;
/** How many rows come first, at least: the table may be below the window. */
const FEWEST = 5;

/**
 * Shows of another list the rows in sight first, and those further down when these are painted: what a user waits for comes
 * sooner, and no key press waits for rows that nobody sees.
 */
export class RowBatches implements ReactiveController {
  readonly #host: LitElement;
  #list: string | undefined;
  #limit = Infinity;
  #isPainted = false;
  #isAdding = false;
  #complete: Promise<void> = Promise.resolve();
  #onComplete: (() => void) | undefined;

  constructor(host: LitElement) {
    this.#host = host;
    host.addController(this);
  }

  /** How many rows are shown by now. */
  get limit(): number {
    return this.#limit;
  }

  /** Resolves when all rows are shown. */
  get complete(): Promise<void> {
    return this.#complete;
  }

  /**
   * Called in each update, before it renders.
   * @param list tells the list from others; `undefined` where there is none
   */
  update(list: string | undefined, rows: number): void {
    if (list !== this.#list) this.#turn(list);
    if (this.#limit >= rows) this.end();
  }

  hostUpdated(): void {
    if (this.#limit < Infinity && !this.#isAdding) void this.#add();
  }

  #turn(list: string | undefined): void {
    const isFirst = this.#list === undefined;
    this.#list = list;
    this.#isPainted = false;
    if (list === undefined || document.hidden) return this.end();
    // To measure where the first rows will be, the browser would lay out what they take the place of.
    const { top, rowHeight } = isFirst ? { top: 0, rowHeight: ROW_HEIGHT } : this.#measure();
    // Where the user has scrolled on, fewer rows would scroll them back.
    if (top < 0) return this.end();
    this.#limit = Math.max(FEWEST, Math.ceil((innerHeight - top) / rowHeight));
    if (!this.#onComplete) this.#complete = new Promise((resolve) => (this.#onComplete = resolve));
  }

  async #add(): Promise<void> {
    this.#isAdding = true;
    await (this.#isPainted ? yieldToPage() : afterPaint());
    this.#isAdding = false;
    this.#isPainted = true;
    this.#limit += BATCH;
    this.#host.requestUpdate();
  }

  /** Shows all from now on. */
  end(): void {
    this.#limit = Infinity;
    this.#onComplete?.();
    this.#onComplete = undefined;
  }

  /** Returns where the rows begin, and how high one is, by those that are there. */
  #measure(): { readonly top: number; readonly rowHeight: number } {
    const body = this.#host.renderRoot.querySelector("tbody");
    const { top, height } = body?.getBoundingClientRect() ?? { top: 0, height: 0 };
    if (!body || height === 0) return { top, rowHeight: ROW_HEIGHT };
    // Those to come may be a little less high, and much less than a name of many lines.
    return { top, rowHeight: Math.min(ROW_HEIGHT, (0.9 * height) / body.childElementCount) };
  }
}
