// What every browser has, and the simulated ones in which pages are tested (jsdom, happy-dom) may not, or not rightly.

/** Whether an element is rendered; where nothing is laid out, each is. */
export function isRendered(element: Partial<Element> | undefined): boolean {
  return element?.checkVisibility?.() ?? true;
}

/** Scrolls as little as needed to show an element. */
export function scrollToNearest(element: Partial<Element> | null | undefined): void {
  element?.scrollIntoView?.({ block: "nearest" });
}

/** Scrolls an element to its top; unlike `scrollTop`, also where WebKit is about to scroll it to what has the focus. */
export function scrollToTop(element: Partial<Element>): void {
  element.scrollTo?.(0, 0);
}

/** Calls back when the next frame begins; never where there are none. */
export function onNextFrame(callback: () => void, { requestAnimationFrame }: Partial<Window> = window): void {
  requestAnimationFrame?.(callback);
}

/** Opens a dialog over the page. */
export function openModal(dialog: HTMLDialogElement): void {
  if (has(dialog, "showModal")) dialog.showModal();
  else dialog.open = true;
}

/** Closes a dialog. */
export function closeModal(dialog: HTMLDialogElement): void {
  if (has(dialog, "close")) dialog.close();
  else dialog.open = false;
}

/**
 * Returns the element in the shadow tree of `host` that has the focus. The document is not asked: an image in the page that
 * is named `activeElement` would answer for it.
 */
export function focusedIn(host: Element): Element | null {
  try {
    return host.shadowRoot?.activeElement ?? null;
  } catch {
    // happy-dom throws where the focus is in the shadow tree of another element.
    return null;
  }
}

function has(dialog: Partial<HTMLDialogElement>, method: "showModal" | "close"): boolean {
  return typeof dialog[method] === "function";
}

/** Whether nothing in the page of an element has the focus. */
export function isFocusNowhere({ ownerDocument }: Element): boolean {
  const { activeElement, body } = ownerDocument;
  return activeElement === null || activeElement === body;
}
