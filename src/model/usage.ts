import type { BalanceSource } from "./balance-source.js";
import type { Money } from "./money.js";

/** What is charged to a balance, as the backend tells it. */
export interface Usage {
  /** The mean of what was charged on each of the last days. */
  readonly perDay: Money;
  /** On how many days the mean rests. */
  readonly days: number;
}

/** What is known of a balance, and of who pays. */
interface Payment {
  readonly balanceFrom: BalanceSource | undefined;
  readonly balance?: Money | null | undefined;
  readonly usage?: Usage | null | undefined;
  readonly lowBelow?: Money | undefined;
}

/** A mean of fewer days says too little. */
const LEAST_DAYS = 7;

/** The filter that the list offers: accounts whose balance lasts less than this many days. */
export const RUNS_OUT_WITHIN = 7;

/** The vendor's default threshold for a re-charge, in minor units, where the backend tells none. */
const LOW_BALANCE = 1500;

/** Whether a mean rests on enough days. What is charged is never below zero. */
export function isReliable(usage: Usage | null | undefined): usage is Usage {
  return usage != null && usage.days >= LEAST_DAYS && usage.perDay.cents >= 0;
}

/**
 * Returns how many whole days a balance lasts at the current rate. Returns `undefined` where that is not known: of a rate that
 * rests on less than 7 days, is zero, or is in another currency. It is `undefined` too where nothing is left to last.
 */
export function daysLeft(balance: Money | null | undefined, usage: Usage | null | undefined): number | undefined {
  if (!balance || balance.cents <= 0 || !isReliable(usage)) return undefined;
  const { cents, currency } = usage.perDay;
  // Both are integers below 2^53: their quotient is never rounded up to the next integer.
  return cents > 0 && currency === balance.currency ? Math.floor(balance.cents / cents) : undefined;
}

/** Returns how many whole days the customer's balance lasts, where it is the one that pays. */
export function runwayOf({ balanceFrom, balance, usage }: Payment): number | undefined {
  return balanceFrom === "customer" ? daysLeft(balance, usage) : undefined;
}

/** Whether the customer pays, and the balance lasts less than this many days. */
export function runsOutWithin(account: Payment, days: number): boolean {
  return (runwayOf(account) ?? Infinity) < days;
}

/** Whether a balance is low, used up or below zero. */
export function isLow({ cents, currency }: Money, lowBelow?: Money): boolean {
  return cents < (lowBelow?.currency === currency ? lowBelow.cents : LOW_BALANCE);
}

/** Whether the customer pays, from a balance that is low. */
export function isPayingLow({ balanceFrom, balance, lowBelow }: Payment): boolean {
  return balanceFrom === "customer" && balance != null && isLow(balance, lowBelow);
}
