import { html, LitElement, nothing, type TemplateResult } from "lit";
import { property, query } from "lit/decorators.js";
import type { BalanceChangePage, BalanceChangeRecord, BillingApi } from "../../client/billing-api.js";
import { BillingErrorEvent } from "../../events.js";
import type { AccountId } from "../../model/account.js";
import { localize, type Localization } from "../../localization/localize.js";
import { PageReader } from "../../store/fetch-all-pages.js";
import { baseStyles } from "../shared/base.styles.js";
import { describeError } from "../shared/error-text.js";
import { renderLoading } from "../shared/render-loading.js";
import { renderMessage, renderMessages } from "../shared/render-message.js";
import { historyStyles } from "./billing-history.styles.js";
import { renderEntry } from "./history-entry.js";

/**
 * Who moved an account where, and when: newest first, page by page.
 *
 * @internal
 */
export class CtmBillingHistory extends LitElement {
  static override styles = [baseStyles, historyStyles];

  /** A backend with `listBalanceChanges`. */
  @property({ attribute: false }) api: BillingApi | undefined;
  @property({ attribute: false }) accountId: AccountId | undefined;
  @property({ attribute: false }) localization: Localization = localize("en");

  @query("ul") private readonly list!: HTMLElement;

  /** By id: a new entry moves the others on, so that some arrive twice. */
  readonly #entries = new Map<unknown, BalanceChangeRecord>();
  #hasNext = true;
  #hasBegun = false;
  readonly #reader = new PageReader<BalanceChangePage>(
    (page, signal) => this.#load(page, signal),
    (page) => this.#onPage(page),
    () => this.requestUpdate(),
  );

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#reader.stop();
    this.#hasBegun = false;
  }

  /** Not when it is connected: a tag that is upgraded has its properties only now. */
  protected override willUpdate(): void {
    if (this.#hasBegun || !this.isConnected) return;
    this.#hasBegun = true;
    if (this.#entries.size === 0) void this.#read();
  }

  protected override render(): TemplateResult {
    const { isReading, error } = this.#reader;
    const { localization } = this;
    const entries = Array.from(this.#entries.values(), (entry) => renderEntry(entry, localization));
    const isEmpty = entries.length === 0;
    const hasFailed = error && !isReading;
    return html`<div class="history">
      <ul role="list">
        ${entries}
      </ul>
      <div class=${hasFailed ? "notice danger" : ""} part=${hasFailed ? "notice" : ""} role="status">
        ${this.#renderStatus(isEmpty)}
      </div>
      ${
        // One button to continue and to try again, so that the focus stays on it.
        error || (this.#hasNext && !(isEmpty && isReading))
          ? html`<button aria-disabled=${isReading} @click=${this.#onMore}>
              ${renderMessage(localization, error ? "tryAgain" : "more")}
            </button>`
          : nothing
      }
    </div>`;
  }

  #renderStatus(isEmpty: boolean): unknown {
    const { isReading, error } = this.#reader;
    const { localization } = this;
    if (isReading) return renderLoading(localization);
    if (error) return renderMessages(localization, describeError(localization, error, "read"));
    return isEmpty && !this.#hasNext ? renderMessage(localization, "noHistory") : nothing;
  }

  async #load(page: number, signal: AbortSignal): Promise<BalanceChangePage> {
    const changes = this.accountId === undefined ? undefined : this.api?.listBalanceChanges;
    return (await changes?.call(this.api, this.accountId ?? "", page, { signal })) ?? { changes: [], hasNext: false };
  }

  #onPage({ changes, hasNext }: BalanceChangePage): boolean {
    for (const change of changes) this.#entries.set(change.id ?? change, change);
    this.#hasNext = hasNext;
    return false;
  }

  async #read(): Promise<void> {
    const error = await this.#reader.read();
    if (error) this.dispatchEvent(new BillingErrorEvent({ error, operation: "history" }));
  }

  readonly #onMore = async ({ currentTarget }: Event): Promise<void> => {
    const button = currentTarget as HTMLElement;
    const count = this.#entries.size;
    await this.#read();
    const hadFocus = button.matches(":focus");
    await this.updateComplete;
    // Reading continues where the new entries begin; after an error the button is still what is to be pressed.
    if (hadFocus) this.list.querySelector<HTMLElement>(`li:nth-child(${count + 1})`)?.focus();
  };
}

declare global {
  interface HTMLElementTagNameMap {
    "ctm-billing-history": CtmBillingHistory;
  }
}
