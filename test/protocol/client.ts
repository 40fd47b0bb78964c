import { createBillingApi, type BillingApi } from "../../src/index.js";
import type { Call, Network } from "./network.js";

/** What stands in the place of the real thing: the mutants of the test of the test. */
export interface Twins {
  readonly fetch?: (fetch: typeof globalThis.fetch) => typeof globalThis.fetch;
  readonly api?: (api: BillingApi) => BillingApi;
}

/** Whose client it is. */
export interface ClientOptions {
  /** The number of the page. */
  readonly page: number;
  /** Whether the page is still there: one that is gone sends nothing, and hears nothing. */
  readonly isHere: () => boolean;
  /** Whether its host gives headers anew after a 401, so that the request is sent once more. */
  readonly hasSessions: boolean;
  readonly timeout: number;
  /** A change is about to be sent, under this key. */
  readonly onWrite: (id: string, key: string) => void;
  /** A call has begun, or ended. */
  readonly onCall: (change: 1 | -1) => void;
}

const ENDPOINT = "https://host.example/api/v1/accounts";

/** The real client, over the model's network. */
export function createClient(network: Network, twins: Twins, options: ClientOptions): BillingApi {
  const { page, isHere, hasSessions, timeout, onWrite, onCall } = options;
  // A page has but one call of a sort about an account under way: this tells which of them sends something.
  const calls = new Map<string, Call>();
  const fetch = (input: RequestInfo | URL): Promise<Response> => {
    if (!isHere()) return new Promise(() => undefined);
    const request = input as Request;
    const last = new URL(request.url).pathname.split("/").at(-1);
    return network.send(calls.get(`${request.method} ${last}`)!, request);
  };
  const headers = hasSessions ? () => ({}) : undefined;
  const own = createBillingApi({ endpoint: ENDPOINT, fetch: twins.fetch?.(fetch) ?? fetch, headers, timeout });
  const api = twins.api?.(own) ?? own;
  const count = <T>(sort: string, call: () => Promise<T>): Promise<T> => {
    onCall(1);
    calls.set(sort, { page, begun: network.now, isSent: false });
    return call().finally(() => onCall(-1));
  };
  return {
    listAccounts: (...asked) => count("GET accounts", () => api.listAccounts(...asked)),
    getAccount: (...asked) => count(`GET ${asked[0]}`, () => api.getAccount(...asked)),
    changeBalance: (id, to, sent) => {
      onWrite(String(id), sent.key);
      return count(`PATCH ${id}`, () => api.changeBalance(id, to, sent));
    },
  };
}
