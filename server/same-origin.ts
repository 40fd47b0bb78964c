import { Problem } from "./problem.js";

/** Returns origins as browsers say them. Throws a `TypeError` for what is none. */
export function parseOrigins(origin: string | readonly string[]): ReadonlySet<string> {
  const texts = typeof origin === "string" ? [origin] : origin;
  for (const text of texts) {
    if (URL.canParse(text) && new URL(text).origin === text) continue;
    throw new TypeError(`"${text}" is no origin. Write it like https://portal.example, without a path.`);
  }
  return new Set(texts);
}

/**
 * Refuses a write that a page of another origin has sent, unless it is trusted: a browser adds the cookies of a person to
 * it. Browsers say where a write comes from by `Sec-Fetch-Site`, older ones by `Origin`; programs by neither.
 */
export function requireOwnOrigin({ method, headers, url }: Request, trusted: ReadonlySet<string>): void {
  const origin = headers.get("Origin");
  if (method === "GET" || method === "HEAD" || (origin !== null && trusted.has(origin))) return;
  const site = headers.get("Sec-Fetch-Site");
  const hosts = [new URL(url).host, headers.get("Host")];
  if (site === null ? isOwn(origin, hosts) : isOwnSite(site)) return;
  throw new Problem(
    403,
    "A page of another site cannot do this. If it may, name its origin in the option `origin` of createBillingServer().",
  );
}

/** `none`: by the user, who has typed an address or opened a bookmark. */
function isOwnSite(site: string): boolean {
  return site === "same-origin" || site === "none";
}

/** Compares the hosts alone: a proxy may have taken https away. A host behind one may have restored the public address. */
function isOwn(origin: string | null, hosts: readonly (string | null)[]): boolean {
  return origin === null || (URL.canParse(origin) && hosts.includes(new URL(origin).host));
}
