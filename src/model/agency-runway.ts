import type { Account, Agency } from "./account.js";
import { daysLeft, isReliable } from "./usage.js";

/** How many whole days the agency's balance lasts at the current rate: now, and after a change. */
export interface AgencyRunway {
  readonly now: number;
  readonly then: number;
}

/** Accounts that the agency will pay for, and those that it will not pay for any more. */
export interface Moves {
  readonly added: readonly Account[];
  readonly removed: readonly Account[];
}

/**
 * Returns what moving these accounts does to how long the agency's balance lasts. The rates are added up exactly; `undefined`
 * where one of them is not known, rests on less than 7 days, or is in another currency, and where none would be left.
 */
export function previewAgencyRunway(agency: Agency | undefined, { added, removed }: Moves): AgencyRunway | undefined {
  const { balance, usage } = agency ?? {};
  const now = daysLeft(balance, usage);
  if (now === undefined || !balance || !usage || added.length + removed.length === 0) return undefined;
  const [more, less] = [added, removed].map((accounts) => sumPerDay(accounts, balance.currency));
  if (more === undefined || less === undefined) return undefined;
  const rate = BigInt(usage.perDay.cents) + more - less;
  return rate > 0n ? { now, then: Number(BigInt(balance.cents) / rate) } : undefined;
}

function sumPerDay(accounts: readonly Account[], currency: string): bigint | undefined {
  let sum = 0n;
  for (const { usage } of accounts) {
    if (!isReliable(usage) || usage.perDay.currency !== currency) return undefined;
    sum += BigInt(usage.perDay.cents);
  }
  return sum;
}
