import { AccountsController, hasFailed, isReading } from "../../src/store/accounts-controller.js";
import { BalanceController } from "../../src/changes/balance-controller.js";
import { BulkRun, isStale, type BulkItem } from "../../src/changes/bulk-run.js";
import { createKey } from "../../src/changes/create-key.js";
import { findChanging } from "../../src/model/bulk-change.js";
import { oppositeOf } from "../../src/model/balance-source.js";
import type { Account, BalanceSource, BillingApi } from "../../src/index.js";
import { FakeHost } from "../helpers/fake-api.js";
import type { Claim } from "./ledger.js";
import { ids, type Row } from "./server.js";

/** A host that updates by itself, as an element does. */
class PageHost extends FakeHost {
  #isAsked = false;

  override requestUpdate(): void {
    if (this.#isAsked) return;
    this.#isAsked = true;
    queueMicrotask(() => {
      this.#isAsked = false;
      this.update();
    });
  }
}

/** Whom a page tells what its person can see. */
export interface PageListener {
  /** Rows that were read are on screen. */
  readonly onRows: () => void;
  /** The host's page has stopped a change. */
  readonly onStopped: (account: Account) => void;
  /** The change that was sent under a key is told to be in effect. */
  readonly onChanged: (key: string) => void;
}

interface Change {
  readonly account: Account;
  readonly from: BalanceSource;
  readonly to: BalanceSource;
}

/**
 * One person's page: the table with its rows' pop-ups, the pop-up that changes many, and the notice that undoes. What the
 * elements do between their controllers is done here, without anything to see.
 */
export class AdminPage {
  readonly accounts: AccountsController;
  /** Changing many, once it was asked for and until it is closed. */
  run: BulkRun | undefined;
  /** What the notice offers to undo. */
  undoable: readonly Change[] = [];
  /** Whether the host's page stops the next change that is confirmed. */
  stopsNext = false;
  readonly #host = new PageHost();
  readonly #api: BillingApi;
  readonly #balances = new Map<string, BalanceController>();
  #isUndo = false;

  readonly #listener: PageListener;

  constructor(api: BillingApi, listener: PageListener) {
    this.#api = api;
    this.#listener = listener;
    this.accounts = new AccountsController(this.#host, {
      api: () => api,
      query: () => ({ page: 1, pageSize: 50 }),
      isBusy: () => this.isModal,
      onLoad: () => listener.onRows(),
      onError: () => undefined,
      onPageMissing: () => undefined,
    });
    this.#host.connect();
  }

  /** Whether a pop-up is open: there is but one at a time. */
  get isModal(): boolean {
    return this.run !== undefined || this.open !== undefined;
  }

  /** The row's pop-up that is open. */
  get open(): BalanceController | undefined {
    return [...this.#balances.values()].find(({ popup }) => popup.kind !== "closed");
  }

  /** An account as its row shows it. */
  shown(id: string): Row | undefined {
    const account = this.accounts.find(id);
    return account && describe(account);
  }

  /** Whether the screen says that its rows are being read, or may be old. */
  get isDoubtful(): boolean {
    return isReading(this.accounts.state) || hasFailed(this.accounts.state);
  }

  balanceOf(id: string): BalanceController {
    const made = this.#balances.get(id);
    if (made) return made;
    const balance = new BalanceController(this.#host, {
      api: () => this.#api,
      account: () => this.accounts.find(id),
      onConfirm: ({ account }) => this.#mayGoOn(account),
      onChange: (account, intent) => {
        this.accounts.replace(account);
        this.#listener.onChanged(intent.key);
        if (intent.draft === undefined) this.undoable = [{ account, from: intent.from, to: intent.to }];
      },
      onRead: (account) => this.accounts.replace(account),
      onError: ({ kind }) => {
        if (kind === "not-found") void this.accounts.reload();
      },
    });
    this.#balances.set(id, balance);
    return balance;
  }

  /** What could be moved to a source, of all that is on screen. */
  movable(to: BalanceSource): readonly Account[] {
    const accounts = ids.map((id) => this.accounts.find(id)).filter((account) => account !== undefined);
    return findChanging(accounts, to);
  }

  /** Moves many. */
  moveMany(accounts: readonly Account[], to: BalanceSource, isUndo = false): void {
    this.#isUndo = isUndo;
    this.run = new BulkRun({
      api: () => this.#api,
      intents: accounts.map((account) => ({ account, from: oppositeOf(to), to, key: createKey() })),
      onConfirm: ({ account }) => this.#mayGoOn(account),
      onChange: (account, intent) => {
        this.accounts.replace(account, intent.account);
        this.#listener.onChanged(intent.key);
      },
      onRead: (account, intent) => this.accounts.replace(account, intent.account),
      onProgress: () => undefined,
    });
    void this.goOn("waiting");
  }

  /** Moves those that wait, or failed; where all is well there is nothing to read, and the pop-up closes. */
  async goOn(wanted: "waiting" | "failed"): Promise<void> {
    const { run } = this;
    await run?.run(wanted);
    if (run?.items.every(({ status }) => status === "changed")) this.close();
  }

  /** Closes whatever is open, if it may be closed. */
  close(): void {
    this.open?.close();
    if (this.run && !this.run.running) this.#closeMany(this.run.items);
    this.release();
  }

  /** Rows have waited for the pop-up to be closed. */
  release(): void {
    if (!this.isModal) this.accounts.release();
  }

  /** What the screen says of the last change of an account that was confirmed here. */
  claimOf(id: string): Claim {
    const item = this.run?.items.find(({ intent }) => String(intent.account.id) === id);
    return item ? claimOfItem(item) : claimOfPopup(this.balanceOf(id));
  }

  #closeMany(items: readonly BulkItem[]): void {
    const changes = items.filter(({ status }) => status === "changed").map(({ intent }) => intent);
    const left = items.flatMap(({ intent: { account, from, to } }) =>
      account.balanceFrom === to ? [] : [{ account, from: to, to: from }],
    );
    const undoable = this.#isUndo ? left : changes;
    if (undoable.length > 0 || changes.length > 0) this.undoable = undoable;
    this.run = undefined;
    if (items.some(isStale)) void this.accounts.reload(true);
  }

  #mayGoOn(account: Account): boolean {
    if (!this.stopsNext) return true;
    this.stopsNext = false;
    this.#listener.onStopped(account);
    return false;
  }
}

/** An account, as far as it is compared. */
export function describe({ balanceFrom, status, version, permissions }: Account): Row {
  return { balanceFrom, status, version, mayChange: permissions.changeBalance };
}

function claimOfPopup({ popup, unknown }: BalanceController): Claim {
  switch (popup.kind) {
    case "saving":
      return "saving";
    case "unknown":
      return "not known";
    case "closed":
      // The control says so.
      return unknown ? "not known" : "nothing";
    case "asking":
    case "ended":
      if (popup.error) return popup.error.kind === "conflict" ? "conflict" : "not changed";
      return popup.kind === "ended" ? "so already" : "nothing";
  }
}

function claimOfItem({ status, outcome }: BulkItem): Claim {
  if (status === "saving" || status === "changed") return status;
  // It has been confirmed, and its turn will come.
  if (status === "waiting") return "saving";
  if (!outcome) return "nothing";
  if (status === "unchanged") return "so already";
  if (outcome.kind === "unknown") return "not known";
  return outcome.kind === "conflict" ? "conflict" : "not changed";
}
