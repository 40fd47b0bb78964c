import type { ReactiveController, TemplateResult } from "lit";
import type { AccountPage, BillingApi } from "../../client/billing-api.js";
import type { Account, AccountId } from "../../model/account.js";
import type { ChangeIntent } from "../../model/change.js";
import { oppositeOf, type BalanceSource } from "../../model/balance-source.js";
import { previewBulk, type BulkPreview } from "../../model/bulk-change.js";
import type { Localization } from "../../localization/localize.js";
import { addWorkflowTerms } from "../../localization/workflow.js";
import { BulkRun, isStale } from "../../changes/bulk-run.js";
import { createKey } from "../../changes/create-key.js";
import { dialogStyles } from "../change-dialog/change-dialog.styles.js";
import type { BillingElement } from "../billing-element.js";
import { renderBulkDialog } from "./bulk-dialog.js";
import { bulkDialogStyles } from "./bulk-dialog.styles.js";
import {
  AccountReadEvent,
  BalanceChangeEvent,
  BillingErrorEvent,
  RequestBalanceChangeEvent,
  type BalanceChangeDetail,
} from "../../events.js";
import { ModalController } from "../modal-dialog.js";
import { adoptStyles } from "../on-demand.js";

/** What the pop-up needs of the table, and what it tells. */
export interface BulkChangeOptions {
  readonly localization: () => Localization;
  readonly page: () => AccountPage | undefined;
  /** Identifies the collection: what is said of another one's accounts is not taken over. */
  readonly collection: () => unknown;
  /** Takes over what the server said of an account, and what it was before. */
  readonly onRead: (account: Account, before: Account) => void;
  /**
   * The pop-up was closed: what it has changed; what can be undone now (the same, or what an Undo has left); whether
   * rows may be wrong.
   */
  readonly onClosed: (
    changes: readonly BalanceChangeDetail[],
    undoable: readonly BalanceChangeDetail[],
    isStale: boolean,
  ) => void;
}

/** What is asked about, and where: an answer of the same place is what it is waiting for. */
interface Question extends BulkPreview {
  readonly api: BillingApi;
  readonly collection: unknown;
}

/** Asks about changing many accounts, changes them, and says what came of it: all in one modal pop-up. */
export class BulkChange implements ReactiveController {
  readonly #host: BillingElement;
  readonly #options: BulkChangeOptions;
  readonly #modal: ModalController;
  #question: Question | undefined;
  #run: BulkRun | undefined;
  /** What came of the pop-up that was closed last. */
  #result: Parameters<BulkChangeOptions["onClosed"]> = [[], [], false];
  #isUndo = false;

  constructor(host: BillingElement, options: BulkChangeOptions) {
    addWorkflowTerms();
    adoptStyles(host, dialogStyles);
    adoptStyles(host, bulkDialogStyles);
    this.#host = host;
    this.#options = options;
    this.#modal = new ModalController(host, {
      isOpen: () => this.isOpen,
      onDismiss: () => this.#close(),
      // Only now: what is behind an open pop-up is not heard.
      onClosed: () => void host.updateComplete.then(() => options.onClosed(...this.#result)),
    });
    host.addController(this);
  }

  get isOpen(): boolean {
    return this.#question !== undefined;
  }

  /** The accounts whose change is under way. */
  get saving(): readonly AccountId[] {
    return this.#isCurrent ? (this.#run?.of("saving") ?? []).map(({ intent }) => intent.account.id) : [];
  }

  /** Asks whether these accounts are to be moved. */
  ask(accounts: readonly Account[], to: BalanceSource): void {
    const { api, readonly, isConnected } = this.#host;
    const { page, collection } = this.#options;
    if (this.isOpen || !api || readonly || !isConnected) return;
    this.#isUndo = false;
    this.#question = { ...previewBulk(accounts, to, page()?.agency), api, collection: collection() };
    this.#host.requestUpdate();
  }

