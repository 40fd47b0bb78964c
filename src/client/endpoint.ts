import type { AccountId } from "../model/account.js";
import { ApiError } from "./api-error.js";

/**
 * The URL of the collection, with its own query and what is asked of it. A parameter that is asked wins over one of the
 * same name in the endpoint.
 * @throws ApiError `invalid-response` when the endpoint cannot be used.
 */
export function toCollectionUrl(endpoint: string, params: URLSearchParams): string {
  const url = parseEndpoint(endpoint);
  for (const name of params.keys()) {
    // Deleting rewrites the whole query; a host's own spelling is left alone where nothing clashes.
    if (url.searchParams.has(name)) url.searchParams.delete(name);
  }
  url.search = [url.search.slice(1), params.toString()].filter(Boolean).join("&");
  return url.href;
}

/**
 * The URL of one account: `/accounts` gives `/accounts/7`, `/accounts.json` gives `/accounts/7.json`. The endpoint's
 * query is kept. What belongs to the account follows it: `/accounts/7/billing_request.json`.
 * @throws ApiError `invalid-response` when the endpoint cannot be used, `not-found` when no URL can name the id.
 */
export function toItemUrl(endpoint: string, id: AccountId, part = ""): string {
  const url = parseEndpoint(endpoint);
  const [, path = "", extension = ""] = /^(.*?)(\.json)?\/*$/.exec(url.pathname) ?? [];
  url.pathname = `${path}/${encodeId(id)}${part}${extension}`;
  return url.href;
}

/** Dots would be taken for "this folder" and "the one above", even percent-encoded; an empty id is the collection. */
function encodeId(id: AccountId): string {
  const text = String(id);
  if (/^\.{0,2}$/.test(text) || !isWellFormed(text)) {
    throw new ApiError("not-found", "No URL can name this id");
  }
  return encodeURIComponent(text);
}

/** Half a surrogate pair has no UTF-8, so no percent-encoding. */
function isWellFormed(text: string): boolean {
  return !/\p{Cs}/u.test(text);
}

/** At the time of the request: the page's base may change, and there is none where the module is only imported. */
function parseEndpoint(endpoint: string): URL {
  const url =
    endpoint.trim() === "" ? null : parseUrl(endpoint, (globalThis as Partial<typeof globalThis>).document?.baseURI);
  if (!url || !/^https?:$/.test(url.protocol) || url.username || url.password) {
    throw new ApiError("invalid-response", "`endpoint` must be an http(s) URL without a password");
  }
  url.hash = "";
  return url;
}

function parseUrl(url: string, base: string | undefined): URL | null {
  return URL.canParse(url, base) ? new URL(url, base) : null;
}
