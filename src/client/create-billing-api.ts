import { isSameId, type Account, type AccountId } from "../model/account.js";
import { toSearchParams } from "../model/query.js";
import { accountSchema, toAccount, toBillingRequestBody, type AccountRow } from "./account-schema.js";
import { ApiError } from "./api-error.js";
import type { BillingApi, WriteOptions } from "./billing-api.js";
import { toCollectionUrl, toItemUrl } from "./endpoint.js";
import { historySchema, toBalanceChangePage } from "./history-schema.js";
import { createHttpClient, type HttpClient, type HttpClientOptions, type HttpRequest } from "./http-client.js";
import { accountListSchema, toAccountPage } from "./list-schema.js";
import { toWriteHeaders } from "./write-headers.js";

/** Where the backend is, and how to talk to it. */
export interface BillingApiOptions extends HttpClientOptions {
  /** URL of the sub-account collection, absolute or relative to the page. Its own query goes along on every request. */
  readonly endpoint: string;
}

/**
 * Creates a `BillingApi` over HTTP, as the contract describes it. Nothing is sent, and the endpoint is not parsed, until
 * a method is called.
 *
 * A read is retried twice at most. A write is never retried, but for the one repeat, with the same key, that follows a
 * 401 when `headers` is a function. Every method rejects with an `ApiError`, or with the signal's own reason.
 */
export function createBillingApi({ endpoint, ...options }: BillingApiOptions): Required<BillingApi> {
  return createHttpBillingApi(endpoint, createHttpClient(options));
}

/** Creates a `BillingApi` on an HTTP client. */
export function createHttpBillingApi(endpoint: string, send: HttpClient): Required<BillingApi> {
  const write = async (id: AccountId, part: string, request: HttpRequest, { signal, ...options }: WriteOptions) => {
    const headers = toWriteHeaders(options);
    return toRequestedAccount(
      id,
      await send(toItemUrl(endpoint, id, part), accountSchema, { ...request, headers, signal }),
    );
  };

  return {
    async listAccounts(query, options = {}) {
      const url = toCollectionUrl(endpoint, toSearchParams(query));
      return toAccountPage(await send(url, accountListSchema, options), query);
    },
    async getAccount(id, options = {}) {
      return toRequestedAccount(id, await send(toItemUrl(endpoint, id), accountSchema, options));
    },
    changeBalance(id, to, options) {
      return write(id, "", { method: "PATCH", json: { balance_from: to } }, options);
    },
    requestBilling(id, draft, options) {
      return write(id, "/billing_request", { method: "POST", json: toBillingRequestBody(draft) }, options);
    },
    withdrawBillingRequest(id, options) {
      return write(id, "/billing_request", { method: "DELETE" }, options);
    },
    async listBalanceChanges(id, page, options = {}) {
      const params = new URLSearchParams({ page: String(page) });
      const url = toCollectionUrl(toItemUrl(endpoint, id, "/balance_changes"), params);
      return toBalanceChangePage(await send(url, historySchema, options));
    },
  };
}

/** Maps an answer to the account. An answer about another account must never be rendered as this one's. */
function toRequestedAccount(id: AccountId, row: AccountRow): Account {
  if (isSameId(id, row.id)) return toAccount(row);
  throw new ApiError("invalid-response", "The answer is about another account");
}
