import type { AccountId } from "../model/account.js";
import { ApiError } from "./api-error.js";

/**
 * Returns the URL of the collection with these parameters. The endpoint's own query is kept, but for parameters of the
 * same name.
 * @throws ApiError `invalid-response` when the endpoint cannot be used.
 */
export function toCollectionUrl(endpoint: string, params: URLSearchParams): string {
  const url = parseEndpoint(endpoint);
  for (const name of params.keys()) {
    // `delete` rewrites the whole query, so the host's own spelling is kept where no parameter clashes.
    if (url.searchParams.has(name)) url.searchParams.delete(name);
  }
  url.search = [url.search.slice(1), params.toString()].filter(Boolean).join("&");
  return url.href;
}

/**
 * Returns the URL of one account: `/accounts/7` for the endpoint `/accounts`, `/accounts/7.json` for `/accounts.json`.
 * The endpoint's query is kept. A part of the account follows its id: `/accounts/7/billing_request.json`.
 * @throws ApiError `invalid-response` when the endpoint cannot be used, `not-found` when a URL cannot contain the id.
 */
export function toItemUrl(endpoint: string, id: AccountId, part = ""): string {
  const url = parseEndpoint(endpoint);
  const [, path = "", extension = ""] = /^(.*?)(\.json)?\/*$/.exec(url.pathname) ?? [];
  url.pathname = `${path}/${encodeId(id)}${part}${extension}`;
  return url.href;
}

/** Refuses dots, which name a folder even when they are percent-encoded, and an empty id, which names the collection. */
function encodeId(id: AccountId): string {
  const text = String(id);
  if (/^\.{0,2}$/.test(text) || !isWellFormed(text)) {
    throw new ApiError("not-found", "A URL cannot contain this id");
  }
  return encodeURIComponent(text);
}

/** Whether a text can be percent-encoded: half a surrogate pair has no UTF-8. */
function isWellFormed(text: string): boolean {
  return !/\p{Cs}/u.test(text);
}

/** Parses the endpoint at the time of a request: the page's base may change, and a server that imports this has none. */
export function parseEndpoint(endpoint: string): URL {
  const url = endpoint.trim() === "" ? null : parseUrl(endpoint, findBaseUrl());
  if (!url || !/^https?:$/.test(url.protocol) || url.username || url.password) {
    throw new ApiError("invalid-response", "`endpoint` must be an http(s) URL without a password");
  }
  url.hash = "";
  return url;
}

/**
 * Returns the URL that relative ones of the page are resolved by; `undefined` where there is no page. `document.baseURI`
 * would be an element of the page that is named so; any other node of the document has no such names.
 */
export function findBaseUrl(): string | undefined {
  const { Text } = globalThis as Partial<typeof globalThis>;
  return Text && new Text().baseURI;
}

function parseUrl(url: string, base: string | undefined): URL | null {
  return URL.canParse(url, base) ? new URL(url, base) : null;
}
