import {
  createBackend,
  createMemoryStore,
  isOperation,
  seedAccounts,
  withBody,
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
import { verify, type VerifyOptions } from "../../cli/verify.js";

export const base = "/api/v1/accounts";
/** Acme Dental, which has a card and money, so that changes may be tried on it. */
export const acme = "248013";

/** A backend by the contract, with something wrong about it, and how to verify it. */
export interface SetupOptions extends Partial<BackendOptions> {
  readonly seed?: Seed;
  /** What is wrong with it; some need to see the store. */
  readonly faults?: readonly Fault[] | ((store: MemoryStore) => readonly Fault[]);
}

/** A backend in the same process, asked without a socket. */
export function setup({ seed = seedAccounts(12), faults = [], ...options }: SetupOptions = {}) {
  const store = createMemoryStore(seed);
  const backend = createBackend({ ...options, store });
  const own = typeof faults === "function" ? faults(store) : faults;
  const fetch = toFetch(withFaults(backend.handle, ...own));
  const origin = "https://host.example";

  async function run(more: Partial<VerifyOptions> = {}) {
    const verdict = await verify({
      endpoint: `${origin}${backend.base}`,
      headers: new Headers(),
      timeout: 5_000,
      fetch,
      wait: () => Promise.resolve(),
      confirm: () => Promise.resolve(true),
      signal: new AbortController().signal,
      ...more,
    });
    return { ...verdict, ...toLists(verdict.findings) };
  }
  return { store, backend, fetch, run };
}

/** A request that was sent. */
interface Sent {
  readonly method: string;
  readonly url: string;
  readonly key: string | null;
  readonly body: unknown;
}

/** As much of `fetch` as the command needs: it ends the waiting when it is given up, and remembers what was asked. */
function toFetch(handle: RequestHandler) {
  const requests: Sent[] = [];
  async function send(input: RequestInfo | URL, init: RequestInit = {}): Promise<Response> {
    const { signal, ...rest } = init;
    const request = new Request(input, rest);
    const { method, url, headers } = request;
    requests.push({ method, url, key: headers.get("Idempotency-Key"), body: init.body });
    const givenUp = new Promise<never>((_, reject) => {
      signal?.addEventListener("abort", () => reject(new Error("Given up")), { once: true });
    });
    return await Promise.race([handle(request), givenUp]);
  }
  return Object.assign(send, { requests, changes: () => requests.filter(({ method }) => method === "PATCH") });
}

function toLists(findings: readonly Finding[]) {
  const withStatus = (wanted: Status) => findings.filter(({ status }) => status === wanted).map(({ id }) => id);
  return {
    failed: withStatus("failed"),
    missing: withStatus("not-offered"),
    skipped: withStatus("not-checked"),
    /** What was found by one check. */
    found: (id: CheckId) => findings.find((finding) => finding.id === id)?.found ?? "",
  };
}

type Body = Record<string, unknown>;
type Rows = Record<string, unknown>[];

export const isList = isOperation(base, "list");
export const isChange = isOperation(base, "change");
export const isRead = isOperation(base, "read");

/** Answers lists with other fields beside the rows. */
export function withFields(change: (body: Body) => Body): Fault {
  return withBody(isList, (body) => ({ ...(body as Body), ...change(body as Body) }));
}

/** Answers lists with other rows. */
export function withRows(change: (rows: Rows) => readonly unknown[]): Fault {
  return withBody(isList, (body) => ({ ...(body as Body), accounts: change((body as { accounts: Rows }).accounts) }));
}

/** Answers accounts, in lists and by themselves, otherwise. */
export function withEach(change: (row: Body) => Body): Fault {
  const each: Fault = withBody(isOperation(base, "read", "change"), (body) => change(body as Body));
  return (next) => withRows((rows) => rows.map(change))(each(next));
}

/** Lets a backend see another request than was sent. */
export function withRequest(change: (request: Request) => Request): Fault {
  return (next) => (request) => next(change(request));
}

/** A backend that does not know a parameter. */
export function withoutParameter(name: string): Fault {
  return withRequest((request) => {
    const url = new URL(request.url);
    url.searchParams.delete(name);
    return new Request(url, request);
  });
}

/** A backend that does not know a header. */
export function withoutHeader(name: string): Fault {
  return withRequest((request) => {
    const copy = new Request(request);
    copy.headers.delete(name);
    return copy;
  });
}

/** Answers with another media type. */
export function withType(type: string): Fault {
  return (next) => async (request) => {
    const response = await next(request);
    const headers = new Headers(response.headers);
    headers.set("Content-Type", type);
    return new Response(await response.text(), { status: response.status, headers });
  };
}

/** An account of the seed, otherwise. */
export function seedWith(id: string, parts: Partial<AccountRecord>, count = 12): Seed {
  return seedAccounts(count, { each: (account) => (String(account.id) === id ? parts : {}) });
}

export type { RequestHandler };
