import { css, html, LitElement, nothing, type TemplateResult } from "lit";
import { property } from "lit/decorators.js";
import type { ApiError } from "../../client/api-error.js";
import { BillingErrorEvent } from "../../events.js";
import { toCsv } from "../../model/csv.js";
import type { AccountQuery } from "../../model/query.js";
import { localize, type Localization } from "../../localization/localize.js";
import { MatchReader, type ReadAccounts } from "../../store/fetch-all-pages.js";
import { renderUnreadable } from "../accounts-billing/list-status.js";
import { baseStyles } from "../shared/base.styles.js";
import { toErrorText } from "../shared/error-text.js";
import { renderRetry } from "../shared/retry-notice.js";

/** What is exported, and where it is read. */
export interface ExportRequest {
  readonly query: AccountQuery;
  readonly read: ReadAccounts;
}

/** How long a browser may take to begin a download, in milliseconds. */
const DOWNLOAD_TIME = 60_000;

const exportStyles = css`
  :host {
    display: contents;
  }
`;

/** An export has begun or ended; `text` says what came of it. */
export class ExportEvent extends Event {
  static readonly type = "export";
  readonly isRunning: boolean;
  readonly text: string;

  constructor(isRunning: boolean, text = "") {
    super(ExportEvent.type);
    this.isRunning = isRunning;
    this.text = text;
  }
}

/**
 * Reads all accounts that match, page by page, and hands them over as a file. Removing the element ends the export.
 *
 * @internal
 */
export class CtmAccountsExport extends LitElement {
  static override styles = [baseStyles, exportStyles];

  /** What is exported; the export begins with it. */
  @property({ attribute: false }) request: ExportRequest | undefined;
  @property({ attribute: false }) localization: Localization = localize("en");

  #reader: MatchReader | undefined;
  #isDone = false;

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#reader?.stop();
  }

  protected override willUpdate(): void {
    const { request } = this;
    if (!request || this.#reader) return;
    const reader = new MatchReader(
      request.query,
      request.read,
      () => this.#onDone(reader),
      () => this.requestUpdate(),
      this.localization.locale,
    );
    this.#reader = reader;
    void this.#read(reader);
  }

  protected override render(): unknown {
    const reader = this.#reader;
    if (!reader) return nothing;
    const { localization } = this;
    const { isReading, error, missing } = reader;
    return html`${isReading ? this.#renderProgress(reader) : nothing}
    ${this.#isDone ? html`<span class="quiet">${this.#describe(reader)}</span>` : nothing}
    ${this.#isDone ? renderUnreadable(localization, missing) : nothing}
    ${error && !isReading ? renderRetry(localization, toErrorText(localization, error), this.#onRetry) : nothing}`;
  }

  #renderProgress({ found, total }: MatchReader): TemplateResult {
    const { localization } = this;
    const count = localization.number(found.size);
    const most = total === undefined ? "…" : localization.number(total);
    return html`<progress
        aria-label=${localization.text("exportCsv")}
        max=${total ?? nothing}
        value=${total ? found.size : nothing}
      ></progress>
      <span class="quiet">${localization.text("counter", { count, most })}</span>`;
  }

  #describe({ found, isCutOff }: MatchReader): string {
    const { localization } = this;
    const text = localization.text("exported", { count: localization.number(found.size) });
    return isCutOff ? `${text}. ${localization.text("cutOff")}` : text;
  }

  #onDone(reader: MatchReader): void {
    download(toCsv(reader.found.values()));
    this.#isDone = true;
  }

  async #read(reader: MatchReader): Promise<void> {
    this.dispatchEvent(new ExportEvent(true));
    const error: ApiError | undefined = await reader.read();
    this.dispatchEvent(new ExportEvent(false, this.#isDone ? this.#describe(reader) : ""));
    if (error) this.dispatchEvent(new BillingErrorEvent({ error, operation: "export" }));
  }

  readonly #onRetry = (): void => {
    if (this.#reader) void this.#read(this.#reader);
  };
}

/** An ordinary link to a blob, which the strictest policy of a page lets pass. */
function download(text: string): void {
  const href = URL.createObjectURL(new Blob([text], { type: "text/csv" }));
  // The reader's own day as ISO 8601 writes it, which is also the format of Sweden.
  const day = new Date().toLocaleDateString("sv");
  Object.assign(document.createElement("a"), { href, download: `accounts-${day}.csv` }).click();
  setTimeout(() => URL.revokeObjectURL(href), DOWNLOAD_TIME);
}

declare global {
  interface HTMLElementTagNameMap {
    "ctm-accounts-export": CtmAccountsExport;
  }
}
