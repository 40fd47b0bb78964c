import { html, LitElement, nothing, type TemplateResult } from "lit";
import { property, state } from "lit/decorators.js";
import { toApiError, type ApiError } from "../../client/api-error.js";
import type { BillingApi } from "../../client/billing-api.js";
import { BillingErrorEvent } from "../../events.js";
import { localize, type Localization } from "../../localization/localize.js";
import { toDay } from "../../model/day.js";
import { toDaysCsv, toLogCsv, toPayersCsv } from "../../model/log-csv.js";
import { countDays, endsOfDays, findPayer } from "../../model/who-paid.js";
import { clock } from "../../store/clock.js";
import type { ReadAccounts } from "../../store/fetch-all-pages.js";
import { readPayers, type Payers, type ReadLog } from "../../store/read-payers.js";
import { dialogStyles } from "../change-dialog/change-dialog.styles.js";
import { ClosedEvent } from "../change-dialog/dialog-events.js";
import { ModalDialog, type ModalContent } from "../modal-dialog.js";
import { baseStyles } from "../shared/base.styles.js";
import { describeError } from "../shared/error-text.js";
import { IgnoreRepeats } from "../shared/ignore-repeats.js";
import { isFramed } from "../shared/is-framed.js";
import { renderLoading } from "../shared/render-loading.js";
import { renderMessage, renderMessages } from "../shared/render-message.js";
import { logStyles } from "./billing-log.styles.js";
import { renderFilters, VIEWS, type Filters } from "./log-filters.js";
import { renderDays, renderEntries, renderPayers, selectPayers } from "./log-lists.js";
import { Timeline, toStart } from "./timeline.js";

/**
 * The agency's log: all changes and requests, who paid on which day of a month, and who paid at the end of a day.
 *
 * @internal
 */
export class CtmBillingLog extends LitElement {
  static override styles = [baseStyles, dialogStyles, logStyles];

  /** A backend with `listAgencyChanges`. */
  @property({ attribute: false }) api: BillingApi | undefined;
  /** Where the log is. */
  @property({ attribute: false }) link: string | undefined;
  /** Reads today's accounts. */
  @property({ attribute: false }) readAccounts: ReadAccounts | undefined;
  @property({ attribute: false }) localization: Localization = localize("en");

  @state() private filters: Filters = toFirstFilters();
  @state() private isOpen = true;
  @state() private payers: Payers | undefined;
  @state() private error: ApiError | undefined;
  /** What came of an export. */
  @state() private file: { readonly href: string; readonly download: string } | undefined;

