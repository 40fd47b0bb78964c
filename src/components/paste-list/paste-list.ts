import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from "lit";
import { property, query, state } from "lit/decorators.js";
import { ApiError } from "../../client/api-error.js";
import { BillingErrorEvent } from "../../events.js";
import type { BalanceSource } from "../../model/balance-source.js";
import { planList, type ListPlan, type OpenLine, type WantedMove } from "../../model/match-list.js";
import { localize, type Localization } from "../../localization/localize.js";
import type { ReadAccounts } from "../../store/fetch-all-pages.js";
import { bulkDialogStyles } from "../bulk-dialog/bulk-dialog.styles.js";
import { dialogStyles } from "../change-dialog/change-dialog.styles.js";
import { ClosedEvent, DismissEvent } from "../change-dialog/dialog-events.js";
import { ModalDialog, type ModalContent } from "../modal-dialog.js";
import { baseStyles } from "../shared/base.styles.js";
import { describeError } from "../shared/error-text.js";
import { IgnoreRepeats } from "../shared/ignore-repeats.js";
import { renderMessage, renderMessages } from "../shared/render-message.js";
import { renderRetry } from "../shared/retry-notice.js";
import { ListReviewEvent } from "./list-events.js";
import { ListReader, type ListReading } from "./list-reader.js";
import { describePlan, renderListResult } from "./list-result.js";
import { pasteListStyles } from "./paste-list.styles.js";
import { readListFile } from "./read-list-file.js";

/** What the user has pasted or dropped; empty where a list is only to be entered. */
export interface PastedList {
  readonly text?: string;
  readonly file?: File;
}

/** Where the dialog stands. */
type Step =
  | { readonly name: "edit"; readonly problem?: "list.none" | "list.unusable" }
  | { readonly name: "reading"; readonly reader: ListReader }
  | { readonly name: "failed"; readonly error: ApiError }
  | { readonly name: "result"; readonly reading: ListReading };

/**
 * The dialog in which a list is pasted, and that says which accounts it names and what would change. It sends nothing.
 *
 * @internal
 */
export class CtmPasteList extends LitElement {
  static override styles = [baseStyles, dialogStyles, bulkDialogStyles, pasteListStyles];

  /** What the dialog begins with; without it the dialog is closed. */
  @property({ attribute: false }) pasted: PastedList | undefined;
  /** Reads accounts, whatever the table shows of them. */
  @property({ attribute: false }) read: ReadAccounts | undefined;
  @property({ attribute: false }) localization: Localization = localize("en");

  @state() private step: Step = { name: "edit" };
  @state() private target: BalanceSource | undefined;
  @state() private chosen: ReadonlyMap<OpenLine, WantedMove> = new Map();
  @state() private opened: ReadonlySet<string> = new Set();

  @query("textarea") private readonly field!: HTMLTextAreaElement | null;
  @query("[type=file]") private readonly fileInput!: HTMLInputElement | null;

