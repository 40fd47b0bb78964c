import { html, LitElement, nothing, type TemplateResult } from "lit";
import { property } from "lit/decorators.js";
import { accountOf, IDLE, isBusy, type ChangeState } from "../../changes/change-machine.js";
import type { Account, Agency, BillingRequest } from "../../model/account.js";
import { findPendingRequest } from "../../model/billing-request.js";
import type { Command } from "../../model/change.js";
import { localize, type FilledMessage, type Localization } from "../../localization/localize.js";
import { ConfirmEvent, DismissEvent, VerifyEvent } from "../change-dialog/dialog-events.js";
import { renderFooter, type Action } from "../change-dialog/dialog-footer.js";
import { renderNotice, renderProblem } from "../change-dialog/dialog-parts.js";
import { dialogContentStyles } from "../change-dialog/change-dialog.styles.js";
import { baseStyles } from "../shared/base.styles.js";
import { Announcer } from "../shared/announcer.js";
import { describeReason } from "../shared/describe-request.js";
import { IgnoreRepeats } from "../shared/ignore-repeats.js";
import { focusedIn } from "../shared/optional-dom.js";
import { formStyles } from "./request-form.styles.js";
import { LinkCopy } from "./link-copy.js";
import { renderRequestLife } from "./request-life.js";
import { renderEmailPreview } from "./email-preview.js";
import { renderField } from "./request-fields.js";
import { readRequestForm, type FieldTexts, type RequestFormReading } from "./read-request-form.js";
import { renderMessage, renderMessages } from "../shared/render-message.js";

/**
 * The form in the pop-up that requests the customer to pay. It keeps what was typed for as long as the pop-up is open.
 *
 * @internal
 */
export class CtmRequestForm extends LitElement {
  static override styles = [baseStyles, dialogContentStyles, formStyles];

  /** Where the change stands. */
  @property({ attribute: false }) state: ChangeState = IDLE;
  @property({ attribute: false }) agency: Agency | undefined;
  /** The agency, and with it the least starting balance, is being read. */
  @property({ attribute: false }) isAgencyPending = false;
  /** What the form is filled in with at first, such as a request that was withdrawn. */
  @property({ attribute: false }) draft: BillingRequest | undefined;
  /** The backend can take a request back. */
  @property({ attribute: false }) canWithdraw = false;
  /** The backend can remind customers, of requests that say so. */
  @property({ attribute: false }) canRemind = false;
  @property({ attribute: false }) localization: Localization = localize("en");

  readonly #announcer = new Announcer();
  readonly #copy = new LinkCopy(this);
  #typed: Partial<FieldTexts> = {};
  /** The language that the amount was typed in: it is read in that one, whatever the page's is by then. */
  #typedLocale: string | undefined;
  /** The fields that were wrong when the form was to be sent, until they are corrected. */
  readonly #wrong = new Set<keyof FieldTexts>();
  /** What the main button says. */
  #label: ReturnType<typeof toLabel> | undefined;
  /** The user is asked whether to discard what was typed; this had the focus before. */
  #focusedBefore: Element | null | undefined;

  constructor() {
    super();
    new IgnoreRepeats(this);
  }

  /** The form may be loaded late: the dialog has given the focus to another button meanwhile. */
  protected override firstUpdated(): void {
    this.renderRoot.querySelector<HTMLElement>("[autofocus]")?.focus({ preventScroll: true });
  }

