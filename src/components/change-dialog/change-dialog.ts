import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from "lit";
import { property, query } from "lit/decorators.js";
import { keyed } from "lit/directives/keyed.js";
import { accountOf, changeOf, IDLE, isBusy, type ChangeState } from "../../changes/change-machine.js";
import type { BillingApi } from "../../client/billing-api.js";
import { permissionsOf, titleOf, type Account, type Agency, type BillingRequest } from "../../model/account.js";
import type { BalanceSource } from "../../model/balance-source.js";
import { findCommandType, isAboutRequest, previewChange, type ChangePreview } from "../../model/change.js";
import { canSchedule, withReason, type ScheduleDraft } from "../../model/scheduled-change.js";
import { canGiveReason, toMove } from "../../model/reason.js";
import { localize, type Localization } from "../../localization/localize.js";
import { LazyElement } from "../lazy-element.js";
import { ModalDialog, toTitle, type ModalContent } from "../modal-dialog.js";
import type { CtmRequestForm } from "../request-form/request-form.js";
import type { ChooseEvent } from "../schedule-options/choose-event.js";
import type { ScheduleChoice } from "../schedule-options/read-schedule.js";
import type { CtmScheduleOptions } from "../schedule-options/schedule-options.js";
import { baseStyles } from "../shared/base.styles.js";
import { IgnoreRepeats } from "../shared/ignore-repeats.js";
import { renderUntrusted } from "../shared/render-untrusted.js";
import { dialogStyles } from "./change-dialog.styles.js";
import { speakQuestion, speakRequest } from "./spoken-question.js";
import { isDanger, renderQuestion, type QuestionView } from "./change-question.js";
import type { DialogPurpose } from "./dialog-purpose.js";
import { ClosedEvent, ConfirmEvent, DismissEvent, VerifyEvent } from "./dialog-events.js";
import { renderFooter } from "./dialog-footer.js";
import { renderProblem } from "./dialog-parts.js";
import { renderComing, renderSchedule } from "./render-schedule.js";
import { readReason, renderReason } from "./reason-field.js";
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
  /** What it was opened for, where that is not who pays now. */
  @property({ attribute: false }) purpose: DialogPurpose | undefined;
  @property({ attribute: false }) api: BillingApi | undefined;
  @property({ attribute: false }) localization: Localization = localize("en");

  @query("ctm-schedule-options") private readonly options!: CtmScheduleOptions | null;
  @query("ctm-request-form") private readonly form!: CtmRequestForm | null;

  #isHistoryOpen = false;
  /** When the account is to be handed over. */
  #choice: ScheduleChoice = NOW;
  /** What was sent before to be made later, and may be sent again. */
  #initial: ScheduleDraft | undefined;
  /** What the main button says. */
  #label: Label | undefined;
  readonly #modal = new ModalDialog(this, {
    isOpen: () => this.state.status !== "idle",
    onDismiss: () => this.#onDismiss(),
    onClosed: () => this.dispatchEvent(new ClosedEvent()),
  });
  readonly #form = new LazyElement(this, "ctm-request-form", "request", async () => {
    return (await import("../request-form/request-form.js")).CtmRequestForm;
  });
  readonly #options = new LazyElement(this, "ctm-schedule-options", "schedule", async () => {
    return (await import("../schedule-options/schedule-options.js")).CtmScheduleOptions;
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
    const command = changeOf(this.state)?.command;
    this.#initial = command?.type === "schedule" ? command.draft : undefined;
    this.#choice = this.#initial ? { type: "later", draft: this.#initial } : NOW;
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
    if (this.#isCancellation) return this.#renderCancellation(account);
    const isForm = this.#isRequest(account);
    const history = this.#renderHistory(account);
    const spoken = isForm ? speakRequest(localization, account) : speakQuestion(this.#toQuestion(preview));
    const body = html`
      <p id="about">${renderUntrusted(titleOf(account))} <span class="quiet">${renderUntrusted(account.id)}</span></p>
      <div id="spoken" hidden .textContent=${spoken}></div>
      ${isForm ? nothing : html`<div role="alert">${renderProblem(state, localization)}</div>`}
      ${isEnded ? nothing : renderComing(localization, account, isForm)}
      ${isForm ? this.#renderForm(history) : [isEnded ? nothing : this.#renderQuestion(preview), history]}
      ${isForm && !isEnded ? nothing : this.#renderFooter(preview)}
    `;
    return {
      localization,
      title: toTitle(localization, preview.to),
      isBusy: isBusy(state),
      describedBy: isEnded ? "about" : "spoken",
      body: keyed(this.opening, body),
    };
  }

  /** Whether the dialog is about requesting the customer to pay. */
  #isRequest(account: Account): boolean {
    const { state, api } = this;
    const change = changeOf(state);
    if (change) return isAboutRequest(change.command.type);
    return findCommandType(account, api?.requestBilling !== undefined) === "request";
  }

  #renderQuestion(preview: ChangePreview): unknown {
    const { state, localization } = this;
    const isLocked = state.status !== "confirming";
    const reason = canGiveReason(preview.account) ? renderReason({ localization, isLocked }) : nothing;
    return [renderQuestion(this.#toQuestion(preview)), this.#renderOptions(preview, isLocked), reason];
  }

  /** Only a hand-over to the customer can be made later here. */
  #renderOptions({ account, to }: ChangePreview, isLocked: boolean): unknown {
    const { localization } = this;
    if (to !== "customer" || !this.#canSchedule(account)) return nothing;
    return this.#options.render(
      localization,
      (fallback) =>
        html`<ctm-schedule-options
          .account=${account}
          .initial=${this.#initial}
          .isLocked=${isLocked}
          .localization=${localization}
          @choose=${this.#onChoose}
          >${fallback}</ctm-schedule-options
        >`,
    );
  }

  #canSchedule(account: Account): boolean {
    return this.api?.scheduleChange !== undefined && canSchedule(account);
  }

  /** Whether the dialog is about canceling what is scheduled. */
  get #isCancellation(): boolean {
    const { state, purpose } = this;
    return (changeOf(state)?.command.type ?? purpose) === "unschedule";
  }

  #renderCancellation(account: Account): ModalContent {
    const { state, localization } = this;
    const isEnded = state.status === "rejected";
    const view = { state, localization, onClose: this.#onDismiss, isOut: true };
    if (!this.#label || !isBusy(state)) this.#label = toCancelLabel(state);
    const action = {
      type: "unschedule",
      label: this.#label,
      tone: "primary",
      onPress: this.#onCancelSchedule,
    } as const;
    const body = html`
      <p id="about">${renderUntrusted(titleOf(account))} <span class="quiet">${renderUntrusted(account.id)}</span></p>
      <div role="alert">${renderProblem(state, localization)}</div>
      ${isEnded ? nothing : renderSchedule(localization, account)} ${renderFooter(view, isEnded ? [] : [action])}
    `;
    return {
      localization,
      title: localization.message("schedule.cancelTitle"),
      isBusy: isBusy(state),
      describedBy: isEnded ? "about" : "about scheduled",
      body: keyed(this.opening, body),
    };
  }

  #toQuestion(preview: ChangePreview): QuestionView {
    const { localization, agency, isAgencyPending } = this;
    const choice = this.#choice;
    return {
      preview,
      localization,
      agency,
      isAgencyPending,
      ...(choice.type === "later" && { schedule: choice.draft }),
    };
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
          .canRemind=${api?.sendBillingReminder !== undefined}
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
    const type = this.#choice.type === "now" ? "move" : "schedule";
    if (!this.#label || !isBusy(state)) this.#label = toLabel(state, preview, type);
    const tone = `primary ${isDanger(preview) && this.#label !== "checkAgain" ? "danger" : ""}`;
    return renderFooter(view, [
      {
        type: changeOf(state)?.command.type ?? type,
        label: this.#label,
        tone,
        onPress: () => this.#onConfirm(preview),
      },
    ]);
  }

  #onConfirm({ to }: ChangePreview): void {
    const { status } = this.state;
    if (status === "unknown") this.dispatchEvent(new VerifyEvent());
    else if (status === "confirming") this.#confirm(to);
  }

  #confirm(to: BalanceSource): void {
    const choice = this.#choice;
    const reason = readReason(this.renderRoot);
    if (choice.type === "invalid") this.options?.refuse();
    else if (choice.type === "now") this.dispatchEvent(new ConfirmEvent(toMove(to, reason)));
    else this.dispatchEvent(new ConfirmEvent({ type: "schedule", draft: withReason(choice.draft, reason) }));
  }

  readonly #onChoose = ({ choice }: ChooseEvent): void => {
    this.#choice = choice;
    this.requestUpdate();
  };

  readonly #onCancelSchedule = (): void => {
    const { status } = this.state;
    if (status === "unknown") this.dispatchEvent(new VerifyEvent());
    else if (status === "confirming") this.dispatchEvent(new ConfirmEvent({ type: "unschedule" }));
  };

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

type Label = "add" | "remove" | "tryAgain" | "checkAgain" | "schedule.confirm" | "schedule.cancelConfirm";

/** @param type what is chosen to be sent: what has failed may have been something else */
function toLabel(state: ChangeState, { to }: ChangePreview, type: "move" | "schedule"): Label {
  if (state.status === "unknown" || state.status === "verifying") return "checkAgain";
  if (state.status === "confirming" && state.retry?.command.type === type) return "tryAgain";
  if (type === "schedule") return "schedule.confirm";
  return to === "agency" ? "add" : "remove";
}

function toCancelLabel(state: ChangeState): Label {
  if (state.status === "unknown" || state.status === "verifying") return "checkAgain";
  return state.status === "confirming" && state.retry ? "tryAgain" : "schedule.cancelConfirm";
}

const NOW: ScheduleChoice = { type: "now" };

declare global {
  interface HTMLElementTagNameMap {
    "ctm-change-dialog": CtmChangeDialog;
  }
}
