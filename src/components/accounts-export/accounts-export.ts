import { html, nothing, type ReactiveControllerHost, type TemplateResult } from "lit";
import { toCsv } from "../../model/csv.js";
import type { Localization } from "../../localization/localize.js";
import { addWorkflowTerms } from "../../localization/workflow.js";
import { MatchReader, type MatchOptions } from "../../store/match-reader.js";
import { renderUnreadable } from "../accounts-billing/accounts-view.js";
import { toErrorText } from "../shared/error-text.js";
import { renderRetry } from "../on-demand.js";

/** What is exported, and who is told. */
export interface ExportOptions extends MatchOptions {
  readonly localization: () => Localization;
}

/** How long a browser may take to begin with a download, in milliseconds. */
const DOWNLOAD_TIME = 60_000;

/** Reads all that match, page by page, and hands them over as a file. */
export class AccountsExport {
  readonly #options: ExportOptions;
  readonly #reader: MatchReader;
  #isDone = false;

  constructor(host: ReactiveControllerHost, options: ExportOptions) {
    addWorkflowTerms();
    this.#options = options;
    this.#reader = new MatchReader(host, options, () => {
      download(toCsv(this.#reader.found.values()));
      this.#isDone = true;
    });
  }

  get running(): boolean {
    return this.#reader.reading;
  }

  /** Ends it without a file. */
  drop(): void {
    this.#reader.stop();
  }

  /** How far it is, and what came of it. */
  render(): TemplateResult {
    const { reading, error, found, missing } = this.#reader;
    const localization = this.#options.localization();
    return html`${reading ? this.#renderProgress(localization) : nothing}
      <span class="quiet" role="status">
        ${this.#isDone ? localization.text("exported", { count: localization.number(found.size) }) : nothing}
      </span>
      ${this.#isDone ? renderUnreadable(localization, missing) : nothing}
      ${error && !reading ? renderRetry(localization, toErrorText(localization, error), this.#onRetry) : nothing}`;
  }

  #renderProgress(localization: Localization): TemplateResult {
    const { found, total } = this.#reader;
    const count = localization.number(found.size);
    const most = total === undefined ? "…" : localization.number(total);
    return html`<progress
        aria-label=${localization.text("exportCsv")}
        max=${total ?? nothing}
        value=${total ? found.size : nothing}
      ></progress>
      <span class="quiet">${localization.text("counter", { count, most })}</span>`;
  }

  /** The notice goes with its button: the focus moves to the one that stops. */
  readonly #onRetry = ({ currentTarget }: Event): void => {
    (currentTarget as HTMLElement).closest(".toolbar")?.querySelector<HTMLElement>(":scope > button")?.focus();
    void this.#reader.read();
  };
}

/** An ordinary link to a blob, which the strictest policy of a page lets pass. */
function download(text: string): void {
  const href = URL.createObjectURL(new Blob([text], { type: "text/csv" }));
  // The reader's own day, as ISO 8601 and the Swedes write it.
  const day = new Date().toLocaleDateString("sv");
  Object.assign(document.createElement("a"), { href, download: `accounts-${day}.csv` }).click();
  setTimeout(() => URL.revokeObjectURL(href), DOWNLOAD_TIME);
}
