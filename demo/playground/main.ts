import type { CtmAccountsBilling } from "ctm-accounts-billing";
import { findScenario, parseScenarioId, scenarios } from "../backend/scenarios.js";
import { startMockBackend, type MockBackend } from "../backend/worker.js";
import { find } from "../find.js";
import { trustMockWorker } from "../trusted-worker.js";
import { fillForm, readForm, renderScenarios } from "./controls.js";
import { eventNames, logEvent } from "./event-log.js";
import { renderMarkup } from "./markup.js";
import { parseSettings, toAttributes, toQuery, type ViewSettings } from "./settings.js";

const endpoint = "/api/v1/accounts";
const attributeNames = ["endpoint", "page-size", "lang", "dir", "readonly"];
const scenarioIds = scenarios.map(({ id }) => id);

const form = find("view", HTMLFormElement);
const frame = find("frame", HTMLElement);
const measure = find("measure", HTMLOutputElement);
const log = find("log", HTMLOListElement);
const markup = find("markup", HTMLElement);
const copyStatus = find("copy-status", HTMLElement);

const widthObserver = new ResizeObserver(([entry]) => {
  measure.value = `${Math.round(entry?.contentRect.width ?? 0)} px`;
});

await start();

async function start(): Promise<void> {
  trustMockWorker();
  const menu = find("scenario-menu", HTMLSelectElement);
  renderScenarios(find("scenario-list", HTMLElement), menu, scenarios);
  let settings = parseSettings(new URLSearchParams(location.search), scenarioIds);
  fillForm(form, menu, settings);
  showPage(settings);
  const backend = await startBackend(settings);
  // Only now, so that no element asks before there is someone to answer.
  await import("ctm-accounts-billing/define");
  mount(settings);

  document.addEventListener("change", (event) => {
    if ((event.target as HTMLInputElement).form !== form) return;
    const previous = settings;
    settings = parseSettings(readForm(form), scenarioIds);
    showPage(settings);
    history.replaceState(null, "", toAddress(settings));
    if (settings.scenario === previous.scenario) applyAttributes(settings);
    else {
      backend.use(toScenarioId(settings));
      mount(settings);
    }
  });
  find("reset", HTMLButtonElement).addEventListener("click", () => {
    backend.reset();
    mount(settings);
  });
}

find("refresh", HTMLButtonElement).addEventListener("click", () => void widget()?.refresh());
find("clear", HTMLButtonElement).addEventListener("click", () => log.replaceChildren());
find("copy", HTMLButtonElement).addEventListener("click", () => void copyMarkup());
for (const name of eventNames) document.addEventListener(name, (event) => logEvent(log, event));

async function startBackend(settings: ViewSettings): Promise<MockBackend> {
  try {
    return await startMockBackend({ base: endpoint, scenario: toScenarioId(settings) });
  } catch (error) {
    frame.textContent = "The mock backend needs a service worker, which this browser or this address does not allow.";
    throw error;
  }
}

/** Everything around the widget that the settings decide. */
function showPage(settings: ViewSettings): void {
  const { title, description } = findScenario(toScenarioId(settings));
  document.documentElement.dataset.theme = settings.theme;
  frame.dataset.width = settings.width;
  find("scenario-title", HTMLElement).textContent = title;
  find("scenario-description", HTMLElement).textContent = description;
  renderMarkup(markup, settings, endpoint);
}

/** Puts a new widget on the stage: another backend is another page, as far as it is concerned. */
function mount(settings: ViewSettings): void {
  const element = document.createElement("ctm-accounts-billing");
  frame.replaceChildren(element);
  applyAttributes(settings);
  widthObserver.disconnect();
  widthObserver.observe(element);
}

function applyAttributes(settings: ViewSettings): void {
  const attributes = toAttributes(settings, endpoint);
  for (const name of attributeNames) {
    const value = attributes.get(name);
    if (value === undefined) widget()?.removeAttribute(name);
    else widget()?.setAttribute(name, value);
  }
}

function widget(): CtmAccountsBilling | null {
  return frame.querySelector<CtmAccountsBilling>("ctm-accounts-billing");
}

function toScenarioId({ scenario }: ViewSettings) {
  return parseScenarioId(scenario) ?? "normal";
}

function toAddress(settings: ViewSettings): string {
  const query = String(toQuery(settings, scenarioIds));
  return query === "" ? location.pathname : `?${query}`;
}

async function copyMarkup(): Promise<void> {
  try {
    await navigator.clipboard.writeText(markup.textContent);
    copyStatus.textContent = "Copied";
  } catch {
    // Without permission to write to the clipboard the text is at least selected, for the keyboard to copy.
    getSelection()?.selectAllChildren(markup);
    copyStatus.textContent = "Selected; press the copy keys";
  }
  setTimeout(() => (copyStatus.textContent = ""), 3000);
}
