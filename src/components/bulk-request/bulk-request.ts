import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from "lit";
import { property, state } from "lit/decorators.js";
import type { ChangePool } from "../../changes/change-pool.js";
import type { Account, Agency } from "../../model/account.js";
import type { RequestCommand } from "../../model/bulk-request.js";
import { localize, type Localization } from "../../localization/localize.js";
import type { GroupsView } from "../bulk-dialog/account-groups.js";
import { bulkDialogStyles } from "../bulk-dialog/bulk-dialog.styles.js";
import { describeProgress } from "../bulk-dialog/bulk-outcome.js";
import { renderPool, renderRetry, renderStop } from "../bulk-dialog/pool-view.js";
import { dialogStyles } from "../change-dialog/change-dialog.styles.js";
import { ClosedEvent, DismissEvent } from "../change-dialog/dialog-events.js";
import { ModalDialog, type ModalContent } from "../modal-dialog.js";
import type { FieldTexts } from "../request-form/read-request-form.js";
import { formStyles } from "../request-form/request-form.styles.js";
import { baseStyles } from "../shared/base.styles.js";
import { IgnoreRepeats } from "../shared/ignore-repeats.js";
import { renderMessage } from "../shared/render-message.js";
import { bulkRequestStyles } from "./bulk-request.styles.js";
import { readBulkRequest, type BulkRequestReading, type BulkTexts } from "./read-bulk-request.js";
import { describeRequests, renderRequestQuestion } from "./request-question.js";
import { describeSent, describeUnsent } from "./request-outcome.js";

/** The user has confirmed that these customers are asked. */
export class ConfirmRequestsEvent extends Event {
  static readonly type = "confirm";
  readonly drafts: BulkRequestReading["drafts"];

  constructor(drafts: BulkRequestReading["drafts"]) {
    super(ConfirmRequestsEvent.type);
    this.drafts = drafts;
  }
}

/**
 * The pop-up that requests many customers to pay: one message for all, where each is sent, the progress, and who was not asked.
 *
 * @internal
 */
export class CtmBulkRequest extends LitElement {
  static override styles = [baseStyles, dialogStyles, formStyles, bulkDialogStyles, bulkRequestStyles];

  /** Who could be asked; without it the dialog is closed. */
  @property({ attribute: false }) accounts: readonly Account[] | undefined;
  @property({ attribute: false }) agency: Agency | undefined;
  /** The requests, once they are confirmed. */
  @property({ attribute: false }) pool: ChangePool<RequestCommand> | undefined;
  /** Changes whenever the pool goes on, so that what it says is rendered again. */
  @property({ attribute: false }) progress = 0;
  @property({ attribute: false }) localization: Localization = localize("en");

  @state() private isAskedIncluded = false;
  @state() private shown = 0;
  @state() private opened: ReadonlySet<string> = new Set();

