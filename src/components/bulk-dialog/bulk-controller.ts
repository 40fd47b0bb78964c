import { html, nothing, type LitElement, type ReactiveController, type TemplateResult } from "lit";
import { ChangePool, isStale, type PoolItem } from "../../changes/change-pool.js";
import { errorOf } from "../../changes/change-machine.js";
import {
  AccountReadEvent,
  BalanceChangeEvent,
  BillingErrorEvent,
  RequestBalanceChangeEvent,
  type BalanceChangeDetail,
} from "../../events.js";
import type { Account, Agency } from "../../model/account.js";
import { oppositeOf, type BalanceSource } from "../../model/balance-source.js";
import { previewBulk, type BulkPreview } from "../../model/bulk-change.js";
import type { Localization } from "../../localization/localize.js";
import type { AccountsStore } from "../../store/accounts-store.js";
import { LazyElement } from "../lazy-element.js";
import type { ConfirmManyEvent } from "./bulk-dialog.js";

/** What came of a pop-up that was closed. */
export interface BulkResult {
  readonly changes: readonly BalanceChangeDetail[];
  /** What can be undone now: the changes, or what an Undo has not undone. */
  readonly undoable: readonly BalanceChangeDetail[];
  readonly isUndo: boolean;
  /** Rows may be out of date. */
  readonly isStale: boolean;
}

/** An element in which many accounts can be changed. */
export interface BulkHost extends LitElement {
  /** Whether accounts of this store may be changed now. */
  mayChange(store: AccountsStore): boolean;
  /** Called when the pop-up is closed, and what came of it is on screen. */
  onBulkClosed(result: BulkResult): void;
}

/** What is to be changed, and where: the table may show another collection by the time it ends. */
interface Question {
  readonly preview: BulkPreview;
  readonly store: AccountsStore;
  readonly isUndo: boolean;
}

/** Drives the pop-up that changes many accounts, and dispatches the outcome of each as events of the element. */
export class BulkController implements ReactiveController {
  readonly #host: BulkHost;
  #question: Question | undefined;
  #pool: ChangePool | undefined;
  /** How often the pool has gone on. */
  #steps = 0;
  #result: BulkResult | undefined;
  /** What the table shows. */
  #store: AccountsStore | undefined;
  readonly #dialog: LazyElement;

  /** @param announce called with why the pop-up could not be loaded */
  constructor(host: BulkHost, announce: (text: string) => void) {
    this.#host = host;
    const load = async () => (await import("./bulk-dialog.js")).CtmBulkDialog;
    this.#dialog = new LazyElement(host, "ctm-bulk-dialog", "change", load, () => true, announce);
    host.addController(this);
  }

  get isOpen(): boolean {
    return this.#question !== undefined;
  }

  get isRunning(): boolean {
    return this.#pool?.running ?? false;
  }

  /** Whether the pop-up is being loaded, or could not be: nothing has been shown or sent. */
  get isPending(): boolean {
    return this.isOpen && !this.#dialog.isDefined;
  }

