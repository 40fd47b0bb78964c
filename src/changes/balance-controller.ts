import type { ReactiveControllerHost } from "lit";
import type { ApiError } from "../client/api-error.js";
import type { BillingApi } from "../client/billing-api.js";
import type { Account, AccountId } from "../model/account.js";
import { isSameId } from "../model/account.js";
import { canChangeBalance, type ChangeIntent } from "../model/change.js";
import { oppositeOf } from "../model/balance-source.js";
import { canRequestBilling, isAsWished, type BillingRequestDraft, type Intent } from "../model/billing-request.js";
import { createKey } from "./create-key.js";
import { checkOutcome, settleChange, type ChangeOutcome } from "./settle-change.js";

/** What the pop-up is doing. What it asks about is kept as it was asked: rows that arrive meanwhile do not change it. */
export type Popup =
  | { readonly kind: "closed" }
  /** Asks; after a failure it says so. With `retry`, confirming repeats that intent instead of making a new one. */
  | { readonly kind: "asking"; readonly account: Account; readonly error?: ApiError; readonly retry?: Intent }
  /** What was confirmed is under way; `checking`: its answer was lost, and the account is being read. */
  | { readonly kind: "saving"; readonly intent: Intent; readonly checking: boolean }
  /** Neither the write nor the reading was answered. */
  | { readonly kind: "unknown"; readonly intent: Intent; readonly error: ApiError }
  /** There is nothing left to ask: someone else did the very thing, or, with an error, it cannot be done any more. */
  | { readonly kind: "ended"; readonly intent: Intent; readonly account: Account; readonly error?: ApiError };

type UnknownPopup = Extract<Popup, { kind: "unknown" }>;

/** A pop-up that is open. */
export type OpenPopup = Exclude<Popup, { kind: "closed" }>;

/** What the controller needs of its host, and whom it tells. */
export interface BalanceOptions {
  readonly api: () => BillingApi | undefined;
  readonly account: () => Account | undefined;
  /** A change was confirmed, nothing sent yet; `false` stops it. */
  readonly onConfirm: (intent: ChangeIntent) => boolean;
  /** The server has confirmed what was wished. */
  readonly onChange: (account: Account, intent: Intent) => void;
  /** The account was read again and is no longer what it was. */
  readonly onRead: (account: Account) => void;
  readonly onError: (error: ApiError, intent: Intent) => void;
}

const CLOSED: Popup = { kind: "closed" };

/** Drives one account's pop-up: asks, sends what was confirmed once, and settles what came of it. */
export class BalanceController {
  readonly #host: ReactiveControllerHost;
  readonly #options: BalanceOptions;
  #popup: Popup = CLOSED;
  #refusal: { readonly id: AccountId; readonly error: ApiError } | undefined;
  /** The last change, with the account as it left it, for as long as it can be undone. */
  #last: ChangeIntent | undefined;
  #undoing = false;
  #unknown: UnknownPopup | undefined;

  constructor(host: ReactiveControllerHost, options: BalanceOptions) {
    this.#host = host;
    this.#options = options;
  }

  get popup(): Popup {
    return this.#popup;
  }

  /** The account that the open pop-up is about, as it was asked about. */
  get asked(): Account | undefined {
    return this.#popup.kind === "closed" ? undefined : accountOf(this.#popup);
  }

  get saving(): boolean {
    return this.#popup.kind === "saving";
  }

  /** What was given up without knowing how it ended, until that is known, or the account is seen to have changed. */
  get unknown(): UnknownPopup | undefined {
    const account = this.#options.account();
    const before = this.#unknown?.intent.account;
    // Compared by what they say: rows that have waited behind the pop-up may be older than what was sent.
    const toText = ({ id, version, balanceFrom }: Account) => [id, version, balanceFrom].join();
    return account && before && toText(account) === toText(before) ? this.#unknown : undefined;
  }

  /** Whether what was confirmed is under way, or how it ended is on screen. */
  get isSettling(): boolean {
    return "intent" in this.#popup || "error" in this.#popup;
  }

