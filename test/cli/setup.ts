import assert from "node:assert/strict";
import { describe, it } from "node:test";
import {
  administrator,
  createBackend,
  createMemoryStore,
  isOperation,
  seedAccounts,
  withFaults,
  type AccountRecord,
  type BackendOptions,
  type Fault,
  type MemoryStore,
  type RequestHandler,
  type Seed,
} from "../../server/index.js";
import type { CheckId } from "../../cli/catalog.js";
import type { Finding, Status } from "../../cli/findings.js";
import { Stopping } from "../../cli/stopping.js";
import { verify, type VerifyOptions } from "../../cli/verify.js";

export const base = "/api/v1/accounts";
/** The id of Acme Dental, on which changes can be tried. */
export const acme = "248013";

export const isList = isOperation(base, "list");
export const isRead = isOperation(base, "read");
export const isChange = isOperation(base, "change");
export const isHistory = isOperation(base, "history");
export const isLog = isOperation(base, "log");

type Faults = readonly Fault[] | ((store: MemoryStore) => readonly Fault[]);

/** Options of `setup`. */
export interface SetupOptions extends Partial<BackendOptions> {
  readonly seed?: Seed;
  readonly faults?: Faults;
}

/** Who may read everything. */
const reader = { ...administrator, canReadLog: true };

/** Creates a backend with faults, and a function that verifies it without a socket. */
export function setup({ seed = seedAccounts(12), faults = [], ...options }: SetupOptions = {}) {
  const store = createMemoryStore(seed);
  const backend = createBackend({ identify: () => reader, ...options, store });
  const fetch = toFetch(withFaults(backend.handle, ...(typeof faults === "function" ? faults(store) : faults)));

  async function run(more: Partial<VerifyOptions> = {}) {
    const verdict = await verify({
      endpoint: `https://host.example${backend.base}`,
      headers: new Headers(),
      timeout: 5_000,
      fetch,
      wait: () => Promise.resolve(),
      confirm: () => Promise.resolve(true),
      stop: new Stopping(),
      ...more,
    });
    return { ...verdict, ...groupByStatus(verdict.findings) };
  }
  return { store, backend, fetch, run };
}

/** A recorded request. */
interface RecordedRequest {
  readonly method: string;
  readonly url: string;
  readonly key: string | null;
  readonly body: unknown;
}

/** Creates a `fetch` that records requests, and rejects when it is aborted. */
function toFetch(handle: RequestHandler) {
  const requests: RecordedRequest[] = [];
  async function send(input: RequestInfo | URL, init: RequestInit = {}): Promise<Response> {
    const { signal, ...rest } = init;
    const request = new Request(input, rest);
    const { method, url, headers } = request;
    requests.push({ method, url, key: headers.get("Idempotency-Key"), body: init.body });
    const aborted = new Promise<never>((_, reject) => {
      signal?.addEventListener("abort", () => reject(new Error("Aborted")), { once: true });
    });
    return await Promise.race([handle(request), aborted]);
  }
  return Object.assign(send, { requests, changes: () => requests.filter(({ method }) => method === "PATCH") });
}

function groupByStatus(findings: readonly Finding[]) {
  const withStatus = (status: Status) => findings.filter((finding) => finding.status === status).map(({ id }) => id);
  return {
    failed: withStatus("failed"),
    tolerated: withStatus("tolerated"),
    missing: withStatus("not-offered"),
    skipped: withStatus("not-checked"),
    /** Returns what a check has found. */
    found: (id: CheckId) => findings.find((finding) => finding.id === id)?.found ?? "",
    findingOf: (id: CheckId) => findings.find((finding) => finding.id === id),
  };
}

/** The faults of a case: one, several, or one that changes the store. */
type FaultSpec = Fault | readonly Fault[] | { readonly withStore: (store: MemoryStore) => Fault };

/** What a backend does wrong, its faults, the checks that must fail, and what the first of them must find. */
export type FaultCase = readonly [does: string, faults: FaultSpec, failed: readonly CheckId[], found: RegExp];

/** Defines a test for each case, which verifies a backend with the faults. */
export function describeFaults(
  name: string,
  cases: readonly FaultCase[],
  { seed, ...options }: Partial<VerifyOptions> & Pick<SetupOptions, "seed"> = {},
): void {
  void describe(`${name}, with a backend that`, () => {
    for (const [does, spec, failed, found] of cases) {
      void it(`${does}, fails ${failed.join(", ")}`, async () => {
        const verdict = await setup({ faults: toFaults(spec), ...(seed && { seed }) }).run(options);
        assert.deepEqual(verdict.failed, failed);
        assert.match(verdict.found(failed[0] ?? "list.answer"), found);
      });
    }
  });
}

function toFaults(spec: FaultSpec): Faults {
  if (typeof spec === "function") return [spec];
  return "withStore" in spec ? (store) => [spec.withStore(store)] : spec;
}

/** Creates the usual seed with other fields of one account. */
export function seedWith(id: string, fields: Partial<AccountRecord>, count = 12): Seed {
  return seedAccounts(count, { each: (account) => (String(account.id) === id ? fields : {}) });
}
