import { html, nothing, type TemplateResult } from "lit";
import { errorOf, isBusy, type ChangeState } from "../../changes/change-machine.js";
import type { Localization } from "../../localization/localize.js";
import { toBalanceLabel } from "../shared/balance-label.js";
import { toErrorText } from "../shared/error-text.js";
import { renderParts, renderText } from "../shared/render-text.js";

/** What the end of the dialog shows. */
export interface FooterView {
  readonly state: ChangeState;
  readonly localization: Localization;
  readonly onCancel: () => void;
}

/** Renders the end of the dialog: progress, Cancel, and the buttons that act. */
export function renderFooter({ state, localization, onCancel }: FooterView, buttons: TemplateResult): TemplateResult {
  const isSaving = isBusy(state);
  const progress = state.status === "verifying" ? "checking" : "saving";
  return html`<footer>
    <span role="status" .textContent=${isSaving ? localization.text(progress) : ""}></span>
    <button autofocus aria-disabled=${isSaving} @click=${onCancel}>${localization.text("cancel")}</button>
    ${buttons}
  </footer>`;
}

/** Renders a message in the dialog. */
export function renderNotice(tone: string, text: unknown): TemplateResult {
  return html`<div class=${`notice ${tone}`} part="notice">
    <p>${Array.isArray(text) ? renderParts(text) : renderText(text)}</p>
  </div>`;
}

/** Renders what went wrong, and what that means for the account. */
export function renderProblem(state: ChangeState, localization: Localization): unknown {
  const error = errorOf(state);
  const isOver = state.status === "rejected" || (state.status === "confirming" && error !== undefined);
  if (isOver && (!error || error.kind === "conflict")) {
    const label = toBalanceLabel(localization, state.account.balanceFrom);
    return renderNotice("caution", localization.text("conflict", { label }));
  }
  if (!error) return nothing;
  const outcome = localization.text(state.status === "unknown" ? "outcomeUnknown" : "nothingChanged");
  return renderNotice("danger", `${toErrorText(localization, error)} ${outcome}`);
}
