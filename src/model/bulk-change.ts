import type { Account, Agency } from "./account.js";
import { canChangeBalance, previewChange, type Hazard } from "./change.js";
import type { BalanceSource } from "./balance-source.js";
import type { Money } from "./money.js";

/**
 * Why an account is left out. `source`: it is there already, or nobody knows where it is; `forbidden`: the viewer may
 * not move it; `noCard`: its customer has to give a card first.
 */
export type Obstacle = "source" | "forbidden" | "noCard";

/** What moving many accounts would mean. */
export interface BulkPreview {
  readonly to: BalanceSource;
  readonly agency: Agency | undefined;
  /** All that it is about, also those that are left out. */
  readonly accounts: readonly Account[];
  readonly changing: readonly Account[];
  /** The customers' own balances, by currency. */
  readonly sums: readonly Money<bigint>[];
  /** Those that could be paused. */
  readonly inDanger: readonly Account[];
  /** Those of which nobody knows. */
  readonly inDoubt: readonly Account[];
}

/** What stands in the way of moving one account of many. */
export function findObstacle(account: Account, to: BalanceSource): Obstacle | undefined {
  if (!account.balanceFrom || account.balanceFrom === to) return "source";
  if (!canChangeBalance(account)) return "forbidden";
  return to === "customer" && account.paymentMethod === null ? "noCard" : undefined;
}

/** The accounts that would be changed. */
export function findChanging(accounts: readonly Account[], to: BalanceSource): readonly Account[] {
  return accounts.filter((account) => !findObstacle(account, to));
}

/** What moving these accounts would mean. */
export function previewBulk(accounts: readonly Account[], to: BalanceSource, agency: Agency | undefined): BulkPreview {
  const changing = findChanging(accounts, to);
  const findThose = (hazard: Hazard) =>
    changing.filter((account) => previewChange(account, agency)?.hazards.includes(hazard));
  const sums = sumBalances(changing);
  return { to, agency, accounts, changing, sums, inDanger: findThose("noFunds"), inDoubt: findThose("notKnown") };
}

/** Exact at any size. Accounts without a balance, or with an unknown one, add nothing. */
function sumBalances(accounts: readonly Account[]): Money<bigint>[] {
  const sums = new Map<string, bigint>();
  for (const { balance } of accounts) {
    if (balance) sums.set(balance.currency, (sums.get(balance.currency) ?? 0n) + BigInt(balance.cents));
  }
  return Array.from(sums, ([currency, cents]) => ({ currency, cents }));
}
