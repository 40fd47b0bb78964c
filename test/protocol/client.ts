import { createHttpBillingApi } from "../../src/client/create-billing-api.js";
import { createHttpClient } from "../../src/client/http-client.js";
import { readRetry } from "../../src/client/read-retry.js";
import { createTransport } from "../../src/client/transport.js";
import type { AccountId, BillingApi, WriteOptions } from "../../src/index.js";
import type { Clock } from "./clock.js";
import type { Call, Network } from "./network.js";

/** Parts of a client that replace the real ones; see `mutants.ts`. */
export interface Mutant {
  readonly fetch?: (fetch: typeof globalThis.fetch) => typeof globalThis.fetch;
  readonly api?: (api: BillingApi) => BillingApi;
}

/** Whose client it is. */
export interface ClientSettings {
  /** The number of the page. */
  readonly page: number;
  /** Whether the page is still there: one that is gone sends and receives nothing. */
  readonly isHere: () => boolean;
  /** Whether its host gives headers anew after a 401, so that the request is sent once more. */
  readonly hasSessions: boolean;
  /** Called when a change is about to be sent with this key. */
  readonly onWrite: (id: string, key: string) => void;
  /** Called when a call has begun or ended. */
  readonly onCall: (change: 1 | -1) => void;
}

const ENDPOINT = "https://host.example/api/v1/accounts";

/** Without a delay: that the second attempt arrives late is up to the network. */
const retry = { ...readRetry, delay: () => 0, afterStatusCodes: [] };

/** The real client, over the model's network and on its clock. */
export function createClient(network: Network, clock: Clock, mutant: Mutant, settings: ClientSettings): BillingApi {
  const { page, isHere, hasSessions, onWrite, onCall } = settings;
  // A page has one call of a method about an account under way at a time: so a request is traced to its call.
  const calls = new Map<string, Call>();
  const fetch = (input: RequestInfo | URL): Promise<Response> => {
    if (!isHere()) return new Promise(() => undefined);
    const request = input as Request;
    const path = request.url.split("/accounts/")[1]?.replace(/\?.*/, "") ?? "accounts";
    return network.send(calls.get(`${request.method} ${path}`)!, request);
  };
  const headers = hasSessions ? () => ({}) : undefined;
  const transport = createTransport({ fetch: mutant.fetch?.(fetch) ?? fetch, headers });
  const own = createHttpBillingApi(
    ENDPOINT,
    createHttpClient({}, { retry, timeout: false, fetch: (input) => clock.limit(page, input as Request, transport) }),
  );
  const api = mutant.api?.(own) ?? own;
  const count = <T>(name: string, call: () => Promise<T>): Promise<T> => {
    onCall(1);
    calls.set(name, { page, begun: network.now, isSent: false });
    return call().finally(() => onCall(-1));
  };
  const write = <T>(method: string, id: AccountId, below: string, { key }: WriteOptions, call: () => Promise<T>) => {
    onWrite(String(id), key);
    return count(`${method} ${id}${below}`, call);
  };
  return {
    listAccounts: (...args) => count("GET accounts", () => api.listAccounts(...args)),
    getAccount: (...args) => count(`GET ${args[0]}`, () => api.getAccount(...args)),
    changeBalance: (id, to, options) => write("PATCH", id, "", options, () => api.changeBalance(id, to, options)),
    requestBilling: (id, draft, options) =>
      write("POST", id, "/billing_request", options, () => api.requestBilling!(id, draft, options)),
    withdrawBillingRequest: (id, options) =>
      write("DELETE", id, "/billing_request", options, () => api.withdrawBillingRequest!(id, options)),
    sendBillingReminder: (id, options) =>
      write("POST", id, "/billing_reminder", options, () => api.sendBillingReminder!(id, options)),
    scheduleChange: (id, draft, options) =>
      write("POST", id, "/scheduled_change", options, () => api.scheduleChange!(id, draft, options)),
    cancelScheduledChange: (id, options) =>
      write("DELETE", id, "/scheduled_change", options, () => api.cancelScheduledChange!(id, options)),
  };
}
