import { isRendered } from "./optional-dom.js";

const TABBABLE = "button, input:not([type=hidden]), select, textarea, summary, [href], [tabindex]";

/** Returns the first element inside that Tab reaches. */
export function findFirstTabbable(root: ParentNode): HTMLElement | undefined {
  return elementsIn(root).find(isTabbable);
}

/** Moves the focus from the last element inside to the first, or the other way round, where Tab would leave `root`. */
export function wrapTab(event: KeyboardEvent, root: ParentNode): void {
  const { key, shiftKey, altKey, ctrlKey, metaKey, isComposing } = event;
  if (key !== "Tab" || altKey || ctrlKey || metaKey || isComposing || event.defaultPrevented) return;
  const elements = elementsIn(root);
  if (shiftKey) elements.reverse();
  const rest = elements.slice(elements.indexOf(event.composedPath()[0] as Element) + 1);
  const first = elements.find(isTabbable);
  if (!first || rest.some(isTabbable)) return;
  event.preventDefault();
  first.focus();
}

/** Returns the elements inside in the order of Tab, those in shadow roots too. */
function elementsIn(root: ParentNode): Element[] {
  return [...root.querySelectorAll("*")].flatMap((one) => (one.shadowRoot ? elementsIn(one.shadowRoot) : one));
}

function isTabbable(element: Element): element is HTMLElement {
  return element.matches(TABBABLE) && (element as HTMLElement).tabIndex >= 0 && isRendered(element);
}
