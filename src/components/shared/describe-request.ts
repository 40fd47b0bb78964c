import { titleOf, type Account, type BillingRequest } from "../../model/account.js";
import { findPendingRequest } from "../../model/billing-request.js";
import type { Formats } from "../../localization/formats.js";
import type { FilledMessage, Localization } from "../../localization/localize.js";
import { clock } from "../../store/clock.js";

/** Returns what was requested of whom and when, as far as the backend says it. */
function describeRequest(
  localization: Localization,
  { email, sentAt, startingBalance }: BillingRequest,
): FilledMessage {
  if (email === undefined || sentAt === undefined) return localization.message("requestOut");
  const values = { email, date: (formats: Formats) => formats.day(sentAt) };
  if (!startingBalance) return localization.message("requested", values);
  return localization.message("requested.amount", { ...values, amount: (formats) => formats.money(startingBalance) });
}

/** Returns why a customer is requested to pay, or has been, and who pays until then: a sentence each. */
export function describeReason(localization: Localization, account: Account): readonly FilledMessage[] {
  const request = findPendingRequest(account);
  const key = account.paymentMethod === null ? "request.noCard" : "request.any";
  const reason = request
    ? describeRequest(localization, request)
    : localization.message(key, { account: titleOf(account) });
  return [reason, localization.message("untilPaid")];
}

/** Returns in short that a request is out, and since when. */
export function noteRequest(localization: Localization, { sentAt }: BillingRequest): FilledMessage {
  if (sentAt === undefined) return localization.message("requestOut");
  return localization.message("requestedOn", { date: (formats) => formats.shortDay(sentAt, clock.now()) });
}
