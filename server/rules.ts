import type { BodyOf, billingRequestBody, changeBody } from "./bodies.js";
import { Problem } from "./problem.js";
import type { AccountRecord, AgencyRecord, BalanceSource, ChangeRecord, MoneyRecord, Visitor } from "./wire.js";

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
  { balance_from: to }: BodyOf<typeof changeBody>,
  { visitor, now }: WriteContext,
): Effect {
  const from = account.balance_from;
  if (from === to) return { account };
  if (from !== "agency" && from !== "customer") {
    throw new Problem(422, `The billing of ${account.name} is managed elsewhere and cannot be changed here.`);
  }
  if (to === "customer" && account.payment_method === null) {
    throw new Problem(422, `${account.name} has no payment method. Email the customer to ask for one first.`);
  }
  return {
    // A pending billing request is obsolete after a change in either direction.
    account: touch({ ...account, ...statusAfter(account, to), balance_from: to, billing_request: null }, now),
    change: { at: now, actor: { name: visitor.name }, from, to },
  };
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
  const format = new Intl.NumberFormat("en", { style: "currency", currency });
  const digits = format.resolvedOptions().maximumFractionDigits ?? 2;
  return format.format(cents / 10 ** digits);
}

/** Withdraws the pending billing request, if there is one. */
export function withdrawBillingRequest(account: AccountRecord, _: undefined, { now }: WriteContext): Effect {
  return { account: account.billing_request ? touch({ ...account, billing_request: null }, now) : account };
}

/** Applies what happens when the customer has entered a card and paid the starting balance. */
export function completeBillingRequest(account: AccountRecord, now: string): Effect {
  const { billing_request: request, status } = account;
  if (!request) return { account };
  const changes: Partial<AccountRecord> = {
    payment_method: { brand: "Visa", last4: "4242" },
    balance: request.starting_balance,
    balance_from: "customer",
    billing_request: null,
    ...(status === "paused" && { status: "active" }),
  };
  return {
    account: touch({ ...account, ...changes }, now),
    change: { at: now, actor: { name: account.name }, from: "agency", to: "customer" },
  };
}

/** Returns the account with the next version, if it has versions. */
export function touch(account: AccountRecord, now: string): AccountRecord {
  return { ...account, updated: now, ...(account.version !== undefined && { version: nextVersion(account.version) }) };
}

function nextVersion(version: string): string {
  return `r${Number.parseInt(version.slice(1), 10) + 1}`;
}
