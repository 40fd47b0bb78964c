import type { BodyOf, billingRequestBody, changeBody } from "./bodies.js";
import { Problem } from "./problem.js";
import type { Store } from "./store.js";
import type { AccountRecord, BalanceSource, MoneyRecord, Visitor } from "./wire.js";

/** What a rule needs besides the account and what is asked. */
export interface Circumstances {
  readonly store: Store;
  readonly visitor: Visitor;
  /** RFC 3339. */
  readonly now: string;
}

/** Moves an account on to or off the agency's balance. An account that is there already stays as it is. */
export function changeBalance(
  account: AccountRecord,
  { balance_from: to }: BodyOf<typeof changeBody>,
  { store, visitor, now }: Circumstances,
): AccountRecord {
  const from = account.balance_from;
  if (from === to) return account;
  if (from !== "agency" && from !== "customer") {
    throw new Problem(422, `The billing of ${account.name} is managed elsewhere and cannot be changed here.`);
  }
  if (to === "customer" && account.payment_method === null) {
    throw new Problem(422, `${account.name} has no payment method. Email the customer to ask for one first.`);
  }
  store.addChange(String(account.id), { at: now, actor: { name: visitor.name }, from, to });
  // However it moved, a question that was still open is answered.
  return touch({ ...account, ...statusAfter(account, to), balance_from: to, billing_request: null }, now);
}

/** Below zero nothing runs on a customer's own balance; on the agency's it runs again. */
function statusAfter({ status, balance }: AccountRecord, to: BalanceSource): { status?: string } {
  if (to === "agency" && status === "paused") return { status: "active" };
  if (to === "customer" && status === "active" && balance && balance.cents < 0) return { status: "paused" };
  return {};
}

/** Asks the customer for payment details; a request that is already out is replaced. Usage still draws from the agency. */
export function requestBilling(
  account: AccountRecord,
  request: BodyOf<typeof billingRequestBody>,
  { store, now }: Circumstances,
): AccountRecord {
  if (account.balance_from !== "agency") throw new Problem(409, `${account.name} is not on agency billing.`);
  checkStartingBalance(request.starting_balance, store.agency().minimum_starting_balance);
  return touch({ ...account, billing_request: { ...request, sent_at: now } }, now);
}

function checkStartingBalance({ cents, currency }: MoneyRecord, least: MoneyRecord): void {
  if (currency !== least.currency) throw new Problem(422, `The starting balance must be in ${least.currency}.`);
  if (cents < least.cents) throw new Problem(422, `The starting balance must be at least ${formatMoney(least)}.`);
}

function formatMoney({ cents, currency }: MoneyRecord): string {
  const format = new Intl.NumberFormat("en", { style: "currency", currency });
  const digits = format.resolvedOptions().maximumFractionDigits ?? 2;
  return format.format(cents / 10 ** digits);
}

/** Takes a billing request back. Where none is out there is nothing to do. */
export function withdrawBillingRequest(account: AccountRecord, _: undefined, { now }: Circumstances): AccountRecord {
  return account.billing_request ? touch({ ...account, billing_request: null }, now) : account;
}

/** What the page behind the request's link does once the customer has entered a card and paid the starting balance. */
export function completeBillingRequest(
  account: AccountRecord,
  { store, now }: Pick<Circumstances, "store" | "now">,
): AccountRecord {
  const { billing_request: request, status } = account;
  if (!request) return account;
  store.addChange(String(account.id), { at: now, actor: { name: account.name }, from: "agency", to: "customer" });
  const paid: Partial<AccountRecord> = {
    payment_method: { brand: "Visa", last4: "4242" },
    balance: request.starting_balance,
    balance_from: "customer",
    billing_request: null,
    ...(status === "paused" && { status: "active" }),
  };
  return touch({ ...account, ...paid }, now);
}

/** The account with its next version, where it has versions at all. */
export function touch(account: AccountRecord, now: string): AccountRecord {
  return { ...account, updated: now, ...(account.version !== undefined && { version: versionAfter(account.version) }) };
}

function versionAfter(version: string): string {
  return `r${Number.parseInt(version.slice(1), 10) + 1}`;
}
