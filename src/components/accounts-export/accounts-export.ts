import { css, html, LitElement, nothing, type TemplateResult } from "lit";
import { property } from "lit/decorators.js";
import type { ApiError } from "../../client/api-error.js";
import { BillingErrorEvent } from "../../events.js";
import { toCsv, type ExtraColumn } from "../../model/csv.js";
import { toDay } from "../../model/day.js";
import type { AccountQuery } from "../../model/query.js";
import { localize, type Localization } from "../../localization/localize.js";
import { MatchReader, type ReadAccounts } from "../../store/fetch-all-pages.js";
import { baseStyles } from "../shared/base.styles.js";
import { describeError } from "../shared/error-text.js";
import { crossIcon } from "../shared/icons.js";
import { isFramed } from "../shared/is-framed.js";
import { toastStyles } from "../shared/toast.styles.js";
import { renderRetry } from "../shared/retry-notice.js";
import { renderMessage, renderMessages } from "../shared/render-message.js";

/** What is exported, and where it is read. */
export interface ExportRequest {
  readonly query: AccountQuery;
  readonly read: ReadAccounts;
  /** Columns of the page's own. */
  readonly columns: readonly ExtraColumn[];
}

/** How long a browser may take to begin a download when the element is gone, in milliseconds. */
const DOWNLOAD_TIME = 60_000;

const exportStyles = css`
  :host {
    display: contents;
  }
  a {
    color: var(--_accent);
  }
`;

/** How many accounts have been read, and of how many; the server may not say. */
export interface ExportProgress {
  readonly count: number;
  readonly total: number | undefined;
}

/** An export goes on, or has ended: then there is no progress, and `text` says what came of it. */
export class ExportEvent extends Event {
  static readonly type = "export";
  readonly progress: ExportProgress | undefined;
  readonly text: string;

  constructor(progress: ExportProgress | undefined, text = "") {
    super(ExportEvent.type);
    this.progress = progress;
    this.text = text;
  }
}

/** What came of an export has been read. */
export class ExportDismissEvent extends Event {
  static readonly type = "export-dismiss";
  readonly isByKeyboard: boolean;

  constructor(isByKeyboard: boolean) {
    super(ExportDismissEvent.type);
    this.isByKeyboard = isByKeyboard;
  }
}

/** A file that is ready. */
interface ExportedFile {
  readonly href: string;
  readonly download: string;
}

/**
 * Reads all accounts that match, page by page, and hands them over as a file. Removing the element ends the export.
 *
 * Whether the browser takes the file is not known: a frame without `allow-downloads` drops it, and no event says so. So the
 * file stays as a link, and the words promise no more than that it is ready.
 *
 * @internal
 */
export class CtmAccountsExport extends LitElement {
  static override styles = [baseStyles, toastStyles, exportStyles];

  /** What is exported; the export begins with it. */
  @property({ attribute: false }) request: ExportRequest | undefined;
  @property({ attribute: false }) localization: Localization = localize("en");

  #reader: MatchReader | undefined;
  #file: ExportedFile | undefined;
  #revocation: ReturnType<typeof setTimeout> | undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    clearTimeout(this.#revocation);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#reader?.stop();
    const { href } = this.#file ?? {};
    if (href) this.#revocation = setTimeout(() => URL.revokeObjectURL(href), DOWNLOAD_TIME);
  }

  protected override willUpdate(): void {
    const { request } = this;
    if (!request || this.#reader) return;
    const reader = new MatchReader(
      request.query,
      request.read,
      () => this.#onDone(reader),
      () => this.#onChange(reader),
      this.localization.pageLocale,
    );
    this.#reader = reader;
    void this.#read(reader);
  }

  protected override render(): unknown {
    const reader = this.#reader;
    if (!reader) return nothing;
    if (reader.isReading) return this.#renderCount(reader);
    const { localization } = this;
    const { error } = reader;
    if (error)
      return renderRetry(
        localization,
        renderMessages(localization, describeError(localization, error, "read")),
        this.#onRetry,
      );
    return this.#file ? this.#renderFile(this.#file, reader) : nothing;
  }

  /** In words; the bar is at the button. */
  #renderCount({ found, total }: MatchReader): TemplateResult {
    const { localization } = this;
    const count = found.size;
    const text =
      total === undefined
        ? localization.message("reading.open", { count })
        : localization.message("reading", { count, total });
    return html`<div class="notice" part="notice"><p>${renderMessage(localization, text)}</p></div>`;
  }

  #renderFile({ href, download }: ExportedFile, reader: MatchReader): TemplateResult {
    const { localization } = this;
    const { missing } = reader;
    return html`<div class=${`notice ${missing > 0 ? "caution" : ""}`} part="notice">
      <div>
        <p class="end" .textContent=${this.#describe(reader)}></p>
        ${isFramed() ? html`<a href=${href} download=${download}>${download}</a>` : nothing}
        ${missing > 0 ? html`<p>${renderMessage(localization, "unreadable", { count: missing })}</p>` : nothing}
      </div>
      <button class="close" aria-label=${localization.text("close")} @click=${this.#onDismiss}>${crossIcon}</button>
    </div>`;
  }

  #describe({ found, isCutOff }: MatchReader): string {
    // A sandboxed frame may drop the file, and no event reports it.
    const key = isFramed() ? "fileReady" : "exported";
    return this.localization.text(isCutOff ? `${key}.cutOff` : key, { count: found.size });
  }

  /** What came of it, to be announced. */
  #describeEnd(reader: MatchReader, error: ApiError | undefined): string {
    const { localization } = this;
    if (error) return localization.toSentences(describeError(localization, error, "read"));
    if (!this.#file) return "";
    const { missing } = reader;
    return localization.sentences([
      this.#describe(reader),
      missing > 0 ? localization.text("unreadable", { count: missing }) : "",
    ]);
  }

  #onChange({ isReading, found, total }: MatchReader): void {
    this.requestUpdate();
    if (isReading) this.dispatchEvent(new ExportEvent({ count: found.size, total }));
  }

  #onDone(reader: MatchReader): void {
    this.#file = toFile(toCsv(reader.found.values(), this.request?.columns));
    // An ordinary link to a blob, which the strictest policy of a page lets pass.
    Object.assign(document.createElement("a"), this.#file).click();
  }

  async #read(reader: MatchReader): Promise<void> {
    const error: ApiError | undefined = await reader.read();
    this.dispatchEvent(new ExportEvent(undefined, this.#describeEnd(reader, error)));
    if (error) this.dispatchEvent(new BillingErrorEvent({ error, operation: "export" }));
  }

  readonly #onDismiss = ({ currentTarget }: Event): void => {
    this.dispatchEvent(new ExportDismissEvent((currentTarget as Element).matches(":focus-visible")));
  };

  readonly #onRetry = (): void => {
    if (this.#reader) void this.#read(this.#reader);
  };
}

function toFile(text: string): ExportedFile {
  const href = URL.createObjectURL(new Blob([text], { type: "text/csv" }));
  return { href, download: `accounts-${toDay(Date.now())}.csv` };
}

declare global {
  interface HTMLElementTagNameMap {
    "ctm-accounts-export": CtmAccountsExport;
  }
}
