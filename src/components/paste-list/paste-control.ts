import { html, nothing, type LitElement, type ReactiveController, type TemplateResult } from "lit";
import { createRef, ref } from "lit/directives/ref.js";
import type { ListPlan } from "../../model/match-list.js";
import type { Localization } from "../../localization/localize.js";
import type { ReadAccounts } from "../../store/fetch-all-pages.js";
import { LazyElement } from "../lazy-element.js";
import { clipboardIcon } from "../shared/icons.js";
import { renderMessage } from "../shared/render-message.js";
import type { ListReviewEvent } from "./list-events.js";
import type { CtmPasteList, PastedList } from "./paste-list.js";

/** What the control reads of its host, and what it reports to it. */
export interface PasteOptions {
  /** Whether a list can be pasted now. */
  readonly isOffered: () => boolean;
  readonly read: ReadAccounts;
  /** Called when the dialog was closed to review these changes. */
  readonly onReview: (moves: ListPlan["moves"]) => void;
  /** Called when the dialog was closed. */
  readonly onClosed: () => void;
  /** Called with why the dialog could not be loaded. */
  readonly announce: (text: string) => void;
}

/**
 * The button by which a list is pasted, and the table as a place to drop one, or to paste one with the keys. What it does is
 * an element of its own, loaded when it is first used.
 */
export class PasteControl implements ReactiveController {
  readonly #host: LitElement;
  readonly #options: PasteOptions;
  readonly #element: LazyElement;
  readonly #dialog = createRef<CtmPasteList>();
  #pasted: PastedList | undefined;
  #wasOpened = false;
  #moves: ListPlan["moves"] | undefined;
  /** A file is dragged over the table. */
  #isDropping = false;

  constructor(host: LitElement, options: PasteOptions) {
    this.#host = host;
    this.#options = options;
    const load = async () => (await import("./paste-list.js")).CtmPasteList;
    this.#element = new LazyElement(host, "ctm-paste-list", "list", load, () => true, options.announce);
    host.addController(this);
  }

  get isOpen(): boolean {
    return this.#pasted !== undefined;
  }

  hostConnected(): void {
    for (const [type, listener] of this.#listeners) this.#host.addEventListener(type, listener as EventListener);
  }

  hostDisconnected(): void {
    for (const [type, listener] of this.#listeners) this.#host.removeEventListener(type, listener as EventListener);
    this.#isDropping = false;
  }

  close(): void {
    this.#pasted = undefined;
    this.#host.requestUpdate();
  }

  /** Forgets what was entered: it is done, or about another collection. */
  clear(): void {
    this.close();
    // Until it is loaded, nothing can have been entered.
    (this.#dialog.value as Partial<CtmPasteList> | undefined)?.clear?.();
  }

  /** @param isPlaceholder it is not known yet whether it is offered: only its place is kept */
  renderButton(localization: Localization, isPlaceholder: boolean): TemplateResult | typeof nothing {
    if (!isPlaceholder && !this.#options.isOffered()) return nothing;
    const label = localization.text("list.paste");
    return html`<button
      class=${`paste ${isPlaceholder ? "placeholder" : ""}`}
      aria-haspopup="dialog"
      aria-label=${label}
      title=${label}
      @click=${() => this.#open({})}
    >
      ${clipboardIcon}<span>${renderMessage(localization, "list.paste")}</span>
    </button>`;
  }

  /** Renders where a file that is dragged can be dropped. */
  renderDrop(localization: Localization): TemplateResult | typeof nothing {
    return this.#isDropping ? html`<p class="drop">${renderMessage(localization, "list.drop")}</p>` : nothing;
  }

  render(localization: Localization): TemplateResult | typeof nothing {
    if (!this.#wasOpened) return nothing;
    return this.#element.render(
      localization,
      (fallback) =>
        html`<ctm-paste-list
          exportparts="dialog, notice"
          .pasted=${this.#pasted}
          .read=${this.#options.read}
          .localization=${localization}
          @review=${this.#onReview}
          @dismiss=${() => this.close()}
          @closed=${this.#onClosed}
          ${ref(this.#dialog)}
          >${this.isOpen ? fallback : nothing}</ctm-paste-list
        >`,
    );
  }

  #open(pasted: PastedList): void {
    if (this.isOpen || !this.#options.isOffered()) return;
    this.#pasted = pasted;
    this.#wasOpened = true;
    this.#host.requestUpdate();
  }

  readonly #onReview = ({ moves }: ListReviewEvent): void => {
    this.#moves = moves;
    this.close();
  };

  readonly #onClosed = (): void => {
    const moves = this.#moves;
    this.#moves = undefined;
    this.#options.onClosed();
    if (moves) this.#options.onReview(moves);
  };

  /** Keys reach the table where no field has the focus. */
  readonly #onPaste = (event: ClipboardEvent): void => {
    const target = event.composedPath()[0];
    const isField = target instanceof Element && target.matches("input, textarea, select, [contenteditable]");
    const text = event.clipboardData?.getData("text/plain") ?? "";
    if (event.defaultPrevented || isField || !text.trim() || !this.#options.isOffered()) return;
    event.preventDefault();
    this.#open({ text });
  };

  readonly #onDragOver = (event: DragEvent): void => {
    if (!this.#takes(event)) return;
    event.preventDefault();
    if (event.dataTransfer) event.dataTransfer.dropEffect = "copy";
    this.#setDropping(true);
  };

  readonly #onDragLeave = ({ relatedTarget }: DragEvent): void => {
    if (!(relatedTarget instanceof Node && this.#host.contains(relatedTarget))) this.#setDropping(false);
  };

  readonly #onDrop = (event: DragEvent): void => {
    this.#setDropping(false);
    const [file] = event.dataTransfer?.files ?? [];
    if (!this.#takes(event) || !file) return;
    event.preventDefault();
    this.#open({ file });
  };

  /** A file, and no other thing that is dragged over the table. */
  #takes({ dataTransfer, defaultPrevented }: DragEvent): boolean {
    const isFile = dataTransfer?.types.includes("Files") ?? false;
    return isFile && !defaultPrevented && !this.isOpen && this.#options.isOffered();
  }

  #setDropping(isDropping: boolean): void {
    if (this.#isDropping === isDropping) return;
    this.#isDropping = isDropping;
    this.#host.requestUpdate();
  }

  readonly #listeners = [
    ["paste", this.#onPaste],
    ["dragover", this.#onDragOver],
    ["dragleave", this.#onDragLeave],
    ["drop", this.#onDrop],
  ] as const;
}