  #timeline: Timeline | undefined;
  #aborter: AbortController | undefined;
  readonly #modal = new ModalDialog(this, {
    isOpen: () => this.isOpen,
    onDismiss: () => this.#close(),
    onClosed: () => this.dispatchEvent(new ClosedEvent()),
  });

  constructor() {
    super();
    new IgnoreRepeats(this);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#timeline?.stop();
    this.#timeline = undefined;
    this.#aborter?.abort();
    this.#forgetFile();
  }

  /** Not when it is connected: a tag that is upgraded has its properties only now. */
  protected override willUpdate(): void {
    if (!this.#timeline && this.isOpen && this.isConnected) this.#readChanges();
  }

  protected override render(): TemplateResult {
    return this.#modal.render(this.isOpen ? this.#renderContent() : undefined);
  }

  #renderContent(): ModalContent {
    const { localization, filters } = this;
    const body = html`
      ${renderFilters({ localization, filters, now: clock.now(), onChange: (change) => this.#onFilter(change) })}
      <div class="log" id="about">${this.#renderView()}</div>
      <footer role="none">
        <span role="status">${this.file ? this.#renderFile(this.file) : nothing}</span>
        <button aria-disabled=${!this.#canExport} @click=${this.#onExport}>
          ${renderMessage(localization, "exportCsv")}
        </button>
        <button autofocus @click=${() => this.#close()}>${renderMessage(localization, "done")}</button>
      </footer>
    `;
    return { localization, title: localization.message("log"), isBusy: false, describedBy: "title", body };
  }

  #renderView(): unknown {
    if (this.filters.view === "changes") return this.#renderChanges();
    const { localization, payers, error, filters } = this;
    if (error) return this.#renderError(error, () => void this.#readPayers());
    if (!payers) return html`<div role="status">${renderLoading(localization)}</div>`;
    const accounts = selectPayers(payers, filters.account);
    const view = { localization, payers };
    return filters.view === "month"
      ? renderDays(view, accounts, this.#ends)
      : renderPayers(view, accounts, this.#endOfDay);
  }

  #renderChanges(): unknown {
    const { localization, filters } = this;
    const timeline = this.#timeline;
    if (!timeline) return nothing;
    const { isReading, error, hasNext } = timeline;
    const found = timeline.find(filters);
    return html`${renderEntries({ localization, timeline, found })}
    ${error && !isReading ? this.#renderError(error, () => void this.#onMore()) : nothing}
    ${isReading ? html`<div role="status">${renderLoading(localization)}</div>` : nothing}
    ${
      hasNext && !error && timeline.entries.length > 0
        ? html`<button class="more" aria-disabled=${isReading} @click=${this.#onMore}>
            ${renderMessage(localization, "more")}
          </button>`
        : nothing
    }`;
  }

  #renderError(error: ApiError, onRetry: () => void): TemplateResult {
    const { localization } = this;
    return html`<div class="notice danger" part="notice" role="alert">
      <p>${renderMessages(localization, describeError(localization, error, "read"))}</p>
      <button @click=${onRetry}>${renderMessage(localization, "tryAgain")}</button>
    </div>`;
  }

  /** A sandboxed frame may drop the file: there it stays as a link. */
  #renderFile({ href, download }: { readonly href: string; readonly download: string }): unknown {
    const text = renderMessage(this.localization, "log.saved");
    return isFramed() ? html`${text} <a href=${href} download=${download}>${download}</a>` : text;
  }

  get #canExport(): boolean {
    if (this.filters.view !== "changes") return this.payers !== undefined;
    return this.#timeline !== undefined && !this.#timeline.isReading && this.#timeline.entries.length > 0;
  }

  /** The ends of the days of the chosen month. */
  get #ends(): readonly number[] {
    const start = toStart(`${this.filters.month}-01`);
    return start ? endsOfDays(start.getFullYear(), start.getMonth(), clock.now()) : [];
  }

  get #endOfDay(): number {
    return Math.min(toStart(this.filters.day, 1)?.getTime() ?? clock.now(), clock.now());
  }

  readonly #readLog: ReadLog = (query, options) => {
    const { api, link = "" } = this;
    const nothing = { changes: [], unreadable: 0, hasNext: false };
    return api?.listAgencyChanges?.({ ...query, link }, options) ?? Promise.resolve(nothing);
  };

  #readChanges(): void {
    this.#timeline?.stop();
    this.#timeline = new Timeline(this.#readLog, this.filters, () => this.requestUpdate());
    void this.#report(this.#timeline.read());
  }

  async #readPayers(): Promise<void> {
    this.#aborter?.abort();
    const aborter = (this.#aborter = new AbortController());
    const { view, month, day } = this.filters;
    const since = toStart(view === "month" ? `${month}-01` : day)?.getTime();
    this.payers = this.error = undefined;
    if (since === undefined || !this.readAccounts) return;
    const { signal } = aborter;
    const request = { readAccounts: this.readAccounts, readLog: this.#readLog, since, now: clock.now(), signal };
    try {
      const payers = await readPayers(request);
      if (!signal.aborted) this.payers = payers;
    } catch (error) {
      if (signal.aborted) return;
      this.error = toApiError(error);
      await this.#report(Promise.resolve(this.error));
    }
  }

  async #report(reading: Promise<ApiError | undefined>): Promise<void> {
    const error = await reading;
    if (!error) return;
    await this.updateComplete;
    this.dispatchEvent(new BillingErrorEvent({ error, operation: "log" }));
  }

  #onFilter(change: Partial<Filters>): void {
    const before = this.filters;
    const after = (this.filters = { ...before, ...change });
    this.#forgetFile();
    const isOther = (...names: readonly (keyof Filters)[]) => names.some((name) => before[name] !== after[name]);
    if (after.view === "changes") {
      if (isOther("first", "last")) this.#readChanges();
    } else if (isOther("view", "month", "day")) void this.#readPayers();
  }

  #forgetFile(): void {
    if (this.file) URL.revokeObjectURL(this.file.href);
    this.file = undefined;
  }

  #close(): void {
    this.isOpen = false;
  }

  readonly #onMore = async (): Promise<void> => {
    if (this.#timeline) await this.#report(this.#timeline.read());
  };

  /** What is not read yet of the period is read first: a file says no less than what was asked for. */
  readonly #onExport = async (): Promise<void> => {
    const { view, month, day, account } = this.filters;
    if (!this.#canExport) return;
    this.#forgetFile();
    if (view === "changes") {
      const timeline = this.#timeline;
      const error = await timeline?.readAll();
      if (timeline !== this.#timeline || !timeline) return;
      if (error) return this.#report(Promise.resolve(error));
      this.#save("changes", toLogCsv(timeline.find(this.filters)));
    } else if (this.payers) {
      const accounts = selectPayers(this.payers, account);
      const toDays = () => accounts.map(({ account: one, history }) => [one, countDays(history, this.#ends)] as const);
      const toPayers = () =>
        accounts.map(({ account: one, history }) => [one, findPayer(history, this.#endOfDay)] as const);
      this.#save(
        view === "month" ? month : day,
        view === "month" ? toDaysCsv(month, toDays()) : toPayersCsv(day, toPayers()),
      );
    }
  };

  #save(name: string, text: string): void {
    const href = URL.createObjectURL(new Blob([text], { type: "text/csv" }));
    this.file = { href, download: `billing-log-${name}.csv` };
    Object.assign(document.createElement("a"), this.file).click();
  }
}

/** The newest changes, this month, and today. */
function toFirstFilters(): Filters {
  const day = toDay(clock.now());
  return { view: VIEWS[0], account: "", person: "", first: "", last: "", month: day.slice(0, 7), day };
}

declare global {
  interface HTMLElementTagNameMap {
    "ctm-billing-log": CtmBillingLog;
  }
}
