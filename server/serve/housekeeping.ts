import type { MiddlewareHandler } from "hono";
import { pruneLimits } from "../sql/limits.js";
import type { Database } from "../sql/tables.js";
import { pruneTrail } from "../sql/trail.js";
import { pruneSecrets } from "./credentials.js";

const hour = 60 * 60 * 1000;
const day = 24 * hour;

/** Deletes what is over, with the first request and then with one of each hour: secrets, limits and the old trail. */
export function keepHouse(database: Database, trailDays: number, now: () => number): MiddlewareHandler {
  let next = 0;
  return async (_, proceed) => {
    if (now() >= next) {
      next = now() + hour;
      await pruneSecrets(database, now());
      await pruneLimits(database, now());
      await pruneTrail(database, new Date(now() - trailDays * day).toISOString());
    }
    await proceed();
  };
}
