import { IDLE, isBusy, type ChangeState } from "../../changes/change-machine.js";
import { toChange } from "../../changes/change-runner.js";
import { RequestBalanceChangeEvent } from "../../events.js";
import type { Account, AccountId } from "../../model/account.js";
import type { Change, Command } from "../../model/change.js";
import type { AccountsStore } from "../../store/accounts-store.js";
import { concerns, type StoreMessage } from "../../store/store-message.js";
import { reportFailure, reportReading, reportSuccess, type ChangeHost } from "../change-dialog/report-change.js";
import { toMoveDetail, type Undoable } from "./undoable.js";

/** An undo that was begun here. */
interface Undo {
  readonly store: AccountsStore;
  readonly changed: Undoable;
  state: ChangeState;
  /** What has happened since it was begun comes of it. */
  isRunning: boolean;
  /** Its outcome was unknown before, and is being read. */
  readonly isCheck: boolean;
}

/**
 * Takes back the change of one account without a dialog: its notice shows what comes of it. To the store it is a change like
 * any other. What is under way here is reported here; whatever is done with the account after a failure is somebody else's.
 */
export class UndoController {
  readonly #host: ChangeHost;
  readonly #undos = new Map<string, Undo>();
  /** How many have succeeded without the page having been notified. */
  #notifying = 0;
  /** The page is being asked whether one may be begun: it may remove the host meanwhile. */
  #isAsking = false;

  constructor(host: ChangeHost) {
    this.#host = host;
  }

  /** Whether a request is under way, or the event with its outcome has not been dispatched yet. */
  get isPending(): boolean {
    return this.#isAsking || this.#notifying > 0 || [...this.#undos.values()].some(({ state }) => isBusy(state));
  }

  /** Returns where the undo of an account's change stands, if one was begun here. */
  find(id: AccountId, store: AccountsStore | undefined): Pick<Undo, "state" | "isCheck"> {
    const undo = this.#undos.get(String(id));
    return undo && undo.store === store ? undo : { state: IDLE, isCheck: false };
  }

  /** Sends a change back, or once more what has failed; where the outcome is unknown, reads it instead. */
  undo(changed: Undoable, store: AccountsStore): void {
    const { account, from } = changed;
    if (isBusy(store.stateOf(account.id))) return;
    const failed = this.find(account.id, store).state;
    const runner = store.runnerOf(account);
    // What has failed is sent again as it is; an unknown outcome is read, though the account is known to have changed since.
    const isAgain = failed !== IDLE && failed === runner.state;
    if (!isAgain) store.open(store.withVersion(account));
    const { state } = runner;
    if (state.status === "unknown") {
      this.#verify({ store, changed, state });
    } else if (state.status === "confirming") {
      const change = toChange(state.account, changed.command ?? { type: "move", to: from }, state.retry);
      // A retry was announced to the page before.
      const isStopped = change !== state.retry && !this.#mayUndo(state.account, change.command);
      // A listener may have opened the dialog.
      if (runner.state !== state) return;
      if (!isStopped) {
        this.#follow({ store, changed, state, isRunning: true, isCheck: false });
        void runner.dispatch({ type: "confirm", change: { ...change, undoes: true } });
      } else if (!isAgain) void runner.dispatch({ type: "close" });
    }
  }

  /** Takes over a message of the store. */
  onStoreMessage(message: StoreMessage): void {
    if (message.type !== "change") return this.#verifyChanged(message);
    const undo = this.#undos.get(String(message.id));
    if (!undo) return;
    this.#host.requestUpdate();
    if (undo.isRunning) this.#proceed(undo, message.state);
    else this.#undos.delete(String(message.id));
  }

  #proceed(undo: Undo, state: ChangeState): void {
    const { state: previous, changed } = undo;
    undo.state = state;
    undo.isRunning = isBusy(state);
    if (state.status === "succeeded") {
      this.#undos.delete(String(changed.account.id));
      void this.#onSucceeded(state.account, state.change, undo.store);
      return;
    }
    this.#host.onUndo(changed, state);
    if (!isBusy(previous) || undo.isRunning) return;
    reportReading(this.#host, state, previous);
    void reportFailure(this.#host, state, previous.change);
  }

  async #onSucceeded(account: Account, change: Change, store: AccountsStore): Promise<void> {
    this.#notifying++;
    await reportSuccess(this.#host, account, change);
    this.#notifying--;
    const runner = store.runnerOf(account);
    // Meanwhile the next change may have begun.
    if (runner.state.status === "succeeded") void runner.dispatch({ type: "close" });
    this.#host.requestUpdate();
  }

  /** Once an account is known to have changed since, its unknown outcome is read. */
  #verifyChanged(message: StoreMessage): void {
    if (message.type !== "account" && message.type !== "accounts") return;
    for (const undo of [...this.#undos.values()]) {
      const { store, changed, state } = undo;
      const { id } = changed.account;
      const isUnknown = state.status === "unknown" && store.runnerOf(changed.account).state === state;
      if (isUnknown && concerns(message, id) && store.stateOf(id) !== state) this.#verify(undo);
    }
  }

  /** Reads what has come of an undo. */
  #verify({ store, changed, state }: Pick<Undo, "store" | "changed" | "state">): void {
    this.#follow({ store, changed, state, isRunning: true, isCheck: true });
    void store.runnerOf(changed.account).dispatch({ type: "verify" });
  }

  #follow(undo: Undo): void {
    this.#undos.set(String(undo.changed.account.id), undo);
  }

  #mayUndo(account: Account, command: Command): boolean {
    const detail = toMoveDetail(account, command);
    if (!detail) return true;
    this.#isAsking = true;
    this.#host.requestUpdate();
    const mayUndo = this.#host.dispatchEvent(new RequestBalanceChangeEvent(detail));
    this.#isAsking = false;
    return mayUndo;
  }
}
