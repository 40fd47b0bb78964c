import type { BillingApi } from "../client/billing-api.js";
import type { Account } from "../model/account.js";
import type { ChangeIntent } from "../model/change.js";
import { findObstacle, type Obstacle } from "../model/bulk-change.js";
import { checkOutcome, settleChange, type ChangeOutcome } from "./settle-change.js";

/** Requests under way at once. */
const AT_ONCE = 4;

/** One of many changes. A repeat keeps the intent's key and takes the account as it was read since. */
export interface BulkItem {
  readonly intent: ChangeIntent;
  /** `unchanged`: left out by the page, or someone else has made the very change. */
  readonly status: "waiting" | "saving" | "changed" | "unchanged" | "failed";
  /** How the last attempt ended. */
  readonly outcome?: ChangeOutcome;
}

/** What a run needs, and whom it tells. */
export interface BulkRunOptions {
  /** Asked anew for each: a new session may have a new client. */
  readonly api: () => BillingApi;
  readonly intents: readonly ChangeIntent[];
  /** Confirmed, nothing sent yet; `false` leaves this one out. */
  readonly onConfirm: (intent: ChangeIntent) => boolean;
  /** The server has confirmed a change; the intent has the account as it was. */
  readonly onChange: (account: Account, intent: ChangeIntent) => void;
  /** An account was read, and is not as asked, or is so without our doing. */
  readonly onRead: (account: Account, intent: ChangeIntent) => void;
  /** Something has begun or ended. */
  readonly onProgress: () => void;
}

/** What stands in the way of an account as it was read after an attempt. */
export function findNewObstacle({ intent, outcome }: BulkItem): Obstacle | undefined {
  return outcome && "account" in outcome ? findObstacle(intent.account, intent.to) : undefined;
}

/** Whether an account may not be as its row says: it is gone, or out of reach, or nobody knows what came of its change. */
export function isStale({ outcome }: BulkItem): boolean {
  if (outcome?.kind === "rejected") return ["not-found", "forbidden"].includes(outcome.error.kind);
  return outcome?.kind === "unknown";
}

/** Whether the next one would end the same way. */
function isPointless(outcome: ChangeOutcome): boolean {
  if (outcome.kind === "changed") return false;
  const { kind } = outcome.error;
  return kind === "unauthorized" || kind === "rate-limit" || (kind === "network" && outcome.kind === "unknown");
}

type Mutable<T> = { -readonly [Key in keyof T]: T[Key] };

/** Makes many changes, a few at a time: each is sent once, with its own key and version, and its outcome settled. */
export class BulkRun {
  readonly items: readonly BulkItem[];
  running = false;
  /** Nothing new is begun; what is under way is waited for. */
  stopped = false;
  /** How many there are in this attempt. */
  total = 0;
  /** How many of them have ended. */
  ended = 0;
  /** The account that was begun with last. */
  current: Account | undefined;
  readonly #options: BulkRunOptions;

  constructor(options: BulkRunOptions) {
    this.#options = options;
    this.items = options.intents.map((intent) => ({ intent, status: "waiting" }));
  }

  /** The changes of a status. */
  of(...statuses: readonly BulkItem["status"][]): readonly BulkItem[] {
    return this.items.filter(({ status }) => statuses.includes(status));
  }

  /**
   * Makes the changes that wait; or, once more, those that failed and have no obstacle now. Resolves with them when all
   * have ended, or when going on has turned out to be pointless.
   */
  async run(status: "waiting" | "failed"): Promise<readonly BulkItem[]> {
    if (this.running) return [];
    const items = this.of(status).filter((item) => !findNewObstacle(item));
    this.running = true;
    this.stopped = false;
    this.total = items.length;
    this.ended = 0;
    // They share the queue: each takes the next one when it is done.
    const queue = items.values();
    await Promise.all(Array.from({ length: AT_ONCE }, () => this.#work(queue)));
    this.running = false;
    this.#options.onProgress();
    return items;
  }

  /** Begins nothing new. */
  stop(): void {
    this.stopped = true;
    this.#options.onProgress();
  }

  async #work(queue: Iterable<Mutable<BulkItem>>): Promise<void> {
    for (const item of queue) {
      if (this.stopped) return;
      await this.#settle(item);
      this.ended++;
      this.#options.onProgress();
    }
  }

  async #settle(item: Mutable<BulkItem>): Promise<void> {
    const { onConfirm, onChange, onRead, onProgress } = this.#options;
    // Who tries again has confirmed already.
    if (item.status === "waiting" && !onConfirm(item.intent)) {
      item.status = "unchanged";
      return;
    }
    item.status = "saving";
    this.current = item.intent.account;
    onProgress();
    const outcome = (item.outcome = await this.#send(item));
    if (isPointless(outcome)) this.stop();
    const account = "account" in outcome ? outcome.account : undefined;
    const before = item.intent;
    if (account) item.intent = { ...before, account };
    const isAsAsked = account?.balanceFrom === before.to;
    item.status = outcome.kind === "changed" ? "changed" : isAsAsked ? "unchanged" : "failed";
    if (outcome.kind === "changed") onChange(outcome.account, before);
    else if (account) onRead(account, before);
  }

  async #send(item: Mutable<BulkItem>): Promise<ChangeOutcome> {
    const api = this.#options.api();
    const { intent, outcome } = item;
    if (outcome?.kind === "unknown") {
      // It may be in effect already.
      const found = await checkOutcome(api, intent, outcome.error);
      if (found.kind !== "unchanged" || findObstacle(found.account, intent.to)) return found;
      item.intent = { ...intent, account: found.account };
    }
    const isRepeat = outcome !== undefined && outcome.kind !== "rejected";
    return settleChange(api, { ...item.intent, isRepeat });
  }
}
