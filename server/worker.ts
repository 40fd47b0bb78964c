import { http, HttpResponse } from "msw/http";
import { setupWorker } from "msw/browser";
import type { Backend } from "./app.js";
import { defaultBase, toRoutePath } from "./operation.js";
import { findScenario, type ScenarioId, type ScenarioOptions } from "./scenarios.js";
import type { MemoryStore } from "./store.js";
import { createWebStorage } from "./web-storage.js";

/** Options of `startMockBackend`. */
export interface MockBackendOptions extends Pick<ScenarioOptions, "requireBearer" | "identify"> {
  /** URL of the collection: relative to the page, or on any origin. */
  readonly base?: string;
  readonly scenario?: ScenarioId;
  /** URL of the worker script, by default `mockServiceWorker.js` in the page's folder. */
  readonly workerUrl?: string | URL;
  /** Holds the data between reloads, by default the local storage that all tabs of the site share. */
  readonly storage?: Storage;
}

/** A backend in the page, to which a service worker redirects requests. */
export interface MockBackend {
  /** Absolute URL of the collection, for the widget's `endpoint`. */
  readonly endpoint: string;
  readonly scenario: ScenarioId;
  readonly store: MemoryStore;
  /** Switches to another scenario, with the data that it was left with. */
  use(scenario: ScenarioId): void;
  /** Restores the scenario's initial data in all tabs, and restarts its faults in this one. */
  reset(): void;
  stop(): Promise<void>;
}

/** Starts the backend of a page. It answers requests to the collection, on any origin; all others reach the network. */
export async function startMockBackend(options: MockBackendOptions = {}): Promise<MockBackend> {
  const {
    base: url = defaultBase,
    scenario: first = "normal",
    storage,
    workerUrl = defaultWorkerUrl(),
    ...rest
  } = options;
  const endpoint = new URL(url, document.baseURI);
  const base = endpoint.pathname;

  function open(scenario: ScenarioId) {
    const data = createWebStorage(`${scenario}:${endpoint.origin}${base}`, storage);
    return { scenario, backend: findScenario(scenario).create({ ...rest, base, storage: data }) };
  }

  let current = open(first);
  const isHandled = (request: Request) =>
    new URL(request.url).origin === endpoint.origin && toRoutePath(request.url, base) !== "";
  const worker = setupWorker(
    http.all(
      ({ request }) => isHandled(request),
      ({ request }) => answer(current.backend, request),
    ),
  );
  await worker.start({ quiet: true, onUnhandledFrame: "bypass", serviceWorker: { url: String(workerUrl) } });

  return {
    endpoint: endpoint.href,
    get scenario() {
      return current.scenario;
    },
    get store() {
      return current.backend.store;
    },
    use(scenario) {
      current = open(scenario);
    },
    reset() {
      current.backend.store.reset();
      current = open(current.scenario);
    },
    async stop() {
      await worker.stop();
    },
  };
}

/** The Vite plugin serves the script at the root of the site, which also makes that its scope. */
function defaultWorkerUrl(): URL {
  return new URL("mockServiceWorker.js", document.baseURI);
}

/** Answers with an error response, which makes `fetch` reject, if the handler simulates a network failure. */
async function answer({ handle }: Backend, request: Request): Promise<Response> {
  try {
    return await handle(request);
  } catch (error) {
    if (error instanceof TypeError) return HttpResponse.error();
    throw error;
  }
}
