import { html, nothing } from "lit";
import type { FilledMessage, Localization } from "../../localization/localize.js";
import type { Account } from "../../model/account.js";
import { findAttentionReasons, type AttentionReason } from "../../model/apply-query.js";
import { noteRequest } from "../shared/describe-request.js";
import { renderMessage } from "../shared/render-message.js";

/** Renders for what an account needs attention; nothing where that is the backend's own reason. */
export function renderAttentionReasons(localization: Localization, account: Account): unknown {
  const reasons = findAttentionReasons(account);
  if (reasons.length === 0) return nothing;
  return reasons.map(
    (reason) =>
      html`<span class="reason"> · ${renderMessage(localization, describe(localization, account, reason))}</span>`,
  );
}

function describe(localization: Localization, account: Account, reason: AttentionReason): FilledMessage {
  const { billingRequest } = account;
  if (reason === "paused") return localization.message("status.paused");
  if (reason === "usedUp" || !billingRequest) return localization.message("usedUp");
  return noteRequest(localization, billingRequest);
}
