import { html, nothing, type TemplateResult } from "lit";
import { titleOf, type Account } from "../../model/account.js";
import { findPendingRequest } from "../../model/billing-request.js";
import type { Localization } from "../../localization/localize.js";
import { toBalanceLabel } from "../shared/balance-label.js";
import { noteRequest } from "../shared/describe-request.js";
import { toErrorText } from "../shared/error-text.js";
import { pencilIcon, spinner } from "../shared/icons.js";
import { renderMessage } from "../shared/render-message.js";
import { renderText as renderPlain } from "../shared/render-text.js";
import type { ControlState } from "./control-state.js";
import { renderLoading } from "../shared/render-loading.js";

/** How the control is shown. */
export interface ControlView {
  readonly localization: Localization;
  /** A request of a change is under way. */
  readonly isSaving: boolean;
  /** What came of the last change is unknown. */
  readonly isUnknown: boolean;
  readonly onOpen: () => void;
  /** Reads what has come of the last change. */
  readonly onCheck: () => void;
  /** Reads the account again. */
  readonly onRetry: () => void;
}

/** Renders the control, or what stands in its place. */
export function renderControl(state: ControlState, view: ControlView): unknown {
  const { localization } = view;
  switch (state.type) {
    case "nothing":
      return nothing;
    case "loading":
      return renderLoading(localization);
    case "failed":
      return html`<span .textContent=${toErrorText(localization, state.error, "read")}></span>
        <button @click=${view.onRetry}>${localization.text("tryAgain")}</button>`;
    case "gone":
      return renderText(localization.text("error.not-found"));
    case "text":
      return [renderText(toBalanceLabel(localization, state.account.balanceFrom)), renderNote(state.account, view)];
    case "button":
      return renderButton(state.account, view);
  }
}

/** Returns what the control says, with the account that it is about. */
function toControlName(localization: Localization, account: Account): string {
  const label = toBalanceLabel(localization, account.balanceFrom);
  return localization.text("controlName", { label, account: titleOf(account) });
}

/** Takes the focus where the control is gone that had it. */
function renderText(text: string): TemplateResult {
  return html`<span part="toggle" tabindex="-1" .textContent=${text}></span>`;
}

function renderButton(account: Account, view: ControlView): TemplateResult {
  const { localization, isSaving, isUnknown, onOpen } = view;
  return html`<button
      class=${`control ${account.balanceFrom ?? ""}`}
      part="toggle"
      aria-haspopup="dialog"
      aria-label=${toControlName(localization, account)}
      aria-describedby=${isUnknown || findPendingRequest(account) ? "note" : nothing}
      aria-disabled=${isSaving}
      @click=${onOpen}
    >
      <span .textContent=${toBalanceLabel(localization, account.balanceFrom)}></span>${isSaving ? spinner : pencilIcon}
    </button>
    ${renderNote(account, view)} ${isUnknown ? renderCheck(account, view) : nothing}`;
}

function renderCheck(account: Account, { localization, isSaving, onCheck }: ControlView): TemplateResult {
  const label = localization.text("checkAgain");
  const name = localization.text("controlName", { label, account: titleOf(account) });
  return html`<button aria-label=${name} aria-disabled=${isSaving} @click=${onCheck}>${renderPlain(label)}</button>`;
}

/** That a request is out, or that the outcome of the last change is unknown. */
function renderNote(account: Account, { localization, isUnknown }: ControlView): unknown {
  const request = findPendingRequest(account);
  if (!isUnknown && !request) return nothing;
  const message = request && !isUnknown ? noteRequest(localization, request) : localization.message("notConfirmed");
  return html`<p class="quiet" id="note">${renderMessage(localization, message)}</p>`;
}
