import { titleOf, type Account, type BillingRequest } from "../../model/account.js";
import { findPendingRequest, hasFailed } from "../../model/billing-request.js";
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
  if (!request) return [localization.message(key, { account: titleOf(account) }), localization.message("untilPaid")];
  const life = describeLife(localization, request);
  // Behind a sentence about something else it is said who "they" are.
  const isPlain = life.length === 0 && describeStatus(localization, request) === undefined;
  const until = localization.message(isPlain ? "untilPaid" : "life.youPay");
  return [describeRequest(localization, request), ...life, until];
}

/** Returns what has come of a request until now; `undefined` where it is only known to be out. */
export function describeStatus(localization: Localization, { status }: BillingRequest): FilledMessage | undefined {
  return status === undefined || status === "requested" ? undefined : localization.message(`life.${status}`);
}

/** Returns what else is known of a request: that the customer was reminded, until when it holds, and how to go on. */
function describeLife(localization: Localization, request: BillingRequest): readonly FilledMessage[] {
  const { status = "requested", expiresAt, remindedAt } = request;
  const at = (time: string) => ({ date: (formats: Formats) => formats.day(time) });
  const isWaiting = status === "requested" || status === "opened";
  const end = isWaiting ? "life.until" : status === "expired" ? "life.ended" : undefined;
  return [
    ...(remindedAt === undefined ? [] : [localization.message("life.reminded", at(remindedAt))]),
    ...(expiresAt === undefined || !end ? [] : [localization.message(end, at(expiresAt))]),
    ...(hasFailed(request) ? [localization.message(status === "bounced" ? "life.checkAddress" : "life.askAgain")] : []),
  ];
}

/** Returns in short that a request is out, and since when; or what has come of it. */
export function noteRequest(localization: Localization, { sentAt, status }: BillingRequest): FilledMessage {
  if (status !== undefined && status !== "requested") return localization.message(`life.note.${status}`);
  if (sentAt === undefined) return localization.message("requestOut");
  return localization.message("requestedOn", { date: (formats) => formats.shortDay(sentAt, clock.now()) });
}
