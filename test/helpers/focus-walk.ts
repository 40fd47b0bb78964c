/** Walks through a page by keyboard, as one who looks where the focus is. */
import { sendKeys } from "@web/test-runner-commands";
import { press } from "./keyboard.js";
import { focused, nameOf } from "./roles.js";

/** Where the focus has stopped. */
export interface FocusStop {
  readonly name: string;
  /** At least a part of it can be seen: nothing covers all of it. */
  readonly isVisible: boolean;
  readonly hasRing: boolean;
}

/** Presses Tab, or Shift and Tab, from what has the focus, until the focus leaves `root` or is where it began. */
export async function walk(root: Element, direction: "forward" | "backward" = "forward"): Promise<FocusStop[]> {
  const first = focused();
  const stops: FocusStop[] = [];
  if (direction === "backward") await sendKeys({ down: "Shift" });
  try {
    for (let element = first; element && isInside(root, element); element = focused()) {
      stops.push(lookAt(element));
      if (stops.length > 300) throw new Error("The focus goes round without an end");
      await press("Tab");
      if (focused() === first) break;
    }
  } finally {
    if (direction === "backward") await sendKeys({ up: "Shift" });
  }
  return stops;
}

function lookAt(element: Element): FocusStop {
  return {
    name: `${element.localName} ${nameOf(element).slice(0, 40)}`,
    isVisible: isVisible(element),
    // A field with a sign beside what is typed has it around both.
    hasRing: [element, element.closest(".field")].some((one) => one && hasOutline(one)),
  };
}

function hasOutline(element: Element): boolean {
  const { outlineStyle, outlineWidth, outlineColor } = getComputedStyle(element);
  return outlineStyle !== "none" && Number.parseFloat(outlineWidth) >= 2 && outlineColor !== "rgba(0, 0, 0, 0)";
}

/** Looks at 7 times 7 points. */
function isVisible(element: Element): boolean {
  const { left, top, width, height } = element.getBoundingClientRect();
  const steps = [1, 2, 3, 4, 5, 6, 7].map((step) => step / 8);
  return steps.some((x) => steps.some((y) => isAt(element, left + width * x, top + height * y)));
}

function isAt(element: Element, x: number, y: number): boolean {
  const hit = elementAt(document, x, y);
  return hit !== null && element.contains(hit);
}

/** Returns the innermost element at a point, through open shadow roots. */
function elementAt(root: Document | ShadowRoot, x: number, y: number): Element | null {
  const hit = root.elementFromPoint(x, y);
  return hit?.shadowRoot && hit.shadowRoot !== root ? (elementAt(hit.shadowRoot, x, y) ?? hit) : hit;
}

function isInside(root: Element, element: Element): boolean {
  for (let node: Node | null = element; node; node = node instanceof ShadowRoot ? node.host : node.parentNode)
    if (node === root) return true;
  return false;
}
