import { permissionsOf, type Account, type Agency, type BillingRequest, type BillingRequestStatus } from "./account.js";
import type { Money } from "./money.js";

/** What a customer is requested to do. */
export interface BillingRequestDraft {
  readonly email: string;
  /** The amount of the first payment that the customer has to make. */
  readonly startingBalance: Money;
  readonly message: string;
}

/** All that is known of how far a request can be. */
export const REQUEST_STATUSES = [
  "requested",
  "opened",
  "accepted",
  "declined",
  "expired",
  "bounced",
] as const satisfies readonly BillingRequestStatus[];

/** What ends a request without a payment: the customer waits for nothing any more, and only another request goes on. */
const FAILED: ReadonlySet<BillingRequestStatus | undefined> = new Set(["declined", "expired", "bounced"]);

/** The most characters that a message may have. */
export const MAX_MESSAGE = 2000;

const MAX_EMAIL = 254;
const DEFAULT_MINIMUM: Money = { cents: 2500, currency: "USD" };
/** As HTML defines it for `type=email`, with at least one dot in the domain: a mail server on the internet has one. */
const EMAIL = /^[\w.!#$%&'*+/=?^`{|}~-]+@[a-z\d]([a-z\d-]{0,61}[a-z\d])?(\.[a-z\d]([a-z\d-]{0,61}[a-z\d])?)+$/i;

/** Whether the customer has to be requested to pay before the account can leave the agency's balance, and the viewer may. */
export function canRequestBilling(account: Account): boolean {
  const { balanceFrom, paymentMethod, billingRequest } = account;
  // Where it is unknown whether there is a payment method, a request that is out can still be withdrawn.
  const isNeeded = paymentMethod === null || (paymentMethod === undefined && Boolean(billingRequest));
  return balanceFrom === "agency" && isNeeded && permissionsOf(account).requestBilling === true;
}

/** Returns the request that is out for an account that the agency still pays for. */
export function findPendingRequest({ balanceFrom, billingRequest }: Account): BillingRequest | undefined {
  return balanceFrom === "agency" && billingRequest ? billingRequest : undefined;
}

/** Whether nothing will come of a request as it is: it was declined, has expired, or never reached the customer. */
export function hasFailed({ status }: BillingRequest): boolean {
  return FAILED.has(status);
}

/** Whether the customer can be reminded of the request that is out for an account, and the viewer may. */
export function canRemind(account: Account): boolean {
  return canRequestBilling(account) && findPendingRequest(account)?.canRemind === true;
}

/** Whether an account has a request that somebody has to look after. One that was accepted goes on by itself. */
export function isRequestOpen({ billingRequest }: Pick<Account, "billingRequest">): boolean {
  return billingRequest != null && billingRequest.status !== "accepted";
}

/** Returns an account without the link of its request: whoever has that may pay, so it belongs into no log. */
export function withoutRequestLink(account: Account): Account {
  const { billingRequest } = account;
  if (billingRequest?.link === undefined) return account;
  return { ...account, billingRequest: { ...billingRequest, link: undefined } };
}

/** Returns the least starting balance that a customer can be requested to pay in. */
export function minimumStartingBalance(agency: Agency | undefined): Money {
  return agency?.minimumStartingBalance ?? DEFAULT_MINIMUM;
}

/** Whether mail can be sent to the address, as far as its form shows; the backend decides. */
export function isEmail(text: string): boolean {
  return text.length <= MAX_EMAIL && EMAIL.test(text);
}

/** Returns an address with its domain in ASCII, as mail servers expect it. Not every browser does that for `type=email`. */
export function toEmail(text: string): string {
  return text.replace(/(?<=@)[\p{L}\p{M}\p{N}.-]*[^ -~][\p{L}\p{M}\p{N}.-]*$/u, (domain) =>
    URL.canParse(`http://${domain}`) ? new URL(`http://${domain}`).hostname : domain,
  );
}

/** Whether a message is not blank and not too long. */
export function isMessage(text: string): boolean {
  return text.trim() !== "" && countCharacters(text) <= MAX_MESSAGE;
}

/** Counts characters as the backend does: what takes two units of UTF-16 is one character. */
export function countCharacters(text: string): number {
  return Array.from(text).length;
}
