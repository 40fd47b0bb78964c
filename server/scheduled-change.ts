import { parseTime } from "../src/model/time.js";
import type { AccountRecord, ScheduledChangeRecord } from "./wire.js";

const day = 24 * 60 * 60 * 1000;

/** Returns what is scheduled and has not been made yet. */
export function findPending({
  scheduled_change: scheduled,
  balance_from: source,
}: AccountRecord): ScheduledChangeRecord | undefined {
  return scheduled && scheduled.to !== source ? scheduled : undefined;
}

/** Returns what is left of a hand-over that has been made: the way back, until it ends. */
export function findNet({
  scheduled_change: scheduled,
  balance_from: source,
}: AccountRecord): ScheduledChangeRecord | undefined {
  return scheduled?.to === "customer" && source === "customer" ? scheduled : undefined;
}

/** Whether a hand-over waits until the customer has paid in. */
export function isWaitingForFunds(account: AccountRecord): boolean {
  return findPending(account)?.when === "funded";
}

/** Whether a customer can pay: there is money, and something that adds to it unless that is unknown. */
export function isFunded({ balance, payment_method: card }: AccountRecord): boolean {
  return balance != null && balance.cents > 0 && card !== null;
}

/**
 * Returns when something has to be done about what is scheduled: it is to be made, or the way back ends. Nothing has to be
 * while the customer has no payment method: a hand-over waits for one, however long that takes.
 */
export function findDueTime(account: AccountRecord): string | undefined {
  const pending = findPending(account);
  if (!pending) return toUtc(account.scheduled_change ? (findNet(account)?.fall_back_until ?? past) : undefined);
  if (account.balance_from !== "agency" && account.balance_from !== "customer") return undefined;
  if (pending.to === "customer" && account.payment_method === null) return undefined;
  if (pending.when) return isFunded(account) ? past : undefined;
  return toUtc(pending.at);
}

/** What can be done at once is due since then. */
const past = new Date(0).toISOString();

/** Returns a time in the form that sorts by time. */
function toUtc(time: string | undefined): string | undefined {
  const parsed = time === undefined ? undefined : parseTime(time);
  return parsed === undefined ? undefined : new Date(parsed).toISOString();
}

/** Returns what is left of a scheduled change once it is made: the way back, if there is one. */
export function toNet({ fall_back_days: days, ...scheduled }: ScheduledChangeRecord, now: string) {
  const until = days === undefined ? scheduled.fall_back_until : addDays(now, days);
  const isOpen = until !== undefined && scheduled.to === "customer" && (parseTime(until) ?? 0) > Date.parse(now);
  return isOpen ? { ...scheduled, fall_back_until: until } : null;
}

export function addDays(time: string, days: number): string {
  return new Date(Date.parse(time) + days * day).toISOString();
}
