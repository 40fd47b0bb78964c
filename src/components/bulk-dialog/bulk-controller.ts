import { html, nothing, type TemplateResult } from "lit";
import { isStale, type PoolItem } from "../../changes/change-pool.js";
import { BalanceChangeEvent, RequestBalanceChangeEvent, type BalanceChangeDetail } from "../../events.js";
import type { Account, Agency } from "../../model/account.js";
import { oppositeOf } from "../../model/balance-source.js";
import { previewBulk, type BulkPreview, type Targets } from "../../model/bulk-change.js";
import type { Move } from "../../model/change.js";
import { toMove } from "../../model/reason.js";
import type { Localization } from "../../localization/localize.js";
import type { AccountsStore } from "../../store/accounts-store.js";
import { LazyElement } from "../lazy-element.js";
import type { ConfirmManyEvent, RequestManyEvent } from "./bulk-dialog.js";
import { PoolController, type PoolHost, type PoolQuestion } from "./pool-controller.js";

/** What the user has pressed: a button of the selection, one of a pasted list, or Undo. */
export type BulkOrigin = "selection" | "list" | "undo";

/** What came of a pop-up that was closed. */
export interface BulkResult {
  readonly changes: readonly BalanceChangeDetail[];
  /** What can be undone now: the changes, or what an Undo has not undone. */
  readonly undoable: readonly BalanceChangeDetail[];
  readonly origin: BulkOrigin;
  /** Rows may be out of date. */
  readonly isStale: boolean;
}

/** An element in which many accounts can be changed. */
export interface BulkHost extends PoolHost {
  /** Called when the user wants to request these customers to pay; the pop-up has been closed. */
  onRequestMany(accounts: readonly Account[], agency: Agency | undefined, store: AccountsStore): void;
  /** Called when the pop-up is closed, and what came of it is on screen. */
  onBulkClosed(result: BulkResult): void;
}

/** What is to be changed. */
interface Question extends PoolQuestion {
  readonly preview: BulkPreview;
  readonly origin: BulkOrigin;
}

/** Drives the pop-up that changes many accounts, and dispatches the outcome of each as events of the element. */
export class BulkController extends PoolController<Move["command"], Question, BulkHost> {
  #result: BulkResult | undefined;
  /** What follows when the pop-up is closed. */
  #afterClosing: (() => void) | undefined;
  /** What the table shows. */
  #store: AccountsStore | undefined;
  readonly #dialog: LazyElement;

  /** @param announce called with why the pop-up could not be loaded */
  constructor(host: BulkHost, announce: (text: string) => void) {
    super(host, "change");
    const load = async () => (await import("./bulk-dialog.js")).CtmBulkDialog;
    this.#dialog = new LazyElement(host, "ctm-bulk-dialog", "change", load, () => true, announce);
  }

  get isOpen(): boolean {
    return this.question !== undefined;
  }

  /** Whether the pop-up is being loaded, or could not be: nothing has been shown or sent. */
  get isPending(): boolean {
    return this.isOpen && !this.#dialog.isDefined;
  }

  /** Opens the pop-up with the question whether these accounts are to be moved. */
  open(targets: Targets, agency: Agency | undefined, store: AccountsStore, origin: BulkOrigin = "selection"): void {
    if (this.isOpen || !this.host.isConnected) return;
    this.question = { preview: previewBulk(targets, agency), store, origin };
    this.host.requestUpdate();
  }

  /** Moves accounts back, each with the version that its change has left, without a question. */
  undo(changes: readonly BalanceChangeDetail[], agency: Agency | undefined, store: AccountsStore): void {
    const targets = new Map(changes.map(({ account, from }) => [store.withVersion(account), from]));
    this.open(targets, agency, store, "undo");
  }

  /**
   * Called before every update.
   * @param store what the table shows
   */
  update(store: AccountsStore | undefined, isReadonly: boolean): void {
    this.#store = store;
    if (isReadonly) this.pool?.stop();
    if (isReadonly || this.question?.store !== store) this.close();
    // An undo has no question: it is sent as soon as there is a pop-up that shows it.
    if (this.question?.origin === "undo" && !this.pool && this.#dialog.isDefined && this.host.isConnected) {
      this.#confirm([...this.question.preview.targets.keys()]);
    }
  }

