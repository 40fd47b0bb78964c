import { nothing } from "lit";
import type { FilledMessage, Localization } from "../../localization/localize.js";
import type { Account } from "../../model/account.js";
import { findAttentionReasons } from "../../model/apply-query.js";
import { findPendingRequest } from "../../model/billing-request.js";
import { noteRequest } from "../shared/describe-request.js";
import { renderMessage } from "../shared/render-message.js";

/**
 * Renders for what an account needs attention, where its row does not show that anyway: as its status, or as the note of
 * its request. A balance that does not pay is named only where nothing else is to be seen.
 */
export function renderAttentionReason(localization: Localization, account: Account): unknown {
  const reason = findReason(localization, account);
  // The dot stays with the word before it.
  return reason ? ["\u00a0· ", renderMessage(localization, reason)] : nothing;
}

function findReason(localization: Localization, account: Account): FilledMessage | undefined {
  const { balanceFrom, billingRequest } = account;
  const reasons = findAttentionReasons(account);
  const isOnly = reasons.length === 1;
  if (reasons.includes("usedUp") && (balanceFrom === "customer" || isOnly)) return localization.message("usedUp");
  // A request that is still out has its note in the row.
  const isShown = findPendingRequest(account) !== undefined || !reasons.includes("requested");
  return billingRequest && !isShown ? noteRequest(localization, billingRequest) : undefined;
}
