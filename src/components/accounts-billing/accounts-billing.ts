import { html, nothing, type PropertyValues, type TemplateResult } from "lit";
import { createRef, ref } from "lit/directives/ref.js";
import { isBusy } from "../../changes/change-machine.js";
import type { ApiError } from "../../client/api-error.js";
import { AccountsLoadEvent, BillingErrorEvent, PopupCloseEvent } from "../../events.js";
import { isSameId, type Account } from "../../model/account.js";
import { oppositeOf } from "../../model/balance-source.js";
import type { Change } from "../../model/change.js";
import { isFiltered } from "../../model/query.js";
import type { Localization } from "../../localization/localize.js";
import type { Reception } from "../../store/account-list.js";
import type { AccountsStore } from "../../store/accounts-store.js";
import type { StoreMessage } from "../../store/store-message.js";
import { ExportControl } from "../accounts-export/export-control.js";
import { describeOutcome } from "../balance-toggle/control.js";
import type { TableContext } from "../balance-toggle/table-context.js";
import { BulkController, type BulkHost, type BulkResult } from "../bulk-dialog/bulk-controller.js";
import { ChangeController, type ChangeHost } from "../change-dialog/change-controller.js";
import { Announcer } from "../shared/announcer.js";
import { IgnoreRepeats } from "../shared/ignore-repeats.js";
import { accountsStyles } from "./accounts-billing.styles.js";
import { renderPager } from "./accounts-pager.js";
import { renderTable } from "./accounts-table.js";
import { renderToolbar } from "./accounts-toolbar.js";
import { describeNotice, renderChangeNotice, type ChangeNotice } from "./change-notice.js";
import { hasFailed, isEmpty, isQuiet, ListController, type ListState } from "./list-controller.js";
import { describeList, renderAgency, renderNotices, renderPanel, type ListView } from "./list-status.js";
import { QueryElement } from "./query-element.js";
import { renderSelectionBar, type SelectionView } from "./selection-bar.js";
import { SelectionControl } from "./selection-control.js";
import { selectionStyles } from "./selection.styles.js";

const NO_CHANGE: ChangeNotice = { changes: [], canUndo: false };

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
export class CtmAccountsBilling extends QueryElement implements ChangeHost, BulkHost {
  static override styles = [accountsStyles, selectionStyles];

  #shownStore: AccountsStore | undefined;
  #context: TableContext | undefined;
  #notice = NO_CHANGE;
  #isNoticeNew = false;
  #listDescription = "";
  #selectionDescription = "";
  /** What had the focus before an update, and the control that has opened the pop-up. */
  #focused: Element | null = null;
  #opener: HTMLElement | undefined;
  #hasTurned = false;
  #isBulkOver = false;
  readonly #frame = createRef<HTMLElement>();
  readonly #announcer = new Announcer(this);
  readonly #changes: ChangeController = new ChangeController(this);
  readonly #bulk: BulkController = new BulkController(this);
  readonly #export = new ExportControl(this, (text) => this.#announcer.announce(text));

