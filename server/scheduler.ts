import { logError } from "./log-error.js";
import { toOutage } from "./outage.js";
import type { Effect } from "./rules.js";
import { performDue } from "./schedule-rules.js";
import type { DueAccount, Found, Store } from "./store.js";
import { toOwnTrailEntry } from "./trail.js";
import type { AccountRecord } from "./wire.js";
import { requireFound } from "./writes.js";

/** Options of `runScheduledChanges`. */
export interface RunOptions {
  /** The current time; that of the system by default. */
  readonly now?: () => Date;
  /** Receives each error. By default one line of it is logged. What is due stays due, and is tried again. */
  readonly onError?: (error: unknown) => void;
}

/** Options of `startScheduler`. */
export interface SchedulerOptions extends RunOptions {
  /** Milliseconds from one look to the next; 15,000 by default. */
  readonly interval?: number;
}

/** What makes scheduled changes for as long as a process runs. */
export interface Scheduler {
  /** Waits for what is under way, and lets nothing begin any more. */
  stop(): Promise<void>;
}

/** How many accounts are asked for at a time. */
const batchSize = 100;

/**
 * Makes the scheduled changes that are due, each of them once, however many processes do the same at the same time. Returns
 * how many accounts were moved. Call it where no process runs all the time, from a cron job for example.
 */
export async function runScheduledChanges(store: Store, options: RunOptions = {}): Promise<number> {
  let moved = 0;
  for (;;) {
    const effects = await runBatch(store, options, batchSize);
    moved += effects.filter(({ change }) => change).length;
    if (effects.length < batchSize) return moved;
  }
}

/** Makes some of the changes that are due. Returns what was done, in all that could be. */
export async function runBatch(store: Store, options: RunOptions, limit: number): Promise<readonly Effect[]> {
  const { now = () => new Date(), onError = logError } = options;
  // Whoever asks for accounts meets an outage too, and is told.
  const report = (error: unknown) => {
    if (toOutage(error) === undefined) onError(error);
  };
  const effects: Effect[] = [];
  const due = await store.findDue?.(now().toISOString(), limit).catch(report);
  for (const account of due ?? []) {
    const effect = await runOne(store, account, now().toISOString()).catch(report);
    if (effect) effects.push(effect);
  }
  return effects;
}

/**
 * Looks every few seconds for changes that are due, and makes them. Start it once in each process that runs all the time.
 * It does not keep the process alive.
 */
export function startScheduler(store: Store, { interval = 15_000, ...options }: SchedulerOptions = {}): Scheduler {
  let isStopped = false;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let underWay: Promise<unknown> = Promise.resolve();

  function look(): void {
    underWay = runScheduledChanges(store, options).then(() => {
      if (isStopped) return;
      timer = setTimeout(look, interval);
      (timer as { unref?: () => void }).unref?.();
    });
  }

  look();
  return {
    async stop() {
      isStopped = true;
      clearTimeout(timer);
      await underWay;
    },
  };
}

/** The key names the state of the account that is due: of two processes that find it so, one has it. */
async function runOne(store: Store, due: DueAccount, now: string): Promise<Effect | undefined> {
  const { agencyId, accountId, version, dueTime } = due;
  const result = await store.write({
    agencyId,
    accountId,
    // No header has a line break: no request can take this key.
    key: `scheduled\n${accountId}\n${version}\n${dueTime}`,
    fingerprint: "scheduled",
    decide: (found) => decide(found, now),
  });
  return result.type === "written" ? result.decision.effect : undefined;
}

function decide(found: Found | undefined, now: string) {
  const { account } = requireFound(found);
  const effect = performDue(account, now);
  const respondWith = (written: AccountRecord) => ({ status: 200, body: JSON.stringify({ id: written.id }) });
  return { effect, respondWith, ...(effect.change && { trail: toOwnTrailEntry(account, effect.change) }) };
}
