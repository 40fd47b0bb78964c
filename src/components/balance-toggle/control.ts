import { html, nothing, type TemplateResult } from "lit";
import { titleOf, type Account } from "../../model/account.js";
import type { Change } from "../../model/change.js";
import { findPendingRequest } from "../../model/billing-request.js";
import { toDisplayText } from "../../model/untrusted-text.js";
import type { Localization } from "../../localization/localize.js";
import { toBalanceLabel } from "../shared/balance-label.js";
import { describeRequest } from "../shared/describe-request.js";
import { toErrorText } from "../shared/error-text.js";
import { pencilIcon, spinner } from "../shared/icons.js";
import { renderParts } from "../shared/render-text.js";
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
      return html`<span .textContent=${toErrorText(localization, state.error)}></span>
        <button @click=${view.onRetry}>${localization.text("tryAgain")}</button>`;
    case "gone":
      return renderText(localization.text("not-found"));
    case "text":
      return [renderText(toBalanceLabel(localization, state.account.balanceFrom)), renderNote(state.account, view)];
    case "button":
      return renderButton(state.account, view);
  }
}

/** Returns what was confirmed, for those who do not see it. */
export function describeOutcome(localization: Localization, account: Account, { command }: Change): string {
  const isWithdrawn = command.type === "withdraw";
  const request = isWithdrawn
    ? localization.text("withdrawn")
    : describeRequest(localization, account, toDisplayText)?.join("");
  return [toControlName(localization, account), request].filter(Boolean).join(". ");
}

/** Returns what the control says, with the account that it is about. */
function toControlName(localization: Localization, account: Account): string {
  return `${toBalanceLabel(localization, account.balanceFrom)}, ${toDisplayText(titleOf(account))}`;
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
    ${renderNote(account, view)}`;
}

/** That a request is out, or that the outcome of the last change is unknown. */
function renderNote(account: Account, { localization, isUnknown }: ControlView): unknown {
  const parts = isUnknown ? [localization.text("outcomeUnknown")] : describeRequest(localization, account);
  return parts ? html`<p class="quiet" id="note">${renderParts(parts)}</p>` : nothing;
}
