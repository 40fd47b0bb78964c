import type { ReactiveControllerHost } from "lit";
import type { ApiError } from "../api/api-error.js";
import type { BillingApi } from "../api/billing-api.js";
import type { Account, AccountId } from "../domain/account.js";
import { isSameId } from "../domain/account.js";
import { canChangeBalance, type ChangeIntent } from "../domain/balance-change.js";
import { oppositeOf } from "../domain/balance-source.js";
import { createKey } from "./create-key.js";
import { checkOutcome, settleChange, type ChangeOutcome } from "./settle-change.js";

/** What the pop-up is doing. What it asks about is kept as it was asked: rows that arrive meanwhile do not change it. */
export type Popup =
  | { readonly kind: "closed" }
  /** Asks; after a failure it says so. With `retry`, confirming repeats that intent instead of making a new one. */
  | { readonly kind: "asking"; readonly account: Account; readonly error?: ApiError; readonly retry?: ChangeIntent }
  /** The change is under way; `checking`: its answer was lost, and the account is being read. */
  | { readonly kind: "saving"; readonly intent: ChangeIntent; readonly checking: boolean }
  /** Neither the change nor the reading was answered. */
  | { readonly kind: "unknown"; readonly intent: ChangeIntent; readonly error: ApiError }
  /** There is nothing left to ask: someone else made the very change, or, with an error, the server refused for good. */
  | { readonly kind: "ended"; readonly intent: ChangeIntent; readonly account: Account; readonly error?: ApiError };

/** What the controller needs of its host, and whom it tells. */
export interface BalanceOptions {
  readonly api: () => BillingApi | undefined;
  readonly account: () => Account | undefined;
  /** Confirmed, nothing sent yet; `false` stops it. */
  readonly onConfirm: (intent: ChangeIntent) => boolean;
  /** The server has confirmed the change. */
  readonly onChange: (account: Account, intent: ChangeIntent) => void;
  /** The account was read again and is no longer what it was. */
  readonly onRead: (account: Account) => void;
  readonly onError: (error: ApiError) => void;
}

const CLOSED: Popup = { kind: "closed" };

/** Drives one account's pop-up: asks, sends a confirmed change once, and settles what came of it. */
export class BalanceController {
  readonly #host: ReactiveControllerHost;
  readonly #options: BalanceOptions;
  #popup: Popup = CLOSED;
  #refusal: { readonly id: AccountId; readonly error: ApiError } | undefined;

  constructor(host: ReactiveControllerHost, options: BalanceOptions) {
    this.#host = host;
    this.#options = options;
  }

  get popup(): Popup {
    return this.#popup;
  }

  get saving(): boolean {
    return this.#popup.kind === "saving";
  }

  /** Why the server will not have this account changed, once it has said so. */
  get refusal(): ApiError | undefined {
    const account = this.#options.account();
    return account && this.#refusal && isSameId(this.#refusal.id, account.id) ? this.#refusal.error : undefined;
  }

  /** Opens the pop-up, where there is something to ask. */
  open(): void {
    const account = this.#options.account();
    if (this.#popup.kind === "closed" && account && canChangeBalance(account) && !this.refusal) {
      this.#show({ kind: "asking", account });
    }
  }

  /** Closes the pop-up; not while a change is under way, for it could not be taken back. */
  close(): void {
    if (this.#popup.kind !== "closed" && !this.saving) this.#show(CLOSED);
  }

  /** Goes on: sends what the pop-up asks, once; where the outcome of that is not known, reads the account once more. */
  async proceed(): Promise<void> {
    const api = this.#options.api();
    const popup = this.#popup;
    if (!api) return;
    if (popup.kind === "asking") await this.#send(api, popup.account, popup.retry);
    if (popup.kind === "unknown") await this.#check(api, popup.intent, popup.error);
  }

  async #send(api: BillingApi, account: Account, retry: ChangeIntent | undefined): Promise<void> {
    const intent = toIntent(account, retry);
    if (!intent) return;
    if (!retry && !this.#options.onConfirm(intent)) {
      this.close();
      return;
    }
    this.#showSaving(intent);
    this.#settle(intent, await settleChange(api, intent, () => this.#showSaving(intent, true)));
  }

  async #check(api: BillingApi, intent: ChangeIntent, error: ApiError): Promise<void> {
    this.#showSaving(intent, true);
    this.#settle(intent, await checkOutcome(api, intent, error));
  }

  #showSaving(intent: ChangeIntent, checking = false): void {
    this.#show({ kind: "saving", intent, checking });
  }

  #settle(intent: ChangeIntent, outcome: ChangeOutcome): void {
    switch (outcome.kind) {
      case "changed":
        this.#show(CLOSED);
        return this.#options.onChange(outcome.account, intent);
      case "unchanged":
        return this.#askAgain(intent, outcome.account, outcome.error, { retry: intent });
      case "conflict":
        return this.#askAgain(intent, outcome.account, outcome.error);
      case "unknown":
        return this.#fail(outcome.error, { kind: "unknown", intent, error: outcome.error });
      case "rejected":
        return this.#settleRejection(intent, outcome.error);
    }
  }

  #askAgain(intent: ChangeIntent, account: Account, error: ApiError, retry: { retry?: ChangeIntent } = {}): void {
    this.#options.onRead(account);
    // Asking on would now ask for the opposite, under a pointer that is about to press the button.
    if (account.balanceFrom === intent.to) return this.#show({ kind: "ended", intent, account });
    if (!canChangeBalance(account)) return this.#fail(error, { kind: "ended", intent, account, error });
    this.#fail(error, { kind: "asking", account, error, ...retry });
  }

  #settleRejection(intent: ChangeIntent, error: ApiError): void {
    if (error.kind === "forbidden" || error.kind === "not-found") {
      this.#refusal = { id: intent.account.id, error };
      return this.#fail(error, { kind: "ended", intent, account: intent.account, error });
    }
    // What was answered 422 is asked anew; a session that had expired never saw the first try.
    const retry = error.kind === "unauthorized" ? { retry: intent } : {};
    this.#fail(error, { kind: "asking", account: intent.account, error, ...retry });
  }

  #fail(error: ApiError, popup: Popup): void {
    this.#show(popup);
    this.#options.onError(error);
  }

  #show(popup: Popup): void {
    this.#popup = popup;
    this.#host.requestUpdate();
  }
}

/** A repeat keeps its key and takes the version that was read since. */
function toIntent(account: Account, retry: ChangeIntent | undefined): ChangeIntent | undefined {
  const from = account.balanceFrom;
  if (retry) return { ...retry, account };
  return from && { account, from, to: oppositeOf(from), key: createKey() };
}
