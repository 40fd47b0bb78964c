import { html, nothing, type ReactiveController, type TemplateResult } from "lit";
import type { ApiError } from "../../client/api-error.js";
import type { AccountPage, ReadOptions } from "../../client/billing-api.js";
import type { Account } from "../../model/account.js";
import { toSearchParams, type AccountQuery } from "../../model/query.js";
import { canChangeBalance } from "../../model/change.js";
import type { BalanceSource } from "../../model/balance-source.js";
import { findChanging } from "../../model/bulk-change.js";
import type { Localization } from "../../localization/localize.js";
import { SelectionController } from "../../store/selection.js";
import { renderSelectionBar, type SelectionView } from "../accounts-billing/accounts-selection.js";
import { toBalanceLabel } from "../shared/balance-label.js";
import type { BillingElement } from "../billing-element.js";
import type { BulkChange, BulkChangeOptions } from "./bulk-change.js";
import { BillingErrorEvent, type BalanceChangeDetail, type Operation } from "../../events.js";
import { OnDemand } from "../on-demand.js";
import { renderOutside } from "../shared/render-untrusted.js";
import { renderUndo } from "../shared/undo-notice.js";

/** What is needed of the table, and what it is told. */
export interface BulkOptions {
  readonly localization: () => Localization;
  /** What is on screen. */
  readonly page: () => AccountPage | undefined;
  readonly query: () => AccountQuery;
  /** Reads one page of what is asked for. */
  readonly list: (query: AccountQuery, options: ReadOptions) => Promise<AccountPage | undefined>;
  /** Identifies the collection. */
  readonly collection: () => unknown;
  /** Takes over what the server said of an account, and what it was before. */
  readonly onRead: (account: Account, before: Account) => void;
  /** The pop-up was closed; whether rows may be wrong. */
  readonly onClosed: (isStale: boolean) => void;
}

/** Changing many in the table: what is selected, the pop-up that changes it, and the notice that undoes a change. */
export class BulkController implements ReactiveController {
  readonly #host: BillingElement;
  readonly #options: BulkOptions;
  readonly #selection: SelectionController;
  readonly #popup: OnDemand<BulkChange>;
  /** What is wanted of the pop-up, as soon as it has been loaded. */
  #wish: ((popup: BulkChange) => void) | undefined;
  /** What was changed last: the notice tells of it. */
  #changes: readonly BalanceChangeDetail[] = [];
  /** What was undone cannot be undone. */
  #canUndo = false;
  #page: AccountPage | undefined;
  #collection: unknown;
  /** What is asked for, whatever the page and the order. */
  #scope = "";

  constructor(host: BillingElement, options: BulkOptions) {
    const report = (operation: Operation) => (error: ApiError) =>
      void host.dispatchEvent(new BillingErrorEvent({ error, operation }));
    this.#host = host;
    this.#options = options;
    this.#selection = new SelectionController(host, { ...options, onError: report("list") });
    this.#popup = new OnDemand(
      host,
      async () => {
        const { BulkChange } = await import("./bulk-change.js");
        return () =>
          new BulkChange(host, {
            ...options,
            onRead: (account, before) => this.#onRead(account, before),
            onClosed: (...result) => this.#onClosed(...result),
          });
      },
      report("change"),
    );
    host.addController(this);
  }

  /** The pop-up, once it was asked for. */
  get popup(): BulkChange | undefined {
    return this.#popup.part;
  }

  /** For the table: `undefined` where nothing can be selected. Before there are rows, it most likely can. */
  get view(): SelectionView | undefined {
    const { page, selectable } = this.#view;
    return this.#host.readonly || (page && selectable.length === 0) ? undefined : this.#view;
  }

  get #view(): SelectionView {
    const page = this.#options.page();
    return {
      localization: this.#options.localization(),
      selection: this.#selection,
      page,
      selectable: page?.accounts.filter(canChangeBalance) ?? [],
      onAsk: (to) => this.#ask(to),
    };
  }

  /** The notice tells of what was changed last. */
  tell(changes: readonly BalanceChangeDetail[], canUndo = true): void {
    this.#changes = changes;
    this.#canUndo = canUndo;
    this.#host.requestUpdate();
  }

  hostUpdate(): void {
    const collection = this.#options.collection();
    const page = this.#options.page();
    const scope = String(toSearchParams({ ...this.#options.query(), page: 1, pageSize: 1, sort: undefined }));
    const isOther = collection !== this.#collection;
    if (isOther) this.#changes = [];
    if (isOther || this.#host.readonly) this.#wish = undefined;
    if (isOther || scope !== this.#scope || this.#host.readonly) this.#selection.clear();
    if (page && page !== this.#page) this.#selection.update(page.accounts);
    this.#collection = collection;
    this.#scope = scope;
    this.#page = page;
    this.#popup.want(Boolean(this.#wish ?? this.popup));
    const { popup } = this;
    if (popup) {
      this.#wish?.(popup);
      this.#wish = undefined;
    }
  }

  /** An element that is moved is back at once. */
  hostDisconnected(): void {
    this.#selection.stop();
    queueMicrotask(() => {
      if (!this.#host.isConnected) this.#wish = undefined;
    });
  }

  /** Above the table: what happened last, with its Undo. It does not take the focus. */
  renderNotice(): TemplateResult {
    const changes = this.#changes;
    const [first, ...more] = changes;
    const localization = this.#options.localization();
    // The notice that was pressed may be gone when the pop-up is there.
    const undo = (popup: BulkChange) => {
      if (changes === this.#changes) popup.undo(changes);
    };
    const onUndo = this.#canUndo && !this.#host.readonly ? () => this.#open(undo) : undefined;
    return html`<div role="status">
        ${
          first
            ? renderUndo(
                localization,
                more.length > 0
                  ? localization.text("changed", { count: localization.number(changes.length) })
                  : html`${renderOutside(first.account.name)}:
                    ${toBalanceLabel(localization, first.account.balanceFrom)}`,
                onUndo,
                () => this.tell([]),
              )
            : nothing
        }
      </div>
      ${this.#selection.accounts.length > 0 ? nothing : this.#renderLoading()}`;
  }

  /** In the frame: what can be done with what is selected. */
  renderBar(): TemplateResult | typeof nothing {
    return this.#selection.accounts.length > 0 ? renderSelectionBar(this.#view, this.#renderLoading()) : nothing;
  }

  /** Until the pop-up is there, or why it cannot be. */
  #renderLoading(): TemplateResult | typeof nothing {
    return this.#popup.render(this.#options.localization());
  }

  #open(wish: (popup: BulkChange) => void): void {
    this.#wish = wish;
    this.#host.requestUpdate();
  }

  /** About what is selected now; while the pop-up is loaded that may be given up. */
  #ask(to: BalanceSource): void {
    const { accounts } = this.#selection;
    this.#open((popup) => {
      if (this.#selection.accounts.length > 0) popup.ask(accounts, to);
    });
  }

  #onRead(account: Account, before: Account): void {
    this.#selection.update([account]);
    this.#options.onRead(account, before);
  }

  #onClosed(...[changes, undoable, isStale]: Parameters<BulkChangeOptions["onClosed"]>): void {
    const [first] = changes;
    // What is still to be done stays selected.
    if (first && changes === undoable) {
      const left = findChanging(this.#selection.accounts, first.to);
      this.#selection.clear();
      this.#selection.select(left);
    }
    if (undoable.length > 0) this.tell(undoable);
    else if (first) this.tell(changes, false);
    this.#options.onClosed(isStale);
  }
}
