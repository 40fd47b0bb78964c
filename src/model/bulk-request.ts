import { titleOf, type Account, type Agency } from "./account.js";
import type { AddressList } from "./address-list.js";
import {
  canRequestBilling,
  findPendingRequest,
  hasFailed,
  isEmail,
  type BillingRequestDraft,
} from "./billing-request.js";
import type { Command } from "./change.js";
import type { Money } from "./money.js";
import { fillTemplate } from "./request-template.js";
import { toDisplayText } from "./untrusted-text.js";

/** Asks one of many customers. */
export type RequestCommand = Extract<Command, { type: "request" }>;

/** What many customers are asked with. */
export interface BulkRequestInput {
  readonly accounts: readonly Account[];
  readonly agency: Agency | undefined;
  /** With places for names, as `{account}`. */
  readonly message: string;
  readonly startingBalance: Money;
  readonly list: AddressList;
  /** Customers who were asked and have not answered yet are asked again. */
  readonly isAskedIncluded: boolean;
}

/** Who is asked, and who is not. Each account is in exactly one of the four. */
export interface BulkRequestPlan {
  readonly drafts: ReadonlyMap<Account, BillingRequestDraft>;
  /** Nobody knows where to write to. */
  readonly withoutAddress: readonly Account[];
  /** A request is out that was not answered yet. */
  readonly asked: readonly Account[];
  /** The viewer may not ask them, or they need not be asked. */
  readonly forbidden: readonly Account[];
}

/** Returns the accounts of many whose customers could be asked to pay. */
export function findAskable(accounts: readonly Account[]): readonly Account[] {
  return accounts.filter(canRequestBilling);
}

/** Returns where to write to: as in the list, or as the last request did. One that bounced would bounce again. */
export function findAddress(account: Account, { addresses }: AddressList): string | undefined {
  const request = findPendingRequest(account);
  const last = request?.status === "bounced" ? undefined : request?.email;
  const email = addresses.get(String(account.id)) ?? last;
  return email !== undefined && isEmail(email) ? email : undefined;
}

/** Whether a customer was asked, and may still answer. */
function isWaiting(account: Account): boolean {
  const request = findPendingRequest(account);
  return request !== undefined && !hasFailed(request);
}

/** Returns the message that the customer of one account gets. */
function toMessage(template: string, account: Account, agency: Agency | undefined): string {
  const names = { account: toDisplayText(titleOf(account)), agency: toDisplayText(agency?.name ?? "") };
  return fillTemplate(template, names).trim();
}

/** Returns who is asked with what. */
export function planRequests(input: BulkRequestInput): BulkRequestPlan {
  const { accounts, agency, message, startingBalance, list, isAskedIncluded } = input;
  const drafts = new Map<Account, BillingRequestDraft>();
  const withoutAddress: Account[] = [];
  const asked: Account[] = [];
  const forbidden: Account[] = [];
  for (const account of accounts) {
    const email = findAddress(account, list);
    if (!canRequestBilling(account)) forbidden.push(account);
    else if (isWaiting(account) && !isAskedIncluded) asked.push(account);
    else if (email === undefined) withoutAddress.push(account);
    else drafts.set(account, { email, startingBalance, message: toMessage(message, account, agency) });
  }
  return { drafts, withoutAddress, asked, forbidden };
}
