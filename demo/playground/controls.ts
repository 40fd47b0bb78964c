import type { ViewSettings } from "./settings.js";

/** What the playground needs to know of a scenario to offer it. */
export interface ScenarioChoice {
  readonly id: string;
  readonly group: string;
  readonly title: string;
  readonly description: string;
}

/**
 * Fills the scenario list with one radio button a scenario, under the headings of their groups, and the menu that stands
 * for it in a narrow window.
 */
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

/** Puts the settings into the form. */
export function fillForm(form: HTMLFormElement, menu: HTMLSelectElement, settings: ViewSettings): void {
  menu.value = settings.scenario;
  choose(form, "scenario", settings.scenario);
  choose(form, "theme", settings.theme);
  choose(form, "width", settings.width);
  choose(form, "dir", settings.dir);
  choose(form, "lang", settings.lang);
  choose(form, "page-size", String(settings.pageSize));
  const readonly = form.elements.namedItem("readonly");
  if (readonly instanceof HTMLInputElement) readonly.checked = settings.readonly;
}

/** The form's state as a query, for `parseSettings` to read. */
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

/** Selects a value in a group of radio buttons or a list; one that only a link knows is added to the list. */
function choose(form: HTMLFormElement, name: string, value: string): void {
  const control = form.elements.namedItem(name);
  if (control instanceof HTMLSelectElement && ![...control.options].some((option) => option.value === value)) {
    control.add(new Option(value, value));
  }
  if (control instanceof HTMLSelectElement || control instanceof RadioNodeList) control.value = value;
}