  /** What is in the field, also while that is not rendered. */
  #text = "";
  readonly #modal = new ModalDialog(this, {
    isOpen: () => this.pasted !== undefined,
    onDismiss: () => this.dispatchEvent(new DismissEvent()),
    onClosed: () => this.dispatchEvent(new ClosedEvent()),
  });

  constructor() {
    super();
    new IgnoreRepeats(this);
  }

  /** Forgets what was entered. */
  clear(): void {
    this.#text = "";
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#stop();
  }

  /** It was closed before it could open. */
  protected override firstUpdated(): void {
    if (!this.pasted) this.dispatchEvent(new ClosedEvent());
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has("pasted")) return;
    this.#stop();
    if (!this.pasted) return;
    const { text, file } = this.pasted;
    if (text !== undefined) this.#text = text;
    if (text !== undefined) void this.#check();
    if (file) void this.#take(file);
  }

  protected override render(): TemplateResult {
    return this.#modal.render(this.pasted && this.#renderContent());
  }

  #renderContent(): ModalContent {
    const { localization, step } = this;
    const title = localization.message("list.paste");
    const body = html`
      <p id="about" class=${step.name === "result" ? "" : "unseen"} role="status" .textContent=${this.#describe()}></p>
      ${this.#renderStep()}
    `;
    return { localization, title, isBusy: false, describedBy: step.name === "edit" ? "hint" : "about", body };
  }

  /** What a screen reader announces. */
  #describe(): string {
    const { localization, step } = this;
    if (step.name === "reading") return localization.text("loading");
    if (step.name === "failed") return localization.toSentences(describeError(localization, step.error, "read"));
    return step.name === "result" ? describePlan(localization, this.#toPlan(step.reading)) : "";
  }

  #renderStep(): TemplateResult {
    const { step } = this;
    switch (step.name) {
      case "edit":
        return this.#renderEditor(step.problem);
      case "reading":
        return this.#renderReading(step.reader);
      case "failed":
        return this.#renderFailure(step.error);
      case "result":
        return this.#renderResult(step.reading);
    }
  }

  #renderEditor(problem: "list.none" | "list.unusable" | undefined): TemplateResult {
    const { localization } = this;
    return html`<div class="editor">
        <label for="list">${renderMessage(localization, "list.label")}</label>
        <textarea
          class="field"
          id="list"
          rows="8"
          dir="auto"
          autofocus
          spellcheck="false"
          autocapitalize="off"
          autocomplete="off"
          aria-describedby="hint problem"
          aria-invalid=${problem !== undefined}
          .value=${this.#text}
          @input=${this.#onInput}
        ></textarea>
        <p id="problem" class="negative" role="alert">${problem ? renderMessage(localization, problem) : nothing}</p>
        <p id="hint" class="quiet">${renderMessage(localization, "list.hint")}</p>
        <input
          type="file"
          hidden
          accept=".csv,.tsv,.txt,text/csv,text/plain,text/tab-separated-values"
          @change=${this.#onFile}
        />
      </div>
      <footer role="none">
        <button class="file" @click=${() => this.fileInput?.click()}>
          ${renderMessage(localization, "list.file")}
        </button>
        <button @click=${this.#dismiss}>${renderMessage(localization, "cancel")}</button>
        <button class="primary" @click=${() => void this.#check()}>${renderMessage(localization, "list.check")}</button>
      </footer>`;
  }

  #renderReading({ count, total }: ListReader): TemplateResult {
    const { localization } = this;
    const text =
      total === undefined
        ? localization.message("reading.open", { count })
        : localization.message("reading", { count, total });
    return html`<p>${renderMessage(localization, text)}</p>
      <progress aria-labelledby="title" max=${total ?? nothing} value=${total ? count : nothing}></progress>
      <footer role="none">
        <button autofocus @click=${this.#edit}>${renderMessage(localization, "cancel")}</button>
      </footer>`;
  }

  #renderFailure(error: ApiError): TemplateResult {
    const { localization } = this;
    const text = renderMessages(localization, describeError(localization, error, "read"));
    return html`<div>${renderRetry(localization, text, () => void this.#check())}</div>
      <footer role="none">${this.#renderEdit()}</footer>`;
  }

  #renderResult(reading: ListReading): TemplateResult {
    const { localization, target, chosen, opened } = this;
    const plan = this.#toPlan(reading);
    const isReady = plan.moves.length > 0 && !plan.needsTarget;
    return html`${renderListResult({
        localization,
        opened,
        onOpen: (key) => (this.opened = new Set([...opened, key])),
        ...reading,
        plan,
        asksForTarget: asksForTarget(reading),
        target,
        chosen,
        onTarget: (to) => (this.target = to),
        onChoose: (line, move) => this.#choose(line, move),
      })}
      <footer role="none">
        ${this.#renderEdit()}
        <button
          class="primary"
          aria-haspopup="dialog"
          aria-disabled=${!isReady}
          @click=${() => isReady && this.#review(plan)}
        >
          ${renderMessage(localization, "list.review")}
        </button>
      </footer>`;
  }

  #renderEdit(): TemplateResult {
    return html`<button autofocus @click=${this.#edit}>${renderMessage(this.localization, "list.edit")}</button>`;
  }

  #toPlan({ match }: ListReading): ListPlan {
    return planList(match, this.chosen.values(), this.target);
  }

  #choose(line: OpenLine, move: WantedMove | undefined): void {
    const chosen = new Map(this.chosen);
    if (move) chosen.set(line, move);
    else chosen.delete(line);
    this.chosen = chosen;
  }

  #review({ moves }: ListPlan): void {
    this.dispatchEvent(new ListReviewEvent(moves));
  }

  async #take(file: File): Promise<void> {
    const text = await readListFile(file);
    if (!this.pasted) return;
    if (text === undefined) this.step = { name: "edit", problem: "list.unusable" };
    else {
      this.#text = text;
      await this.#check();
    }
  }

  /** Finds out what the list means. */
  async #check(): Promise<void> {
    const { read, localization } = this;
    this.#stop();
    if (!read) return;
    const reader = new ListReader(read, () => this.requestUpdate());
    this.step = { name: "reading", reader };
    const outcome = await reader.run(this.#text, toWords(localization));
    if (!this.#isReading(reader)) return;
    if (!outcome) this.step = { name: "edit", problem: "list.none" };
    else if (outcome instanceof ApiError) await this.#fail(outcome);
    else this.step = { name: "result", reading: outcome };
  }

  /** Whether a reading has not been stopped. */
  #isReading(reader: ListReader): boolean {
    return this.step.name === "reading" && this.step.reader === reader;
  }

  async #fail(error: ApiError): Promise<void> {
    this.step = { name: "failed", error };
    await this.updateComplete;
    this.dispatchEvent(new BillingErrorEvent({ error, operation: "list" }));
  }

  /** Ends the reading, and forgets what was chosen for the list as it was. */
  #stop(): void {
    if (this.step.name === "reading") this.step.reader.stop();
    this.step = { name: "edit" };
    this.target = undefined;
    this.chosen = new Map();
    this.opened = new Set();
  }

  readonly #edit = (): void => {
    this.#stop();
    void this.updateComplete.then(() => this.field?.focus());
  };

  readonly #onInput = ({ target }: Event): void => {
    this.#text = (target as HTMLTextAreaElement).value;
    if (this.step.name === "edit" && this.step.problem) this.step = { name: "edit" };
  };

  readonly #onFile = ({ target }: Event): void => {
    const input = target as HTMLInputElement;
    const [file] = input.files ?? [];
    // The same file can be chosen again, after it was corrected.
    input.value = "";
    if (file) void this.#take(file);
  };

  readonly #dismiss = (): void => {
    this.dispatchEvent(new DismissEvent());
  };
}

/** What the page calls the sources may be in a list too. */
function toWords(localization: Localization) {
  return {
    agency: [localization.text("payer.agency"), localization.text("from.agency")],
    customer: [localization.text("payer.customer"), localization.text("from.customer")],
  };
}

function asksForTarget({ match: { found, open } }: ListReading): boolean {
  return [...found, ...open.flatMap(({ options }) => options)].some(({ to }) => !to);
}

declare global {
  interface HTMLElementTagNameMap {
    "ctm-paste-list": CtmPasteList;
  }
}
