import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from "lit";
import { property, query } from "lit/decorators.js";
import { keyed } from "lit/directives/keyed.js";
import { accountOf, changeOf, IDLE, isBusy, type ChangeState } from "../../changes/change-machine.js";
import type { BillingApi } from "../../client/billing-api.js";
import { permissionsOf, titleOf, type Account, type Agency, type BillingRequest } from "../../model/account.js";
import { findCommandType, previewChange, type ChangePreview } from "../../model/change.js";
import { localize, type Localization } from "../../localization/localize.js";
import { LazyElement } from "../lazy-element.js";
import { ModalDialog, type ModalContent } from "../modal-dialog.js";
import type { CtmRequestForm } from "../request-form/request-form.js";
import { baseStyles } from "../shared/base.styles.js";
import { IgnoreRepeats } from "../shared/ignore-repeats.js";
import { renderUntrusted } from "../shared/render-untrusted.js";
import { dialogStyles } from "./change-dialog.styles.js";
import { speakQuestion, speakRequest } from "./spoken-question.js";
import { isDanger, renderQuestion, type QuestionView } from "./change-question.js";
import { ClosedEvent, ConfirmEvent, DismissEvent, VerifyEvent } from "./dialog-events.js";
import { renderFooter } from "./dialog-footer.js";
import { renderProblem } from "./dialog-parts.js";
import { renderMessage } from "../shared/render-message.js";

/**
 * The pop-up that changes one account. It shows a state, and dispatches what the user presses as events.
 *
 * @internal
 */
export class CtmChangeDialog extends LitElement {
  static override styles = [baseStyles, dialogStyles];

  /** Where the change stands; `idle` closes the dialog. */
  @property({ attribute: false }) state: ChangeState = IDLE;
  /** Changes each time the dialog is opened: what was typed or unfolded before is gone then. */
  @property({ attribute: false }) opening = 0;
  @property({ attribute: false }) agency: Agency | undefined;
  /** The agency is being read. */
  @property({ attribute: false }) isAgencyPending = false;
  /** What the form that requests the customer to pay is filled in with at first. */
  @property({ attribute: false }) draft: BillingRequest | undefined;
  @property({ attribute: false }) api: BillingApi | undefined;
  @property({ attribute: false }) localization: Localization = localize("en");

  @query("ctm-request-form") private readonly form!: CtmRequestForm | null;

