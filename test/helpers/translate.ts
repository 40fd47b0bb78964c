import { allText } from "./roles.js";

/** Makes the element that they make. */
const createWrapper = () => document.createElementNS("http://www.w3.org/1999/xhtml", "font");

/**
 * Puts elements in the place of all text nodes, as page translators do, in open shadow roots too. What they say stays, so
 * that it is found by its words.
 */
export function translate(root: Node): void {
  for (const node of [...root.childNodes]) {
    if (node instanceof Text && node.data.trim() && !node.parentElement?.matches("style, textarea")) {
      const wrapper = createWrapper();
      node.replaceWith(wrapper);
      wrapper.append(createWrapper());
      wrapper.firstElementChild!.append(node.data);
    } else translate(node);
  }
  if (root instanceof Element && root.shadowRoot) translate(root.shadowRoot);
}

/** Returns all that an element says, in one line. */
export function wordsOf(element: Element): string {
  return allText(element).replace(/\s+/g, " ").trim();
}