  /** Moves accounts back, each with the version that its change has left; without asking. */
  undo(changes: readonly BalanceChangeDetail[]): void {
    const accounts = changes.map(({ account }) => account);
    if (this.isOpen || !changes[0]) return;
    this.ask(accounts, changes[0].from);
    this.#isUndo = true;
    this.#proceed(accounts);
  }

  hostUpdate(): void {
    if (this.#host.readonly) this.#run?.stop();
    if (!this.#mayBegin) this.#close();
  }

  /** A page that is left has to warn first. */
  hostUpdated(): void {
    const listen = this.#run?.running ? addEventListener : removeEventListener;
    listen("beforeunload", this.#onLeave);
  }

  /** An element that is moved is back at once. */
  hostDisconnected(): void {
    queueMicrotask(() => {
      if (!this.#host.isConnected) this.#run?.stop();
    });
  }

  render(): TemplateResult {
    return this.#modal.render(
      this.#question &&
        renderBulkDialog({
          ...this.#question,
          localization: this.#options.localization(),
          run: this.#run,
          onProceed: () => this.#proceed(),
          onRetry: () => void this.#go("failed"),
          onClose: () => this.#close(),
        }),
    );
  }

  /** Whether the rows on screen are those that it is about. */
  get #isCurrent(): boolean {
    return this.#question?.collection === this.#options.collection();
  }

  get #mayBegin(): boolean {
    return this.#isCurrent && !this.#host.readonly;
  }

  readonly #onLeave = (event: Event): void => event.preventDefault();

  /** Confirms; or goes on with what has not been begun. */
  #proceed(accounts = this.#question?.changing): void {
    if (!this.#question || !accounts) return;
    const { api, to } = this.#question;
    this.#run ??= new BulkRun({
      api: () => (this.#isCurrent ? this.#host.api : undefined) ?? api,
      intents: accounts.map((account) => ({ account, from: oppositeOf(to), to, key: createKey() })),
      onConfirm: ({ account, from, to }) =>
        this.#host.dispatchEvent(new RequestBalanceChangeEvent({ account, from, to })),
      onChange: (account, intent) => void this.#onChange(account, intent),
      onRead: (account, intent) => this.#onRead(account, intent),
      onProgress: () => this.#host.requestUpdate(),
    });
    void this.#go("waiting");
  }

  async #go(wanted: "waiting" | "failed"): Promise<void> {
    const run = this.#run;
    if (!run || !this.#mayBegin) return;
    const items = await run.run(wanted);
    // Where everything is well there is nothing to read; but nobody has seen what an element did that has left.
    if (this.#host.isConnected && run.items.every(({ status }) => status === "changed")) this.#close();
    await this.#host.updateComplete;
    for (const { status, outcome } of items) {
      if (status === "failed" && outcome && "error" in outcome)
        this.#host.dispatchEvent(new BillingErrorEvent({ error: outcome.error, operation: "change" }));
    }
  }

  #onRead(account: Account, intent: ChangeIntent): void {
    if (this.#isCurrent) this.#options.onRead(account, intent.account);
    this.#host.dispatchEvent(new AccountReadEvent({ account }));
  }

  async #onChange(account: Account, intent: ChangeIntent): Promise<void> {
    const { from, to } = intent;
    this.#onRead(account, intent);
    await this.#host.updateComplete;
    this.#host.dispatchEvent(new BalanceChangeEvent({ account, from, to }));
  }

  /** Not while changes are under way, for they could not be taken back. */
  #close(): void {
    if (!this.isOpen || this.#run?.running) return;
    const items = this.#isCurrent ? (this.#run?.items ?? []) : [];
    const changes = items.filter(({ status }) => status === "changed").map(({ intent }) => intent);
    const left = items.flatMap(({ intent: { account, from, to } }) =>
      account.balanceFrom === to ? [] : [{ account, from: to, to: from }],
    );
    this.#result = [changes, this.#isUndo ? left : changes, items.some(isStale)];
    this.#question = this.#run = undefined;
    this.#host.requestUpdate();
  }
}