  /** Where something was typed that is not sent yet, asks the user whether to discard it, and returns true. */
  asksBeforeLeaving(): boolean {
    const { status } = this.state;
    if ((status !== "confirming" && status !== "unknown") || !this.#read().isChanged) return false;
    const before = this.#focusedBefore;
    this.#focusedBefore = before ? undefined : (focusedIn(this) ?? this);
    this.#focusAfterUpdate(() => before ?? this.renderRoot.querySelector("footer .primary"));
    return true;
  }

  protected override render(): unknown {
    const { localization, state } = this;
    const account = accountOf(state);
    if (!account) return nothing;
    const isOut = findPendingRequest(account) !== undefined;
    const { initial, fields, texts, currency, draft } = this.#read();
    const summary = this.#describeWrong();
    const isLocked = state.status !== "confirming";
    return html`<div role="alert">${summary ? nothing : renderProblem(state, localization)}</div>
      ${isOut ? this.#renderLife(account) : html`<p>${renderMessages(localization, describeReason(localization, account))}</p>`}
      ${summary ? html`<div class="summary">${renderNotice("danger", renderMessage(localization, summary))}</div>` : nothing}
      ${this.#announcer.render()}
      <form id="request" novalidate @submit=${this.#onSubmit} @input=${this.#onInput}>
        ${fields.map((field) =>
          renderField(field, {
            localization,
            text: initial[field.id],
            isWrong: this.#wrong.has(field.id),
            isLocked,
            currency,
          }),
        )}
      </form>
      ${renderEmailPreview(localization, { ...texts, startingBalance: draft?.startingBalance })}
      <slot name="history"></slot>
      ${this.#renderFooter()}`;
  }

  #renderLife(account: Account): TemplateResult {
    const { state, localization, canRemind } = this;
    const onRemind = () => this.#confirm({ type: "remind" });
    return renderRequestLife({ account, state, localization, canRemind, copy: this.#copy, onRemind });
  }

  /** What is wrong with what was typed; it takes the place of earlier errors. */
  #describeWrong(): FilledMessage | undefined {
    const { localization } = this;
    if (this.#wrong.size === 0) return undefined;
    const names = Array.from(this.#wrong, (id) => localization.text(`field.${id}`));
    // A text, not something formatted: that would stay in one line.
    const fields = localization.list(names);
    return localization.message("check", { fields });
  }

  #renderFooter(): TemplateResult | typeof nothing {
    const { localization, state } = this;
    if (state.status === "rejected") return nothing;
    if (this.#focusedBefore) return this.#renderDiscard();
    const account = accountOf(state);
    const isOut = account !== undefined && findPendingRequest(account) !== undefined;
    const onWithdraw = () => this.#confirm({ type: "withdraw" });
    const withdraw: Action = { type: "withdraw", label: "withdraw", onPress: onWithdraw };
    const isOffered = isOut && this.canWithdraw && state.status !== "unknown";
    // The button that was pressed keeps its size and its name.
    if (!this.#label || !isBusy(state)) this.#label = toLabel(state, isOut);
    const send: Action = { type: "request", label: this.#label, tone: "primary", form: "request" };
    return renderFooter({ state, localization, onClose: this.#onCancel, isOut }, isOffered ? [withdraw, send] : [send]);
  }

  #renderDiscard(): TemplateResult {
    const { localization } = this;
    return html`<footer role="none">
      <span id="leave" role="status">${renderMessage(localization, "discardAsk")}</span>
      <button @click=${this.#onDiscard}>${renderMessage(localization, "discard")}</button>
      <button class="primary" aria-describedby="leave" @click=${this.#onCancel}>
        ${renderMessage(localization, "keepEditing")}
      </button>
    </footer>`;
  }

  #read(): RequestFormReading {
    const { state, agency, draft, localization } = this;
    return readRequestForm({
      account: accountOf(state),
      agency,
      draft,
      localization,
      typed: this.#typed,
      typedLocale: this.#typedLocale ?? localization.locale,
    });
  }

  readonly #onInput = ({ target }: Event): void => {
    const { id, value } = target as HTMLInputElement;
    this.#typed = { ...this.#typed, [id]: value };
    if (id === "amount") this.#typedLocale = this.localization.locale;
    this.#focusedBefore = undefined;
    for (const { id, error } of this.#read().fields) if (!error) this.#wrong.delete(id);
    if (this.#wrong.size === 0) this.#announcer.show("");
    this.requestUpdate();
  };

  readonly #onSubmit = (event: Event): void => {
    event.preventDefault();
    const { status } = this.state;
    if (status === "unknown") this.dispatchEvent(new VerifyEvent());
    // The least starting balance may not be known yet.
    if (status !== "confirming" || this.isAgencyPending) return;
    this.#focusedBefore = undefined;
    const { fields, draft } = this.#read();
    this.#wrong.clear();
    for (const { id, error } of fields) if (error) this.#wrong.add(id);
    if (draft && this.#wrong.size === 0) this.dispatchEvent(new ConfirmEvent({ type: "request", draft }));
    else this.#refuse();
    this.requestUpdate();
  };

  /** The focus moves to the first field that is wrong; what is wrong with it is its description. */
  #refuse(): void {
    const summary = this.#describeWrong();
    if (summary) this.#announcer.announce(this.localization.toText(summary));
    this.#focusAfterUpdate(() => this.renderRoot.querySelector("[aria-invalid=true]"));
  }

  #confirm(command: Command): void {
    if (this.state.status === "confirming") this.dispatchEvent(new ConfirmEvent(command));
  }

  readonly #onCancel = (): void => {
    if (!this.asksBeforeLeaving()) this.dispatchEvent(new DismissEvent());
  };

  readonly #onDiscard = (): void => {
    this.#typed = {};
    this.dispatchEvent(new DismissEvent());
  };

  /** Moves the focus to what the next update renders. */
  #focusAfterUpdate(find: () => Element | null): void {
    this.requestUpdate();
    void this.updateComplete.then(() => (find() as HTMLElement | null)?.focus());
  }
}

function toLabel(state: ChangeState, isOut: boolean): "checkAgain" | "tryAgain" | "resend" | "emailCustomer" {
  if (state.status === "unknown" || state.status === "verifying") return "checkAgain";
  if (state.status === "confirming" && state.retry?.command.type === "request") return "tryAgain";
  return isOut ? "resend" : "emailCustomer";
}

declare global {
  interface HTMLElementTagNameMap {
    "ctm-request-form": CtmRequestForm;
  }
}
