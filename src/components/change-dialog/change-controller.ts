import { html, type ReactiveController, type TemplateResult } from "lit";
import { errorOf, IDLE, isBusy, type ChangeState } from "../../changes/change-machine.js";
import { toChange } from "../../changes/change-runner.js";
import type { BillingApi } from "../../client/billing-api.js";
import { RequestBalanceChangeEvent, type BalanceChangeDetail } from "../../events.js";
import { isSameId, type Account, type AccountId, type Agency, type BillingRequest } from "../../model/account.js";
import { findCommandType, type Change, type Command } from "../../model/change.js";
import type { Localization } from "../../localization/localize.js";
import type { AccountsStore } from "../../store/accounts-store.js";
import type { StoreMessage } from "../../store/store-message.js";
import { toMoveDetail, type Undoable } from "../change-notice/undoable.js";
import { UndoController } from "../change-notice/undo-controller.js";
import { defineElement } from "../shared/define-element.js";
import { CtmChangeDialog } from "./change-dialog.js";
import type { DialogPurpose } from "./dialog-purpose.js";
import type { ConfirmEvent } from "./dialog-events.js";
import { reportFailure, reportReading, reportSuccess, type ChangeHost } from "./report-change.js";

/** What the dialog shows besides the change, and what is called when it is closed. */
export interface DialogView {
  readonly api: BillingApi | undefined;
  readonly agency: Agency | undefined;
  readonly isAgencyPending: boolean;
  readonly localization: Localization;
  readonly onClosed: () => void;
}

/**
 * Drives the dialog of an element: which account it is about, and what the user's presses do. Notifies the page, by events of
 * the element, what comes of the changes that were begun here.
 */
export class ChangeController implements ReactiveController {
  readonly #host: ChangeHost;
  readonly #undo: UndoController;
  #store: AccountsStore | undefined;
  /** The account whose change was begun here, as it was when the dialog was opened. */
  #account: Account | undefined;
  /** Accounts whose unknown outcome is being read after their dialog was closed. */
  readonly #verifying = new Set<string>();
  #isOpen = false;
  /** What a form in the dialog is filled in with at first. */
  #draft: BillingRequest | undefined;
  /** What the dialog was opened for, where that is not who pays. */
  #purpose: DialogPurpose | undefined;
  /** How often the dialog has been opened. */
  #openings = 0;
  /** How many changes have succeeded without the page having been notified. */
  #notifying = 0;
  /** The page is being asked whether a change may be made: it may remove the host meanwhile. */
  #isAsking = false;

  constructor(host: ChangeHost) {
    this.#host = host;
    this.#undo = new UndoController(host);
    host.addController(this);
  }

  hostConnected(): void {
    defineElement("ctm-change-dialog", CtmChangeDialog);
  }