  /** Whether the open pop-up is about asking the customer to pay. */
  get requesting(): boolean {
    const popup = this.#popup;
    if (popup.kind === "closed") return false;
    const intent = popup.kind === "asking" ? popup.retry : popup.intent;
    return intent ? intent.draft !== undefined : popup.kind === "asking" && this.canRequest(popup.account);
  }

  /** Why the server will not have this account changed, once it has said so. */
  get refusal(): ApiError | undefined {
    const account = this.#options.account();
    return account && this.#refusal && isSameId(this.#refusal.id, account.id) ? this.#refusal.error : undefined;
  }

  /** The account that can be changed back: it is as the last change left it, and that was no undo. */
  get undoable(): Account | undefined {
    const account = this.#options.account();
    const last = this.#last;
    const isSame = account && last && isSameId(account.id, last.account.id) && account.balanceFrom === last.to;
    return isSame && canChangeBalance(account) && !this.refusal ? last.account : undefined;
  }

  /** Whether there is something to ask about an account. */
  canAsk(account: Account): boolean {
    return canChangeBalance(account) || this.canRequest(account);
  }

  /** Whether what is asked about an account is to e-mail its customer. */
  canRequest(account: Account): boolean {
    return this.#options.api()?.requestBilling !== undefined && canRequestBilling(account);
  }

  /** Opens the pop-up, where there is something to ask. */
  open(): void {
    const account = this.#options.account();
    if (this.#popup.kind === "closed" && account && this.canAsk(account) && !this.refusal) {
      this.#undoing = false;
      this.#show(this.unknown ?? { kind: "asking", account });
    }
  }

  /**
   * Closes the pop-up; not while something is under way, for it could not be taken back. Where its outcome is not known,
   * the account is read once more, and until that succeeds the pop-up opens as it was.
   */
  close(): void {
    const popup = this.#popup;
    if (popup.kind === "closed" || this.saving) return;
    if (popup.kind === "unknown") {
      this.#unknown = popup;
      void this.#checkQuietly(popup);
    }
    this.#show(CLOSED);
  }

  /**
   * Goes on: sends what the pop-up asks, once; where the outcome of that is not known, reads the account once more.
   * @param draft what the customer is asked for, where the pop-up is about that; `null` withdraws it
   */
  async proceed(draft?: BillingRequestDraft | null): Promise<void> {
    const api = this.#options.api();
    const popup = this.#popup;
    if (!api) return;
    if (popup.kind === "unknown") await this.#check(api, popup.intent, popup.error);
    // Without a draft, or with one where none is asked for, something else would be sent than what is on screen.
    if (popup.kind !== "asking" || this.requesting !== (draft !== undefined)) return;
    const { account, retry } = popup;
    // What was changed since is another wish.
    if (retry && JSON.stringify(retry.draft) === JSON.stringify(draft)) await this.#send(api, { ...retry, account });
    else await this.#confirm(api, account, draft);
  }

  /** Changes the account back at once, without asking: the pop-up shows how that goes. */
  async undo(): Promise<void> {
    const api = this.#options.api();
    const account = this.undoable;
    if (!api || !account || this.#popup.kind !== "closed") return;
    this.#undoing = true;
    await this.#confirm(api, account);
  }

  /** Forgets what it has learned of a collection that the host has turned away from. */
  forget(): void {
    this.#last = this.#refusal = this.#unknown = undefined;
  }

  /** Offers no more to change the account back. */
  dismissUndo(): void {
    this.#last = undefined;
    this.#host.requestUpdate();
  }

  async #confirm(api: BillingApi, account: Account, draft?: BillingRequestDraft | null): Promise<void> {
    const from = account.balanceFrom;
    const key = createKey();
    if (draft !== undefined) return this.#send(api, { account, draft, key });
    if (!from) return;
    const intent: ChangeIntent = { account, from, to: oppositeOf(from), key };
    if (this.#options.onConfirm(intent)) await this.#send(api, intent);
    else this.close();
  }

  async #send(api: BillingApi, intent: Intent): Promise<void> {
    this.#showSaving(intent);
    this.#settle(intent, await settleChange(api, intent, () => this.#showSaving(intent, true)));
  }

