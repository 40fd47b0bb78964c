import { http, HttpResponse } from "msw/http";
import { setupWorker } from "msw/browser";
import type { Backend } from "./app.js";
import { defaultBase, toRoutePath } from "./operation.js";
import { findScenario, type ScenarioId, type ScenarioOptions } from "./scenarios.js";
import type { MemoryStore } from "./store.js";
import { keepInStorage } from "./web-storage.js";

/** How a page starts its backend. */
export interface MockBackendOptions extends Pick<ScenarioOptions, "requireBearer" | "identify"> {
  /** URL of the collection, relative to the page or on any origin. */
  readonly base?: string;
  readonly scenario?: ScenarioId;
  /** Where the worker script is; by default `mockServiceWorker.js` beside the page, which is its scope as well. */
  readonly workerUrl?: string | URL;
  /** Where state is kept over reloads; by default in the storage that all tabs of the site share. */
  readonly storage?: Storage;
}

/** A backend in the page, which a service worker asks in place of the network. */
export interface MockBackend {
  /** The collection's absolute URL, for a widget's `endpoint`. */
  readonly endpoint: string;
  readonly scenario: ScenarioId;
  readonly store: MemoryStore;
  /** Goes on in another scenario, from where that was left. */
  use(scenario: ScenarioId): void;
  /** Starts the scenario from the beginning; other tabs in it go on from the seed, with their own counts of faults. */
  reset(): void;
  stop(): Promise<void>;
}

/**
 * Starts the backend for a page. Requests to the collection are answered in the page, as if they came from the network,
 * whatever their origin; all others pass untouched.
 */
export async function startMockBackend(options: MockBackendOptions = {}): Promise<MockBackend> {
  const { base: url = defaultBase, scenario: first = "normal", storage, workerUrl = besidePage(), ...rest } = options;
  const endpoint = new URL(url, document.baseURI);
  const base = endpoint.pathname;

  function open(scenario: ScenarioId) {
    const keep = keepInStorage(`${scenario}:${endpoint.origin}${base}`, storage);
    return { scenario, backend: findScenario(scenario).create({ ...rest, base, keep }) };
  }

  let current = open(first);
  const isOurs = (request: Request) =>
    new URL(request.url).origin === endpoint.origin && toRoutePath(request.url, base) !== "";
  const worker = setupWorker(
    http.all(
      ({ request }) => isOurs(request),
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

/** The plugin puts the script at the top of the site, where the demo's pages are; its scope follows from that. */
function besidePage(): URL {
  return new URL("mockServiceWorker.js", document.baseURI);
}

/** A handler that rejects means a network that failed; a worker says so with an error response. */
async function answer({ handle }: Backend, request: Request): Promise<Response> {
  try {
    return await handle(request);
  } catch (error) {
    if (error instanceof TypeError) return HttpResponse.error();
    throw error;
  }
}
