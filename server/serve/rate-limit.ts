import { createHash } from "node:crypto";
import { Problem } from "../problem.js";
import { returnUse, takeUses, type Allowance } from "../sql/limits.js";
import type { Database } from "../sql/tables.js";

/** How many requests may come at once, and the seconds in which as many are allowed anew. */
export interface RateLimit {
  readonly requests: number;
  readonly seconds: number;
}

/** A limit of each client, kept in the database. */
export interface RateLimiter {
  /** Counts a request of a client. Throws a 429 if the client has sent too many. */
  take(client: string): Promise<void>;
  /** Takes the last request of a client back. */
  giveBack(client: string): Promise<void>;
}

/** Creates a limit that is counted request by request. */
export function createRateLimiter(
  database: Database,
  name: string,
  limit: RateLimit,
  now: () => number = Date.now,
): RateLimiter {
  const allowance = toAllowance(limit);
  const toKey = (client: string) => `${name}:${hashOf(client)}`;
  return {
    async take(client) {
      const wait = await takeUses(database, toKey(client), allowance, { count: 1, now: now() });
      if (wait > 0) throw toProblem(wait);
    },
    giveBack: (client) => returnUse(database, toKey(client), allowance),
  };
}

/** Uses that were taken and not yet used. */
interface Block {
  readonly left: number;
  readonly expiresAt: number;
}

/**
 * Creates a limit for requests that come by the thousand. It takes a sixtieth of the limit at a time, so that one request
 * of many writes to the database. What is taken lapses once it would be free again.
 */
export function createBlockLimiter(
  database: Database,
  name: string,
  limit: RateLimit,
  now: () => number = Date.now,
): Pick<RateLimiter, "take"> {
  const allowance = toAllowance(limit);
  const size = Math.max(1, Math.floor(limit.requests / 60));
  const blocks = new Map<string, Block>();
  return {
    async take(client) {
      const block = blocks.get(client);
      if (block !== undefined && block.left > 0 && block.expiresAt > now()) {
        blocks.set(client, { ...block, left: block.left - 1 });
        return;
      }
      const time = now();
      const wait = await takeUses(database, `${name}:${hashOf(client)}`, allowance, { count: size, now: time });
      if (wait > 0) throw toProblem(wait);
      for (const [other, { expiresAt }] of blocks) if (expiresAt <= time) blocks.delete(other);
      if (size > 1) blocks.set(client, { left: size - 1, expiresAt: time + size * allowance.interval });
    },
  };
}

function toAllowance({ requests, seconds }: RateLimit): Allowance {
  return { uses: requests, interval: Math.ceil((seconds * 1000) / requests) };
}

/** What was typed as a user is not kept: it may be a password. */
function hashOf(client: string): string {
  return createHash("sha256").update(client).digest("base64url");
}

function toProblem(wait: number): Problem {
  const headers = { "Retry-After": String(Math.ceil(wait / 1000)) };
  return new Problem(429, "You’ve sent too many requests. Try again in a moment.", headers);
}
