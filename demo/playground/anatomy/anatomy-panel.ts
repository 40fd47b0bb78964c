import { find } from "../../find.js";
import { outlinePart } from "./outline-part.js";
import { partExamples, type PartExample } from "./parts.js";
import { slotExamples, type SlotExample } from "./slots.js";

/** What is shown of the widget's slots and parts. */
export interface Anatomy {
  /** The slots that are filled. */
  readonly slots: readonly string[];
  /** The part that stays outlined; empty for none. */
  readonly part: string;
}

/** What the panel tells the page. */
interface PanelOptions {
  readonly onChange: (change: Partial<Anatomy>) => void;
  /** Returns the part that stays outlined. */
  readonly kept: () => string;
  readonly onScenario: (scenario: string) => void;
}

/** Fills the panel with a checkbox for each slot and a button for each part. */
export function createAnatomyPanel({ onChange, kept, onScenario }: PanelOptions): void {
  const form = find("anatomy", HTMLFormElement);
  find("slots", HTMLElement).append(...slotExamples.map((slot) => createSlot(slot, onScenario)));
  const parts = find("parts", HTMLElement);
  parts.append(...partExamples.map(createPart));
  form.addEventListener("submit", (event) => event.preventDefault());
  form.addEventListener("change", () => onChange({ slots: new FormData(form).getAll("slot").map(String) }));
  parts.addEventListener("click", (event) => {
    const part = partAt(event);
    if (part !== undefined) onChange({ part: part === kept() ? "" : part });
  });
  for (const type of ["pointerover", "focusin"]) {
    parts.addEventListener(type, (event) => outlinePart(partAt(event) ?? kept()));
  }
  for (const type of ["pointerleave", "focusout"]) parts.addEventListener(type, () => outlinePart(kept()));
}

/** Shows what is filled and outlined. A control alone has no slots, and fewer parts. */
export function fillAnatomyPanel({ slots, part }: Anatomy, isTable: boolean): void {
  find("slots", HTMLElement).hidden = !isTable;
  for (const box of document.querySelectorAll<HTMLInputElement>("#slots input"))
    box.checked = slots.includes(box.value);
  for (const button of document.querySelectorAll<HTMLButtonElement>("#parts button")) {
    button.ariaPressed = String(button.value === part);
    button.hidden = !isTable && !partExamples.find(({ name }) => name === button.value)?.isOfToggle;
  }
  outlinePart(part);
}

function partAt({ target }: Event): string | undefined {
  return (target as Element).closest<HTMLButtonElement>("button[value]")?.value;
}

function createSlot({ name, place, scenario }: SlotExample, onScenario: (scenario: string) => void): HTMLElement {
  const row = document.createElement("div");
  const label = document.createElement("label");
  const input = document.createElement("input");
  input.type = "checkbox";
  input.name = "slot";
  input.value = name;
  label.append(input, createText(name, place));
  row.append(label);
  if (scenario !== undefined) row.append(createVisit(name, () => onScenario(scenario)));
  return row;
}

/** Leads to the situation in which a slot shows. */
function createVisit(name: string, onClick: () => void): HTMLElement {
  const button = document.createElement("button");
  button.type = "button";
  button.className = "button quiet";
  button.textContent = "Show";
  button.ariaLabel = `Show where the slot ${name} is`;
  button.dataset.mock = "";
  button.addEventListener("click", onClick);
  return button;
}

function createPart({ name, place }: PartExample): HTMLElement {
  const button = document.createElement("button");
  button.type = "button";
  button.value = name;
  button.append(createText(name, place));
  return button;
}

function createText(name: string, place: string): HTMLElement {
  const text = document.createElement("span");
  const code = document.createElement("code");
  const hint = document.createElement("span");
  code.textContent = name;
  hint.className = "hint";
  hint.textContent = place;
  text.append(code, " ", hint);
  return text;
}
