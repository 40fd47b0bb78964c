import { html, nothing, type PropertyDeclarations, type PropertyValues, type TemplateResult } from "lit";
import type { ApiError } from "../api/api-error.js";
import type { AccountPage } from "../api/billing-api.js";
import type { AccountId } from "../domain/account.js";
import { clampPageSize, MAX_PAGE_SIZE, parseSort, type AccountQuery, type Sort } from "../domain/account-query.js";
import { parseBalanceSource, type BalanceSource } from "../domain/balance-source.js";
import { AccountsController, isReading } from "../state/accounts-controller.js";
import { accountsStyles } from "./accounts-billing.styles.js";
import { describeRange, renderPager } from "./accounts-pager.js";
import { renderTable } from "./accounts-table.js";
import type { CtmBalanceToggle } from "./balance-toggle.js";
import { BillingElement } from "./billing-element.js";
import { toErrorText } from "./error-text.js";
import { AccountsLoadEvent, BillingErrorEvent, type AccountReadEvent } from "./events.js";
import { spinner } from "./icons.js";
import { warnOnce } from "./warn-once.js";

/** A change of these starts at the first page again. */
const QUERY_PROPERTIES = ["pageSize", "search", "sort", "balanceFrom"] as const;

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
 * @fires {BillingErrorEvent} ctm-error - An error is shown to the user.
 * @fires {AccountReadEvent} ctm-account-read - An account was read again after a change.
 * @fires {PopupCloseEvent} ctm-popup-close - A pop-up was closed.
 *
 * @csspart table - The table.
 * @csspart row - A row of it.
 * @csspart cell - A cell of it.
 * @csspart toggle - The control in the Billing column, or the text that stands in its place.
 * @csspart dialog - The pop-up.
 * @csspart toolbar - What stands above the table.
 * @csspart pager - What stands below the table: range, rows a page, Previous and Next.
 * @csspart notice - A message about the list, or in the pop-up.
 *
 * @cssstate loading - The first rows are being read.
 * @cssstate error - An error is shown.
 * @cssstate empty - There are no rows.
 * @cssstate saving - A change is under way.
 */
export class CtmAccountsBilling extends BillingElement {
  static override styles = accountsStyles;

  static override properties: PropertyDeclarations = {
    page: { type: Number },
    pageSize: { type: Number, attribute: "page-size" },
    search: {},
    sort: {},
    balanceFrom: { attribute: "balance-from" },
  };

  /** The page that is asked for, from 1; follows what the user sets. */
  page = 1;

  /** Rows a page, 1 to 150; follows what the user sets. */
  pageSize = 50;

  /** Part of a name or an id. */
  search: string | undefined;

  /** `name`, `status`, `balance` or `balance_from`; with `-` before it, descending. */
  sort: Sort | undefined;

  /** Only accounts whose usage draws from this balance. */
  balanceFrom: BalanceSource | undefined;

  #collection: unknown;
  #focused: Element | null = null;
  #turned = false;
  /** The account whose change is under way: its pop-up is modal, so there is but one. */
  #saving: AccountId | undefined;