  /** An element that is moved is back at once; one that is gone shows no dialog. */
  hostDisconnected(): void {
    queueMicrotask(() => {
      if (!this.#host.isConnected) this.close();
    });
  }

  get isOpen(): boolean {
    return this.#isOpen;
  }

  /** What the dialog shows. */
  get state(): ChangeState {
    return this.#isOpen && this.#account && this.#store ? this.#store.runnerOf(this.#account).state : IDLE;
  }

  /** The account that the dialog is about. */
  get account(): Account | undefined {
    return this.#isOpen ? this.#account : undefined;
  }

  isOpenFor(id: AccountId): boolean {
    return this.account !== undefined && isSameId(this.account.id, id);
  }

  /** Whether a request is under way, or the event with its outcome has not been dispatched yet. */
  get isPending(): boolean {
    return this.#isAsking || this.#notifying > 0 || isBusy(this.state) || this.#undo.isPending;
  }

  /** Where changes are taken back. */
  get undos(): Pick<UndoController, "find" | "isPending"> {
    return this.#undo;
  }

  /** Whether a confirmed change is not over: it is under way, or its outcome is on screen or not dispatched yet. */
  get isChanging(): boolean {
    const { state } = this;
    return (
      this.#notifying > 0 ||
      this.#undo.isPending ||
      (state.status !== "idle" && (state.status !== "confirming" || state.error !== undefined))
    );
  }

  /** Whether the dialog shows an error, or the notice about this account. */
  hasErrorFor(id: AccountId | undefined, store: AccountsStore | undefined): boolean {
    const undo = id === undefined ? IDLE : this.#undo.find(id, store).state;
    return errorOf(this.state) !== undefined || errorOf(undo) !== undefined;
  }

  /** Opens the dialog, where there is something that the viewer may do. A form in it begins with `draft`. */
  open(account: Account, store: AccountsStore, draft?: BillingRequest, purpose?: DialogPurpose): void {
    if (this.#isOpen || isBusy(store.stateOf(account.id)) || !canOpen(account, store)) return;
    this.#openings++;
    this.#draft = draft;
    this.#purpose = purpose;
    this.#account = account;
    this.#store = store;
    this.#isOpen = true;
    store.open(account);
    this.#host.requestUpdate();
  }

  /** Opens the dialog of an account whose last change has an unknown outcome, and reads what has come of it. */
  check(account: Account, store: AccountsStore): void {
    this.open(account, store);
    if (this.state.status === "unknown") this.#dispatch({ type: "verify" });
  }

  /**
   * Closes the dialog; not while a request is under way, for that cannot be taken back. Where the outcome is unknown, the
   * account is read once more; until that succeeds the dialog opens as it was.
   */
  close(): void {
    const { state } = this;
    if (!this.#isOpen || isBusy(state)) return;
    this.#isOpen = false;
    this.#host.requestUpdate();
    if (state.status === "unknown") this.#verifyQuietly();
    else this.#forget();
  }

  /** Sends what the user has confirmed, unless the page stops it. */
  confirm(command: Command): void {
    const { state } = this;
    if (state.status !== "confirming") return;
    const change = toChange(state.account, command, state.retry);
    // A retry was announced to the page before.
    const detail = change === state.retry ? undefined : toMoveDetail(state.account, command);
    if (detail && !this.#mayMove(detail)) this.close();
    else this.#dispatch({ type: "confirm", change });
  }

  /** Moves an account back at once, without a question; its notice shows what comes of it. */
  undo(changed: Undoable, store: AccountsStore): void {
    if (!this.#isOpen) this.#undo.undo(changed, store);
  }

  render(view: DialogView): TemplateResult {
    return html`<ctm-change-dialog
      exportparts="dialog, notice"
      .state=${this.state}
      .opening=${this.#openings}
      .draft=${this.#draft}
      .purpose=${this.#purpose}
      .api=${view.api}
      .agency=${view.agency}
      .isAgencyPending=${view.isAgencyPending}
      .localization=${view.localization}
      @confirm=${this.#onConfirm}
      @verify=${this.#onVerify}
      @dismiss=${this.#onDismiss}
      @closed=${view.onClosed}
    ></ctm-change-dialog>`;
  }

  /** Takes over a message of the store. */
  onStoreMessage(message: StoreMessage): void {
    this.#undo.onStoreMessage(message);
    if (message.type !== "change") return;
    const { id, state, previous } = message;
    const isOpenFor = this.isOpenFor(id);
    if (!isOpenFor && !this.#verifying.has(String(id))) return;
    this.#host.requestUpdate();
    if (!isBusy(previous) || isBusy(state)) return;
    this.#verifying.delete(String(id));
    if (state.status === "succeeded") void this.#onSucceeded(state.account, state.change);
    else this.#onFailed(state, previous, isOpenFor);
  }

  async #onSucceeded(account: Account, change: Change): Promise<void> {
    const runner = this.#store?.runnerOf(account);
    this.#notifying++;
    if (this.#account && isSameId(this.#account.id, account.id)) this.#isOpen = false;
    await reportSuccess(this.#host, account, change);
    this.#notifying--;
    if (this.#account && isSameId(this.#account.id, account.id) && !this.#isOpen) this.#account = undefined;
    // Meanwhile, here or in another element, the next change may have begun.
    if (runner?.state.status === "succeeded") void runner.dispatch({ type: "close" });
    this.#host.requestUpdate();
  }

  #onFailed(state: ChangeState, previous: Extract<ChangeState, { change: Change }>, isOpenFor: boolean): void {
    reportReading(this.#host, state, previous);
    // It was closed with an unknown outcome: what the account is now is on screen.
    if (isOpenFor) void reportFailure(this.#host, state, previous.change);
    else this.#forget(previous.change.account);
  }

  #mayMove(detail: BalanceChangeDetail): boolean {
    this.#isAsking = true;
    const mayMove = this.#host.dispatchEvent(new RequestBalanceChangeEvent(detail));
    this.#isAsking = false;
    return mayMove;
  }

  /** The change of this account is over, or no longer this element's. An unknown outcome stays with the store. */
  #forget(account = this.#account): void {
    if (account) void this.#store?.runnerOf(account).dispatch({ type: "close" });
    if (account === this.#account) this.#account = undefined;
  }

  /** After the dialog is closed, an unknown outcome is read once more; another account may be opened meanwhile. */
  #verifyQuietly(): void {
    if (this.#account) this.#verifying.add(String(this.#account.id));
    this.#dispatch({ type: "verify" });
    this.#account = undefined;
  }

  readonly #onConfirm = ({ command }: ConfirmEvent): void => this.confirm(command);

  readonly #onVerify = (): void => this.#dispatch({ type: "verify" });

  readonly #onDismiss = (): void => this.close();

  #dispatch(
    event: { readonly type: "close" | "verify" } | { readonly type: "confirm"; readonly change: Change },
  ): void {
    if (this.#account) void this.#store?.runnerOf(this.#account).dispatch(event);
  }
}

/** Whether there is something that the viewer may do with an account. */
export function canOpen(account: Account, store: AccountsStore): boolean {
  return !store.refusalOf(account.id) && findCommandType(account, store.canRequest) !== undefined;
}
