import { find } from "../../find.js";
import { describeWeakPair, findWeakPairs } from "./contrast.js";
import { schemeOf, toValues, type Look } from "./look.js";
import { colorProperties, sizeProperties, type ColorProperty, type SizeProperty } from "./properties.js";
import { presets } from "./presets.js";

/** What the editor tells the page. */
export interface EditorOptions {
  readonly look: () => Look;
  /** `isFinal` is false while a value is being dragged. */
  readonly onLook: (look: Look, isFinal: boolean) => void;
}

/** Fills the editor with a control for each preset and each custom property. */
export function createThemeEditor({ look, onLook }: EditorOptions): void {
  const form = find("look", HTMLFormElement);
  find("presets", HTMLElement).append(...presets.map(({ id, title }) => createPreset(id, title)));
  find("colors", HTMLElement).append(...colorProperties.map(createColor));
  find("sizes", HTMLElement).append(...sizeProperties.map(createSize));
  const read = (event: Event): void => {
    const { name, value, type } = event.target as HTMLInputElement;
    const isFinal = event.type === "change";
    if (name === "preset") onLook({ preset: value, changes: new Map() }, isFinal);
    else
      onLook(
        { ...look(), changes: new Map([...look().changes, [name, type === "range" ? `${value}px` : value]]) },
        isFinal,
      );
  };
  form.addEventListener("input", read);
  form.addEventListener("change", read);
  form.addEventListener("submit", (event) => event.preventDefault());
  find("look-reset", HTMLButtonElement).addEventListener("click", () => {
    onLook({ ...look(), changes: new Map() }, true);
    // The button goes with what it has undone.
    form.querySelector<HTMLInputElement>("[name=preset]:checked")?.focus();
  });
}

/** Shows a look in the editor. What it does not set is shown as the widget has it. */
export function fillThemeEditor(look: Look, theme: string): void {
  const form = find("look", HTMLFormElement);
  const values = toValues(look);
  const isDark =
    (schemeOf(look, theme) ?? (matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light")) === "dark";
  setValue(form, "preset", look.preset);
  for (const { name, light, dark } of colorProperties)
    setValue(form, name, values.get(name) ?? (isDark ? dark : light));
  for (const { name, fallback } of sizeProperties) {
    const pixels = values.get(name)?.replace("px", "") ?? String(fallback);
    setValue(form, name, pixels);
    find(`${name}-value`, HTMLOutputElement).value = `${pixels} px`;
  }
  find("look-reset", HTMLButtonElement).hidden = look.changes.size === 0;
  showWeakPairs(look, theme);
}

function showWeakPairs(look: Look, theme: string): void {
  const items = findWeakPairs(look, theme).map((pair) => {
    const item = document.createElement("li");
    item.textContent = describeWeakPair(pair);
    return item;
  });
  find("weak-pairs", HTMLElement).replaceChildren(...items);
  find("contrast", HTMLElement).hidden = items.length === 0;
}

function setValue(form: HTMLFormElement, name: string, value: string): void {
  const control = form.elements.namedItem(name);
  if (control instanceof HTMLInputElement || control instanceof RadioNodeList) control.value = value;
}

function createPreset(id: string, title: string): HTMLElement {
  const input = createInput("radio", "preset");
  input.value = id;
  const text = document.createElement("span");
  text.textContent = title;
  return wrap(input, text);
}

function createColor({ name, label }: ColorProperty): HTMLElement {
  const text = document.createElement("span");
  text.textContent = label;
  const control = wrap(createInput("color", name), text);
  control.title = `--ctm-${name}`;
  return control;
}

function createSize({ name, label, least, most }: SizeProperty): HTMLElement {
  const input = createInput("range", name);
  input.min = String(least);
  input.max = String(most);
  const text = document.createElement("span");
  text.textContent = label;
  const output = document.createElement("output");
  output.id = `${name}-value`;
  output.ariaHidden = "true";
  const control = wrap(text, output, input);
  control.title = `--ctm-${name}`;
  return control;
}

function createInput(type: string, name: string): HTMLInputElement {
  const input = document.createElement("input");
  input.type = type;
  input.name = name;
  return input;
}

function wrap(...children: HTMLElement[]): HTMLElement {
  const label = document.createElement("label");
  label.append(...children);
  return label;
}
