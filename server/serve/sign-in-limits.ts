import { isIP } from "node:net";
import type { Database } from "../sql/tables.js";
import type { Client } from "./client.js";
import { createRateLimiter, type RateLimit, type RateLimiter } from "./rate-limit.js";

/** Wrong passwords for a user from one address, or from one browser that the user has signed in with before. */
const pairLimit: RateLimit = { requests: 5, seconds: 5 * 60 };

/** Wrong passwords from one address, for any user. */
const addressLimit: RateLimit = { requests: 30, seconds: 10 * 60 };

/** Wrong passwords for a user from everywhere but from browsers that the user has signed in with. */
const userLimit: RateLimit = { requests: 50, seconds: 60 * 60 };

/** Returns the network of an IPv6 address, all of which one client may have: its first 64 bits. Others stay as they are. */
export function toNetwork(address: string): string {
  if (isIP(address) !== 6 || address.toLowerCase().startsWith("::ffff:")) return address;
  const [left = [], right = []] = address.split("::").map((part) => part.split(":").filter((group) => group !== ""));
  const zeros = Array.from({ length: Math.max(0, 8 - left.length - right.length) }, () => "0");
  const groups = [...left, ...zeros, ...right].slice(0, 4);
  return `${groups.map((group) => Number.parseInt(group, 16).toString(16)).join(":")}::/64`;
}

/** An attempt to sign in. */
interface Attempt {
  readonly user: string;
  readonly client: Client;
  /** The secret of a browser that this user has signed in with before. */
  readonly browser: string | undefined;
}

/** Limits wrong passwords. */
export interface SignInLimits {
  /** Counts an attempt. Throws a 429 after too many. */
  take(attempt: Attempt): Promise<void>;
  /** Does not count an attempt that was right. */
  giveBack(attempt: Attempt): Promise<void>;
}

/**
 * Creates the limits of attempts to sign in. A browser that a user has signed in with is counted by itself, so that nobody
 * else can lock that user out of it, however often they try.
 */
export function createSignInLimits(database: Database, now: () => number): SignInLimits {
  const pairs = createRateLimiter(database, "sign-in", pairLimit, now);
  const addresses = createRateLimiter(database, "sign-in-address", addressLimit, now);
  const users = createRateLimiter(database, "sign-in-user", userLimit, now);

  function toCounted({ user, client, browser }: Attempt): (readonly [limit: RateLimiter, key: string])[] {
    if (browser !== undefined) return [[pairs, JSON.stringify(["browser", browser])]];
    const { isShared } = client;
    const address = toNetwork(client.address ?? "");
    // The address of a proxy is everyone's: it would lock everyone out.
    if (isShared) return [[users, user]];
    return [
      [addresses, address],
      [pairs, JSON.stringify([user, address])],
      [users, user],
    ];
  }

  return {
    async take(attempt) {
      for (const [limit, key] of toCounted(attempt)) await limit.take(key);
    },
    async giveBack(attempt) {
      for (const [limit, key] of toCounted(attempt)) await limit.giveBack(key);
    },
  };
}
