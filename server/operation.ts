/** The name of a request of the contract. */
export type Operation = "list" | "read" | "change" | "request" | "withdraw" | "history";

/** Default path of the collection. */
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
 * Maps a URL under `base`, or of the trail beside it, to the path that the routes use, such as `/accounts/7`. Returns an empty string for any other
 * URL. If `base` ends in `.json`, so must the items: `…/accounts/7.json`, `…/accounts/7.json/billing_request` or, in the
 * vendor's style, `…/accounts/7/billing_request.json`.
 */
export function toRoutePath(url: string, base: string = defaultBase): string {
  const { pathname } = new URL(url);
  const collection = base.replace(/\/+$/, "");
  if (pathname.replace(/\/+$/, "") === collection) return "/accounts";
  if (pathname === toTrailPath(collection)) return "/trail";
  const root = collection.replace(/\.json$/, "");
  if (!pathname.startsWith(`${root}/`)) return "";
  const rest = pathname.slice(root.length);
  return root === collection ? `/accounts${rest}` : toRoutePathWithoutSuffix(rest);
}

/** Returns the path of the trail, which stands beside the collection. */
export function toTrailPath(collection: string = defaultBase): string {
  return collection.replace(/[^/]*$/, collection.endsWith(".json") ? "trail.json" : "trail");
}

function toRoutePathWithoutSuffix(rest: string): string {
  const [, id, below = ""] =
    /^\/([^/]+)\.json(\/[a-z_]+)?$/.exec(rest) ?? /^\/([^/]+)(\/[a-z_]+)\.json$/.exec(rest) ?? [];
  return id === undefined ? "" : `/accounts/${id}${below}`;
}

/** Returns the operation that a request stands for. */
export function operationOf(request: Request, base?: string): Operation | undefined {
  const path = toRoutePath(request.url, base);
  return operations.find(([method, pattern]) => method === request.method && pattern.test(path))?.[2];
}

/** Returns the id of the account in a request's URL. */
export function accountIdOf(request: Request, base?: string): string | undefined {
  const id = /^\/accounts\/([^/]+)/.exec(toRoutePath(request.url, base))?.[1];
  return id === undefined ? undefined : decodeURIComponent(id);
}