  /** Opens the pop-up with the question whether these accounts are to be moved. */
  open(accounts: readonly Account[], to: BalanceSource, agency: Agency | undefined, store: AccountsStore): void {
    if (this.isOpen || !this.#host.isConnected) return;
    this.#question = { preview: previewBulk(accounts, to, agency), store, isUndo: false };
    this.#host.requestUpdate();
  }

  /** Moves accounts back, each with the version that its change has left, without a question. */
  undo(changes: readonly BalanceChangeDetail[], agency: Agency | undefined, store: AccountsStore): void {
    const [first] = changes;
    if (this.isOpen || !first || !this.#host.isConnected) return;
    const accounts = changes.map(({ account }) => store.withVersion(account));
    this.#question = { preview: previewBulk(accounts, first.from, agency), store, isUndo: true };
    this.#host.requestUpdate();
  }

  /**
   * Called before every update.
   * @param store what the table shows
   */
  update(store: AccountsStore | undefined, isReadonly: boolean): void {
    this.#store = store;
    if (isReadonly) this.#pool?.stop();
    if (isReadonly || this.#question?.store !== store) this.close();
    // An undo has no question: it is sent as soon as there is a pop-up that shows it.
    if (this.#question?.isUndo && !this.#pool && this.#dialog.isDefined && this.#host.isConnected) {
      this.#confirm(this.#question.preview.accounts);
    }
  }

  /** Closes the pop-up; not while changes are under way, for they cannot be taken back. */
  close(): void {
    const question = this.#question;
    if (!question || this.isRunning) return;
    const all = this.#pool?.items ?? [];
    // The outcome of another collection's accounts does not belong into this one's table.
    const items = question.store === this.#store ? all : [];
    const { to } = question.preview;
    const changed = items.filter(({ status }) => status === "changed");
    const left = items.filter(({ account }) => account.balanceFrom !== to);
    const changes = changed.map(({ account }) => ({ account, from: oppositeOf(to), to }));
    this.#result = {
      changes,
      undoable: question.isUndo ? left.map(({ account }) => ({ account, from: to, to: oppositeOf(to) })) : changes,
      isUndo: question.isUndo,
      isStale: items.some(isStale),
    };
    for (const { runner } of all) void runner.dispatch({ type: "close" });
    this.#question = this.#pool = undefined;
    this.#host.requestUpdate();
  }

  /** A page that is left has to warn first. */
  hostUpdated(): void {
    const listen = this.isRunning ? addEventListener : removeEventListener;
    listen("beforeunload", this.#onLeave);
  }

  /** An element that is moved is back at once. */
  hostDisconnected(): void {
    queueMicrotask(() => {
      if (this.#host.isConnected) return;
      this.#pool?.stop();
      if (!this.#pool) this.#question = undefined;
    });
  }

  render(localization: Localization): TemplateResult | typeof nothing {
    // The element stays until it has closed its dialog.
    if (!this.#question && !this.#result) return nothing;
    return this.#dialog.render(
      localization,
      (fallback) =>
        html`<ctm-bulk-dialog
          exportparts="dialog, notice"
          .preview=${this.#question?.preview}
          .pool=${this.#pool}
          .progress=${this.#steps}
          .localization=${localization}
          @confirm=${this.#onConfirm}
          @retry=${this.#onRetry}
          @stop=${this.#onStop}
          @dismiss=${this.#onDismiss}
          @closed=${this.#onClosed}
          >${fallback}</ctm-bulk-dialog
        >`,
    );
  }

  /** Begins to move these accounts; or, where it was stopped, goes on with the rest. */
  #confirm(accounts: readonly Account[]): void {
    const question = this.#question;
    if (!question || !this.#host.mayChange(question.store)) return;
    const { preview, store } = question;
    const { to } = preview;
    this.#pool ??= new ChangePool({
      items: accounts.map((account) => {
        // Accounts of other pages may not be known: the counts follow from what they were.
        store.offer(account);
        store.reset(account);
        return { runner: store.runnerOf(account), account };
      }),
      command: { type: "move", to },
      onConfirm: (account) =>
        this.#host.dispatchEvent(new RequestBalanceChangeEvent({ account, from: oppositeOf(to), to })),
      onItemEnd: (item, before) => void this.#onItemEnd(item, before, to),
      onProgress: () => {
        this.#steps++;
        this.#host.requestUpdate();
      },
    });
    void this.#run("waiting");
  }

  async #run(status: "waiting" | "failed"): Promise<void> {
    const pool = this.#pool;
    const host = this.#host;
    if (!pool) return;
    const items = await pool.run(status);
    // Where all succeeded there is nothing to read. An element that was removed shows the outcome when it is back.
    if (host.isConnected && pool.items.every((item) => item.status === "changed")) this.close();
    await host.updateComplete;
    for (const { status: outcome, runner } of items) {
      const error = outcome === "failed" ? errorOf(runner.state) : undefined;
      if (error) host.dispatchEvent(new BillingErrorEvent({ error, operation: "change" }));
    }
  }

  async #onItemEnd({ account, status }: PoolItem, before: Account, to: BalanceSource): Promise<void> {
    const host = this.#host;
    if (account === before) return;
    host.dispatchEvent(new AccountReadEvent({ account }));
    if (status !== "changed") return;
    await host.updateComplete;
    host.dispatchEvent(new BalanceChangeEvent({ account, from: oppositeOf(to), to }));
  }

  readonly #onConfirm = ({ accounts }: ConfirmManyEvent): void => this.#confirm(accounts);

  readonly #onRetry = (): void => {
    if (this.#question && this.#host.mayChange(this.#question.store)) void this.#run("failed");
  };

  readonly #onStop = (): void => this.#pool?.stop();

  readonly #onDismiss = (): void => this.close();

  readonly #onClosed = async (): Promise<void> => {
    const result = this.#result;
    this.#result = undefined;
    this.#host.requestUpdate();
    // Behind an open modal dialog nothing is announced.
    await this.#host.updateComplete;
    if (result) this.#host.onBulkClosed(result);
  };

  readonly #onLeave = (event: Event): void => event.preventDefault();
}
