import { html, nothing, type TemplateResult } from "lit";
import type { Localization } from "../../localization/localize.js";
import type { Account } from "../../model/account.js";
import { findScheduledChange } from "../../model/scheduled-change.js";
import { describeSchedule } from "../shared/describe-schedule.js";
import { renderMessages } from "../shared/render-message.js";
import { renderUntrusted } from "../shared/render-untrusted.js";
import { renderNotice } from "./dialog-parts.js";

/** Renders what is scheduled, and why. */
export function renderSchedule(localization: Localization, account: Account): TemplateResult {
  const reason = account.scheduledChange?.reason?.trim();
  return html`<div id="scheduled">
    <p>${renderMessages(localization, describeSchedule(localization, account))}</p>
    ${reason ? html`<p class="quiet">${renderUntrusted(reason)}</p>` : nothing}
  </div>`;
}

/**
 * Renders above a question that something is coming for its account, which a change would replace.
 * @param isForm the question is about requesting the customer to pay, which replaces nothing
 */
export function renderComing(localization: Localization, account: Account, isForm: boolean): unknown {
  const sentences = describeSchedule(localization, account);
  if (sentences.length === 0) return nothing;
  const isReplaced = !isForm && findScheduledChange(account) !== undefined;
  const replaced = isReplaced ? [localization.message("scheduled.replaced")] : [];
  return renderNotice("", renderMessages(localization, [...sentences, ...replaced]));
}
