import {
  asFetch,
  createBackend,
  createMemoryStore,
  toSeed,
  type AccountRecord,
  type BackendOptions,
  type ChangeRecord,
  type Keep,
  type Seed,
  type Store,
} from "../../server/index.js";

/** What a list answers. */
export interface ListAnswer {
  accounts: AccountRecord[];
  page: number;
  per_page: number;
  total_pages: number;
  total_entries: number;
  next_page: string | null;
  previous_page: string | null;
  agency: Record<string, unknown>;
  summary: Record<string, number>;
}

/** One page of a history. */
export interface HistoryAnswer {
  balance_changes: ChangeRecord[];
  next_page: string | null;
}

/** A refusal. */
export interface ProblemAnswer {
  type: string;
  title: string;
  status: number;
  detail: string;
}

/** What a write carries besides its body. */
export interface WriteHeaders {
  key?: string | undefined;
  version?: string | undefined;
}

export const now = "2026-11-22T10:00:00.000Z";

/** An account on agency billing, which its customer could pay for as well. */
export const clinic: AccountRecord = {
  id: 7,
  name: "Harbor Clinic",
  status: "active",
  balance_from: "agency",
  balance: { cents: 5_000, currency: "USD" },
  payment_method: { brand: "Visa", last4: "4242" },
  billing_request: null,
  permissions: { change_balance: true, request_billing: true, view_history: true },
  version: "r1",
};

/** A form that a customer could be asked with. */
export const request = {
  email: "owner@harborclinic.example",
  starting_balance: { cents: 2_500, currency: "USD" },
  message: "Please add a card.",
};

/** How a test's backend is set up. */
export interface SetupOptions extends Partial<BackendOptions> {
  /** What the store is kept in. */
  keep?: Keep;
}

/** A backend over these accounts, without any history, and the requests that a test makes of it. */
export function setup(accounts: readonly AccountRecord[] = [clinic], options: SetupOptions = {}) {
  return setupSeed({ ...toSeed(accounts), changes: {} }, options);
}

/** The same over a whole seed. */
export function setupSeed(seed: Seed, { keep, ...options }: SetupOptions = {}) {
  return setupStore(createMemoryStore(seed, keep), options);
}

/** The same over any store. */
export function setupStore<S extends Store>(store: S, options: Omit<SetupOptions, "keep"> = {}) {
  const backend = createBackend({ now: () => new Date(now), ...options, store });
  const fetch = asFetch(backend);
  const base = options.base ?? "/api/v1/accounts";

  const get = (path = "", headers: HeadersInit = {}) => fetch(`${base}${path}`, { headers });
  const write = (method: string, path: string, body: unknown, { key = newKey(), version }: WriteHeaders = {}) =>
    fetch(`${base}${path}`, {
      method,
      headers: {
        ...(key !== "" && { "Idempotency-Key": key }),
        ...(version !== undefined && { "If-Match": `"${version}"` }),
        ...(body !== undefined && { "Content-Type": "application/json" }),
      },
      ...(body !== undefined && { body: typeof body === "string" ? body : JSON.stringify(body) }),
    });

  return {
    store,
    backend,
    fetch,
    get,
    write,
    list: async (query = "") => read<ListAnswer>(await get(query)),
    change: (id: string | number, to: string, headers?: WriteHeaders) =>
      write("PATCH", `/${id}`, { balance_from: to }, headers),
    ask: (id: string | number, body: unknown = request, headers?: WriteHeaders) =>
      write("POST", `/${id}/billing_request`, body, headers),
    withdraw: (id: string | number, headers?: WriteHeaders) =>
      write("DELETE", `/${id}/billing_request`, undefined, headers),
    history: async (id: string | number, query = "") =>
      read<HistoryAnswer>(await get(`/${id}/balance_changes${query}`)),
  };
}

/** An answer's JSON. */
export async function read<T = AccountRecord>(response: Response): Promise<T> {
  return (await response.json()) as T;
}

/** A refusal, checked to be one. */
export async function readProblem(response: Response): Promise<ProblemAnswer> {
  if (!response.headers.get("Content-Type")?.startsWith("application/problem+json")) {
    throw new Error(`Not a problem, but ${response.status} ${await response.text()}`);
  }
  return read<ProblemAnswer>(response);
}

/** A key that no other intent has. */
export function newKey(): string {
  return crypto.randomUUID();
}

/** The names of accounts, in their order. */
export function namesOf(accounts: readonly AccountRecord[]): string[] {
  return accounts.map(({ name }) => name);
}

/** An account of which something is not known. */
export function without(account: AccountRecord, field: Exclude<keyof AccountRecord, "id" | "name" | "balance_from">) {
  return Object.fromEntries(Object.entries(account).filter(([name]) => name !== field)) as unknown as AccountRecord;
}
