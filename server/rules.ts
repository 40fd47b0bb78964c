import { minorDigitsOf, moneyFormat } from "../src/model/money.js";
import type { BodyOf, billingRequestBody, changeBody } from "./bodies.js";
import { Problem } from "./problem.js";
import { isWaitingForFunds, toNet } from "./scheduled-change.js";
import { nextVersion } from "./versions.js";
import type {
  AccountRecord,
  AgencyRecord,
  BalanceSource,
  ChangeRecord,
  MoneyRecord,
  PaymentMethodRecord,
  Visitor,
} from "./wire.js";

/** What the rules know about a write. */
export interface WriteContext {
  readonly agency: AgencyRecord;
  readonly visitor: Visitor;
  /** The current time, as RFC 3339. */
  readonly now: string;
}

/** What a write does. */
export interface Effect {
  /** The account after it: the same object if nothing changes. */
  readonly account: AccountRecord;
  /** What its history says of it. */
  readonly change?: Omit<ChangeRecord, "id">;
}

/** Changes who pays for an account. */
export function changeBalance(
  account: AccountRecord,
  { balance_from: to, reason = "" }: BodyOf<typeof changeBody>,
  { visitor, now }: WriteContext,
): Effect {
  const from = account.balance_from;
  if (from === to) return { account };
  return {
    account: moveAccount(account, to, now),
    change: { at: now, actor: { name: visitor.name }, from: requireMovable(account, to), to, ...toReason(reason) },
  };
}

/** Returns what a history says of a reason, where there is one. */
export function toReason(reason = ""): { readonly reason?: string } {
  return reason.trim() ? { reason: reason.trim() } : {};
}

/** Returns who pays for an account, or throws a `Problem` where it cannot be moved. */
export function requireMovable(
  { name, balance_from: from, payment_method: card }: AccountRecord,
  to: BalanceSource,
): BalanceSource {
  if (from !== "agency" && from !== "customer") {
    throw new Problem(422, `The billing of ${name} is managed elsewhere and cannot be changed here.`);
  }
  if (to === "customer" && card === null) {
    throw new Problem(422, `${name} has no payment method. Email the customer to ask for one first.`);
  }
  return from;
}

/** Returns the account as it is after a move, which ends a pending billing request and what was scheduled. */
export function moveAccount(account: AccountRecord, to: BalanceSource, now: string): AccountRecord {
  const obsolete = { billing_request: null, ...(account.scheduled_change && { scheduled_change: null }) };
  return touch({ ...account, ...statusAfter(account, to), ...obsolete, balance_from: to }, now);
}

/** A customer's negative balance pauses the account; the agency's balance reactivates it. */
function statusAfter({ status, balance }: AccountRecord, to: BalanceSource): { status?: string } {
  if (to === "agency" && status === "paused") return { status: "active" };
  if (to === "customer" && status === "active" && balance && balance.cents < 0) return { status: "paused" };
  return {};
}

/** Requests payment details from the customer, replacing a pending request. The agency keeps paying until they are given. */
export function requestBilling(
  account: AccountRecord,
  request: BodyOf<typeof billingRequestBody>,
  { agency, now }: WriteContext,
): Effect {
  if (account.balance_from !== "agency") throw new Problem(409, `${account.name} is not on agency billing.`);
  checkStartingBalance(request.starting_balance, agency.minimum_starting_balance);
  return { account: touch({ ...account, billing_request: { ...request, sent_at: now } }, now) };
}

/** A starting balance is at most this many times the agency's minimum, in every currency: $25,000 where that is $25. */
const maximumTimes = 1_000;

/** In minor units, for an agency without a minimum of its own. */
const leastMinimum = 2_500;

function checkStartingBalance({ cents, currency }: MoneyRecord, minimum: MoneyRecord): void {
  if (currency !== minimum.currency) throw new Problem(422, `The starting balance must be in ${minimum.currency}.`);
  if (cents < minimum.cents) throw new Problem(422, `The starting balance must be at least ${formatMoney(minimum)}.`);
  const maximum = { cents: Math.max(minimum.cents, leastMinimum) * maximumTimes, currency };
  if (cents > maximum.cents) throw new Problem(422, `The starting balance can be at most ${formatMoney(maximum)}.`);
}

function formatMoney({ cents, currency }: MoneyRecord): string {
  return new Intl.NumberFormat("en", moneyFormat(currency)).format(cents / 10 ** minorDigitsOf(currency));
}

/** Withdraws the pending billing request, if there is one. */
export function withdrawBillingRequest(account: AccountRecord, _: undefined, { now }: WriteContext): Effect {
  return { account: account.billing_request ? touch({ ...account, billing_request: null }, now) : account };
}

/** What a customer has paid with, and has after it. */
export interface Payment {
  readonly paymentMethod: PaymentMethodRecord;
  /** The customer's own balance after the payment. */
  readonly balance: MoneyRecord;
}

/** Applies what happens when the customer has entered a card and paid the starting balance. */
export function completeBillingRequest(
  account: AccountRecord,
  { paymentMethod, balance }: Payment,
  now: string,
): Effect {
  const { billing_request: request, scheduled_change: scheduled, status } = account;
  const waiting = isWaitingForFunds(account) ? scheduled : undefined;
  if (!request && !waiting) return { account };
  const changes: Partial<AccountRecord> = {
    payment_method: paymentMethod,
    balance,
    balance_from: "customer",
    billing_request: null,
    ...(scheduled && { scheduled_change: waiting ? toNet(waiting, now) : null }),
    ...(status === "paused" && balance.cents >= 0 && { status: "active" }),
  };
  return {
    account: touch({ ...account, ...changes }, now),
    change: { at: now, actor: { name: payerOf(account) }, from: "agency", to: "customer" },
  };
}

/** Returns whom the history names for a payment: the customer who was asked for it, or who had the hand-over wait for it. */
export function payerOf({ name, billing_request: request, scheduled_change: scheduled }: AccountRecord): string {
  return request ? name : (scheduled?.created_by.name ?? name);
}

/** Returns the account with the next version, if it has versions. */
export function touch(account: AccountRecord, now: string): AccountRecord {
  return { ...account, updated: now, ...(account.version !== undefined && { version: nextVersion(account.version) }) };
}