  readonly #accounts = new AccountsController(this, {
    api: () => this.api,
    query: () => this.#query,
    isBusy: () => this.#toggles.some((toggle) => toggle.open),
    onLoad: (page) => void this.#onLoad(page),
    onError: (error) => void this.#onLoadError(error),
    onPageMissing: (lastPage) => (this.page = lastPage),
  });

  protected override willUpdate(changed: PropertyValues<CtmAccountsBilling>): void {
    this.#warn();
    this.#focused = this.shadowRoot?.activeElement ?? null;
    const isOther = this.#collection !== this.collection;
    const isRequeried = QUERY_PROPERTIES.some((name) => changed.has(name));
    if (this.hasUpdated && !changed.has("page") && (isOther || isRequeried)) this.page = 1;
    if (!isOther) return;
    this.#collection = this.collection;
    this.#accounts.clear();
    // The row that would have said how it ended goes with the others.
    this.#saving = undefined;
  }

  protected override updated(): void {
    const { state } = this.#accounts;
    this.setStates({
      loading: state.kind === "loading",
      error: state.kind === "failed" || (state.kind === "loaded" && state.error !== undefined),
      empty: state.kind === "loaded" && isEmpty(state.page),
      saving: this.#saving !== undefined,
    });
    // What had the focus is gone: the table takes it, so that a keyboard goes on from here.
    if (this.#focused && !this.#focused.isConnected) this.#frame?.focus({ preventScroll: true });
  }

  /** Reads the page again; resolves when what came of it is on screen, an error too. */
  refresh(): Promise<void> {
    return this.#accounts.reload();
  }

  get #query(): AccountQuery {
    return {
      page: Math.max(1, Math.trunc(this.page) || 1),
      pageSize: clampPageSize(this.pageSize),
      search: this.search ?? undefined,
      sort: parseSort(this.sort),
      balanceFrom: parseBalanceSource(this.balanceFrom),
    };
  }

  get #toggles(): CtmBalanceToggle[] {
    return [...(this.shadowRoot?.querySelectorAll("ctm-balance-toggle") ?? [])];
  }

  get #frame(): HTMLElement | null | undefined {
    return this.shadowRoot?.querySelector<HTMLElement>(".frame");
  }

  #warn(): void {
    const { pageSize, sort, balanceFrom } = this;
    // An attribute that is taken away leaves `null`: the default, and nothing to warn of.
    if (clampPageSize(pageSize) !== ((pageSize as number | null) ?? 50))
      warnOnce(this, `"page-size" must be a whole number from 1 to ${MAX_PAGE_SIZE}.`);
    if (sort && !parseSort(sort))
      warnOnce(this, '"sort" must be name, status, balance or balance_from, or one of them after "-".');
    if (balanceFrom && !parseBalanceSource(balanceFrom)) warnOnce(this, '"balance-from" must be agency or customer.');
  }

  async #onLoad({ accounts, total, page }: AccountPage): Promise<void> {
    await this.updateComplete;
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
    if (this.#turned) this.shadowRoot?.querySelector(".notice, thead")?.scrollIntoView({ block: "nearest" });
    this.#turned = false;
  }

  #onTurn(page: number): void {
    this.#turned = true;
    // Asking for the same page once more, after an error, changes no property.
    if (this.page === page) void this.refresh();
    this.page = page;
  }

  #onAccountRead({ detail }: AccountReadEvent): void {
    this.#accounts.replace(detail.account);
  }

  /** An account that is gone: what else may have changed? */
  #onError({ detail }: BillingErrorEvent): void {
    if (detail.error.kind === "not-found") void this.refresh();
  }

  #onSaving({ target }: Event): void {
    const { account, saving } = target as CtmBalanceToggle;
    this.#saving = saving ? account?.id : undefined;
    this.requestUpdate();
  }

  protected override render(): unknown {
    const { state } = this.#accounts;
    return html`<div class="root" lang=${this.localization.language}>
      <slot name="heading"></slot>
      <div class="toolbar" part="toolbar"><slot name="toolbar"></slot></div>
      ${state.kind === "loaded" && state.error ? this.#renderError(state.error, state.refreshing) : nothing}
      ${state.kind === "loaded" ? this.#renderUnreadable(state.page.unreadable) : nothing}
      ${state.kind === "unset" ? nothing : this.#renderFrame()}
      <span class="unseen" role="status">${this.#describeState()}</span>
    </div>`;
  }

  #renderFrame(): TemplateResult {
    const { state } = this.#accounts;
    const { localization, api, readonly } = this;
    const isLoaded = state.kind === "loaded";
    return html`<div
      class="frame"
      tabindex="-1"
      @ctm-account-read=${this.#onAccountRead}
      @ctm-popup-close=${() => this.#accounts.release()}
      @ctm-saving=${this.#onSaving}
      @ctm-error=${this.#onError}
    >
      ${renderTable({ state, localization, api, readonly, saving: this.#saving, pageSize: this.#query.pageSize })}
      ${state.kind === "failed" ? this.#renderError(state.error, state.retrying) : nothing}
      ${isLoaded && isEmpty(state.page) ? this.#renderEmpty() : nothing}
      ${
        isLoaded && !isEmpty(state.page)
          ? renderPager({
              page: state.page,
              asked: state.refreshing ? this.#query.page : undefined,
              localization,
              onTurn: (page) => this.#onTurn(page),
              onPageSize: (pageSize) => (this.pageSize = pageSize),
            })
          : nothing
      }
    </div>`;
  }

  /** Alone in the frame where there are no rows, above it where rows that were read earlier stay. */
  #renderError(error: ApiError, retrying: boolean): TemplateResult {
    const { localization } = this;
    const isAlone = this.#accounts.state.kind === "failed";
    return html`<div class=${isAlone ? "panel" : "notice danger"} part="notice" role="alert">
      <p>
        <strong>${localization.text(isAlone ? "loadFailed" : "refreshFailed")}</strong>
        ${toErrorText(localization, error)}
      </p>
      <button aria-disabled=${retrying} @click=${() => retrying || void this.refresh()}>
        ${retrying ? spinner : nothing}${localization.text("tryAgain")}
      </button>
    </div>`;
  }

  #renderUnreadable(unreadable: number): TemplateResult | typeof nothing {
    const { localization } = this;
    if (unreadable === 0) return nothing;
    const count = localization.number(unreadable);
    return html`<p class="notice caution" part="notice" role="status">
      ${localization.text("unreadable", { count })}
    </p>`;
  }

  #renderEmpty(): TemplateResult {
    return html`<div class="panel"><slot name="empty">${this.localization.text("empty")}</slot></div>`;
  }

  #describeState(): string {
    const { state } = this.#accounts;
    if (isReading(state)) return this.localization.text("loading");
    if (state.kind !== "loaded") return "";
    return isEmpty(state.page) ? this.localization.text("empty") : describeRange(state.page, this.localization);
  }
}

/** Rows that could not be read are rows. */
function isEmpty({ accounts, unreadable }: AccountPage): boolean {
  return accounts.length === 0 && unreadable === 0;
}

declare global {
  interface HTMLElementTagNameMap {
    "ctm-accounts-billing": CtmAccountsBilling;
  }
}
