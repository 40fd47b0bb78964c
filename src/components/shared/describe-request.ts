import type { Account } from "../../model/account.js";
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
  const values = { email: wrap(request.email), date: wrap(localization.date(request.sentAt)) };
  return [...localization.parts("requested", values), " ", localization.text("untilPaid")];
}
