/** Finds elements as a user does: by role and name, through open shadow roots. */

const rolesByTag: Readonly<Record<string, string>> = {
  button: "button",
  dialog: "dialog",
  h1: "heading",
  h2: "heading",
  h3: "heading",
  li: "listitem",
  select: "combobox",
  table: "table",
  textarea: "textbox",
  ul: "list",
};

const rolesByInputType: Readonly<Record<string, string>> = {
  checkbox: "checkbox",
  number: "spinbutton",
  radio: "radio",
  search: "searchbox",
};

/** The whole name of an element, or a pattern in it. */
export type Name = string | RegExp;

/** Returns the elements with a role and a name that are on screen and not hidden from a screen reader. */
export function allByRole(role: string, name?: Name, root: Node = document): HTMLElement[] {
  // Whether something is on screen costs the most: it is checked last.
  return everythingIn(root).filter(
    (element) =>
      roleOf(element) === role && (name === undefined || matches(nameOf(element), name)) && !isHidden(element),
  );
}

/** Returns the only such element, or `undefined`. */
export function findByRole(role: string, name?: Name, root: Node = document): HTMLElement | undefined {
  const found = allByRole(role, name, root);
  if (found.length > 1) throw new Error(`More than one ${role} ${String(name ?? "")}: ${list(found)}`);
  return found[0];
}

/** Returns the only such element. */
export function getByRole(role: string, name?: Name, root: Node = document): HTMLElement {
  const found = findByRole(role, name, root);
  if (found) return found;
  throw new Error(`No ${role} ${String(name ?? "")}, but: ${list(allByRole(role, undefined, root)) || "none"}`);
}

/** Returns the visible text of an element and of elements inside it, in one line. */
export function textOf(element: HTMLElement): string {
  const hasRoots = Boolean(element.shadowRoot) || everythingIn(element).some(({ shadowRoot }) => shadowRoot);
  return toLine(hasRoots ? renderedText(element) : element.innerText);
}

/** Returns the same as `innerText`, but through open shadow roots. */
function renderedText(node: Node): string {
  if (node instanceof Text) return node.data;
  if (!(node instanceof Element || node instanceof ShadowRoot)) return "";
  if (node instanceof ShadowRoot || node.localName === "slot") return childrenText(node);
  const { display, visibility } = getComputedStyle(node);
  if (display === "none" || visibility === "hidden") return "";
  if (node instanceof HTMLTextAreaElement || node.localName === "style") return "";
  const text = childrenText(node.shadowRoot ?? node);
  return display.startsWith("inline") || display === "contents" ? text : ` ${text} `;
}

function childrenText(parent: Node): string {
  return [...parent.childNodes].map(renderedText).join("");
}

/** Returns the accessible name, as far as these elements need it: a label, or the content. */
export function nameOf(element: Element): string {
  const label = element.getAttribute("aria-label");
  if (label !== null) return toLine(label);
  const root = element.getRootNode() as Document | ShadowRoot;
  const ids = element.getAttribute("aria-labelledby")?.split(/\s+/);
  if (ids) return toLine(ids.map((id) => root.getElementById(id)?.textContent ?? "").join(" "));
  const labels = "labels" in element ? (element as HTMLInputElement).labels : null;
  return toLine(labels?.[0]?.textContent ?? spokenText(element));
}

/** Returns the text of an element without what is hidden from a screen reader. */
function spokenText(element: Element): string {
  if (!element.querySelector("[aria-hidden=true]")) return element.textContent;
  const copy = element.cloneNode(true) as Element;
  for (const part of copy.querySelectorAll("[aria-hidden=true]")) part.remove();
  return copy.textContent;
}

/** Returns the accessible description: the visible text of the elements that `aria-describedby` refers to. */
export function descriptionOf(element: Element): string {
  const root = element.getRootNode() as Document | ShadowRoot;
  const ids = element.getAttribute("aria-describedby")?.split(/\s+/) ?? [];
  return toLine(ids.map((id) => root.getElementById(id)?.innerText ?? "").join(" "));
}

/** Verifies which element it is. A failure prints names: `expect` would print the whole page that hangs on an element. */
export function expectElement(actual: Element | null | undefined, expected: Element | null | undefined): void {
  if ((actual ?? null) !== (expected ?? null))
    throw new Error(`Expected ${describeElement(expected)}, found ${describeElement(actual)}`);
}

function describeElement(element: Element | null | undefined): string {
  return element ? `<${element.localName}> "${nameOf(element).slice(0, 80)}"` : "nothing";
}

/** Returns the element that has the focus, through shadow roots. */
export function focused(): Element | null {
  let active = document.activeElement;
  while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
  return active;
}

function roleOf(element: Element): string | undefined {
  if (element.localName === "a" && element.hasAttribute("href")) return "link";
  const explicit = element.getAttribute("role");
  if (explicit) return explicit;
  if (element instanceof HTMLInputElement) return rolesByInputType[element.type] ?? "textbox";
  return rolesByTag[element.localName];
}

/** Returns the elements that match a selector, through open shadow roots. */
export function queryAll<T extends HTMLElement = HTMLElement>(selector: string, root: Node = document): T[] {
  return everythingIn(root).filter((element): element is T => element.matches(selector));
}

/** Returns all text of a node, visible or hidden, through open shadow roots; also of another window. */
export function allText(node: Node): string {
  if (node.nodeType === Node.TEXT_NODE) return node.nodeValue ?? "";
  const root = (node as Partial<Element>).shadowRoot;
  return [...(root?.childNodes ?? []), ...node.childNodes].map(allText).join("");
}

/** Returns all HTML elements in a node; those of a shadow root follow their host. */
function everythingIn(root: Node): HTMLElement[] {
  const found: HTMLElement[] = [];
  const add = (parent: ParentNode) => {
    for (const element of parent.querySelectorAll("*")) {
      if (element instanceof HTMLElement) found.push(element);
      if (element.shadowRoot) add(element.shadowRoot);
    }
  };
  if (root instanceof Element && root.shadowRoot) add(root.shadowRoot);
  add(root as ParentNode & Node);
  return found;
}

function isHidden(element: HTMLElement): boolean {
  // A `display: contents` element has no box of its own; its children do.
  if (!element.checkVisibility({ visibilityProperty: true }) && getComputedStyle(element).display !== "contents")
    return true;
  for (let part: Element | null = element; part; part = parentOf(part))
    if (part.getAttribute("aria-hidden") === "true") return true;
  return false;
}

/** Returns the parent of an element; that of a shadow root is its host. */
function parentOf(element: Element): Element | null {
  return element.parentElement ?? (element.getRootNode() as Partial<ShadowRoot>).host ?? null;
}

function matches(actual: string, expected: Name): boolean {
  return typeof expected === "string" ? actual === expected : expected.test(actual);
}

/** Removes the invisible isolates around text from outside: browsers disagree whether `innerText` has them. */
function toLine(text: string): string {
  return text
    .replace(/[\u2066-\u2069]/g, "")
    .replace(/\s+/g, " ")
    .trim();
}

function list(elements: readonly Element[]): string {
  return elements.map((element) => `"${nameOf(element)}"`).join(", ");
}