  async #check(api: BillingApi, intent: Intent, error: ApiError): Promise<void> {
    this.#showSaving(intent, true);
    this.#settle(intent, await checkOutcome(api, intent, error));
  }

  async #checkQuietly(popup: UnknownPopup): Promise<void> {
    const api = this.#options.api();
    const outcome = api && (await checkOutcome(api, popup.intent, popup.error));
    // Forgotten: it is about another collection.
    if (this.#unknown !== popup || !outcome || !("account" in outcome)) return;
    const isAwaited = this.unknown && this.#popup.kind === "closed";
    this.#unknown = undefined;
    if (isAwaited && outcome.kind === "changed") this.#settle(popup.intent, outcome);
    else this.#options.onRead(outcome.account);
  }

  #showSaving(intent: Intent, checking = false): void {
    this.#show({ kind: "saving", intent, checking });
  }

  #settle(intent: Intent, outcome: ChangeOutcome): void {
    switch (outcome.kind) {
      case "changed":
        // What an undo has undone is not offered once more.
        this.#last = intent.draft === undefined && !this.#undoing ? { ...intent, account: outcome.account } : undefined;
        this.#show(CLOSED);
        return this.#options.onChange(outcome.account, intent);
      case "unchanged":
        return this.#askAgain(intent, outcome.account, outcome.error, { retry: { ...intent, isRepeat: true } });
      case "conflict":
        return this.#askAgain(intent, outcome.account, outcome.error);
      case "unknown":
        return this.#fail(intent, outcome.error, { kind: "unknown", intent, error: outcome.error });
      case "rejected":
        return this.#settleRejection(intent, outcome.error);
    }
  }

  #askAgain(intent: Intent, account: Account, error: ApiError, retry: { retry?: Intent } = {}): void {
    if (this.#last && isSameId(this.#last.account.id, account.id)) this.#last = { ...this.#last, account };
    this.#options.onRead(account);
    // Asking on would now ask for something else, under a pointer that is about to press the button.
    if (isSettled(intent, account)) return this.#show({ kind: "ended", intent, account });
    const isRequest = intent.draft !== undefined;
    const canGoOn = isRequest ? this.canRequest(account) : canChangeBalance(account);
    const isOther = !retry.retry && isRequest !== this.canRequest(account);
    if (!canGoOn || isOther) return this.#fail(intent, error, { kind: "ended", intent, account, error });
    this.#fail(intent, error, { kind: "asking", account, error, ...retry });
  }

  #settleRejection(intent: Intent, error: ApiError): void {
    const { account } = intent;
    if (error.kind === "forbidden" || error.kind === "not-found") {
      this.#refusal = { id: account.id, error };
      return this.#fail(intent, error, { kind: "ended", intent, account, error });
    }
    // What was answered 422 is asked anew; a session that had expired never saw the first try.
    const retry = error.kind === "unauthorized" ? { retry: intent } : {};
    this.#fail(intent, error, { kind: "asking", account, error, ...retry });
  }

  #fail(intent: Intent, error: ApiError, popup: Popup): void {
    this.#show(popup);
    this.#options.onError(error, intent);
  }

  #show(popup: Popup): void {
    this.#popup = popup;
    this.#host.requestUpdate();
  }
}

/** The account that an open pop-up is about, as it was asked about. */
export function accountOf(popup: OpenPopup): Account {
  return popup.kind === "asking" ? popup.account : popup.intent.account;
}

/** Whether there is nothing left to wish: it has come true, or the customer who is asked to pay does so already. */
function isSettled(intent: Intent, account: Account): boolean {
  return isAsWished(account, intent) || (intent.draft !== undefined && account.balanceFrom === "customer");
}
