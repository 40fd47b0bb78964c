import type { Agency } from "../model/account.js";
import { ApiError } from "./api-error.js";
import { parseEndpoint } from "./endpoint.js";

const warned = new Set<string>();

/**
 * Returns an agency without a link that leads to another origin than the endpoint's, where the page's headers and cookies
 * must not go. The developer of the page is warned of each once.
 */
export function withOwnLinks(agency: Agency | undefined, endpoint: string): Agency | undefined {
  const link = agency?.links?.balanceChanges;
  if (!agency || link === undefined || isOwn(link, endpoint)) return agency;
  if (!warned.has(link)) {
    warned.add(link);
    console.warn(
      "ctm-accounts-billing: agency.links.balance_changes has to be a URL on the origin of the endpoint. It is ignored.",
    );
  }
  return { ...agency, links: undefined };
}

function isOwn(link: string, endpoint: string): boolean {
  const base = parseEndpoint(endpoint);
  if (!URL.canParse(link, base)) return false;
  const url = new URL(link, base);
  return url.origin === base.origin && !url.username && !url.password;
}

/**
 * Returns the URL of the log: a link is relative to the endpoint, whose own query goes along, as on every request.
 * @param params win over parameters of the same name
 * @throws ApiError where the link leads to another origin
 */
export function toLogUrl(endpoint: string, link: string, params: URLSearchParams): string {
  const base = parseEndpoint(endpoint);
  if (!isOwn(link, endpoint)) throw new ApiError("invalid-response", "The log is on another origin");
  const url = new URL(link, base);
  url.hash = "";
  for (const [name, value] of base.searchParams) {
    if (!url.searchParams.has(name)) url.searchParams.append(name, value);
  }
  for (const [name, value] of params) url.searchParams.set(name, value);
  return url.href;
}
