import { html, nothing, type TemplateResult } from "lit";
import { titleOf, type Account } from "../../model/account.js";
import type { BalanceSource } from "../../model/balance-source.js";
import { findPendingRequest } from "../../model/billing-request.js";
import type { Localization } from "../../localization/localize.js";
import { noteRequest } from "../shared/describe-request.js";
import { describeError } from "../shared/error-text.js";
import { pencilIcon, spinner } from "../shared/icons.js";
import type { ControlState } from "./control-state.js";
import { labelPartsOf, type LabelKey } from "./label-parts.js";
import { renderLoading } from "../shared/render-loading.js";
import { languageOf, renderMessage, renderMessages } from "../shared/render-message.js";
import { writeLabel } from "./write-label.js";

/** The key of a text that needs no values. */
type PlainKey = LabelKey | "checkAgain" | "error.not-found";

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
      return html`<span>${renderMessages(localization, describeError(localization, state.error, "read"))}</span>
        <button @click=${view.onRetry}>${renderMessage(localization, "tryAgain")}</button>`;
    case "gone":
      return renderInPlace(localization, "error.not-found");
    case "text":
      return [
        renderLabelInPlace(localization, state.account.balanceFrom),
        state.reason ? html`<p class="quiet">${renderMessage(localization, state.reason)}</p>` : nothing,
        renderNote(state.account, view),
      ];
    case "button":
      return renderButton(state.account, view);
  }
}

function toLabelKey(source: BalanceSource | undefined): LabelKey {
  return `from.${source ?? "unknown"}`;
}

/** Returns what a button says, with the account that it is about. */
function toName(localization: Localization, key: PlainKey, account: Account): string {
  return localization.text("controlName", { label: localization.text(key), account: titleOf(account) });
}

/** Takes the focus where the control is gone that had it. */
function renderInPlace(localization: Localization, key: PlainKey): TemplateResult {
  const { lang, dir } = languageOf(localization, key);
  return html`<span part="toggle" tabindex="-1" lang=${lang} dir=${dir} .textContent=${localization.text(key)}></span>`;
}

function renderLabelInPlace(localization: Localization, source: BalanceSource | undefined): TemplateResult {
  return html`<span part="toggle" tabindex="-1">${renderLabel(localization, toLabelKey(source))}</span>`;
}

function renderLabel(localization: Localization, key: LabelKey): TemplateResult {
  const { lang, dir } = languageOf(localization, key);
  return html`<span class="label" lang=${lang} dir=${dir} ${writeLabel(labelPartsOf(localization, key))}></span>`;
}

function renderButton(account: Account, view: ControlView): TemplateResult {
  const { localization, isSaving, isUnknown, onOpen } = view;
  const key = toLabelKey(account.balanceFrom);
  return html`<button
      class=${`control ${account.balanceFrom ?? ""}`}
      part="toggle"
      aria-haspopup="dialog"
      aria-label=${toName(localization, key, account)}
      aria-describedby=${isUnknown || findPendingRequest(account) ? "note" : nothing}
      aria-disabled=${isSaving}
      @click=${onOpen}
    >
      ${renderLabel(localization, key)}${isSaving ? spinner : pencilIcon}
    </button>
    ${isUnknown ? html`<div class="unsure">${renderNote(account, view)} ${renderCheck(account, view)}</div>` : renderNote(account, view)}`;
}

function renderCheck(account: Account, { localization, isSaving, onCheck }: ControlView): TemplateResult {
  return html`<button
    aria-haspopup="dialog"
    aria-label=${toName(localization, "checkAgain", account)}
    aria-disabled=${isSaving}
    @click=${onCheck}
  >
    ${renderMessage(localization, "checkAgain")}
  </button>`;
}

/** That a request is out, or that the outcome of the last change is unknown. */
function renderNote(account: Account, { localization, isUnknown }: ControlView): unknown {
  const request = findPendingRequest(account);
  if (!isUnknown && !request) return nothing;
  const message = request && !isUnknown ? noteRequest(localization, request) : localization.message("notConfirmed");
  return html`<p class=${isUnknown ? "quiet caution low" : "quiet"} id="note">
    ${renderMessage(localization, message)}
  </p>`;
}
