import ky, { isHTTPError, type Options } from "ky";
import type { GenericSchema } from "valibot";
import { isSameId, type Account, type AccountId } from "../model/account.js";
import { toSearchParams } from "../model/query.js";
import { ApiError, toApiError } from "./api-error.js";
import type { BillingApi, WriteOptions } from "./billing-api.js";
import { toCollectionUrl, toItemUrl } from "./endpoint.js";
import { createTransport, type TransportOptions } from "./transport.js";
import { historySchema, toBalanceChangePage } from "./history-schema.js";
import { accountListSchema, toAccountPage } from "./list-schema.js";
import { accountSchema, fromDraft, toAccount, type AccountRow } from "./account-schema.js";
import { toWriteHeaders } from "./write-headers.js";

/** Where the backend is, and how to talk to it. */
export interface BillingApiOptions extends TransportOptions {
  /** URL of the sub-account collection, absolute or relative to the page. Its own query goes along on every request. */
  readonly endpoint: string;
  /** As in `fetch()`; `same-origin` where it is left out. */
  readonly credentials?: RequestCredentials | undefined;
  /** Milliseconds for one attempt of one request, its body included; 15000 where it is left out or not positive. */
  readonly timeout?: number | undefined;
}

const DEFAULT_TIMEOUT = 15_000;
const MAX_TIMEOUT = 2 ** 31 - 1;
const MAX_RETRY_AFTER = 30_000;
const REQUEST = "/billing_request";
const RETRY_STATUSES = [408, 429, 500, 502, 503, 504];

/** Two repeats after 0.2 to 0.4 and 0.4 to 0.8 s, or when the server says, if that is within 30 s. */
const REPEAT_READS: NonNullable<Options["retry"]> = {
  limit: 2,
  methods: ["get"],
  statusCodes: RETRY_STATUSES,
  afterStatusCodes: RETRY_STATUSES,
  delay: (attempt) => 200 * 2 ** attempt,
  jitter: (delay) => delay * (0.5 + Math.random() / 2),
  retryOnTimeout: true,
  // For the headers other than Retry-After that the whole ky obeys as well.
  maxRetryAfter: MAX_RETRY_AFTER,
  // ky would shorten a longer wait, and ask again before the server wants to be asked.
  shouldRetry: ({ error }) =>
    isHTTPError(error) && isFarOff(error.response.headers.get("retry-after")) ? false : undefined,
};

/**
 * A `BillingApi` over HTTP, as the contract describes it. Nothing is sent, and the endpoint not looked at, until a
 * method is called.
 *
 * Reads are repeated twice at most; writes never, but for the one repeat, with the same key, that follows a 401 when
 * `headers` is a function. Every method rejects with an `ApiError`, or with the signal's own reason.
 */
export function createBillingApi(options: BillingApiOptions): Required<BillingApi> {
  const { endpoint } = options;
  const request = createRequest(options);
  // Never repeated: a write whose answer was lost may have taken effect.
  const write = async (id: AccountId, part: string, how: Options, { signal, ...options }: WriteOptions) =>
    checkId(
      id,
      await request(() => toItemUrl(endpoint, id, part), accountSchema, {
        ...how,
        headers: toWriteHeaders(options),
        retry: { limit: 0 },
        signal: signal ?? null,
      }),
    );
  return {
    async listAccounts(query, { signal = null } = {}) {
      const toUrl = () => toCollectionUrl(endpoint, toSearchParams(query));
      return toAccountPage(await request(toUrl, accountListSchema, { retry: REPEAT_READS, signal }), query);
    },
    async getAccount(id, { signal = null } = {}) {
      return checkId(id, await request(() => toItemUrl(endpoint, id), accountSchema, { retry: REPEAT_READS, signal }));
    },
    changeBalance: (id, to, options) => write(id, "", { method: "PATCH", json: { balance_from: to } }, options),
    requestBilling: (id, draft, options) => write(id, REQUEST, { method: "POST", json: fromDraft(draft) }, options),
    withdrawBillingRequest: (id, options) => write(id, REQUEST, { method: "DELETE" }, options),
    async listBalanceChanges(id, page, { signal = null } = {}) {
      const params = new URLSearchParams({ page: String(page) });
      const toUrl = () => toCollectionUrl(toItemUrl(endpoint, id, "/balance_changes"), params);
      return toBalanceChangePage(await request(toUrl, historySchema, { retry: REPEAT_READS, signal }));
    },
  };
}

type Request = <T>(toUrl: () => string, schema: GenericSchema<unknown, T>, how: Options) => Promise<T>;

function createRequest({ timeout = 0, credentials = "same-origin", ...host }: BillingApiOptions): Request {
  const transport = createTransport(host);
  const client = ky.create({
    cache: "no-store",
    credentials,
    redirect: "manual",
    timeout: timeout > 0 ? Math.min(timeout, MAX_TIMEOUT) : DEFAULT_TIMEOUT,
    // What ky hands over is always the request that it has built.
    fetch: (input) => transport(input as globalThis.Request),
  });
  return async (toUrl, schema, how) => {
    try {
      how.signal?.throwIfAborted();
      return await client(toUrl(), how).json(schema);
    } catch (error) {
      how.signal?.throwIfAborted();
      throw toApiError(error);
    }
  };
}

/** `Retry-After` in seconds or as a date; one that cannot be read is not far off. */
function isFarOff(retryAfter: string | null): boolean {
  const seconds = Number(retryAfter);
  const wait = Number.isNaN(seconds) ? Date.parse(retryAfter ?? "") - Date.now() : seconds * 1000;
  return wait > MAX_RETRY_AFTER;
}

/** An answer about another account must never be shown as this one's. */
function checkId(id: AccountId, row: AccountRow): Account {
  if (isSameId(id, row.id)) return toAccount(row);
  throw new ApiError("invalid-response", "Another account than asked for");
}
