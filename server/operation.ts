/** The requests of the contract, by name. */
export type Operation = "list" | "read" | "change" | "request" | "withdraw" | "history";

/** Where the collection is, unless something else is asked for. */
export const defaultBase = "/api/v1/accounts";

const operations: readonly (readonly [method: string, path: RegExp, Operation])[] = [
  ["GET", /^\/accounts$/, "list"],
  ["GET", /^\/accounts\/[^/]+$/, "read"],
  ["PATCH", /^\/accounts\/[^/]+$/, "change"],
  ["POST", /^\/accounts\/[^/]+\/billing_request$/, "request"],
  ["DELETE", /^\/accounts\/[^/]+\/billing_request$/, "withdraw"],
  ["GET", /^\/accounts\/[^/]+\/balance_changes$/, "history"],
];

/**
 * The path that the routes are written for (`/accounts/7`), whatever the collection's own URL is; an empty string for a
 * URL that is not under it. Where the collection ends in `.json` its items must as well: `…/accounts/7.json`, and below
 * them `…/7.json/billing_request` or, as the vendor writes such paths, `…/7/billing_request.json`.
 */
export function toRoutePath(url: string, base: string = defaultBase): string {
  const { pathname } = new URL(url);
  const collection = base.replace(/\/+$/, "");
  if (pathname.replace(/\/+$/, "") === collection) return "/accounts";
  const root = collection.replace(/\.json$/, "");
  if (!pathname.startsWith(`${root}/`)) return "";
  const rest = pathname.slice(root.length);
  return root === collection ? `/accounts${rest}` : toRoutePathWithoutSuffix(rest);
}

function toRoutePathWithoutSuffix(rest: string): string {
  const [, id, below = ""] =
    /^\/([^/]+)\.json(\/[a-z_]+)?$/.exec(rest) ?? /^\/([^/]+)(\/[a-z_]+)\.json$/.exec(rest) ?? [];
  return id === undefined ? "" : `/accounts/${id}${below}`;
}

/** Which of the contract's requests this is. */
export function operationOf(request: Request, base?: string): Operation | undefined {
  const path = toRoutePath(request.url, base);
  return operations.find(([method, pattern]) => method === request.method && pattern.test(path))?.[2];
}

/** The id of the account that a request is about. */
export function accountIdOf(request: Request, base?: string): string | undefined {
  const id = /^\/accounts\/([^/]+)/.exec(toRoutePath(request.url, base))?.[1];
  return id === undefined ? undefined : decodeURIComponent(id);
}
