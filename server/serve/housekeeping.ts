import { pruneLimits } from "../sql/limits.js";
import { toOutage } from "../outage.js";
import type { Database } from "../sql/tables.js";
import { pruneTrail, toTrailStart } from "../sql/trail.js";
import { withoutWaiting } from "../sql/waiting-connection.js";
import { pruneSecrets } from "./credentials.js";

const minute = 60 * 1000;
const hour = 60 * minute;

/** Deletes what is over: secrets, limits, and the old trail. */
export interface Housekeeping {
  /** Begins if it is due: at first, and then once an hour. Nobody waits for it, and it never fails. */
  start(): void;
  /** Waits for what is under way, and lets nothing begin any more. */
  end(): Promise<void>;
}

/** Creates what deletes what is over. It passes over a database that does not answer, and tries again a minute later. */
export function createHousekeeping(database: Database, trailDays: number, now: () => number): Housekeeping {
  const own = withoutWaiting(database);
  let next = 0;
  let isEnded = false;
  let underWay = Promise.resolve();

  async function clean(): Promise<void> {
    // After the response that it begins with.
    await nextTurn();
    await pruneSecrets(own, now());
    await pruneLimits(own, now());
    const before = toTrailStart(now(), trailDays);
    while (!isEnded && (await pruneTrail(own, before)) > 0) await nextTurn();
  }

  return {
    start() {
      if (isEnded || now() < next) return;
      next = now() + hour;
      underWay = clean().catch((error: unknown) => {
        next = now() + minute;
        if (toOutage(error) === undefined) console.error(error);
      });
    },
    end() {
      isEnded = true;
      return underWay;
    },
  };
}

/** Lets requests come in between. */
function nextTurn(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}
