import type { Account, BillingRequest } from "../../model/account.js";
import { findPendingRequest } from "../../model/billing-request.js";
import type { Localization } from "../../localization/localize.js";
import { renderUntrusted } from "./render-untrusted.js";

/** Returns that a request is out, to whom and since when, and who pays; `undefined` where none is. */
export function describeRequest(
  localization: Localization,
  account: Account,
  wrap: (text: string) => unknown = renderUntrusted,
): unknown[] | undefined {
  const request = findPendingRequest(account);
  if (!request) return undefined;
  return [...describe(localization, request, wrap), " ", localization.text("untilPaid")];
}

function describe(
  localization: Localization,
  { email, sentAt }: BillingRequest,
  wrap: (text: string) => unknown,
): unknown[] {
  if (email === undefined || sentAt === undefined) return [localization.text("requestOut")];
  return localization.parts("requested", { email: wrap(email), date: wrap(localization.date(sentAt)) });
}
