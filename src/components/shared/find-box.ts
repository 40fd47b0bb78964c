/** Returns the nearest element around, across shadow roots, that has a box of its own if it is rendered. */
export function findBox(host: Element): Element | undefined {
  let element: Element | undefined = host;
  while (element && getComputedStyle(element).display === "contents") {
    const parent: Node | null = element.assignedSlot ?? element.parentNode;
    element = parent instanceof ShadowRoot ? parent.host : parent instanceof Element ? parent : undefined;
  }
  return element;
}
