import { html, nothing, type PropertyValues, type TemplateResult } from "lit";
import type { ApiError } from "../../client/api-error.js";
import type { AccountPage } from "../../client/billing-api.js";
import type { Account, AccountId } from "../../model/account.js";
import { AccountsController, hasFailed, isQuiet } from "../../store/accounts-controller.js";
import { accountsStyles } from "./accounts-billing.styles.js";
import { isEmpty, renderPager } from "./accounts-pager.js";
import { renderTable } from "./accounts-table.js";
import { renderToolbar } from "./accounts-toolbar.js";
import { describeState, renderAgency, renderNotices, renderPanel, type AccountsView } from "./accounts-view.js";
import type { CtmBalanceToggle } from "../balance-toggle/balance-toggle.js";
import { BulkController } from "../bulk-dialog/bulk-controller.js";
import { bulkStyles } from "../bulk-dialog/bulk-dialog.styles.js";
import {
  AccountsLoadEvent,
  BillingErrorEvent,
  PopupCloseEvent,
  type AccountReadEvent,
  type BalanceChangeEvent,
} from "../../events.js";
import { ExportControl } from "../accounts-export/export-control.js";
import { QueryElement } from "./query-element.js";

/**
 * The table of an agency's sub-accounts, with a Billing column that shows and changes who pays for each.
 *
 * @customElement ctm-accounts-billing
 *
 * @slot heading - Above everything: a heading of the page's own.
 * @slot toolbar - Above the table: controls of the page's own.
 * @slot empty - In place of the words for an agency without sub-accounts.
 *
 * @fires {AccountsLoadEvent} ctm-accounts-load - Rows, or the empty state, are on screen.
 * @fires {RequestBalanceChangeEvent} ctm-request-balance-change - Confirmed by the user, nothing sent yet; `preventDefault()` stops it.
 * @fires {BalanceChangeEvent} ctm-balance-change - The server has confirmed a change; `detail.account` is the new state.
 * @fires {BillingRequestChangeEvent} ctm-billing-request-change - A billing request was sent or withdrawn; `detail.account` is the new state.
 * @fires {QueryChangeEvent} ctm-query-change - The user has searched, filtered, sorted or turned the page.
 * @fires {BillingErrorEvent} ctm-error - An error is shown to the user.
 * @fires {AccountReadEvent} ctm-account-read - An account was read again after a change.
 * @fires {PopupCloseEvent} ctm-popup-close - A pop-up was closed.
 *
 * @csspart table - The table.
 * @csspart row - A row of it.
 * @csspart cell - A cell of it.
 * @csspart toggle - The control in the Billing column, or the text that stands in its place.
 * @csspart dialog - The pop-up.
 * @csspart agency - The agency's name and balance.
 * @csspart toolbar - What stands above the table: search, filters, the slot `toolbar`.
 * @csspart search - The search field.
 * @csspart pager - What stands below the table: range, rows a page, Previous and Next.
 * @csspart selection - What can be done with the selected accounts.
 * @csspart notice - A message about the list or in the pop-up; what was changed last, with its Undo.
 *
 * @cssstate loading - The first rows are being read.
 * @cssstate error - An error is shown.
 * @cssstate empty - There are no rows.
 * @cssstate saving - A change is under way.
 */
export class CtmAccountsBilling extends QueryElement {
  static override styles = [accountsStyles, bulkStyles];

  #collection: unknown;
  #focused: Element | null = null;
  #turned = false;
  #isBulkOver = false;
  /** The account whose change is under way: its pop-up is modal, so there is but one. */
  #saving: AccountId | undefined;

