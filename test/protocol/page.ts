import { errorOf, IDLE, isBusy, type ChangeState } from "../../src/changes/change-machine.js";
import { ChangePool, isStale, type PoolItem } from "../../src/changes/change-pool.js";
import { toChange } from "../../src/changes/change-runner.js";
import { ApiError, type Account, type BalanceSource, type BillingApi } from "../../src/index.js";
import { oppositeOf } from "../../src/model/balance-source.js";
import { findEligible } from "../../src/model/bulk-change.js";
import { findCommandType, type Change, type Command, type Move } from "../../src/model/change.js";
import { isCancelable } from "../../src/model/scheduled-change.js";
import { AccountList, type ReadAnswer } from "../../src/store/account-list.js";
import { AccountsStore } from "../../src/store/accounts-store.js";
import type { StoreMessage } from "../../src/store/store-message.js";
import type { Claim } from "./ledger.js";
import { describe, type Row } from "./deed.js";
import { offersOf } from "./offers.js";
import { ids } from "./server.js";

/** Receives what a page does that its user can see. */
export interface PageListener {
  /** Rows that were read are rendered. */
  readonly onRows: () => void;
  /** The host's page has stopped a change. */
  readonly onStopped: (account: Account) => void;
  /** The dialog of one account shows that the change with this key has succeeded. */
  readonly onChanged: (key: string) => void;
  /** The dialog of many accounts shows that the change of this account has succeeded. */
  readonly onPoolChanged: (account: Account) => void;
}

/** A change that can be undone: the account as the change has left it. */
interface Undoable {
  readonly account: Account;
  readonly from: BalanceSource;
  readonly to: BalanceSource;
}

/** One of many accounts that are to be moved. */
export interface PoolMove {
  readonly account: Account;
  readonly command: Move["command"];
}

interface Bulk {
  readonly pool: ChangePool;
  readonly isUndo: boolean;
}

const QUERY = { page: 1, pageSize: 50 };

/**
 * One user's page: the table, the dialog of one account, the dialog of many, and what offers to undo. The store, the list,
 * the runners and the pool are the real ones; what `ListController`, `ChangeController` and `BulkController` do with them
 * is done here without elements.
 */
export class AdminPage {
  readonly store: AccountsStore;
  /** The dialog of many accounts, from confirming until it is closed. */
  bulk: Bulk | undefined;
  /** What the table's notice offers to undo. */
  undoable: readonly Undoable[] = [];
  /** Whether the host's page stops the next change that is confirmed. */
  stopsNext = false;
  readonly #list: AccountList;
  readonly #listener: PageListener;
  readonly #unsubscribe: () => void;
  /** By account, what the control beside it offers to undo. */
  readonly #undoables = new Map<string, Undoable>();
  #reading: AbortController | undefined;
  #isQuiet = false;
  #hasFailed = false;
  /** The account whose change was begun in the dialog of one account; see `ChangeController`. */
  #account: Account | undefined;
  #isOpen = false;
  #isUndo = false;
  /** Whether the dialog of one account was opened to cancel what is scheduled. */
  #isCancellation = false;

  constructor(api: BillingApi, listener: PageListener) {
    this.#listener = listener;
    // Without an endpoint, tabs do not find each other: their messages take real time, which a run could not repeat.
    this.store = new AccountsStore(api, api, "");
    this.#list = new AccountList(this.store);
    this.#unsubscribe = this.store.subscribe((message) => this.#onStoreMessage(message));
    void this.refresh();
  }

  /** The page is gone. */
  leave(): void {
    this.#unsubscribe();
  }

  /** Whether a dialog is open. There is one at a time. */
  get isModal(): boolean {
    return this.bulk !== undefined || this.#isOpen;
  }

  /** The account that the dialog of one account is about. */
  get opened(): Account | undefined {
    return this.#isOpen ? this.#account : undefined;
  }

  /** What the dialog of one account shows of this account; `undefined` where it is closed or about another one. */
  dialogOf(id: string): ChangeState | undefined {
    return String(this.opened?.id) === id ? this.store.stateOf(id) : undefined;
  }

  find(id: string): Account | undefined {
    return this.#list.find(id);
  }

  /** An account as its row shows it. */
  shown(id: string): Row | undefined {
    const account = this.find(id);
    return account && describe(account);
  }

