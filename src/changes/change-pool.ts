import type { Account } from "../model/account.js";
import { ineligibilityReason } from "../model/bulk-change.js";
import { canRequestBilling } from "../model/billing-request.js";
import { isSameCommand, type Command, type Move } from "../model/change.js";
import { changeOf, errorOf, isBusy, type ChangeState } from "./change-machine.js";
import { toChange, type ChangeRunner } from "./change-runner.js";

/** Requests under way at once. */
const CONCURRENCY = 4;

/** One of many changes. */
export interface PoolItem<C extends Command = Move["command"]> {
  readonly runner: ChangeRunner;
  /** The account as it is known now. */
  readonly account: Account;
  readonly command: C;
  /**
   * `waiting`: not begun. `unchanged`: stopped by the page, or someone else has made the very change. `failed`: the state
   * of the runner says why.
   */
  readonly status: "waiting" | "saving" | "changed" | "unchanged" | "failed";
  /** The server has sent the account since the change was confirmed. */
  readonly isRead: boolean;
}

/** What a pool needs. */
export interface ChangePoolOptions<C extends Command = Move["command"]> {
  readonly items: readonly Pick<PoolItem<C>, "runner" | "account" | "command">[];
  /** Called when a change is about to be sent for the first time; `false` leaves it out. */
  readonly onConfirm: (item: PoolItem<C>) => boolean;
  /** Called when an attempt has ended; `before` is the account as it was known before it. */
  readonly onItemEnd: (item: PoolItem<C>, before: Account) => void;
  /** Called whenever an item or the pool begins or ends something. */
  readonly onProgress: () => void;
}

type MutableItem<C extends Command> = { -readonly [Key in keyof PoolItem<C>]: PoolItem<C>[Key] };

/** Makes many changes, a few at a time. Each is a change of its own, with its own command, key and version. */
export class ChangePool<C extends Command = Move["command"]> {
  readonly items: readonly PoolItem<C>[];
  running = false;
  /** Nothing new is begun; what is under way is waited for. */
  stopped = false;
  /** How many changes this run has. */
  total = 0;
  /** How many of them have ended. */
  ended = 0;
  /** The account that was begun last. */
  current: Account | undefined;
  readonly #options: ChangePoolOptions<C>;

  constructor(options: ChangePoolOptions<C>) {
    this.#options = options;
    this.items = options.items.map((item) => ({ ...item, status: "waiting", isRead: false }));
  }

  /** Returns the items of these statuses. */
  of(...statuses: readonly PoolItem["status"][]): readonly PoolItem<C>[] {
    return this.items.filter(({ status }) => statuses.includes(status));
  }

  /**
   * Makes the changes that wait; or, once more, those that failed and can be retried. Resolves with them when all have
   * ended, or when it has turned out that the rest would fail the same way.
   */
  async run(status: "waiting" | "failed"): Promise<readonly PoolItem<C>[]> {
    if (this.running) return [];
    const items = this.of(status).filter((item) => status === "waiting" || canRetry(item));
    this.running = true;
    this.stopped = false;
    this.total = items.length;
    this.ended = 0;
    // The workers share one iterator: each takes the next item when it is done.
    const queue = items.values();
    await Promise.all(Array.from({ length: CONCURRENCY }, () => this.#work(queue)));
    this.running = false;
    this.#options.onProgress();
    return items;
  }

  /** Begins nothing new. */
  stop(): void {
    this.stopped = true;
    this.#options.onProgress();
  }

  async #work(queue: Iterable<MutableItem<C>>): Promise<void> {
    for (const item of queue) {
      if (this.stopped) return;
      await this.#process(item);
      this.ended++;
      this.#options.onProgress();
    }
  }

  async #process(item: MutableItem<C>): Promise<void> {
    // Who retries has confirmed already.
    if (item.status === "waiting" && !this.#options.onConfirm(item)) {
      item.status = "unchanged";
      return;
    }
    item.status = "saving";
    this.current = item.account;
    this.#options.onProgress();
    await this.#send(item);
    const before = item.account;
    const { state } = item.runner;
    if ("account" in state) item.account = state.account;
    item.isRead ||= item.account !== before;
    item.status = toStatus(state);
    if (wouldRecur(state)) this.stop();
    this.#options.onItemEnd(item, before);
  }

  async #send({ runner, account, command }: PoolItem<C>): Promise<void> {
    // The change of a dialog that was closed may be under way. It is waited for; its outcome is reported there.
    if (isBusy(runner.state)) {
      await runner.dispatch({ type: "close" });
      await runner.dispatch({ type: "close" });
    }
    if (runner.state.status === "unknown") {
      await runner.dispatch({ type: "verify" });
      // Where it is not in effect, it is sent again with its key; anything else the user has to see first.
      if (isAbout(runner.state, command) && !isRetry(runner.state, command)) return;
    }
    if (!isAbout(runner.state, command)) await runner.dispatch({ type: "close" });
    await runner.dispatch({ type: "open", account });
    const { state } = runner;
    if (state.status !== "confirming") return;
    await runner.dispatch({ type: "confirm", change: toChange(state.account, command, state.retry) });
  }
}

/** Whether a state is that of an attempt at this command. */
function isAbout(state: ChangeState, command: Command): boolean {
  const change = changeOf(state);
  return !change || isSameCommand(change.command, command);
}

/** Whether a state is that of an attempt that can be sent again as it is. */
function isRetry(state: ChangeState, command: Command): boolean {
  return state.status === "confirming" && state.retry !== undefined && isEligible(state.account, command);
}

/** Whether a command can be one of many for an account as it is now. */
function isEligible(account: Account, command: Command): boolean {
  return command.type === "move" ? !ineligibilityReason(account, command.to) : canRequestBilling(account);
}

/** Whether an item that failed can be sent again, or read again. */
export function canRetry({ runner: { state }, command }: PoolItem<Command>): boolean {
  return state.status === "unknown" || (state.status === "confirming" && isEligible(state.account, command));
}

/** Whether the row of an item may be out of date: the account is gone or out of reach, or its outcome is unknown. */
export function isStale({ runner: { state } }: Pick<PoolItem, "runner">): boolean {
  return state.status === "unknown" || (state.status === "rejected" && state.error !== undefined);
}

function toStatus(state: ChangeState): PoolItem["status"] {
  if (state.status === "succeeded") return "changed";
  return state.status === "rejected" && !state.error ? "unchanged" : "failed";
}

/** Whether the next change would end the same way. */
function wouldRecur(state: ChangeState): boolean {
  const kind = errorOf(state)?.kind;
  return kind === "unauthorized" || kind === "rate-limit" || (kind === "network" && state.status === "unknown");
}
