import { createHash } from "node:crypto";
import { Problem } from "../problem.js";
import { returnUse, takeUses, type Allowance } from "../sql/limits.js";
import { toOutage } from "../outage.js";
import type { Database } from "../sql/tables.js";
import { withoutWaiting } from "../sql/waiting-connection.js";

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

/** Requests that the database has counted in advance, and that have not come yet. */
interface Block {
  readonly left: number;
  readonly expiresAt: number;
}

/**
 * Creates a limit for requests that come by the thousand. It takes a sixtieth of the limit at a time, so that one request
 * of many writes to the database. What is taken lapses once it would be free again. Where the database cannot be written
 * for now, a process counts by itself: no request that reads is refused for that.
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
  const underWay = new Map<string, Promise<void>>();
  const unwaiting = withoutWaiting(database);
  const takeMeanwhile = createMemoryLimit(allowance);

  function useBlock(client: string): boolean {
    const block = blocks.get(client);
    if (block === undefined || block.left === 0 || block.expiresAt <= now()) return false;
    blocks.set(client, { ...block, left: block.left - 1 });
    return true;
  }

  async function takeBlock(client: string): Promise<void> {
    const time = now();
    const uses = { count: size, now: time };
    const wait = await takeUses(unwaiting, `${name}:${hashOf(client)}`, allowance, uses).catch((error: unknown) => {
      if (toOutage(error) === undefined) throw error;
      return takeMeanwhile(client, uses);
    });
    if (wait > 0) throw toProblem(wait);
    for (const [other, { expiresAt }] of blocks) if (expiresAt <= time) blocks.delete(other);
    blocks.set(client, { left: size - 1, expiresAt: time + size * allowance.interval });
  }

  return {
    async take(client) {
      while (!useBlock(client)) {
        const pending = underWay.get(client);
        // Requests that come at the same time use one block.
        if (pending) await pending;
        else {
          const taken = takeBlock(client).finally(() => underWay.delete(client));
          underWay.set(client, taken);
          return taken;
        }
      }
    },
  };
}

/** Creates a limit in memory that counts as `takeUses` does. */
function createMemoryLimit({ uses, interval }: Allowance) {
  const freeAt = new Map<string, number>();
  return (client: string, { count, now }: { readonly count: number; readonly now: number }): number => {
    for (const [other, time] of freeAt) if (time <= now) freeAt.delete(other);
    const next = (freeAt.get(client) ?? now) + count * interval;
    const wait = next - (now + uses * interval);
    if (wait > 0) return wait;
    freeAt.set(client, next);
    return 0;
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
