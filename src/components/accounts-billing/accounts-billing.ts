import { html, nothing, type PropertyValues, type TemplateResult } from "lit";
import { property } from "lit/decorators.js";
import { ref } from "lit/directives/ref.js";
import { isBusy, type ChangeState } from "../../changes/change-machine.js";
import type { ApiError } from "../../client/api-error.js";
import { AccountOpenEvent, AccountsLoadEvent, BillingErrorEvent, PopupCloseEvent } from "../../events.js";
import type { Account, Agency } from "../../model/account.js";
import { toTargets } from "../../model/bulk-change.js";
import { directionOf } from "../../localization/language-tags.js";
import { localize } from "../../localization/localize.js";
import { canChangeBalance, type Change } from "../../model/change.js";
import type { ListPlan } from "../../model/match-list.js";
import { matchesFilters } from "../../model/apply-query.js";
import { isFiltered } from "../../model/query.js";
import type { Reception } from "../../store/account-list.js";
import type { AccountsStore } from "../../store/accounts-store.js";
import { isShownInRows, type StoreMessage } from "../../store/store-message.js";
import { findViewOnly, type ViewOnly } from "../balance-toggle/control-state.js";
import { ExportControl } from "../accounts-export/export-control.js";
import { BulkRequestController } from "../bulk-request/bulk-request-controller.js";
import { LogControl, type LogSource } from "../billing-log/log-control.js";
import { BulkController, type BulkResult } from "../bulk-dialog/bulk-controller.js";
import { ChangeNotice } from "../change-notice/change-notice.js";
import {
  accountsOf,
  announceNotice,
  describeUndo,
  toNoticeContent,
  type NoticeContent,
  type OutcomeContent,
} from "../change-notice/notice-content.js";
import type { Undoable } from "../change-notice/undoable.js";
import { NoticeKeys } from "../change-notice/notice-keys.js";
import { PasteControl } from "../paste-list/paste-control.js";
import { FocusKeeper } from "../shared/focus-keeper.js";
import { IgnoreRepeats } from "../shared/ignore-repeats.js";
import { isFocusNowhere, scrollToNearest } from "../shared/optional-dom.js";
import { renderMessage } from "../shared/render-message.js";
import { findFirstTabbable } from "../shared/tab-order.js";
import { accountsStyles } from "./accounts-billing.styles.js";
import { renderPager } from "./accounts-pager.js";
import { renderTable } from "./accounts-table.js";
import { renderToolbar } from "./accounts-toolbar.js";
import { CardLayout } from "./card-layout.js";
import { toCustomColumns, type AccountColumn, type CustomColumn } from "./custom-columns.js";
import { ListAnnouncer } from "./list-announcer.js";
import { ListController } from "./list-controller.js";
import { hasFailed, hasRows, isEmpty, toListKey, type ListState } from "./list-state.js";
import {
  renderAgency,
  renderFailure,
  renderMissing,
  renderPanel,
  renderRate,
  renderViewOnly,
  type ListView,
} from "./list-status.js";
import { QueryElement } from "./query-element.js";
import { RowBatches } from "./row-batches.js";
import { renderSelectionBar, type SelectionView } from "./selection-bar.js";
import { SearchShortcut } from "./search-shortcut.js";
import { SelectionControl } from "./selection-control.js";
import { MovedRows } from "./moved-rows.js";
import { TableDialog } from "./table-dialog.js";
import { TableFocus } from "./table-focus.js";
import { Tray } from "./tray.js";

