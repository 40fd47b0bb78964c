import type { BillingRequest } from "../../model/account.js";
import type { Formats } from "../../localization/formats.js";
import type { FilledMessage, Localization } from "../../localization/localize.js";
import { clock } from "../../store/clock.js";

/** Returns what was requested of whom and when, as far as the backend says it. */
export function describeRequest(
  localization: Localization,
  { email, sentAt, startingBalance }: BillingRequest,
): FilledMessage {
  if (email === undefined || sentAt === undefined) return localization.message("requestOut");
  const values = { email, date: (formats: Formats) => formats.day(sentAt) };
  if (!startingBalance) return localization.message("requested", values);
  return localization.message("requested.amount", { ...values, amount: (formats) => formats.money(startingBalance) });
}

/** Returns in short that a request is out, and since when. */
export function noteRequest(localization: Localization, { sentAt }: BillingRequest): FilledMessage {
  if (sentAt === undefined) return localization.message("requestOut");
  return localization.message("requestedOn", { date: (formats) => formats.shortDay(sentAt, clock.now()) });
}
