/** A slot of the table, with an example of what a page puts into it. */
export interface SlotExample {
  readonly name: string;
  readonly place: string;
  readonly tag: "h2" | "button" | "p" | "a";
  readonly text: string;
  /** Attributes of the example in the code to paste. */
  readonly attributes: ReadonlyMap<string, string>;
  /** The situation in which the slot shows; without it, always. */
  readonly scenario?: string;
}

export const slotExamples: readonly SlotExample[] = [
  { name: "heading", place: "Above everything", tag: "h2", text: "Accounts", attributes: new Map() },
  {
    name: "toolbar",
    place: "Above the table",
    tag: "button",
    text: "Add account",
    attributes: new Map([["type", "button"]]),
  },
  {
    name: "empty",
    place: "Where there are no accounts yet",
    tag: "p",
    text: "Add your first account, and choose who pays for it.",
    attributes: new Map(),
    scenario: "none",
  },
  {
    name: "signed-out",
    place: "Where the session has ended",
    tag: "a",
    text: "Sign in",
    attributes: new Map([["href", "/sign-in"]]),
    scenario: "expired-session",
  },
];

/** Parses the names of filled slots, in the order of the list. Leaves out what is unknown. */
export function parseSlots(text: string | null): readonly string[] {
  const wanted = new Set(text?.split(","));
  return slotExamples.flatMap(({ name }) => (wanted.has(name) ? [name] : []));
}

/** Finds the examples of these slots. */
export function findSlots(names: readonly string[]): readonly SlotExample[] {
  return slotExamples.filter(({ name }) => names.includes(name));
}

/** Puts the examples into the table, and takes away those that are no longer wanted. */
export function fillSlots(table: HTMLElement, names: readonly string[]): void {
  for (const child of table.querySelectorAll(":scope > [slot]")) if (!names.includes(child.slot)) child.remove();
  for (const example of findSlots(names)) {
    if (!table.querySelector(`:scope > [slot="${example.name}"]`)) table.append(createExample(example));
  }
}

function createExample({ name, tag, text, attributes }: SlotExample): HTMLElement {
  const element = document.createElement(tag);
  element.slot = name;
  // The look of this page's own buttons.
  if (tag === "button") element.className = "button";
  element.textContent = text;
  for (const [key, value] of attributes) element.setAttribute(key, value);
  return element;
}
