import { isPayingLow, runsOutWithin, runwayOf } from "../src/model/usage.js";
import type { AccountRecord } from "./wire.js";

/** Returns how many whole days the customer's balance lasts, where it is the one that pays. */
export function findRunway(account: AccountRecord): number | undefined {
  return runwayOf(toPayment(account));
}

/** Whether the customer pays, and the balance lasts less than this many days. */
export function runsOut(account: AccountRecord, days: number): boolean {
  return runsOutWithin(toPayment(account), days);
}

/** Whether the customer pays, from a balance that is low. */
export function paysFromLow(account: AccountRecord): boolean {
  return isPayingLow(toPayment(account));
}

/** Returns what the model knows an account's balance by. */
function toPayment({ balance_from: source, balance, usage, low_below: lowBelow }: AccountRecord) {
  const balanceFrom = source === "customer" ? source : undefined;
  return { balanceFrom, balance, usage: usage && { perDay: usage.per_day, days: usage.days }, lowBelow } as const;
}