  readonly #list: ListController = new ListController(this, {
    store: () => this.store,
    query: () => this.query,
    locale: () => this.localization.locale,
    isBusy: () => this.#changes.isOpen || (this.#bulk.isOpen && !this.#bulk.isPending),
    onReception: (reception) => this.#onReception(reception),
    onError: (error) => void this.#onListError(error),
  });

  readonly #selection = new SelectionControl(this, this.#list);

  constructor() {
    super();
    new IgnoreRepeats(this);
  }

  /** Reads the page again; resolves when what came of it is on screen, an error too. */
  refresh(): Promise<void> {
    return this.#list.refresh();
  }

  protected override get isChanging(): boolean {
    return this.#changes.isChanging;
  }

  protected override get isPending(): boolean {
    return this.#changes.isPending;
  }

  protected override canAnswerAtOnce(): boolean {
    return this.#list.canAnswer(this.query);
  }

  protected override retryAfterError(): void {
    if (hasFailed(this.#list.state)) void this.refresh();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    this.#focused = this.shadowRoot?.activeElement ?? null;
    const { store, readonly, localization } = this;
    if (store !== this.#shownStore) this.#turnToStore(changed);
    if (readonly) this.#changes.close();
    this.#selection.update(this.query, readonly);
    this.#bulk.update(store, readonly);
    if (this.#context?.store !== store || this.#context?.localization !== localization) {
      this.#context = store && this.#toContext(store, localization);
    }
  }

  protected override update(changed: PropertyValues<this>): void {
    this.#describe();
    super.update(changed);
  }

  protected override updated(changed: PropertyValues<this>): void {
    super.updated(changed);
    const { state } = this.#list;
    this.setStates({
      loading: state.status === "loading",
      error: hasFailed(state),
      empty: state.status === "loaded" && isEmpty(state, isFiltered(state.query)),
      saving: isBusy(this.#changes.state) || this.#bulk.isRunning,
    });
    this.#keepFocus();
  }

  protected override onStoreMessage(message: StoreMessage): void {
    this.#list.onStoreMessage(message);
    if (message.type === "account") this.#selection.receive([message.account]);
    // An account that is gone: more may have changed.
    const isGone = message.type === "change" && message.state.status === "rejected" && this.#isOpenFor(message.id);
    this.#changes.onStoreMessage(message);
    if (isGone && message.state.error?.kind === "not-found") void this.refresh();
  }

  /** @internal */
  onChanged(account: Account, change: Change): void {
    const { command } = change;
    if (command.type !== "move") this.#announcer.announce(describeOutcome(this.localization, account, change));
    else this.#show({ changes: [{ account, from: oppositeOf(command.to), to: command.to }], canUndo: !this.isLeaving });
    this.#isNoticeNew = this.isLeaving;
  }

  /** @internal */
  mayChange(store: AccountsStore): boolean {
    return !this.readonly && store === this.store && !this.isLeaving;
  }

  /** @internal */
  onBulkClosed({ changes, undoable, isUndo, isStale }: BulkResult): void {
    const [first] = changes;
    // What is still to be done stays selected.
    if (first && !isUndo) this.#selection.keepEligible(first.to);
    if (undoable.length > 0) this.#show({ changes: undoable, canUndo: true });
    else if (first) this.#show({ changes, canUndo: false });
    this.#isBulkOver = true;
    this.#list.release();
    if (isStale) void this.#list.refresh(true);
    this.dispatchEvent(new PopupCloseEvent());
  }

  protected override render(): TemplateResult {
    const { localization } = this;
    const view = this.#listView;
    const { state } = view;
    const hasNotice = this.#notice.changes.length > 0;
    return html`<div class=${`root ${hasNotice ? "noticed" : ""}`} lang=${localization.language}>
      <slot name="heading"></slot>
      ${this.#renderToolbar(state)}
      <div class="outcome">${this.#renderNotice()}</div>
      ${this.#bulk.render(localization)} ${renderNotices(view)}
      ${state.status === "unset" ? nothing : this.#renderFrame(view)}
      ${this.#changes.render({
        api: this.store?.api,
        agency: this.#list.page?.agency ?? this.store?.agency,
        isAgencyPending: false,
        localization,
        onClosed: this.#onDialogClosed,
      })}
      ${this.#announcer.render()}
    </div>`;
  }

  #renderToolbar(state: ListState): TemplateResult {
    const { localization, query } = this;
    return renderToolbar({
      state,
      localization,
      query,
      text: this.searchText,
      exportControl: this.#export.render(localization, query, this.#list.readPage),
      onType: (text, isUrgent) => this.typeSearch(text, isUrgent),
      onFilter: (change) => this.updateQuery(change),
    });
  }

  #renderNotice(): unknown {
    const canUndo = this.#notice.canUndo && !this.readonly;
    return renderChangeNotice(
      this.localization,
      this.#notice,
      canUndo ? this.#onUndo : undefined,
      this.#onDismissNotice,
    );
  }

  #renderFrame(view: ListView): TemplateResult {
    const { localization, query, readonly } = this;
    const { state } = view;
    const selection = this.#selectionView;
    return html`<div class=${`frame ${this.#selection.isEmpty ? "" : "selecting"}`} tabindex="-1" ${ref(this.#frame)}>
      ${this.#selection.isEmpty ? nothing : renderSelectionBar(selection)} ${renderAgency(view)}
      ${renderTable({
        state,
        localization,
        context: this.#context,
        readonly,
        selection: this.#canSelect(selection) ? selection : undefined,
        query,
        onSort: (sort) => this.updateQuery({ sort }),
      })}
      ${renderPanel(view)}
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
      onRetry: () => void this.refresh(),
      onClear: this.#onClear,
    };
  }

  get #selectionView(): SelectionView {
    return this.#selection.toView(this.localization, this.query, (to) => {
      if (this.store) this.#bulk.open(this.#selection.accounts, to, this.#list.page?.agency, this.store);
    });
  }

  /** Before there are rows, they can most likely be selected. */
  #canSelect({ page, selectable }: SelectionView): boolean {
    return !this.readonly && (!page || selectable.length > 0);
  }

  #toContext(store: AccountsStore, localization: Localization): TableContext {
    return {
      store,
      localization,
      open: (account, opener) => {
        this.#opener = opener;
        this.#changes.open(account, store);
      },
      close: ({ id }) => {
        if (this.#isOpenFor(id)) this.#changes.close();
      },
      isOpen: ({ id }) => this.#isOpenFor(id),
    };
  }

  /** Rows, selection and notice of another collection do not stay. */
  #turnToStore(changed: PropertyValues<this>): void {
    if (this.hasUpdated && !changed.has("page")) this.page = 1;
    this.#shownStore = this.store;
    // What was changed while the page turned to this store has not been seen yet.
    if (!this.#isNoticeNew) this.#notice = NO_CHANGE;
    this.#isNoticeNew = false;
    this.#changes.close();
    this.#selection.clear();
    this.#export.stop();
  }

  /** Announces what has changed of the list and the selection. */
  #describe(): void {
    const view = this.#listView;
    const list = describeList(view);
    if (list !== this.#listDescription && !isQuiet(view.state)) this.#announcer.show(list);
    this.#listDescription = list;
    const selection = this.#selection.describe(this.localization);
    if (selection !== this.#selectionDescription) this.#announcer.show(selection || list);
    this.#selectionDescription = selection;
  }

  #show(notice: ChangeNotice): void {
    // An Undo that waits for its pop-up to be loaded was about another change.
    if (this.#bulk.isPending) this.#bulk.close();
    this.#notice = notice;
    this.#announcer.announce(describeNotice(this.localization, notice));
    this.requestUpdate();
  }

  #isOpenFor(id: Account["id"]): boolean {
    const { account } = this.#changes;
    return account !== undefined && isSameId(account.id, id);
  }

  /** Where what had the focus is gone, the table takes it, so that a keyboard continues from here. */
  #keepFocus(): void {
    const isLost = this.#focused && !this.#focused.isConnected && !this.shadowRoot?.activeElement;
    // After a change of many, Undo takes it: it is far from the rows.
    const undo = this.#isBulkOver ? this.shadowRoot?.querySelector<HTMLElement>(".undo") : undefined;
    if (isLost) (undo ?? this.#frame.value)?.focus({ preventScroll: true });
    this.#isBulkOver = false;
  }

  #onReception(reception: Reception): void {
    if (reception.type === "page-missing") this.page = reception.lastPage;
    if (reception.type !== "shown") return;
    const { page, query } = reception;
    if (query.page !== this.query.page) this.page = query.page;
    this.#selection.receive(page.accounts);
    this.requestUpdate();
    const { accounts, total } = page;
    void this.#afterUpdate(new AccountsLoadEvent({ accounts, total, page: page.page }));
  }

  #onListError(error: ApiError): Promise<void> {
    return this.#afterUpdate(new BillingErrorEvent({ error, operation: "list" }));
  }

  async #afterUpdate(event: Event): Promise<void> {
    await this.updateComplete;
    // A page that was turned is read from its top; one that could not be read says so there.
    if (this.#hasTurned)
      this.shadowRoot?.querySelector(".notice, .agency, thead")?.scrollIntoView({ block: "nearest" });
    this.#hasTurned = false;
    this.dispatchEvent(event);
  }

  readonly #onTurn = (page: number): void => {
    this.#hasTurned = true;
    this.updateQuery({ page });
  };

  /** The button goes with its words: the focus moves to where the next search begins. */
  readonly #onClear = (): void => {
    this.updateQuery({ search: undefined, balanceFrom: undefined, needsAttention: false });
    this.shadowRoot?.querySelector<HTMLElement>("[type=search]")?.focus();
  };

  readonly #onUndo = (): void => {
    if (this.store) this.#bulk.undo(this.#notice.changes, this.#list.page?.agency, this.store);
  };

  readonly #onDismissNotice = (): void => {
    // An Undo that waits for its pop-up to be loaded is cancelled.
    if (this.#bulk.isPending) this.#bulk.close();
    this.#notice = NO_CHANGE;
    this.requestUpdate();
  };

  readonly #onDialogClosed = (): void => {
    if (this.#opener?.isConnected) this.#opener.focus();
    else this.#frame.value?.focus({ preventScroll: true });
    this.#opener = undefined;
    this.#list.release();
    this.dispatchEvent(new PopupCloseEvent());
  };
}

declare global {
  interface HTMLElementTagNameMap {
    "ctm-accounts-billing": CtmAccountsBilling;
  }
}