  /** Closes the pop-up; not while changes are under way, for they cannot be taken back. */
  close(): void {
    const question = this.question;
    if (!question || this.isRunning) return;
    const all = this.pool?.items ?? [];
    // The outcome of another collection's accounts does not belong into this one's table.
    const items = question.store === this.#store ? all : [];
    const { origin } = question;
    const changes = items.filter(({ status }) => status === "changed").map(toDetail);
    const left = items.filter(({ account, command }) => account.balanceFrom !== command.to).map(toDetail);
    this.#result = {
      changes,
      undoable: origin === "undo" ? left.map(({ account, from, to }) => ({ account, from: to, to: from })) : changes,
      origin,
      isStale: items.some(isStale),
    };
    for (const { runner } of all) void runner.dispatch({ type: "close" });
    this.question = this.pool = undefined;
    this.host.requestUpdate();
  }

  render(localization: Localization): TemplateResult | typeof nothing {
    // The element stays until it has closed its dialog.
    if (!this.question && !this.#result) return nothing;
    return this.#dialog.render(
      localization,
      (fallback) =>
        html`<ctm-bulk-dialog
          exportparts="dialog, notice"
          .preview=${this.question?.preview}
          .pool=${this.pool}
          .progress=${this.steps}
          .canRequest=${this.question?.store.canRequest ?? false}
          .localization=${localization}
          @confirm=${this.#onConfirm}
          @retry=${this.#onRetry}
          @stop=${this.#onStop}
          @request=${this.#onRequest}
          @dismiss=${this.#onDismiss}
          @closed=${this.#onClosed}
          >${fallback}</ctm-bulk-dialog
        >`,
    );
  }

  /** Begins to move these accounts; or, where it was stopped, goes on with the rest. */
  #confirm(accounts: readonly Account[], reason = ""): void {
    const { question } = this;
    if (!question || !this.host.mayChange(question.store)) return;
    const { preview, store } = question;
    const confirmed = new Set(accounts);
    const targets = [...preview.targets].filter(([account]) => confirmed.has(account));
    if (!this.pool)
      this.fillPool(
        store,
        targets.map(([account, to]) => [account, toMove(to, reason)]),
      );
    void this.run("waiting");
  }

  protected override onConfirmItem(item: PoolItem): boolean {
    return this.host.dispatchEvent(new RequestBalanceChangeEvent(toDetail(item)));
  }

  protected override onItemDone(item: PoolItem): void {
    this.host.dispatchEvent(new BalanceChangeEvent(toDetail(item)));
  }

  /** Where all succeeded there is nothing to read. An element that was removed shows the outcome when it is back. */
  protected override onRunEnd(): void {
    if (this.host.isConnected && this.pool?.items.every(({ status }) => status === "changed")) this.close();
  }

  readonly #onConfirm = ({ accounts, reason }: ConfirmManyEvent): void => this.#confirm(accounts, reason);

  readonly #onRetry = (): void => void this.run("failed");

  readonly #onStop = (): void => this.pool?.stop();

  /** One pop-up after the other: what is asked is another question. */
  readonly #onRequest = ({ accounts }: RequestManyEvent): void => {
    const question = this.question;
    if (!question || this.pool) return;
    this.#afterClosing = () => this.host.onRequestMany(accounts, question.preview.agency, question.store);
    this.close();
  };

  readonly #onDismiss = (): void => this.close();

  readonly #onClosed = async (): Promise<void> => {
    const result = this.#result;
    this.#result = undefined;
    this.host.requestUpdate();
    // Behind an open modal dialog nothing is announced.
    await this.host.updateComplete;
    if (result) this.host.onBulkClosed(result);
    this.#afterClosing?.();
    this.#afterClosing = undefined;
  };
}

function toDetail({ account, command: { to } }: Pick<PoolItem, "account" | "command">): BalanceChangeDetail {
  return { account, from: oppositeOf(to), to };
}
