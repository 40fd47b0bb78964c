import { html, nothing, type TemplateResult } from "lit";
import type { ApiError } from "../../client/api-error.js";
import type { BillingApi } from "../../client/billing-api.js";
import type { Account } from "../../model/account.js";
import { canChangeBalance } from "../../model/change.js";
import { canRequestBilling, findPendingRequest, type Intent } from "../../model/billing-request.js";
import { toDisplayText } from "../../model/untrusted-text.js";
import type { Localization } from "../../localization/localize.js";
import { toBalanceLabel } from "../shared/balance-label.js";
import { toErrorText } from "../shared/error-text.js";
import { pencilIcon, spinner } from "../shared/icons.js";
import { renderOutside } from "../shared/render-untrusted.js";
import { renderUndo } from "../shared/undo-notice.js";

/** What stands in the place of the control. */
export type ControlView =
  | { readonly kind: "nothing" }
  | { readonly kind: "loading" }
  | { readonly kind: "failed"; readonly error: ApiError }
  | { readonly kind: "gone" }
  | { readonly kind: "text"; readonly account: Account }
  | { readonly kind: "control"; readonly account: Account };

/** What the control needs besides. */
export interface ControlContext {
  readonly localization: Localization;
  readonly saving: boolean;
  /** Whether what came of the last change is not known. */
  readonly unknown: boolean;
  /** Whether the last change can be undone here. */
  readonly undoable: boolean;
  readonly onOpen: () => void;
  /** The control is about to be pressed, it seems. */
  readonly onApproach: () => void;
  /** Reads the account again. */
  readonly onRetry: () => void;
  readonly onUndo: () => void;
  /** Undo is not wanted. */
  readonly onDismissUndo: () => void;
}

/** The control, or what stands in its place. */
export function renderControl(view: ControlView, context: ControlContext): TemplateResult | typeof nothing {
  const { localization, onRetry } = context;
  switch (view.kind) {
    case "nothing":
      return nothing;
    case "loading":
      return html`<i class="bone"></i><span class="unseen">${localization.text("loading")}</span>`;
    case "failed":
      return html`<span>${toErrorText(localization, view.error)}</span>
        <button @click=${onRetry}>${localization.text("tryAgain")}</button>`;
    case "gone":
      return renderText(localization.text("not-found"));
    case "text":
      return html`${renderText(toBalanceLabel(localization, view.account.balanceFrom))}${renderRequest(view.account, context)}`;
    case "control":
      return html`${renderButton(view.account, context)}${renderRequest(view.account, context)}${renderUndoOf(view.account, context)}`;
  }
}

/** That a request is out, to whom and since when, and who pays; `undefined` where none is. */
export function describeRequest(
  localization: Localization,
  account: Account,
  wrap: (text: string) => unknown = renderOutside,
): unknown[] | undefined {
  const request = findPendingRequest(account);
  if (!request) return undefined;
  const values = { email: wrap(request.email), date: wrap(localization.date(request.sentAt)) };
  return [...localization.parts("requested", values), " ", localization.text("untilPaid")];
}

/** The control, or what became of it, with the account that it is about. */
function nameControl(localization: Localization, { balanceFrom, name }: Account): string {
  return `${toBalanceLabel(localization, balanceFrom)}, ${toDisplayText(name)}`;
}

/** Whether there is something to ask about an account: who pays, or that its customer pays. */
export function canBeAsked(account: Account, api: BillingApi | undefined): boolean {
  return api !== undefined && (canChangeBalance(account) || Boolean(api.requestBilling && canRequestBilling(account)));
}

/** What was confirmed, for those who do not see it. */
export function describeOutcome(localization: Localization, account: Account, { draft }: Intent): string {
  const request =
    draft === null ? [localization.text("withdrawn")] : describeRequest(localization, account, toDisplayText);
  return [nameControl(localization, account), request?.join("")].filter(Boolean).join(". ");
}

/** Takes the focus where the control is gone that had it. */
function renderText(text: string): TemplateResult {
  return html`<span part="toggle" tabindex="-1">${text}</span>`;
}

function renderButton(account: Account, context: ControlContext): TemplateResult {
  const { localization, saving, unknown, onOpen, onApproach } = context;
  return html`<button
    class=${`control ${account.balanceFrom ?? ""}`}
    part="toggle"
    aria-haspopup="dialog"
    aria-label=${nameControl(localization, account)}
    aria-describedby=${unknown || findPendingRequest(account) ? "requested" : nothing}
    aria-disabled=${saving}
    @click=${onOpen}
    @focus=${onApproach}
    @pointerenter=${onApproach}
  >
    ${toBalanceLabel(localization, account.balanceFrom)}${saving ? spinner : pencilIcon}
  </button>`;
}

/** That a request is out, or that nobody knows what came of the last change. */
function renderRequest(account: Account, { localization, unknown }: ControlContext): TemplateResult | typeof nothing {
  const text = unknown ? localization.text("outcomeUnknown") : describeRequest(localization, account);
  return text ? html`<p class="quiet" id="requested">${text}</p>` : nothing;
}

/** What the last change has led to, and the way back. */
function renderUndoOf({ balanceFrom }: Account, context: ControlContext): TemplateResult | typeof nothing {
  const { localization, undoable, onUndo, onDismissUndo } = context;
  if (!undoable) return nothing;
  const text = `${localization.text("paysNow")}: ${localization.text(balanceFrom ?? "unknown")}`;
  return renderUndo(localization, text, onUndo, onDismissUndo);
}