  #isHistoryOpen = false;
  /** What the main button says. */
  #label: ReturnType<typeof toLabel> | undefined;
  readonly #modal = new ModalDialog(this, {
    isOpen: () => this.state.status !== "idle",
    onDismiss: () => this.#onDismiss(),
    onClosed: () => this.dispatchEvent(new ClosedEvent()),
  });
  readonly #form = new LazyElement(this, "ctm-request-form", "request", async () => {
    return (await import("../request-form/request-form.js")).CtmRequestForm;
  });
  readonly #history = new LazyElement(
    this,
    "ctm-billing-history",
    "history",
    async () => (await import("../billing-history/billing-history.js")).CtmBillingHistory,
    () => !isBusy(this.state) && !this.#asksBeforeLeaving(),
  );

  constructor() {
    super();
    new IgnoreRepeats(this);
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has("opening")) return;
    this.#isHistoryOpen = false;
    this.#label = undefined;
  }

  protected override async getUpdateComplete(): Promise<boolean> {
    const isComplete = await super.getUpdateComplete();
    await this.form?.updateComplete;
    return isComplete;
  }

  protected override render(): TemplateResult {
    return this.#modal.render(this.#renderContent());
  }

  #renderContent(): ModalContent | undefined {
    const { state, localization, agency } = this;
    const account = accountOf(state);
    const preview = account && previewChange(account, agency);
    if (!preview) return undefined;
    const isEnded = state.status === "rejected";
    const isForm = this.#isRequest(account);
    const history = this.#renderHistory(account);
    const spoken = isForm ? speakRequest(localization, account) : speakQuestion(this.#toQuestion(preview));
    const body = html`
      <p id="about">${renderUntrusted(titleOf(account))} <span class="quiet">${renderUntrusted(account.id)}</span></p>
      <div id="spoken" hidden .textContent=${spoken}></div>
      ${isForm ? nothing : html`<div role="alert">${renderProblem(state, localization)}</div>`}
      ${isForm ? this.#renderForm(history) : [isEnded ? nothing : renderQuestion(this.#toQuestion(preview)), history]}
      ${isForm && !isEnded ? nothing : this.#renderFooter(preview)}
    `;
    return {
      localization,
      to: preview.to,
      isBusy: isBusy(state),
      describedBy: isEnded ? "about" : "spoken",
      body: keyed(this.opening, body),
    };
  }

  /** Whether the dialog is about requesting the customer to pay. */
  #isRequest(account: Account): boolean {
    const { state, api } = this;
    const change = changeOf(state);
    if (change) return change.command.type !== "move";
    return findCommandType(account, api?.requestBilling !== undefined) === "request";
  }

  #toQuestion(preview: ChangePreview): QuestionView {
    const { localization, agency, isAgencyPending } = this;
    return { preview, localization, agency, isAgencyPending };
  }

  /** @param history stands before the buttons of the form */
  #renderForm(history: unknown): unknown {
    const { state, agency, isAgencyPending, draft, api, localization } = this;
    return this.#form.render(
      localization,
      (fallback) =>
        html`<ctm-request-form
          exportparts="notice"
          .state=${state}
          .agency=${agency}
          .isAgencyPending=${isAgencyPending}
          .draft=${draft}
          .canWithdraw=${api?.withdrawBillingRequest !== undefined}
          .localization=${localization}
          @confirm=${({ command }: ConfirmEvent) => this.dispatchEvent(new ConfirmEvent(command))}
          @verify=${() => this.dispatchEvent(new VerifyEvent())}
          @dismiss=${() => this.dispatchEvent(new DismissEvent())}
          >${fallback}${history}</ctm-request-form
        >`,
    );
  }

  /** Who moved the account, and when; read only when it is opened. */
  #renderHistory(account: Account): unknown {
    const { api, localization } = this;
    if (!api?.listBalanceChanges || !permissionsOf(account).viewHistory) return nothing;
    return html`<details id="history" slot="history" @toggle=${this.#onHistoryToggle}>
      <summary>${renderMessage(localization, "history")}</summary>
      ${
        this.#isHistoryOpen
          ? this.#history.render(
              localization,
              (fallback) =>
                html`<ctm-billing-history
                  exportparts="notice"
                  .api=${api}
                  .accountId=${account.id}
                  .localization=${localization}
                  >${fallback}</ctm-billing-history
                >`,
            )
          : nothing
      }
    </details>`;
  }

  #renderFooter(preview: ChangePreview): TemplateResult {
    const { state, localization } = this;
    const view = { state, localization, onClose: this.#onDismiss };
    if (state.status === "rejected") return renderFooter(view);
    // The button that was pressed keeps its size and its name.
    if (!this.#label || !isBusy(state)) this.#label = toLabel(state, preview);
    const tone = `primary ${isDanger(preview) && this.#label !== "checkAgain" ? "danger" : ""}`;
    return renderFooter(view, [{ type: "move", label: this.#label, tone, onPress: () => this.#onConfirm(preview) }]);
  }

  #onConfirm({ to }: ChangePreview): void {
    const { status } = this.state;
    if (status === "unknown") this.dispatchEvent(new VerifyEvent());
    else if (status === "confirming") this.dispatchEvent(new ConfirmEvent({ type: "move", to }));
  }

  readonly #onDismiss = (): void => {
    if (!this.#asksBeforeLeaving()) this.dispatchEvent(new DismissEvent());
  };

  /** Where something that was typed would be lost, asks the user, and returns true. */
  #asksBeforeLeaving(): boolean {
    // Until it is loaded, nothing can have been typed.
    const form = this.form as Partial<CtmRequestForm> | null;
    return form?.asksBeforeLeaving?.() ?? false;
  }

  readonly #onHistoryToggle = ({ target }: Event): void => {
    this.#isHistoryOpen ||= (target as HTMLDetailsElement).open;
    this.requestUpdate();
  };
}

function toLabel(state: ChangeState, { to }: ChangePreview): "add" | "remove" | "tryAgain" | "checkAgain" {
  if (state.status === "unknown" || state.status === "verifying") return "checkAgain";
  if (state.status === "confirming" && state.retry) return "tryAgain";
  return to === "agency" ? "add" : "remove";
}

declare global {
  interface HTMLElementTagNameMap {
    "ctm-change-dialog": CtmChangeDialog;
  }
}