  #typed: Partial<BulkTexts> = {};
  #typedLocale: string | undefined;
  /** What was wrong when the requests were to be sent, until it is corrected. */
  readonly #wrong = new Set<keyof FieldTexts>();
  readonly #modal = new ModalDialog(this, {
    isOpen: () => this.accounts !== undefined,
    onDismiss: () => this.#dismiss(),
    onClosed: () => this.dispatchEvent(new ClosedEvent()),
  });

  constructor() {
    super();
    new IgnoreRepeats(this);
  }

  /** It was closed before it could open. */
  protected override firstUpdated(): void {
    if (!this.accounts) this.dispatchEvent(new ClosedEvent());
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has("accounts")) return;
    this.#typed = {};
    this.#typedLocale = undefined;
    this.#wrong.clear();
    this.isAskedIncluded = false;
    this.shown = 0;
    this.opened = new Set();
  }

  protected override render(): TemplateResult {
    return this.#modal.render(this.accounts && this.#renderContent(this.accounts));
  }

  #renderContent(accounts: readonly Account[]): ModalContent {
    const { localization, pool } = this;
    const isBusy = pool?.running ?? false;
    const isEnded = pool !== undefined && !isBusy;
    const reading = this.#read(accounts);
    const body = html`
      <p id="about" class=${isEnded ? "" : "unseen"} role="status" .textContent=${this.#describe(reading)}></p>
      ${pool ? this.#renderPool(pool) : this.#renderQuestion(accounts, reading)}
      <footer role="none">${pool ? this.#renderPoolButtons(pool) : this.#renderButtons(reading)}</footer>
    `;
    const title = localization.message("askMany.title");
    return { localization, title, isBusy, isEnded, describedBy: pool ? "about" : "summary warning", body };
  }

  #read(accounts: readonly Account[], typed = this.#typed): BulkRequestReading {
    const { agency, localization, isAskedIncluded } = this;
    const typedLocale = this.#typedLocale ?? localization.locale;
    return readBulkRequest({ accounts, agency, localization, typed, typedLocale, isAskedIncluded });
  }

  /** What a screen reader announces: how many are asked by now; how far it is, in steps; what came of all. */
  #describe(reading: BulkRequestReading): string {
    const { localization, pool } = this;
    if (pool?.running) return pool.stopped ? localization.text("stopping") : describeProgress(localization, pool);
    if (pool) return describeSent(localization, pool);
    const isTouched = this.isAskedIncluded || this.#typed.addresses !== undefined;
    return isTouched ? localization.toSentences(describeRequests(localization, reading)) : "";
  }

  get #groupsView(): GroupsView {
    const { localization, opened } = this;
    return { localization, opened, onOpen: (key) => (this.opened = new Set([...opened, key])) };
  }

  #renderQuestion(accounts: readonly Account[], reading: BulkRequestReading): TemplateResult {
    const { isAskedIncluded, shown } = this;
    return renderRequestQuestion({
      ...this.#groupsView,
      reading,
      initial: this.#read(accounts, {}).texts,
      wrong: this.#wrong,
      isAskedIncluded,
      shown,
      onShow: (index) => (this.shown = index),
      onInput: this.#onInput,
      onChoose: (isIncluded) => (this.isAskedIncluded = isIncluded),
    });
  }

  #renderPool(pool: ChangePool<RequestCommand>): unknown {
    const { localization } = this;
    return renderPool({
      ...this.#groupsView,
      pool,
      toProgress: (counts) => localization.message("askMany.sending", counts),
      toWaiting: (counts) => localization.message("askMany.waiting", counts),
      toReason: (item) => describeUnsent(localization, item),
    });
  }

  #renderButtons({ drafts }: BulkRequestReading): TemplateResult {
    const { localization } = this;
    const count = drafts.length;
    return html`<button autofocus @click=${this.#dismiss}>${renderMessage(localization, "cancel")}</button>
      <button class="primary" aria-disabled=${count === 0} @click=${this.#onConfirm}>
        ${renderMessage(localization, "askMany.open", { count })}
      </button>`;
  }

  #renderPoolButtons(pool: ChangePool<RequestCommand>): unknown {
    const { localization } = this;
    if (pool.running) return renderStop(localization, pool, () => this.#send("stop"));
    const count = pool.of("waiting").length;
    return html`<button autofocus @click=${this.#dismiss}>${renderMessage(localization, "done")}</button> ${
        count > 0
          ? html`<button @click=${() => this.#send("resume")}>
              ${renderMessage(localization, "askMany.open", { count })}
            </button>`
          : nothing
      }
      ${renderRetry(localization, pool, () => this.#send("retry"))}`;
  }

  #send(type: "retry" | "resume" | "stop"): void {
    this.dispatchEvent(new Event(type));
  }

  readonly #onInput = ({ target }: Event): void => {
    const { id, value } = target as HTMLInputElement;
    this.#typed = { ...this.#typed, [id]: value };
    if (id === "amount") this.#typedLocale = this.localization.locale;
    if (this.accounts) for (const { id, error } of this.#read(this.accounts).fields) if (!error) this.#wrong.delete(id);
    this.requestUpdate();
  };

  readonly #onConfirm = (): void => {
    if (!this.accounts) return;
    const { fields, drafts } = this.#read(this.accounts);
    this.#wrong.clear();
    for (const { id, error } of fields) if (error) this.#wrong.add(id);
    if (this.#wrong.size === 0 && drafts.length > 0) this.dispatchEvent(new ConfirmRequestsEvent(drafts));
    this.requestUpdate();
    void this.updateComplete.then(() => this.renderRoot.querySelector<HTMLElement>("[aria-invalid=true]")?.focus());
  };

  readonly #dismiss = (): void => {
    this.dispatchEvent(new DismissEvent());
  };
}

declare global {
  interface HTMLElementTagNameMap {
    "ctm-bulk-request": CtmBulkRequest;
  }
}
