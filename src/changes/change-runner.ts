import { ApiError, toApiError } from "../client/api-error.js";
import type { BillingApi, ChangeOptions } from "../client/billing-api.js";
import type { Account } from "../model/account.js";
import { isSameCommand, type Change, type Command } from "../model/change.js";
import { IDLE, isBusy, transition, type ChangeEvent, type ChangeState } from "./change-machine.js";
import { createKey } from "./create-key.js";

/** What a runner needs. */
export interface ChangeRunnerOptions {
  /** The backend. Called for each request: a host may have replaced it meanwhile. */
  readonly api: () => BillingApi;
  /** Called after each transition, before the request that it leads to. */
  readonly onTransition: (state: ChangeState, previous: ChangeState) => void;
  /** Where a change stands that was begun before, such as by a process that has ended. */
  readonly state?: ChangeState;
}

/**
 * Runs the change of one account. It holds the state and performs its effects: `sending` sends the change
 * once, `verifying` reads the account. A write is never aborted and never repeated by itself.
 */
export class ChangeRunner {
  readonly #options: ChangeRunnerOptions;
  #state: ChangeState;
  /** What is under way. */
  #running: Promise<void> | undefined;

  constructor(options: ChangeRunnerOptions) {
    this.#options = options;
    this.#state = options.state ?? IDLE;
  }

  get state(): ChangeState {
    return this.#state;
  }

  /** Applies an event. Resolves when nothing is under way any more, whoever has begun it; never rejects. */
  async dispatch(event: ChangeEvent): Promise<void> {
    this.#apply(event);
    if (isBusy(this.#state)) this.#running ??= this.#run();
    await this.#running;
  }

  #apply(event: ChangeEvent): void {
    const previous = this.#state;
    this.#state = transition(previous, event);
    if (this.#state !== previous) this.#options.onTransition(this.#state, previous);
  }

  /** Sends and reads until nothing is under way. */
  async #run(): Promise<void> {
    try {
      while (isBusy(this.#state)) {
        const { status, change } = this.#state;
        const api = this.#options.api();
        this.#apply(status === "sending" ? await send(api, change) : await read(api, change));
      }
    } finally {
      this.#running = undefined;
    }
  }
}

/**
 * Returns the change that confirming a command leads to: a repeat of the one that failed, with its key, as long as the
 * command is still the same; otherwise a new one.
 */
export function toChange(account: Account, command: Command, retry?: Change): Change {
  return retry && isSameCommand(retry.command, command) ? retry : { account, command, key: createKey(), attempt: 1 };
}

async function send(api: BillingApi, change: Change): Promise<ChangeEvent> {
  try {
    return { type: "answered", account: await write(api, change) };
  } catch (error) {
    return { type: "failed", error: toApiError(error) };
  }
}

function write(api: BillingApi, { account, command, key }: Change): Promise<Account> {
  const options = { key, version: account.version, account };
  switch (command.type) {
    case "move":
      return api.changeBalance(account.id, command.to, withReason(options, command.reason));
    case "request":
      return api.requestBilling?.(account.id, command.draft, options) ?? notOffered();
    case "withdraw":
      return api.withdrawBillingRequest?.(account.id, options) ?? notOffered();
    case "remind":
      return api.sendBillingReminder?.(account.id, options) ?? notOffered();
    case "schedule":
      return api.scheduleChange?.(account.id, command.draft, options) ?? notOffered();
    case "unschedule":
      return api.cancelScheduledChange?.(account.id, options) ?? notOffered();
  }
}

/** Without a reason there is no such option. */
function withReason(options: ChangeOptions, reason: string | undefined): ChangeOptions {
  return reason === undefined ? options : { ...options, reason };
}

function notOffered(): never {
  throw new ApiError("invalid-response", "The `api` of this page does not offer this");
}

async function read(api: BillingApi, { account }: Change): Promise<ChangeEvent> {
  try {
    const canRequest = api.requestBilling !== undefined;
    return { type: "read", account: await api.getAccount(account.id), canRequest };
  } catch (error) {
    return { type: "read-failed", error: toApiError(error) };
  }
}
