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
 * Returns the element in the shadow tree of `host` that has the focus. happy-dom throws where the focus is in the shadow
 * tree of another element: there, its shadow root is not asked.
 */
export function focusedIn(host: Element): Element | null {
  const root = host.getRootNode() as Partial<Document> | ShadowRoot;
  const isElsewhere = root instanceof ShadowRoot && !focusedIn(root.host);
  return !isElsewhere && root.activeElement === host ? (host.shadowRoot?.activeElement ?? null) : null;
}

function has(dialog: Partial<HTMLDialogElement>, method: "showModal" | "close"): boolean {
  return typeof dialog[method] === "function";
}