  readonly #accounts: AccountsController = new AccountsController(this, {
    api: () => this.asked.api,
    query: () => this.query,
    isBusy: () => Boolean(this.#bulk.popup?.isOpen) || this.#toggles.some((toggle) => toggle.open),
    onLoad: (page) => void this.#onLoad(page),
    onError: (error) => void this.#onLoadError(error),
    onPageMissing: (lastPage) => (this.page = lastPage),
  });

  readonly #bulk: BulkController = new BulkController(this, {
    localization: () => this.localization,
    page: () => this.#page,
    query: () => this.query,
    collection: () => this.collection,
    list: (query, options) => this.#accounts.list(query, options),
    onRead: (account, before) => this.#accounts.replace(account, before),
    onClosed: (isStale) => this.#onBulkClosed(isStale),
  });

  readonly #export = new ExportControl(this, {
    query: () => this.query,
    list: (query, options) => this.#accounts.list(query, options),
    localization: () => this.localization,
    collection: () => this.collection,
    onError: (error) =>
      void this.updateComplete.then(() => this.dispatchEvent(new BillingErrorEvent({ error, operation: "export" }))),
  });

  protected override willUpdate(changed: PropertyValues<CtmAccountsBilling>): void {
    super.willUpdate(changed);
    this.#focused = this.shadowRoot?.activeElement ?? null;
    const { collection } = this.asked;
    if (this.#collection === collection) return;
    if (this.hasUpdated && !changed.has("page")) this.page = 1;
    this.#collection = collection;
    this.#accounts.clear();
  }

  protected override updated(changed: PropertyValues<CtmAccountsBilling>): void {
    super.updated(changed);
    const { state } = this.#accounts;
    this.setStates({
      loading: state.kind === "loading",
      error: hasFailed(state),
      empty: state.kind === "loaded" && isEmpty(state),
      saving: this.#allSaving.length > 0,
    });
    // What had the focus is gone: the table takes it, so that a keyboard goes on from here.
    const isLost = this.#focused && !this.#focused.isConnected && !this.shadowRoot?.activeElement;
    // After a change of many, Undo does: it is far from the rows.
    const undo = this.#isBulkOver ? this.shadowRoot?.querySelector<HTMLElement>(".undo") : undefined;
    if (isLost) (undo ?? this.#frame)?.focus({ preventScroll: true });
    this.#isBulkOver = false;
  }

  /** Reads the page again; resolves when what came of it is on screen, an error too. */
  refresh(): Promise<void> {
    return this.#accounts.reload();
  }

  protected override findAccount(id: AccountId): Account | undefined {
    return this.#accounts.find(id);
  }

  protected override adoptAccount(account: Account): void {
    this.#accounts.replace(account);
  }

  /** @internal */
  override get isSettling(): boolean {
    return this.#toggles.some((toggle) => toggle.isSettling);
  }

  protected override readQuietly(): Promise<void> {
    return this.#accounts.reload(true);
  }

  protected override get isAtHand(): boolean {
    return this.#accounts.canAnswer(this.query);
  }

  protected override askAgain(): void {
    if (hasFailed(this.#accounts.state)) void this.refresh();
  }

  get #page(): AccountPage | undefined {
    const { state } = this.#accounts;
    return state.kind === "loaded" ? state.page : undefined;
  }

  get #allSaving(): readonly AccountId[] {
    const many = this.#bulk.popup?.saving ?? [];
    return this.#saving === undefined ? many : [this.#saving];
  }

  get #toggles(): CtmBalanceToggle[] {
    return [...(this.shadowRoot?.querySelectorAll("ctm-balance-toggle") ?? [])];
  }

  get #frame(): HTMLElement | null | undefined {
    return this.shadowRoot?.querySelector<HTMLElement>(".frame");
  }

  async #onLoad({ accounts, total, page }: AccountPage): Promise<void> {
    await this.updateComplete;
    await Promise.all(this.#toggles.map((toggle) => toggle.updateComplete));
    this.#showTop();
    this.dispatchEvent(new AccountsLoadEvent({ accounts, total, page }));
  }

  async #onLoadError(error: ApiError): Promise<void> {
    await this.updateComplete;
    this.#showTop();
    this.dispatchEvent(new BillingErrorEvent({ error, operation: "list" }));
  }

  /** A page that was turned is read from its top; one that could not be read says so there. */
  #showTop(): void {
    if (this.#turned) this.shadowRoot?.querySelector(".notice, .agency, thead")?.scrollIntoView({ block: "nearest" });
    this.#turned = false;
  }

  #onTurn(page: number): void {
    this.#turned = true;
    this.ask({ page });
  }

  /** The button goes with its words: the focus moves to where the next search begins. */
  #onClear(): void {
    this.ask({ search: undefined, balanceFrom: undefined, needsAttention: false });
    this.shadowRoot?.querySelector<HTMLElement>("[type=search]")?.focus();
  }

  #onAccountRead({ detail }: AccountReadEvent): void {
    this.#accounts.replace(detail.account);
  }

  /** An account that is gone: what else may have changed? */
  #onError({ detail }: BillingErrorEvent): void {
    if (detail.error.kind === "not-found" && detail.operation !== "history") void this.refresh();
  }

  #onSaving({ target }: Event): void {
    const { account, saving } = target as CtmBalanceToggle;
    this.#saving = saving ? account?.id : undefined;
    this.requestUpdate();
  }

  #onBulkClosed(isStale: boolean): void {
    this.#isBulkOver = true;
    this.#accounts.release();
    if (isStale) void this.readQuietly();
    this.dispatchEvent(new PopupCloseEvent());
  }

  protected override render(): unknown {
    const view = this.#view;
    return html`<div class="root" lang=${this.localization.language}>
      <slot name="heading"></slot>
      ${this.#renderToolbar(view)} ${this.#bulk.renderNotice()} ${renderNotices(view)}
      ${view.state.kind === "unset" ? nothing : this.#renderFrame(view)} ${this.#bulk.popup?.render() ?? nothing}
      <span class="unseen" role=${isQuiet(view.state) ? nothing : "status"}>${describeState(view)}</span>
    </div>`;
  }

  get #view(): AccountsView {
    return {
      state: this.#accounts.state,
      localization: this.localization,
      onRetry: () => void this.refresh(),
      onClear: () => this.#onClear(),
    };
  }

  #renderToolbar({ state, localization }: AccountsView): TemplateResult {
    return renderToolbar({
      state,
      localization,
      query: this.query,
      text: this.searchText,
      exports: this.#export.render(),
      onType: (text, isUrgent) => this.type(text, isUrgent),
      onFilter: (change) => this.ask(change),
    });
  }

  #renderFrame(view: AccountsView): TemplateResult {
    return html`<div
      class="frame"
      tabindex="-1"
      @ctm-account-read=${this.#onAccountRead}
      @ctm-popup-close=${() => this.#accounts.release()}
      @ctm-balance-change=${({ detail }: BalanceChangeEvent) => this.#bulk.tell([detail], this.#collection === this.collection)}
      @ctm-saving=${this.#onSaving}
      @ctm-error=${this.#onError}
    >
      ${this.#bulk.renderBar()} ${renderAgency(view)} ${this.#renderTable(view)} ${renderPanel(view)}
      ${this.#renderPager(view)}
    </div>`;
  }

  #renderTable({ state, localization }: AccountsView): TemplateResult {
    return renderTable({
      state,
      localization,
      api: this.asked.api,
      readonly: this.readonly,
      saving: this.#allSaving,
      selection: this.#bulk.view,
      query: this.query,
      onSort: (sort) => this.ask({ sort }),
    });
  }

  #renderPager({ state, localization }: AccountsView): TemplateResult | typeof nothing {
    return renderPager({
      state,
      localization,
      query: this.query,
      onTurn: (page) => this.#onTurn(page),
      onPageSize: (pageSize) => this.ask({ pageSize }),
    });
  }
}

declare global {
  interface HTMLElementTagNameMap {
    "ctm-accounts-billing": CtmAccountsBilling;
  }
}
