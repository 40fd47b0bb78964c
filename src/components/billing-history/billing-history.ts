import { css, html, nothing, type LitElement, type TemplateResult } from "lit";
import type { ApiError } from "../../client/api-error.js";
import type { BalanceChangePage, BalanceChangeRecord, BillingApi } from "../../client/billing-api.js";
import type { AccountId } from "../../model/account.js";
import type { BalanceSource } from "../../model/balance-source.js";
import type { Localization } from "../../localization/localize.js";
import { addWorkflowTerms } from "../../localization/workflow.js";
import { PageReader } from "../../store/page-reader.js";
import { toErrorText } from "../shared/error-text.js";
import { adoptStyles } from "../on-demand.js";
import { renderOutside } from "../shared/render-untrusted.js";

/** Whose history it is, and whom it tells. */
export interface HistoryOptions {
  readonly api: () => BillingApi | undefined;
  readonly accountId: () => AccountId | undefined;
  readonly localization: () => Localization;
  readonly onError: (error: ApiError) => void;
}

const styles = css`
  .history {
    display: grid;
    gap: var(--_space);
  }
  ul {
    padding: 0;
  }
  li {
    display: grid;
    padding: 0.25em 0;
  }
`;

/** Who moved an account where, and when: newest first, page by page. */
export class BillingHistory {
  readonly #host: LitElement;
  readonly #options: HistoryOptions;
  readonly #reader: PageReader<BalanceChangePage>;
  /** By id: a new entry moves the others on, so that some arrive twice. */
  readonly #entries = new Map<unknown, BalanceChangeRecord>();
  #hasNext = true;

  constructor(host: LitElement, options: HistoryOptions) {
    this.#host = host;
    this.#options = options;
    addWorkflowTerms();
    adoptStyles(host, styles);
    this.#reader = new PageReader(host, {
      load: (page, signal) => {
        const id = options.accountId();
        return id === undefined ? id : options.api()?.listBalanceChanges?.(id, page, { signal });
      },
      onPage: ({ changes, hasNext }) => {
        for (const change of changes) this.#entries.set(change.id ?? change, change);
        this.#hasNext = hasNext;
        return false;
      },
      onError: options.onError,
    });
    void this.#reader.read();
  }

  /** Gives up what is being read. */
  drop(): void {
    this.#reader.stop();
  }

  render(): TemplateResult {
    const { reading, error } = this.#reader;
    const localization = this.#options.localization();
    const entries = Array.from(this.#entries.values(), (entry) => renderEntry(entry, localization));
    const isEmpty = entries.length === 0;
    const hasFailed = error && !reading;
    return html`<div class="history">
      <ul role="list">
        ${entries}
      </ul>
      <div class=${hasFailed ? "notice danger" : ""} part=${hasFailed ? "notice" : ""} role="status">
        ${
          reading
            ? html`<i class="bone"></i><span class="unseen">${localization.text("loading")}</span>`
            : error
              ? toErrorText(localization, error)
              : isEmpty && !this.#hasNext
                ? localization.text("nothingChanged")
                : nothing
        }
      </div>
      ${
        // One button to go on and to try again, so that the focus stays on it.
        error || (this.#hasNext && !(isEmpty && reading))
          ? html`<button aria-disabled=${reading} @click=${this.#onMore}>
              ${localization.text(error ? "tryAgain" : "more")}
            </button>`
          : nothing
      }
    </div>`;
  }

  readonly #onMore = async ({ currentTarget }: Event): Promise<void> => {
    const button = currentTarget as HTMLElement;
    const list = button.parentElement?.querySelector("ul");
    const count = this.#entries.size;
    await this.#reader.read();
    const hadFocus = button.matches(":focus");
    await this.#host.updateComplete;
    // Reading on begins where the new entries do; after an error the button is still what is to be pressed.
    if (hadFocus) list?.querySelector<HTMLElement>(`:nth-child(${count + 1})`)?.focus();
  };
}

function renderEntry({ at, actor, from, to }: BalanceChangeRecord, localization: Localization): TemplateResult {
  const name = (source: BalanceSource | undefined) => localization.text(source ?? "unknown");
  return html`<li tabindex="-1">
    ${localization.text("moved", { from: name(from), to: name(to) })}
    <div class="quiet">
      <time datetime=${at}>${localization.date(at)}</time> · ${renderOutside(actor ?? localization.text("unknown"))}
    </div>
  </li>`;
}
