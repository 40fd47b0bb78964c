/** The name of a request of the contract. */
export type Operation =
  "list" | "read" | "change" | "request" | "withdraw" | "remind" | "schedule" | "unschedule" | "history" | "log";

/** Default path of the collection. */
export const defaultBase = "/api/v1/accounts";

const operations: readonly (readonly [method: string, path: RegExp, Operation])[] = [
  ["GET", /^\/accounts$/, "list"],
  ["GET", /^\/accounts\/[^/]+$/, "read"],
  ["PATCH", /^\/accounts\/[^/]+$/, "change"],
  ["POST", /^\/accounts\/[^/]+\/billing_request$/, "request"],
  ["DELETE", /^\/accounts\/[^/]+\/billing_request$/, "withdraw"],
  ["POST", /^\/accounts\/[^/]+\/billing_reminder$/, "remind"],
  ["POST", /^\/accounts\/[^/]+\/scheduled_change$/, "schedule"],
  ["DELETE", /^\/accounts\/[^/]+\/scheduled_change$/, "unschedule"],
  ["GET", /^\/accounts\/[^/]+\/balance_changes$/, "history"],
  ["GET", /^\/balance_changes$/, "log"],
];

/**
 * Maps a URL under `base`, or that of the trail or the log beside it, to the path that the routes use, such as `/accounts/7`. Returns an
 * empty string for any other URL. If `base` ends in `.json`, so must the paths of accounts: `…/accounts/7.json`,
 * `…/accounts/7.json/billing_request` or, in the vendor's style, `…/accounts/7/billing_request.json`.
 */
export function toRoutePath(url: string, base: string = defaultBase): string {
  const { pathname } = new URL(url);
  const collection = base.replace(/\/+$/, "");
  if (pathname.replace(/\/+$/, "") === collection) return "/accounts";
  if (pathname === toTrailPath(collection)) return "/trail";
  if (pathname === toLogPath(collection)) return "/balance_changes";
  const root = collection.replace(/\.json$/, "");
  if (!pathname.startsWith(`${root}/`)) return "";
  const rest = pathname.slice(root.length);
  return root === collection ? `/accounts${rest}` : toRoutePathWithoutSuffix(rest);
}

/** Returns the path of the trail, which stands beside the collection. */
export function toTrailPath(collection: string = defaultBase): string {
  return toPathBeside(collection, "trail");
}

/** Returns the path of the agency's log, which stands beside the collection. */
export function toLogPath(collection: string = defaultBase): string {
  return toPathBeside(collection, "balance_changes");
}

function toPathBeside(collection: string, name: string): string {
  return collection.replace(/[^/]*$/, collection.endsWith(".json") ? `${name}.json` : name);
}

/**
 * Returns the link to the log, relative to the collection's URL: a proxy in front of this server may give it another origin
 * or another path.
 */
export function toLogLink(url: string): string {
  const { pathname } = new URL(url);
  const name = pathname.replace(/\/+$/, "").endsWith(".json") ? "balance_changes.json" : "balance_changes";
  return pathname.endsWith("/") ? `../${name}` : name;
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
