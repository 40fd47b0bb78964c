import { html, nothing, type TemplateResult } from "lit";
import { isFramed } from "./shared/is-framed.js";
import { openModal } from "./shared/optional-dom.js";

const STEPS = [0, 0.25, 0.5, 0.75, 1];

/**
 * Keeps a modal dialog in the part of its frame that can be seen: a frame may be as high as its content, and the middle of
 * it not visible. An intersection observer knows that part across origins, too. In a page without a frame nothing is
 * done.
 */
export class DialogPlacement {
  #dialog: HTMLDialogElement | undefined;
  #observers: { readonly visibility: IntersectionObserver; readonly edges: IntersectionObserver } | undefined;

  /** Opens a dialog, places it, and lets it follow what can be seen until `end`. */
  open(dialog: HTMLDialogElement): void {
    this.end();
    if (!isFramed() || !("IntersectionObserver" in globalThis)) return openModal(dialog);
    // Firefox would scroll the pages around to what gets the focus, where it is now. It gets it later.
    dialog.inert = true;
    openModal(dialog);
    dialog.inert = false;
    this.#dialog = dialog;
    this.#observers = {
      visibility: new IntersectionObserver((entries) => entries.forEach((entry) => this.#place(entry))),
      edges: new IntersectionObserver((entries) => entries.forEach((entry) => this.#followEdges(entry)), {
        threshold: STEPS,
      }),
    };
    // Until the first report, a frame later, it would be seen to jump. It can have the focus meanwhile.
    dialog.toggleAttribute("data-placing", true);
    this.#observers.edges.observe(dialog);
    this.#measure();
  }

  end(): void {
    this.#observers?.visibility.disconnect();
    this.#observers?.edges.disconnect();
    this.#dialog?.removeAttribute("data-placing");
    this.#observers = this.#dialog = undefined;
  }

  /** Renders, inside the dialog, what is as large as the frame. */
  render(): TemplateResult | typeof nothing {
    return isFramed() ? html`<div class="frame-probe" aria-hidden="true"></div>` : nothing;
  }

  /** What is observed anew is reported at once. While a page is scrolled, as much as before can be seen: nothing is reported. */
  #measure(): void {
    const probe = this.#dialog?.querySelector(".frame-probe");
    this.#observers?.visibility.disconnect();
    if (probe) this.#observers?.visibility.observe(probe);
  }

  /** The dialog is about to stop being visible. */
  #followEdges({ intersectionRatio }: IntersectionObserverEntry): void {
    if (intersectionRatio < 1) this.#measure();
  }

  #place({ intersectionRect: { top, height } }: IntersectionObserverEntry): void {
    const dialog = this.#dialog;
    if (!dialog) return;
    dialog.removeAttribute("data-placing");
    // Where no part of the frame is visible, none is better than another.
    const isPart = height > 0 && height < innerHeight - 1;
    const isStartNew = setLength(dialog, "--_visible-start", isPart ? top : undefined);
    const isSizeNew = setLength(dialog, "--_visible-size", isPart ? height : undefined);
    if (!isStartNew && !isSizeNew) return;
    // It may not be visible where it is now: that would be no change to report.
    this.#observers?.edges.disconnect();
    this.#observers?.edges.observe(dialog);
  }
}

/** Returns whether it is another length than before. */
function setLength({ style }: HTMLElement, name: string, pixels: number | undefined): boolean {
  const length = pixels === undefined ? "" : `${Math.round(pixels)}px`;
  if (style.getPropertyValue(name) === length) return false;
  style.setProperty(name, length);
  return true;
}
