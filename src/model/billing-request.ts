import { permissionsOf, type Account, type BillingRequest } from "./account.js";
import type { ChangeIntent } from "./change.js";

/** What a customer is asked for. */
export type BillingRequestDraft = Omit<BillingRequest, "sentAt">;

/** One confirmed wish to ask a customer to pay; with `null`, to take that back. */
export interface RequestIntent {
  readonly account: Account;
  readonly draft: BillingRequestDraft | null;
  readonly key: string;
}

/** One confirmed wish of the user: it takes effect at most once, however often it is sent. */
export type Intent = (ChangeIntent | RequestIntent) & {
  /** It was sent before, and may take effect, or have taken it, by that. */
  readonly isRepeat?: boolean;
};

/** Whether the customer has to be asked before the account can leave the agency's balance, and the viewer may do so. */
export function canRequestBilling(account: Account): boolean {
  const { balanceFrom, paymentMethod, billingRequest } = account;
  // Where nobody says whether there is a card, a request that is out can still be withdrawn.
  const isAsked = paymentMethod === null || (paymentMethod === undefined && Boolean(billingRequest));
  return balanceFrom === "agency" && isAsked && permissionsOf(account).requestBilling === true;
}

/** The request that is out for an account that the agency still pays for. */
export function findPendingRequest({ balanceFrom, billingRequest }: Account): BillingRequest | undefined {
  return balanceFrom === "agency" && billingRequest ? billingRequest : undefined;
}

/** Whether an account is as was wished. A request that was out before, and is out still, was not sent again. */
export function isAsWished(now: Account, intent: Intent): boolean {
  const { account, draft } = intent;
  if (draft === undefined) return now.balanceFrom === intent.to;
  const request = findPendingRequest(now);
  if (!draft) return now.balanceFrom === "agency" && !request;
  return request !== undefined && request.sentAt !== account.billingRequest?.sentAt && isSameDraft(request, draft);
}

/** Whether two drafts ask the same. Backends trim what they store, and change line breaks and capitals of an address. */
function isSameDraft(one: BillingRequestDraft, other: BillingRequestDraft): boolean {
  return toComparable(one) === toComparable(other);
}

function toComparable({ email, startingBalance, message }: BillingRequestDraft): string {
  const { cents, currency } = startingBalance;
  return [email, cents, currency, message].join(" ").toLowerCase().replace(/\s+/g, " ").trim();
}