/**
 * The table of an agency's sub-accounts, with a Billing column that shows and changes who pays for each.
 *
 * @customElement ctm-accounts-billing
 *
 * @slot heading - Above everything: a heading of the page's own.
 * @slot toolbar - Above the table: controls of the page's own.
 * @slot signed-out - Beside what says that the user has been signed out: the page's way to sign in.
 * @slot column:account - A cell of one of `columns`, such as `plan:7`.
 * @slot empty - In place of the words for an agency without sub-accounts.
 *
 * @fires {AccountsLoadEvent} ctm-accounts-load - Rows, or the empty state, are on screen.
 * @fires {RequestBalanceChangeEvent} ctm-request-balance-change - Confirmed by the user, nothing sent yet; `preventDefault()` stops it.
 * @fires {BalanceChangeEvent} ctm-balance-change - The server has confirmed a change; `detail.account` is the new state.
 * @fires {BillingRequestChangeEvent} ctm-billing-request-change - A billing request was sent or withdrawn, or its customer reminded; `detail.account` is the new state.
 * @fires {QueryChangeEvent} ctm-query-change - The user has searched, filtered, sorted or turned the page.
 * @fires {ScheduledChangeEvent} ctm-scheduled-change - A change was scheduled, or what was scheduled is canceled; `detail.account` is the new state.
 * @fires {BillingErrorEvent} ctm-error - An error is shown to the user.
 * @fires {AccountOpenEvent} ctm-account-open - The user has pressed the name of an account, to open it; `preventDefault()` keeps the browser from following the link.
 * @fires {AccountReadEvent} ctm-account-read - An account was read again after a change.
 * @fires {PopupCloseEvent} ctm-popup-close - A pop-up was closed.
 *
 * @csspart table - The table.
 * @csspart row - A row of it.
 * @csspart cell - A cell of it.
 * @csspart toggle - The control in the Billing column, or the text that stands in its place.
 * @csspart dialog - The pop-up.
 * @csspart agency - The agency's name and balance.
 * @csspart toolbar - What stands above the table: search, filters, export, the slot `toolbar`.
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
  static override styles = accountsStyles;

  /**
   * Columns of the page's own, between the balance and Billing. Their cells are slots, named by the column and the account: what
   * has `slot="plan:7"` is shown in the column `plan` of the account 7.
   */
  @property({ attribute: false })
  get columns(): readonly AccountColumn[] | undefined {
    return this.#columns;
  }
  set columns(columns: readonly AccountColumn[] | null | undefined) {
    this.#columns = columns ?? undefined;
    this.#customColumns = toCustomColumns(this, columns);
  }

  #columns: readonly AccountColumn[] | undefined;
  #customColumns: readonly CustomColumn[] = [];
  #shownStore: AccountsStore | undefined;
  /** The store of which the viewer has seen an account that they may change: other rows may all be view-only. */
  #changeableStore: AccountsStore | undefined;
  /** How often the store has said something that rows show. */
  #revision = 0;
  #hasTurned = false;
  #hasPopup = false;
  #isBulkOver = false;
  readonly #cardLayout = new CardLayout(this);
  readonly #batches = new RowBatches(this);
  readonly #tray = new Tray(this);
  readonly #announcer = new ListAnnouncer();
  readonly #moved = new MovedRows(this);
  readonly #notice: ChangeNotice = new ChangeNotice(this, {
    store: () => this.store,
    undos: () => this.#dialog.undos,
    canChange: () => !this.readonly,
    onUndo: (changes) => this.#onUndo(changes),
    onSendAgain: (account, former, opener) => {
      if (this.store) this.#dialog.sendAgain(account, this.store, former, opener);
    },
  });
  readonly #dialog: TableDialog = new TableDialog(this);
  readonly #bulk: BulkController = new BulkController(this, (text) => this.#announcer.announce(text));
  readonly #requests: BulkRequestController = new BulkRequestController(this, (text) => this.#announcer.announce(text));
  readonly #log = new LogControl(this, (text) => this.#announcer.announce(text));
  readonly #export = new ExportControl(this, (text) => this.#announcer.announce(text));
  readonly #paste: PasteControl = new PasteControl(this, {
    isOffered: () => this.#canPaste,
    read: (query, options) => this.#list.readPage(query, options),
    onReview: (moves) => this.#review(moves),
    onClosed: () => this.#list.release(),
    announce: (text) => this.#announcer.announce(text),
  });

  readonly #list: ListController = new ListController(this, {
    store: () => this.store,
    query: () => this.query,
    locale: () => this.localization.pageLocale,
    isBusy: () =>
      this.#dialog.isOpen ||
      this.#paste.isOpen ||
      this.#requests.isShown ||
      (this.#bulk.isOpen && !this.#bulk.isPending),
    onReception: (reception) => this.#onReception(reception),
    onError: (error) => void this.#onListError(error),
  });

  readonly #focus = new TableFocus(
    this,
    () => this.#notice.ids,
    () => (this.#list.state.status === "loaded" ? this.#list.state : undefined),
  );
  readonly #selection = new SelectionControl(this, this.#list, (text) => this.#announcer.announce(text));

  constructor() {
    super();
    new IgnoreRepeats(this);
    new SearchShortcut(this);
    new FocusKeeper(this, () => this.#findFocusable());
    new NoticeKeys(this, {
      findButton: () => this.#find(".last-change button") ?? this.#find(".selection button"),
      findNext: () => this.#focus.findChanged(),
      onDismiss: this.#notice.dismiss,
    });
  }

  /** Reads the page again; resolves when what came of it is on screen, an error too. */
  async refresh(): Promise<void> {
    await this.#list.refresh();
    await this.#batches.complete;
  }

  protected override get isChanging(): boolean {
    return this.#dialog.isChanging;
  }

  protected override get isPending(): boolean {
    return this.#dialog.isPending;
  }

  protected override canAnswerAtOnce(): boolean {
    return this.#list.canAnswer(this.query);
  }

  protected override retryAfterError(): void {
    if (hasFailed(this.#list.state)) void this.refresh();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    const { store, readonly } = this;
    this.#cardLayout.makeRoom(this.#customColumns.length);
    if (store !== this.#shownStore) this.#turnToStore(changed);
    if (readonly) this.#dialog.close();
    if (readonly) this.#paste.close();
    if (FILTERS.some((name) => changed.has(name))) this.#notice.forgetUnlisted();
    this.#selection.update(this.query, readonly);
    this.#bulk.update(store, readonly);
    this.#requests.update(store, readonly);
    this.#findChangeable();
  }

  protected override update(changed: PropertyValues<this>): void {
    this.#batches.update(toListKey(this.#list.state), this.#list.page?.accounts.length ?? 0);
    this.#announcer.update(this.#listView, this.#selection.describe(this.localization));
    try {
      super.update(changed);
    } catch (error) {
      // What has not been rendered is not waited for.
      this.#batches.end();
      throw error;
    }
  }

  protected override updated(changed: PropertyValues<this>): void {
    super.updated(changed);
    const { state } = this.#list;
    this.setStates({
      loading: state.status === "loading",
      error: hasFailed(state),
      empty: state.status === "loaded" && isEmpty(state, isFiltered(state.query)),
      saving:
        isBusy(this.#dialog.state) || this.#dialog.undos.isPending || this.#bulk.isRunning || this.#requests.isRunning,
    });
    // What has opened the pop-up may be hidden by now, and could not take the focus back.
    if (this.#isBulkOver && isFocusNowhere(this)) this.#findFocusable()?.focus();
    this.#isBulkOver = false;
  }

  protected override onStoreMessage(message: StoreMessage): void {
    if (isShownInRows(message)) this.#revision++;
    this.#list.onStoreMessage(message);
    if (message.type === "account") this.#selection.receive([message.account]);
    const isOpen = message.type === "change" && this.#dialog.isOpenFor(message.id);
    this.#dialog.onStoreMessage(message);
    if (message.type !== "change" || message.state.status !== "rejected") return;
    // An account that is gone: more may have changed.
    const isOwn = isOpen || this.#dialog.undos.find(message.id, this.store).state === message.state;
    if (isOwn && message.state.error?.kind === "not-found") void this.refresh();
  }

  /** @internal */
  onChanged(account: Account, change: Change): void {
    const content = toNoticeContent(account, change);
    if (content.type === "moves") this.#moved.mark([account.id]);
    this.#showOutcome(content);
  }

  /** @internal */
  onUndo(changed: Undoable, state: ChangeState): void {
    // Its button would be about an account of another collection.
    if (this.isLeaving && !isBusy(state)) this.#show({ type: "failure", changed, state });
    else this.#announcer.announce(describeUndo(this.localization, changed, state));
  }

  /** @internal */
  mayChange(store: AccountsStore): boolean {
    return !this.readonly && store === this.store && !this.isLeaving;
  }

  /** @internal */
  onBulkClosed({ changes, undoable, origin, isStale }: BulkResult): void {
    const [first] = changes;
    const isUndo = origin === "undo";
    // What is still to be done stays selected.
    if (first && origin === "selection") this.#selection.keepEligible(first.to);
    if (first && origin === "list") this.#paste.clear();
    this.#moved.mark(changes.map(({ account }) => account.id));
    if (isNotEmpty(undoable)) {
      const canUndo = undoable.some(({ account }) => canChangeBalance(account));
      this.#showOutcome({ type: "moves", changes: undoable, isUndo: false, canUndo });
    } else if (isNotEmpty(changes)) this.#showOutcome({ type: "moves", changes, isUndo, canUndo: false });
    this.#isBulkOver = true;
    this.#list.release();
    if (isStale) void this.#list.refresh(true);
    this.dispatchEvent(new PopupCloseEvent());
  }

  /** @internal */
  onRequestMany(accounts: readonly Account[], agency: Agency | undefined, store: AccountsStore): void {
    if (this.mayChange(store)) this.#requests.open(accounts, agency, store);
  }

  /** @internal */
  onRequestsClosed(isOutdated: boolean): void {
    this.#isBulkOver = true;
    this.#list.release();
    if (isOutdated || this.query.needsAttention) void this.#list.refresh(true);
    this.dispatchEvent(new PopupCloseEvent());
  }

  protected override render(): TemplateResult {
    const { localization } = this;
    if (localization.isLoading) return this.#renderFirst();
    const view = this.#listView;
    const { locale, isFallback } = localization;
    // English for want of other texts reads from the left, whatever the page does.
    return html`<div class="root" lang=${locale} dir=${isFallback ? directionOf(locale) : nothing}>
      <slot name="heading" dir=${view.slotDirection ?? nothing}></slot>
      ${this.#renderToolbar(view)} ${renderMissing(view)}
      ${view.state.status === "unset" ? nothing : this.#renderFrame(view)} ${this.#renderTray(view)}
      ${this.#isPopupDue ? this.#renderPopup() : nothing} ${this.#log.renderDialog(this.#logSource)}
      ${this.#announcer.render()}
      <div ${ref(this.#cardLayout.ruler)}></div>
    </div>`;
  }

  /** It is made when rows are there, or it is to be opened; then it stays. */
  get #isPopupDue(): boolean {
    this.#hasPopup ||= this.#dialog.isOpen || (hasRows(this.#list.state) && this.#batches.limit === Infinity);
    return this.#hasPopup;
  }

  #renderPopup(): TemplateResult {
    return this.#dialog.render({
      api: this.store?.api,
      agency: this.#list.page?.agency ?? this.store?.agency,
      isAgencyPending: false,
      localization: this.localization,
      onClosed: this.#onDialogClosed,
    });
  }

  get #logSource(): LogSource {
    const { localization, store } = this;
    const agency = this.#list.page?.agency ?? store?.agency;
    return { localization, api: store?.api, agency, readAccounts: this.#list.readPage };
  }

  /** Renders what stands until the texts are there. Invisible, English ones keep about the place that they will need. */
  #renderFirst(): TemplateResult {
    const isSet = this.#list.state.status !== "unset";
    const state: ListState = { status: isSet ? "loading" : "unset" };
    const view = { ...this.#listView, state, localization: localize("en") };
    return html`<div class="root textless" aria-busy="true">
      <slot name="heading"></slot>
      ${this.#renderToolbar(view)} ${isSet ? this.#renderFrame(view) : nothing}
      <div ${ref(this.#cardLayout.ruler)}></div>
    </div>`;
  }

  #renderToolbar({ state, localization }: ListView): TemplateResult {
    const { query } = this;
    return renderToolbar({
      state,
      localization,
      query,
      text: this.searchText,
      slotDirection: this.#slotDirection,
      pasteControl: this.#paste.renderButton(localization, !this.readonly && state.status === "loading"),
      exportControl: this.#export.render(localization, {
        query,
        read: this.#list.readPage,
        columns: this.#customColumns.filter(({ hasText }) => hasText),
      }),
      logControl: this.#log.renderButton(this.#logSource),
      onType: (text, isUrgent) => this.typeSearch(text, isUrgent),
      onFilter: (change) => this.updateQuery(change),
    });
  }

  /** What comes and goes stands after the rows, so that none of them moves. */
  #renderTray(view: ListView): TemplateResult {
    const { localization } = this;
    return html`<div class="tray" ${ref(this.#tray.element)}>
      ${renderFailure(view)} ${this.#export.renderEnd(localization)} ${this.#notice.render(localization)}
      ${this.#paste.render(localization)} ${this.#bulk.render(localization)} ${this.#requests.render(localization)}
      ${this.#selection.isEmpty ? nothing : renderSelectionBar(this.#selectionView)}
    </div>`;
  }

  #renderFrame(view: ListView): TemplateResult {
    const { query, readonly, store } = this;
    const { state, localization } = view;
    const viewOnly = this.#viewOnly;
    const selection = this.#selectionView;
    return html`<div class="frame">
      ${hasRows(state) ? html`<button class="skip" @click=${onSkip}>${renderMessage(localization, "skipTable")}</button>` : nothing}
      ${renderAgency(view)} ${readonly ? nothing : renderViewOnly(localization, viewOnly)}
      ${renderTable({
        state,
        localization,
        store,
        dialog: this.#dialog,
        readonly,
        viewOnly,
        isCards: this.#cardLayout.isCards,
        columns: this.#customColumns,
        selection: this.#canSelect(selection) ? selection : undefined,
        limit: this.#batches.limit,
        query,
        moved: this.#moved,
        revision: this.#revision,
        onSort: (sort) => this.updateQuery({ sort }),
        onOpen: this.#onOpen,
      })}
      ${renderRate(view)} ${renderPanel(view)} ${this.#paste.renderDrop(localization)}
      ${renderPager({
        state,
        localization,
        query,
        onTurn: this.#onTurn,
        onPageSize: (pageSize) => this.updateQuery({ pageSize }),
      })}
    </div>`;
  }

  get #listView(): ListView {
    return {
      state: this.#list.state,
      localization: this.localization,
      slotDirection: this.#slotDirection,
      onRetry: () => void this.refresh(),
      onClear: this.#onClear,
    };
  }

  /** What the page has put into the table keeps the direction of the page. */
  get #slotDirection(): "ltr" | "rtl" | undefined {
    if (!this.localization.isFallback) return undefined;
    return getComputedStyle(this).direction === "rtl" ? "rtl" : "ltr";
  }

  get #selectionView(): SelectionView {
    return this.#selection.toView(this.localization, this.query, this.store?.canRequest ?? false, (to) => {
      if (this.store) this.#bulk.open(toTargets(this.#selection.accounts, to), this.#list.page?.agency, this.store);
    });
  }

  /** Rows of a filter may all be view-only, where others are not. */
  #findChangeable(): void {
    const { state } = this.#list;
    if (state.status !== "loaded") return;
    if (!this.#viewOnly) this.#changeableStore = this.store;
    else if (!isFiltered(state.query)) this.#changeableStore = undefined;
  }

  /** Where the viewer may change something, or most likely may. */
  get #canPaste(): boolean {
    const { status } = this.#list.state;
    return !this.readonly && status === "loaded" && this.store === this.#changeableStore;
  }

  get #viewOnly(): ViewOnly | undefined {
    return this.store && findViewOnly(this.#list.page?.accounts ?? [], this.store);
  }

  #review(moves: ListPlan["moves"]): void {
    const targets = new Map(moves.map(({ account, to }) => [account, to]));
    if (this.store) this.#bulk.open(targets, this.#list.page?.agency, this.store, "list");
  }

  /** Before there are rows, they can most likely be selected. */
  #canSelect({ page, selectable }: SelectionView): boolean {
    return !this.readonly && (page ? selectable.length > 0 : this.#list.state.status === "loading");
  }

  /** Rows, selection and notice of another collection do not stay. */
  #turnToStore(changed: PropertyValues<this>): void {
    if (this.hasUpdated && !changed.has("page")) this.page = 1;
    this.#shownStore = this.store;
    this.#notice.turn();
    this.#moved.clear();
    this.#dialog.close();
    this.#selection.clear();
    this.#export.stop();
    this.#paste.clear();
  }

  /** Rows that do not match the filters any more leave, and the notice says so. */
  #showOutcome(content: OutcomeContent): void {
    const { query } = this;
    const accounts = accountsOf(content);
    if (query.balanceFrom || query.needsAttention || query.runsOutWithin) void this.#list.refresh(true);
    const unlisted = accounts.filter((account) => !matchesFilters(account, query)).length;
    this.#show({ ...content, unlisted, ...(this.isLeaving && { canUndo: false }) });
  }

  #show(content: NoticeContent): void {
    this.#notice.show(content, this.isLeaving);
    this.#announcer.announce(announceNotice(this.localization, content));
  }

  #find(selector: string): HTMLElement | undefined {
    return this.shadowRoot?.querySelector<HTMLElement>(selector) ?? undefined;
  }

  /** After a change of many, Undo gets the focus: it is far from the rows. */
  #findFocusable(): HTMLElement | undefined {
    return (this.#isBulkOver ? this.#find(".undo") : undefined) ?? this.#focus.findNext();
  }

  #onReception(reception: Reception): void {
    if (reception.type === "page-missing") this.page = reception.lastPage;
    if (reception.type !== "shown") return;
    const { page, query } = reception;
    if (query.page !== this.query.page) this.page = query.page;
    this.#selection.receive(page.accounts);
    this.requestUpdate();
    const { accounts, total } = page;
    const event = new AccountsLoadEvent({ accounts, total, page: page.page });
    void this.#afterUpdate(event, () => this.#batches.complete).then(() => this.#list.prepareSearch());
  }

  #onListError(error: ApiError): Promise<void> {
    return this.#afterUpdate(new BillingErrorEvent({ error, operation: "list" }));
  }

  /** @param isShown resolves when all that the event is about is on screen */
  async #afterUpdate(event: Event, isShown?: () => Promise<void>): Promise<void> {
    await this.updateComplete;
    await isShown?.();
    // A page that was turned is read from its top; one that could not be read says so below the rows.
    const place = hasFailed(this.#list.state) ? ".tray .notice" : ".notice, .agency, thead";
    if (this.#hasTurned) scrollToNearest(this.shadowRoot?.querySelector(place));
    this.#hasTurned = false;
    this.dispatchEvent(event);
  }

  readonly #onTurn = (page: number): void => {
    this.#hasTurned = true;
    this.updateQuery({ page });
  };

  /** A page may show the account itself. What opens a new tab or window is the browser's. */
  readonly #onOpen = (event: MouseEvent, account: Account): void => {
    const { button, altKey, ctrlKey, metaKey, shiftKey } = event;
    if (button !== 0 || altKey || ctrlKey || metaKey || shiftKey) return;
    if (!this.dispatchEvent(new AccountOpenEvent({ account }))) event.preventDefault();
  };

  /** The button goes with its words: the focus moves to where the next search begins. */
  readonly #onClear = (): void => {
    this.updateQuery({ search: undefined, balanceFrom: undefined, needsAttention: false, runsOutWithin: undefined });
    this.#find("[type=search]")?.focus();
  };

  /** Of one account, the notice shows what comes of it; many have their pop-up. */
  #onUndo(changes: readonly Undoable[]): void {
    const { store } = this;
    const [first, ...more] = changes;
    if (!store || !first) return;
    if (more.length > 0) this.#bulk.undo(changes, this.#list.page?.agency, store);
    else if (this.mayChange(store)) this.#dialog.undo(first, store);
  }

  readonly #onDialogClosed = (): void => {
    this.#dialog.returnFocus(() => this.#focus.findChanged());
    this.#list.release();
    this.dispatchEvent(new PopupCloseEvent());
  };
}

/** Goes on behind the rows. */
function onSkip({ target }: Event): void {
  const table = (target as Element).parentElement?.querySelector("table");
  for (let next = table?.nextElementSibling; next; next = next.nextElementSibling) {
    const first = findFirstTabbable(next) ?? next.querySelector<HTMLElement>(".range");
    if (first) return first.focus();
  }
}

/** What says which accounts are in the list. */
const FILTERS = ["search", "balanceFrom", "needsAttention", "runsOutWithin"] as const;

function isNotEmpty<T>(items: readonly T[]): items is readonly [T, ...T[]] {
  return items.length > 0;
}

declare global {
  interface HTMLElementTagNameMap {
    "ctm-accounts-billing": CtmAccountsBilling;
  }
}
