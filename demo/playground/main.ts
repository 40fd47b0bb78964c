import type { QueryChangeEvent } from "ctm-accounts-billing";
import { findScenario, parseScenarioId, scenarios } from "../../server/scenarios.js";
import { seedAccounts } from "../../server/seed.js";
import type { MockBackend } from "../../server/worker.js";
import { find } from "../find.js";
import { findServer } from "../page-server.js";
import { trustMockWorker } from "../trusted-worker.js";
import { createAnatomyPanel, fillAnatomyPanel } from "./anatomy/anatomy-panel.js";
import { showCode } from "./code/code-panel.js";
import { fillForm, readForm, renderScenarios, showChosen } from "./controls.js";
import { enableCopying } from "./copy.js";
import { eventNames, logEvent } from "./event-log.js";
import { applyLook } from "./look/apply-look.js";
import { createThemeEditor, fillThemeEditor } from "./look/theme-editor.js";
import { enablePanels, placeInstallLine } from "./panels.js";
import { createRecordingFetch } from "./request-log.js";
import { showServer } from "./server-panel.js";
import { isSameElement, parseSettings, toQuery, withRestOf, type ViewSettings } from "./settings.js";
import { Stage } from "./stage.js";
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

/** The accounts that a control alone can be shown for: one of each kind. */
const someAccounts = seedAccounts(12).accounts.map(({ id, name }) => ({ id: String(id), name }));

const form = find("view", HTMLFormElement);
const menu = find("scenario-menu", HTMLSelectElement);
const frame = find("frame", HTMLElement);
const measure = find("measure", HTMLOutputElement);
const eventLog = find("log", HTMLOListElement);
const requestLog = find("requests", HTMLOListElement);
const title = find("scenario-title", HTMLElement);
const description = find("scenario-description", HTMLElement);

/** Announces to other tabs which scenario was reset. */
const resets = new BroadcastChannel("ctm-demo-resets");

let settings = parseSettings(new URLSearchParams(location.search), scenarioIds);

const stage = new Stage({
  frame,
  endpoint,
  headers: server?.headers,
  fetch: createRecordingFetch(requestLog),
  nameOf: (account) => someAccounts.find(({ id }) => id === account)?.name ?? `Account ${account}`,
  onWidth: (pixels) => (measure.value = `${Math.round(pixels)} px`),
  onOpen: (open) => show({ ...settings, open }),
  onSelect: (selected) => {
    if (String(selected) !== String(settings.selected)) show({ ...settings, selected });
  },
});

await start();

async function start(): Promise<void> {
  if (!server) renderScenarios(find("scenario-list", HTMLElement), menu, scenarios);
  find("account", HTMLSelectElement).append(...someAccounts.map(({ id, name }) => new Option(name, id)));
  createThemeEditor({ look: () => settings.look, onLook });
  createAnatomyPanel({ kept: () => settings.part, onChange: showWith, onScenario: chooseScenario });
  enablePanels(settings.panel, (panel) => show({ ...settings, panel }));
  placeInstallLine();
  fillForm(form, menu, settings);
  if (!server) showChosen(find("scenario-list", HTMLElement));
  showPage(settings);
  if (server) showServer(server);
  const backend = server ? undefined : await startBackend(settings);
  // Registered last, so that no element sends a request before the backend has started.
  await import("ctm-accounts-billing/define");
  stage.mount(settings);
  document.addEventListener("change", ({ target }) => {
    if ((target as HTMLInputElement).form === form) onFormChange(backend);
  });
  frame.addEventListener("ctm-query-change", onQueryChange);
  frame.addEventListener("click", onSignIn);
  if (backend) enableReset(backend);
}

function enableReset(backend: MockBackend): void {
  find("reset", HTMLButtonElement).addEventListener("click", () => {
    backend.reset();
    resets.postMessage(settings.scenario);
    stage.mount(settings);
  });
  resets.addEventListener("message", ({ data }) => {
    if (data === settings.scenario) stage.refresh();
  });
}

function onFormChange(backend: MockBackend | undefined): void {
  const previous = settings;
  show(withRestOf(previous, parseSettings(readForm(form), scenarioIds)));
  if (isSameElement(previous, settings)) {
    stage.update(previous, settings);
    return;
  }
  if (settings.scenario !== previous.scenario) backend?.use(toScenarioId(settings));
  stage.mount(settings);
}

/** Shows the settings, and updates the widget. */
function showWith(change: Partial<ViewSettings>): void {
  const previous = settings;
  show({ ...settings, ...change });
  stage.update(previous, settings);
}

function chooseScenario(id: string): void {
  find("scenario-list", HTMLElement).querySelector<HTMLInputElement>(`input[value="${id}"]`)?.click();
}

/** The link of a page's own in the slot `signed-out` signs in to the everyday agency. */
function onSignIn(event: Event): void {
  if (!(event.target as Element).closest("[slot=signed-out]")) return;
  event.preventDefault();
  chooseScenario(defaultScenario);
}

/** Takes over the query that the user has set in the widget. */
function onQueryChange({ detail }: QueryChangeEvent): void {
  show({ ...settings, pageSize: detail.pageSize, query: toWidgetQuery(detail) });
  fillForm(form, menu, settings);
}

function onLook(look: ViewSettings["look"], isFinal: boolean): void {
  // The address is not written while a value is being dragged: browsers limit how often.
  if (isFinal) show({ ...settings, look });
  else showPage((settings = { ...settings, look }));
}

/** Shows the settings, and updates the page's URL. */
function show(next: ViewSettings): void {
  settings = next;
  showPage(settings);
  history.replaceState(null, "", toAddress(settings));
}

find("refresh", HTMLButtonElement).addEventListener("click", () => stage.refresh());
find("clear", HTMLButtonElement).addEventListener("click", () => eventLog.replaceChildren());
find("clear-requests", HTMLButtonElement).addEventListener("click", () => requestLog.replaceChildren());
enableCopying(find("copy-status", HTMLElement));
for (const name of eventNames) document.addEventListener(name, (event) => logEvent(eventLog, event));
matchMedia("(prefers-color-scheme: dark)").addEventListener("change", () => showPage(settings));

async function startBackend(settings: ViewSettings): Promise<MockBackend> {
  try {
    trustMockWorker();
    const { startMockBackend } = await import("../../server/worker.js");
    return await startMockBackend({ base: endpoint, scenario: toScenarioId(settings) });
  } catch (error) {
    description.textContent = "";
    frame.textContent = "The demo needs service workers. Open it over https or localhost, outside private mode.";
    throw error;
  }
}

/** Applies the settings to everything around the widget. */
function showPage(settings: ViewSettings): void {
  const { look, theme, element } = settings;
  const intro = server ? serverIntro : findScenario(toScenarioId(settings));
  document.documentElement.dataset.theme = theme;
  frame.dataset.width = settings.width;
  title.textContent = intro.title;
  description.textContent = intro.description;
  const isTable = element === "table";
  find("account-control", HTMLElement).hidden = isTable;
  find("page-size-control", HTMLElement).hidden = !isTable;
  find("columns-control", HTMLElement).hidden = !isTable;
  applyLook(look, theme);
  fillThemeEditor(look, theme);
  fillAnatomyPanel(settings, isTable);
  showCode(settings, endpoint);
}

function toScenarioId({ scenario }: ViewSettings) {
  return parseScenarioId(scenario) ?? defaultScenario;
}

function toAddress(settings: ViewSettings): string {
  const query = String(toQuery(settings, scenarioIds));
  return query === "" ? location.pathname : `?${query}`;
}
