import type { CtmAccountsBilling, QueryChangeEvent } from "ctm-accounts-billing";
import { findScenario, parseScenarioId, scenarios } from "../../server/scenarios.js";
import type { MockBackend } from "../../server/worker.js";
import { find } from "../find.js";
import { findServer } from "../page-server.js";
import { trustMockWorker } from "../trusted-worker.js";
import { fillForm, readForm, renderScenarios } from "./controls.js";
import { eventNames, logEvent } from "./event-log.js";
import { renderMarkup } from "./markup.js";
import { showServer } from "./server-panel.js";
import { parseSettings, toAttributes, toQuery, withQueryOf, type ViewSettings } from "./settings.js";
import { toWidgetQuery } from "./widget-query.js";

const endpoint = "/api/v1/accounts";
const defaultScenario = "normal";
const server = findServer();
// Only the mock backend has scenarios.
const scenarioIds = server ? [defaultScenario] : scenarios.map(({ id }) => id);

/** Title and description with the reference server. */
const serverIntro = {
  title: "On a real server",
  description: "The server behind this page answers from its own database, and your changes stay in it.",
};

const form = find("view", HTMLFormElement);
const menu = find("scenario-menu", HTMLSelectElement);
const frame = find("frame", HTMLElement);
const measure = find("measure", HTMLOutputElement);
const log = find("log", HTMLOListElement);
const markup = find("markup", HTMLElement);
const copyStatus = find("copy-status", HTMLElement);

/** Announces to other tabs which scenario was reset. */
const resets = new BroadcastChannel("ctm-demo-resets");

const widthObserver = new ResizeObserver(([entry]) => {
  measure.value = `${Math.round(entry?.contentRect.width ?? 0)} px`;
});

let settings = parseSettings(new URLSearchParams(location.search), scenarioIds);

await start();

async function start(): Promise<void> {
  if (server) showServer(server);
  else renderScenarios(find("scenario-list", HTMLElement), menu, scenarios);
  fillForm(form, menu, settings);
  document.querySelector(".scenario-list :checked + span")?.scrollIntoView({ block: "nearest" });
  showPage(settings);
  const backend = server ? undefined : await startBackend(settings);
  // Registered last, so that no element sends a request before the backend has started.
  await import("ctm-accounts-billing/define");
  mount(settings);
  document.addEventListener("change", ({ target }) => {
    if ((target as HTMLInputElement).form === form) onFormChange(backend);
  });
  frame.addEventListener("ctm-query-change", onQueryChange);
  if (backend) enableReset(backend);
}

function enableReset(backend: MockBackend): void {
  find("reset", HTMLButtonElement).addEventListener("click", () => {
    backend.reset();
    resets.postMessage(settings.scenario);
    mount(settings);
  });
  resets.addEventListener("message", ({ data }) => {
    if (data === settings.scenario) void widget()?.refresh();
  });
}

function onFormChange(backend: MockBackend | undefined): void {
  const previous = settings;
  settings = withQueryOf(previous, parseSettings(readForm(form), scenarioIds));
  show(settings);
  if (settings.scenario === previous.scenario) updateAttributes(previous, settings);
  else {
    backend?.use(toScenarioId(settings));
    mount(settings);
  }
}

/** Takes over the query that the user has set in the widget. */
function onQueryChange({ detail }: QueryChangeEvent): void {
  settings = { ...settings, pageSize: detail.pageSize, query: toWidgetQuery(detail) };
  fillForm(form, menu, settings);
  show(settings);
}

/** Shows the settings, and updates the page's URL. */
function show(settings: ViewSettings): void {
  showPage(settings);
  history.replaceState(null, "", toAddress(settings));
}

find("refresh", HTMLButtonElement).addEventListener("click", () => void widget()?.refresh());
find("clear", HTMLButtonElement).addEventListener("click", () => log.replaceChildren());
find("copy", HTMLButtonElement).addEventListener("click", () => void copyMarkup());
for (const name of eventNames) document.addEventListener(name, (event) => logEvent(log, event));

async function startBackend(settings: ViewSettings): Promise<MockBackend> {
  try {
    trustMockWorker();
    const { startMockBackend } = await import("../../server/worker.js");
    return await startMockBackend({ base: endpoint, scenario: toScenarioId(settings) });
  } catch (error) {
    find("scenario-description", HTMLElement).textContent = "";
    frame.textContent = "The demo needs service workers. Open it over https or localhost, outside private mode.";
    throw error;
  }
}

/** Applies the settings to everything around the widget. */
function showPage(settings: ViewSettings): void {
  const { title, description } = server ? serverIntro : findScenario(toScenarioId(settings));
  document.documentElement.dataset.theme = settings.theme;
  frame.dataset.width = settings.width;
  find("scenario-title", HTMLElement).textContent = title;
  find("scenario-description", HTMLElement).textContent = description;
  renderMarkup(markup, settings, endpoint);
}

/** Replaces the widget with a new one, because the backend has changed. */
function mount(settings: ViewSettings): void {
  const element = document.createElement("ctm-accounts-billing");
  element.headers = server?.headers;
  for (const [name, value] of toAttributes(settings, endpoint)) element.setAttribute(name, value);
  frame.replaceChildren(element);
  widthObserver.disconnect();
  widthObserver.observe(element);
}

/** Updates only the attributes that have changed, so that the widget keeps the rest of its state. */
function updateAttributes(previous: ViewSettings, settings: ViewSettings): void {
  const before = toAttributes(previous, endpoint);
  const after = toAttributes(settings, endpoint);
  for (const name of new Set([...before.keys(), ...after.keys()])) {
    const value = after.get(name);
    if (value === before.get(name)) continue;
    if (value === undefined) widget()?.removeAttribute(name);
    else widget()?.setAttribute(name, value);
  }
}

function widget(): CtmAccountsBilling | null {
  return frame.querySelector<CtmAccountsBilling>("ctm-accounts-billing");
}

function toScenarioId({ scenario }: ViewSettings) {
  return parseScenarioId(scenario) ?? defaultScenario;
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
    // Selects the text for copying with the keyboard, if writing to the clipboard is not permitted.
    getSelection()?.selectAllChildren(markup);
    copyStatus.textContent = `Press ${navigator.userAgent.includes("Mac OS") ? "⌘C" : "Ctrl+C"} to copy`;
  }
  setTimeout(() => (copyStatus.textContent = ""), 3000);
}
