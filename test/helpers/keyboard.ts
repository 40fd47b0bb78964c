import { sendKeys, sendMouse } from "@web/test-runner-commands";
import { focused } from "./roles.js";

// Each test begins at the top of the page, with its layout done. A page that is laid out only once between a short and a
// long test can stay scrolled for scripts in Firefox and be at the top for the mouse: a click then hits something else.
beforeEach(() => scrollTo(0, 0));

/** Presses and releases one key by its `key`: `"Enter"`, `" "`, `"Tab"`. */
export async function press(key: string, times = 1): Promise<void> {
  for (let time = 0; time < times; time++) await sendKeys({ press: key });
}

/** Holds a key down while it repeats, then releases it. */
export async function hold(key: string, repeats = 4): Promise<void> {
  for (let repeat = 0; repeat <= repeats; repeat++) await sendKeys({ down: key });
  await sendKeys({ up: key });
}

/** Clicks in the middle of an element, with the mouse. Throws where that hits something else. */
export async function click(element: Element): Promise<void> {
  // With the next frame, Firefox scrolls to what was typed: away from what is about to be clicked.
  if (isTextField(focused())) await nextFrame();
  // What has come just now may still lie on it: its size is known a frame later, and followed in the one after that.
  for (let frame = 0; frame < 3 && (!isInWindow(element) || isCovered(element)); frame++) await nextFrame();
  const position = middleOf(element);
  const scroll = scrollY;
  let hit: EventTarget | undefined;
  const onPress = (event: Event) => (hit = event.composedPath().includes(element) ? element : event.composedPath()[0]);
  addEventListener("pointerdown", onPress, { capture: true, once: true });
  await sendMouse({ type: "click", position });
  removeEventListener("pointerdown", onPress, { capture: true });
  if (hit === element) return;
  const what = hit instanceof Element ? hit.outerHTML.slice(0, 200) : "nothing";
  throw new Error(`The click at ${String(position)} hit ${what}; the page was scrolled to ${scroll}, now ${scrollY}`);
}

function isTextField(element: Element | null): boolean {
  return element !== null && /^(input|textarea)$/.test(element.localName);
}

function isInWindow(element: Element): boolean {
  const { top, bottom } = element.getBoundingClientRect();
  return top >= 0 && bottom <= innerHeight;
}

function isCovered(element: Element): boolean {
  const hit = (element.getRootNode() as Document | ShadowRoot).elementFromPoint(...middleOf(element));
  return !element.contains(hit);
}

/** Waits until the next frame has been laid out. */
export function nextFrame(): Promise<void> {
  return new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
}

/** Clicks at a point of the window. */
export async function clickAt(x: number, y: number): Promise<void> {
  await sendMouse({ type: "click", position: [x, y] });
}

/** Presses the mouse button at one point and releases it at another. */
export async function drag(from: readonly [number, number], to: readonly [number, number]): Promise<void> {
  await sendMouse({ type: "move", position: [...from] });
  await sendMouse({ type: "down" });
  await sendMouse({ type: "move", position: [...to] });
  await sendMouse({ type: "up" });
}

/** Returns the middle of an element, in whole pixels of the window. */
export function middleOf(element: Element): [x: number, y: number] {
  element.scrollIntoView({ block: "nearest" });
  const { left, top, width, height } = element.getBoundingClientRect();
  return [Math.floor(left + width / 2), Math.floor(top + height / 2)];
}
