import type { ViewSettings } from "./settings.js";

/** A scenario in the list. */
export interface ScenarioChoice {
  readonly id: string;
  readonly group: string;
  readonly title: string;
  readonly description: string;
}

/** Renders the scenarios as grouped radio buttons, and as a menu that replaces them in a narrow window. */
export function renderScenarios(
  list: HTMLElement,
  menu: HTMLSelectElement,
  scenarios: readonly ScenarioChoice[],
): void {
  const groups = groupScenarios(scenarios);
  list.replaceChildren(...groups.map(([name, members]) => createRadioGroup(name, members)));
  menu.replaceChildren(...groups.map(([name, members]) => createOptionGroup(name, members)));
  list.addEventListener("change", (event) => (menu.value = (event.target as HTMLInputElement).value));
  menu.addEventListener("change", () => {
    list.querySelector<HTMLInputElement>(`input[value="${CSS.escape(menu.value)}"]`)?.click();
  });
}

/** Scrolls the list, and not the page, to the chosen scenario. */
export function showChosen(list: HTMLElement): void {
  const chosen = list.querySelector("input:checked + span");
  if (chosen) list.scrollTop += chosen.getBoundingClientRect().top - list.getBoundingClientRect().top - 48;
}

/** Fills the form with the settings. */
export function fillForm(form: HTMLFormElement, menu: HTMLSelectElement, settings: ViewSettings): void {
  menu.value = settings.scenario;
  select(form, "scenario", settings.scenario);
  select(form, "element", settings.element);
  select(form, "account", settings.account);
  select(form, "code", settings.code);
  select(form, "theme", settings.theme);
  select(form, "width", settings.width);
  select(form, "dir", settings.dir);
  select(form, "lang", settings.lang);
  select(form, "page-size", String(settings.pageSize));
  check(form, "readonly", settings.readonly);
  check(form, "columns", settings.columns);
}

function check(form: HTMLFormElement, name: string, isChecked: boolean): void {
  const box = form.elements.namedItem(name);
  if (box instanceof HTMLInputElement) box.checked = isChecked;
}

/** Returns the form's values as a query for `parseSettings`. */
export function readForm(form: HTMLFormElement): URLSearchParams {
  const entries = [...new FormData(form)].filter((entry): entry is [string, string] => typeof entry[1] === "string");
  return new URLSearchParams(entries);
}

function groupScenarios(scenarios: readonly ScenarioChoice[]): [name: string, members: ScenarioChoice[]][] {
  const names = new Set(scenarios.map(({ group }) => group));
  return [...names].map((name) => [name, scenarios.filter(({ group }) => group === name)]);
}

function createRadioGroup(name: string, members: readonly ScenarioChoice[]): HTMLElement {
  const group = document.createElement("div");
  const heading = document.createElement("p");
  group.setAttribute("role", "group");
  group.ariaLabel = name;
  heading.textContent = name;
  heading.ariaHidden = "true";
  group.append(heading, ...members.map(createScenarioRadio));
  return group;
}

function createOptionGroup(name: string, members: readonly ScenarioChoice[]): HTMLElement {
  const group = document.createElement("optgroup");
  group.label = name;
  group.append(...members.map(({ id, title }) => new Option(title, id)));
  return group;
}

function createScenarioRadio({ id, title }: ScenarioChoice): HTMLElement {
  const label = document.createElement("label");
  const input = document.createElement("input");
  const text = document.createElement("span");
  input.type = "radio";
  input.name = "scenario";
  input.value = id;
  input.setAttribute("form", "view");
  text.textContent = title;
  label.append(input, text);
  return label;
}

/** Selects a radio button or an option. Adds an option for a value that came from a link. */
function select(form: HTMLFormElement, name: string, value: string): void {
  const control = form.elements.namedItem(name);
  if (control instanceof HTMLSelectElement && ![...control.options].some((option) => option.value === value)) {
    control.add(new Option(value, value));
  }
  if (control instanceof HTMLSelectElement || control instanceof RadioNodeList) control.value = value;
}
