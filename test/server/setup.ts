import {
  asFetch,
  createBackend,
  createMemoryStore,
  toSeed,
  type AccountRecord,
  type BackendOptions,
  type ChangeRecord,
  type KeyValueStorage,
  type Seed,
  type Store,
} from "../../server/index.js";

/** The body of a list response. */
export interface ListBody {
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

/** The body of a history response. */
export interface HistoryBody {
  balance_changes: ChangeRecord[];
  next_page: string | null;
}

/** The body of an error response. */
export interface ProblemBody {
  type: string;
  title: string;
  status: number;
  detail: string;
}

/** The headers of a write. */
export interface WriteHeaders {
  /** The `Idempotency-Key`: a new one by default, none if it is empty. */
  key?: string | undefined;
  /** The version in `If-Match`. */
  version?: string | undefined;
}

export const now = "2026-11-22T10:00:00.000Z";

/** An account on agency billing whose customer could pay. */
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

/** A valid body of a billing request. */
export const billingRequest = {
  email: "owner@harborclinic.example",
  starting_balance: { cents: 2_500, currency: "USD" },
  message: "Please add a card.",
};

/** Creates an account with the required fields and these. */
export function createAccount(id: number | string, fields: Partial<AccountRecord> = {}): AccountRecord {
  return { id, name: `Account ${id}`, balance_from: "agency", ...fields };
}

/** Options of `setup`. */
export interface SetupOptions extends Partial<BackendOptions> {
  readonly storage?: KeyValueStorage;
}

/** Creates a backend over accounts without history, and functions that send requests to it. */
export function setup(accounts: readonly AccountRecord[] = [clinic], options: SetupOptions = {}) {
  return setupSeed({ ...toSeed(accounts), changes: {} }, options);
}

/** Does the same as `setup` over a seed. */
export function setupSeed(seed: Seed, { storage, ...options }: SetupOptions = {}) {
  return setupStore(createMemoryStore(seed, storage), options);
}

/** Does the same as `setup` over a store. */
export function setupStore<S extends Store>(store: S, options: Partial<BackendOptions> = {}) {
  const backend = createBackend({ now: () => new Date(now), ...options, store });
  const fetch = asFetch(backend);

  const get = (path = "", headers: HeadersInit = {}) => fetch(`${backend.base}${path}`, { headers });
  const write = (method: string, path: string, body: unknown, { key = newKey(), version }: WriteHeaders = {}) =>
    fetch(`${backend.base}${path}`, {
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
    list: async (query = "") => readJson<ListBody>(await get(query)),
    change: (id: string | number, to: string, headers?: WriteHeaders) =>
      write("PATCH", `/${id}`, { balance_from: to }, headers),
    requestBilling: (id: string | number, body: unknown = billingRequest, headers?: WriteHeaders) =>
      write("POST", `/${id}/billing_request`, body, headers),
    withdraw: (id: string | number, headers?: WriteHeaders) =>
      write("DELETE", `/${id}/billing_request`, undefined, headers),
    schedule: (id: string | number, body: unknown, headers?: WriteHeaders) =>
      write("POST", `/${id}/scheduled_change`, body, headers),
    unschedule: (id: string | number, headers?: WriteHeaders) =>
      write("DELETE", `/${id}/scheduled_change`, undefined, headers),
    history: async (id: string | number, query = "") =>
      readJson<HistoryBody>(await get(`/${id}/balance_changes${query}`)),
  };
}

/** Reads the JSON of a response. */
export async function readJson<T = AccountRecord>(response: Response): Promise<T> {
  return (await response.json()) as T;
}

/** Reads a problem, and checks its media type. */
export async function readProblem(response: Response): Promise<ProblemBody> {
  if (!response.headers.get("Content-Type")?.startsWith("application/problem+json")) {
    throw new Error(`Not a problem: ${response.status} ${await response.text()}`);
  }
  return readJson<ProblemBody>(response);
}

/** Creates an idempotency key. */
export function newKey(): string {
  return crypto.randomUUID();
}

/** Returns the names of accounts, in their order. */
export function namesOf(accounts: readonly AccountRecord[]): string[] {
  return accounts.map(({ name }) => name);
}

/** Returns an account without one of its optional fields. */
export function omit(account: AccountRecord, field: Exclude<keyof AccountRecord, "id" | "name" | "balance_from">) {
  return Object.fromEntries(Object.entries(account).filter(([name]) => name !== field)) as unknown as AccountRecord;
}