  /** Whether the screen shows that its rows are being read, or may be old. */
  get isDoubtful(): boolean {
    return this.#hasFailed || (this.#reading !== undefined && !this.#isQuiet);
  }

  /** What the screen shows of the last change of an account that was confirmed here. */
  claimOf(id: string): Claim {
    const item = this.bulk?.pool.items.find(({ account }) => String(account.id) === id);
    return item ? claimOfItem(item) : claimOfState(this.store.stateOf(id), this.dialogOf(id) !== undefined);
  }

  /** Reads the rows again; a reading that is under way is aborted. */
  async refresh(isQuiet = false): Promise<void> {
    this.#isQuiet = isQuiet && (this.#isQuiet || !this.#reading);
    this.#reading?.abort();
    const reading = (this.#reading = new AbortController());
    try {
      const answer = await this.#list.read(QUERY, { signal: reading.signal });
      if (this.#reading === reading) this.#onAnswer(answer);
    } catch (error) {
      if (this.#reading !== reading) return;
      if (!(error instanceof ApiError)) throw error;
      this.#reading = undefined;
      this.#hasFailed = true;
      this.#list.fail(error);
    }
  }

  /** Renders rows that were held until no dialog is open. */
  release(): void {
    if (!this.isModal && this.#list.release(QUERY)?.type === "shown") this.#listener.onRows();
  }

  canOpen(id: string): boolean {
    const account = this.find(id);
    if (this.isModal || !account || this.store.refusalOf(id) || isBusy(this.store.stateOf(id))) return false;
    return findCommandType(account, this.store.canRequest) !== undefined;
  }

  open(id: string): void {
    this.#show(this.find(id)!, false);
  }

  /** Whether the row offers to cancel what is scheduled. */
  canCancel(id: string): boolean {
    return this.canOpen(id) && isCancelable(this.find(id)!, 0);
  }

  /** Opens the dialog that asks whether to cancel what is scheduled. */
  openCancellation(id: string): void {
    this.open(id);
    this.#isCancellation = true;
  }

  /** What the dialog of one account offers to confirm: what has failed first. */
  get offers(): readonly Command[] {
    return offersOf(this.#state, this.#isCancellation, this.store.canRequest);
  }

  /** The change that the control beside an account offers to undo. */
  undoableOf(id: string): Undoable | undefined {
    const undoable = this.#undoables.get(id);
    const isOffered = undoable && this.canOpen(id) && this.find(id)?.balanceFrom !== undoable.from;
    return isOffered ? undoable : undefined;
  }

  /** Moves an account back without a question. */
  undo({ account, from }: Undoable): void {
    this.#show(account, true);
    this.confirm({ type: "move", to: from });
  }

  /** Presses the button of the dialog of one account. */
  confirm(command: Command): void {
    const state = this.#state;
    if (state.status !== "confirming") return;
    const change = toChange(state.account, command, state.retry);
    const isNew = change !== state.retry;
    if (isNew && command.type === "move" && !this.#mayMove(state.account)) this.close();
    else this.#dispatch({ type: "confirm", change: { ...change, undoes: this.#isUndo } });
  }

  /** Presses the button that reads an unknown outcome back. */
  verify(): void {
    this.#dispatch({ type: "verify" });
  }

  /** The accounts on screen that can be moved to a source. */
  eligible(to: BalanceSource): readonly Account[] {
    const accounts = ids.map((id) => this.find(id)).filter((account) => account !== undefined);
    return findEligible(accounts, to);
  }

  /** Confirms the change of many accounts, each to its own target. */
  moveMany(moves: readonly PoolMove[], isUndo = false): void {
    const { store } = this;
    const pool = new ChangePool({
      items: moves.map(({ account, command }) => {
        store.offer(account);
        store.reset(account);
        return { runner: store.runnerOf(account), account, command };
      }),
      onConfirm: ({ account }) => this.#mayMove(account),
      onItemEnd: ({ account, status }, before) => {
        if (status === "changed" && account !== before) this.#listener.onPoolChanged(account);
      },
      onProgress: () => undefined,
    });
    this.bulk = { pool, isUndo };
    void this.runPool("waiting");
  }

  /** Makes the changes that wait or have failed. Where all have succeeded, the dialog closes. */
  async runPool(status: "waiting" | "failed"): Promise<void> {
    const pool = this.bulk?.pool;
    await pool?.run(status);
    if (pool?.items.every((item) => item.status === "changed")) this.close();
  }

  /** Closes whatever dialog is open, if it may be closed. */
  close(): void {
    if (this.#isOpen) this.#closeDialog();
    if (this.bulk && !this.bulk.pool.running) this.#closeBulk(this.bulk);
    this.release();
  }

  #onAnswer(answer: ReadAnswer): void {
    this.#reading = undefined;
    this.#hasFailed = false;
    if (this.isModal) this.#list.hold(answer);
    else if (this.#list.receive(answer, QUERY).type === "shown") this.#listener.onRows();
  }

  #onStoreMessage(message: StoreMessage): void {
    if (message.type === "account") this.#list.replace(message.account, message.before);
    if (message.type !== "change" || String(message.id) !== String(this.#account?.id)) return;
    const { state, previous } = message;
    if (!isBusy(previous) || isBusy(state)) return;
    if (state.status === "succeeded") void this.#onSucceeded(state.account, state.change);
    else if (!this.#isOpen) this.#forget();
    else if (errorOf(state)?.kind === "not-found") void this.refresh();
  }

  async #onSucceeded(account: Account, { key, command, undoes }: Change): Promise<void> {
    this.#isOpen = false;
    // The element has been updated.
    await Promise.resolve();
    this.#listener.onChanged(key);
    if (command.type === "move") {
      const undoable: Undoable = { account, from: oppositeOf(command.to), to: command.to };
      this.undoable = [undoable];
      if (undoes) this.#undoables.delete(String(account.id));
      else this.#undoables.set(String(account.id), undoable);
    }
    await Promise.resolve();
    if (!this.opened) this.#forget();
  }

  #show(account: Account, isUndo: boolean): void {
    this.#isCancellation = false;
    this.#isUndo = isUndo;
    this.#account = account;
    this.#isOpen = true;
    this.store.open(account);
  }

  get #state(): ChangeState {
    return this.#isOpen && this.#account ? this.store.stateOf(this.#account.id) : IDLE;
  }

  #closeDialog(): void {
    const state = this.#state;
    if (isBusy(state)) return;
    this.#isOpen = false;
    if (state.status === "unknown") this.verify();
    else this.#forget();
  }

  #forget(): void {
    this.#dispatch({ type: "close" });
    this.#account = undefined;
  }

  #closeBulk({ pool, isUndo }: Bulk): void {
    const { items } = pool;
    const toChange = ({ account, command: { to } }: PoolItem) => ({ account, from: oppositeOf(to), to });
    const changes = pool.of("changed").map(toChange);
    const left = items.filter(({ account, command }) => account.balanceFrom !== command.to).map(toChange);
    const undoable = isUndo ? left.map(({ account, from, to }) => ({ account, from: to, to: from })) : changes;
    const hasStale = items.some(isStale);
    for (const { runner } of items) void runner.dispatch({ type: "close" });
    this.bulk = undefined;
    if (undoable.length > 0 || changes.length > 0) this.undoable = undoable;
    if (hasStale) void this.refresh(true);
  }

  #mayMove(account: Account): boolean {
    if (!this.stopsNext) return true;
    this.stopsNext = false;
    this.#listener.onStopped(account);
    return false;
  }

  #dispatch(event: Parameters<ReturnType<AccountsStore["runnerOf"]>["dispatch"]>[0]): void {
    if (this.#account) void this.store.runnerOf(this.#account).dispatch(event);
  }
}

/** @param isOpen whether the dialog shows the state, and not only the row */
function claimOfState(state: ChangeState, isOpen: boolean): Claim {
  if (isBusy(state)) return "saving";
  // The row shows it too.
  if (state.status === "unknown") return "unknown";
  return isOpen ? claimOfEnd(state) : "nothing";
}

function claimOfItem({ status, runner: { state } }: PoolItem): Claim {
  if (status === "saving" || status === "changed") return status;
  // It was confirmed, and has not been begun.
  if (status === "waiting") return "saving";
  if (status === "unchanged") return claimOfEnd(state);
  if (state.status === "unknown") return "unknown";
  // Without an error the dialog shows that nothing was changed.
  return errorOf(state)?.kind === "conflict" ? "conflict" : "not changed";
}

/** What a dialog shows of a change that is not under way. */
function claimOfEnd(state: ChangeState): Claim {
  const error = errorOf(state);
  if (error) return error.kind === "conflict" ? "conflict" : "not changed";
  return state.status === "rejected" ? "already so" : "nothing";
}
