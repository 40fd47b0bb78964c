import { unknown } from "valibot";
import { isSameId, type AccountId } from "../model/account.js";
import { toSearchParams, type AccountQuery } from "../model/query.js";
import { accountSchema, lacksCurrency, toAccount, toWrittenAccount } from "./account-schema.js";
import { toLogUrl, withOwnLinks } from "./agency-link.js";
import { ApiError } from "./api-error.js";
import type { AccountPage, BillingApi, ListReadOptions, WriteOptions } from "./billing-api.js";
import { toBillingRequestBody } from "./billing-request-schema.js";
import { toCollectionUrl, toItemUrl } from "./endpoint.js";
import { historySchema, toBalanceChangePage } from "./history-schema.js";
import { toAgencyChangePage } from "./log-schema.js";
import { createHttpClient, type HttpClient, type HttpClientOptions, type HttpRequest } from "./http-client.js";
import { createListReader } from "./list-reader.js";
import { accountListSchema, currencyOf } from "./list-schema.js";
import { toScheduledChangeBody } from "./scheduled-change-schema.js";
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
  /** Of balances that have none: the agency's, which only a list names. */
  let currency: string | undefined;
  let agencyRequest: Promise<unknown> | undefined;

  const readPage = createListReader(async (query, options) => {
    const url = toCollectionUrl(endpoint, toSearchParams(query));
    const { body, headers } = await send(url, accountListSchema, options);
    return { list: body, link: headers.get("link") };
  });

  /** Takes over what a page says of the agency. */
  const receivePage = (answer: AccountPage): AccountPage => {
    const page = { ...answer, agency: withOwnLinks(answer.agency, endpoint) };
    agencyRequest ??= Promise.resolve();
    currency = currencyOf(page.agency) ?? currency;
    return page;
  };

  const listAccounts = async (query: AccountQuery, { signal, onFirst }: ListReadOptions = {}) => {
    const onFirstPage = onFirst && ((page: AccountPage) => onFirst(receivePage(page)));
    return receivePage(await readPage(query, { signal, onFirst: onFirstPage }));
  };

  /** Requests the agency once, for all whose amounts cannot be read without it. Where that fails, the default holds. */
  const findCurrency = async (signal: AbortSignal | undefined) => {
    agencyRequest ??= listAccounts({ page: 1, pageSize: 1 }).catch(() => undefined);
    await agencyRequest;
    signal?.throwIfAborted();
  };

  const write = async (id: AccountId, part: string, request: HttpRequest, options: WriteOptions) => {
    const { signal, account } = options;
    const url = toItemUrl(endpoint, id, part);
    const { body, status } = await send(url, unknown(), { ...request, headers: toWriteHeaders(options), signal });
    const written = toWrittenAccount(body, account, currency);
    // 202 says that the server may make the change later.
    if (written && isSameId(id, written.id) && status !== 202) return written;
    throw new ApiError("invalid-response", "The answer confirms nothing", { status });
  };

  return {
    listAccounts,
    async getAccount(id, options = {}) {
      const { body } = await send(toItemUrl(endpoint, id), accountSchema, options);
      // It must never be rendered as this one.
      if (!isSameId(id, body.id)) throw new ApiError("invalid-response", "The answer is about another account");
      if (lacksCurrency(body.balance)) await findCurrency(options.signal);
      return toAccount(body, currency);
    },
    changeBalance(id, to, { reason, ...options }) {
      const json = { balance_from: to, ...(reason !== undefined && { reason }) };
      return write(id, "", { method: "PATCH", json }, options);
    },
    requestBilling(id, draft, options) {
      return write(id, "/billing_request", { method: "POST", json: toBillingRequestBody(draft) }, options);
    },
    withdrawBillingRequest(id, options) {
      return write(id, "/billing_request", { method: "DELETE" }, options);
    },
    sendBillingReminder(id, options) {
      return write(id, "/billing_reminder", { method: "POST" }, options);
    },
    scheduleChange(id, draft, options) {
      return write(id, "/scheduled_change", { method: "POST", json: toScheduledChangeBody(draft) }, options);
    },
    cancelScheduledChange(id, options) {
      return write(id, "/scheduled_change", { method: "DELETE" }, options);
    },
    async listBalanceChanges(id, page, options = {}) {
      const params = new URLSearchParams({ page: String(page) });
      const url = toCollectionUrl(toItemUrl(endpoint, id, "/balance_changes"), params);
      return toBalanceChangePage((await send(url, historySchema, options)).body);
    },
    async listAgencyChanges({ link, page, since, until }, options = {}) {
      const params = new URLSearchParams({ ...(since && { since }), ...(until && { until }), page: String(page) });
      const url = toLogUrl(endpoint, link, params);
      return toAgencyChangePage((await send(url, historySchema, options)).body);
    },
  };
}
