import type { Account, Agency } from "./account.js";
import type { BalanceSource } from "./balance-source.js";
import { canChangeBalance, previewChange, type Hazard } from "./change.js";
import type { Money } from "./money.js";

/**
 * Why an account is left out of a change of many. `source`: it is there already, or its source is unknown; `forbidden`:
 * the viewer may not move it; `noCard`: its customer needs a payment method first.
 */
export type IneligibilityReason = "source" | "forbidden" | "noCard";

/** What moving many accounts would mean. */
export interface BulkPreview {
  readonly to: BalanceSource;
  readonly agency: Agency | undefined;
  /** All selected accounts, those that are left out included. */
  readonly accounts: readonly Account[];
  readonly eligible: readonly Account[];
  /** The customers' own balances, a sum for each currency. */
  readonly sums: readonly Money<bigint>[];
  /** Accounts that could be paused. */
  readonly inDanger: readonly Account[];
  /** Accounts of which it is not known whether their customer can pay. */
  readonly inDoubt: readonly Account[];
}

/** Returns why one account of many cannot be moved; `undefined` where it can. */
export function ineligibilityReason(account: Account, to: BalanceSource): IneligibilityReason | undefined {
  if (!account.balanceFrom || account.balanceFrom === to) return "source";
  if (!canChangeBalance(account)) return "forbidden";
  return to === "customer" && account.paymentMethod === null ? "noCard" : undefined;
}

/** Returns the accounts that can be moved. */
export function findEligible(accounts: readonly Account[], to: BalanceSource): readonly Account[] {
  return accounts.filter((account) => !ineligibilityReason(account, to));
}

/** Returns what moving these accounts would mean. */
export function previewBulk(accounts: readonly Account[], to: BalanceSource, agency: Agency | undefined): BulkPreview {
  const eligible = findEligible(accounts, to);
  const withHazard = (hazard: Hazard) =>
    eligible.filter((account) => previewChange(account, agency)?.hazards.includes(hazard));
  return {
    to,
    agency,
    accounts,
    eligible,
    sums: sumBalances(eligible),
    inDanger: withHazard("noFunds"),
    inDoubt: withHazard("notKnown"),
  };
}

/** Exact at any size. Accounts without a balance, or with an unknown one, add nothing. */
function sumBalances(accounts: readonly Account[]): Money<bigint>[] {
  const sums = new Map<string, bigint>();
  for (const { balance } of accounts) {
    if (balance) sums.set(balance.currency, (sums.get(balance.currency) ?? 0n) + BigInt(balance.cents));
  }
  return Array.from(sums, ([currency, cents]) => ({ currency, cents }));
}
