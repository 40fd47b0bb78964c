import { html, nothing, type TemplateResult } from "lit";
import { titleOf, type Account } from "../../model/account.js";
import type { BalanceSource } from "../../model/balance-source.js";
import { findPendingRequest, hasFailed } from "../../model/billing-request.js";
import type { Localization } from "../../localization/localize.js";
import { findFallBack, findScheduledChange, isCancelable } from "../../model/scheduled-change.js";
import { clock } from "../../store/clock.js";
import { noteSchedule } from "../shared/describe-schedule.js";
import { noteRequest } from "../shared/describe-request.js";
import { describeError } from "../shared/error-text.js";
import { spinner } from "../shared/icons.js";
import type { ControlState } from "./control-state.js";
import { labelPartsOf, type LabelKey } from "./label-parts.js";
import { renderLoading } from "../shared/render-loading.js";
import { languageOf, renderMessage, renderMessages } from "../shared/render-message.js";
import { renderUntrusted } from "../shared/render-untrusted.js";
import { writeLabel } from "./write-label.js";

/** The key of a text that needs no values. */
type PlainKey = LabelKey | "changeBilling" | "checkAgain" | "error.not-found";

/** How the control is shown. */
export interface ControlView {
  readonly localization: Localization;
  /** What tells the ids of its notes from those of other controls in the same tree. */
  readonly id: string;
  /** A request of a change is under way. */
  readonly isSaving: boolean;
  /** What came of the last change is unknown. */
  readonly isUnknown: boolean;
  readonly onOpen: (event: Event) => void;
  /** Reads what has come of the last change. */
  readonly onCheck: (event: Event) => void;
  /** Opens what cancels a scheduled change; `undefined` where none can be. */
  readonly onUnschedule: ((event: Event) => void) | undefined;
  /** Reads the account again, where it could not be read. */
  readonly onRetry: (() => void) | undefined;
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
        renderReason(localization, state.reason),
        renderLink(state, localization),
        renderNote(state.account, view),
        renderComing(state.account, view),
      ];
    case "button":
      return renderButton(state.account, view);
  }
}

type TextState = Extract<ControlState, { type: "text" }>;

function renderReason(localization: Localization, reason: TextState["reason"]): unknown {
  if (!reason) return nothing;
  return html`<p class="quiet">
    ${"words" in reason ? renderUntrusted(reason.words) : renderMessage(localization, reason.key)}
  </p>`;
}

function renderLink({ account, link }: TextState, localization: Localization): unknown {
  if (link === undefined) return nothing;
  return html`<a href=${link} aria-label=${toName(localization, "changeBilling", account)}
    >${renderMessage(localization, "changeBilling")}</a
  >`;
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
  const { lang, dir } = languageOf(localization, key);
  // Neither label nor pencil is a template of its own: there is one in each row.
  return html`<button
      class=${`control from-${account.balanceFrom ?? "unknown"}`}
      part="toggle"
      aria-haspopup="dialog"
      aria-label=${toName(localization, key, account)}
      aria-describedby=${describe(account, view) || nothing}
      aria-disabled=${isSaving}
      @click=${onOpen}
    >
      <span class="label" lang=${lang} dir=${dir} ${writeLabel(labelPartsOf(localization, key))}></span
      ><svg class="pencil" viewBox="0 0 16 16" aria-hidden="true">
        <path d="m10.5 3 2.5 2.5-7.5 7.5H3v-2.5zM9 4.5 11.5 7" /></svg
      >${isSaving ? spinner : nothing}
    </button>
    ${isUnknown ? html`<div class="unsure">${renderNote(account, view)} ${renderCheck(account, view)}</div>` : renderNote(account, view)}
    ${isUnknown || !hasComing(account) ? nothing : renderScheduled(account, view)}`;
}

/** Returns the ids of the notes that describe the control. */
function describe(account: Account, { id, isUnknown }: ControlView): string {
  const isNoted = isUnknown || findPendingRequest(account);
  const isComing = !isUnknown && hasComing(account);
  return [isNoted ? `note${id}` : "", isComing ? `coming${id}` : ""].filter(Boolean).join(" ");
}

function hasComing(account: Account): boolean {
  return findScheduledChange(account) !== undefined || findFallBack(account, clock.now()) !== undefined;
}

/** What is coming, with the way to cancel it. */
function renderScheduled(account: Account, view: ControlView): unknown {
  const { localization, isSaving, onUnschedule } = view;
  if (!onUnschedule || !isCancelable(account, clock.now())) return renderComing(account, view);
  return html`<div class="coming">
    ${renderComing(account, view)}
    <button
      aria-haspopup="dialog"
      aria-label=${localization.text("controlName", { label: localization.text("schedule.cancel"), account: titleOf(account) })}
      aria-disabled=${isSaving}
      @click=${onUnschedule}
    >
      ${renderMessage(localization, "cancel")}
    </button>
  </div>`;
}

function renderComing(account: Account, { localization, id }: ControlView): unknown {
  const message = noteSchedule(localization, account);
  return message ? html`<p class="quiet" id=${`coming${id}`}>${renderMessage(localization, message)}</p>` : nothing;
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

/** That a request is out and what has come of it, or that the outcome of the last change is unknown. */
function renderNote(account: Account, { localization, id, isUnknown }: ControlView): unknown {
  const request = findPendingRequest(account);
  if (!isUnknown && !request) return nothing;
  const message = request && !isUnknown ? noteRequest(localization, request) : localization.message("notConfirmed");
  const isCaution = isUnknown || (request !== undefined && hasFailed(request));
  return html`<p class=${isCaution ? "quiet caution low" : "quiet"} id=${`note${id}`}>
    ${renderMessage(localization, message)}
  </p>`;
}
