import type { Account, Agency } from "./account.js";
import type { BalanceSource } from "./balance-source.js";
import { canChangeBalance, previewChange } from "./change.js";
import type { Money } from "./money.js";

/**
 * Why an account is left out of a change of many. `source`: it is there already, or its source is unknown; `forbidden`:
 * the viewer may not move it; `noCard`: its customer needs a payment method first.
 */
export type IneligibilityReason = "source" | "forbidden" | "noCard";

/** `danger`: it could be paused; `doubt`: whether its customer can pay is unknown; `none`: it cannot be moved. */
type Consequence = "danger" | "doubt" | "ready" | "none";

/** Where each of many accounts is to move, in the order in which they were selected. */
export type Targets = ReadonlyMap<Account, BalanceSource>;

/** What moving many accounts would mean. Each account is in exactly one of the four groups. */
export interface BulkPreview {
  /** Where all of them move; `undefined` where some move to the one balance, and some to the other. */
  readonly to: BalanceSource | undefined;
  /** All selected accounts, those that are left out included. */
  readonly targets: Targets;
  readonly agency: Agency | undefined;
  /** Accounts that could be paused. */
  readonly inDanger: readonly Account[];
  /** Accounts of which it is not known whether their customer can pay. */
  readonly inDoubt: readonly Account[];
  /** Accounts that can be moved without a hazard. */
  readonly ready: readonly Account[];
  /** Accounts that cannot be moved. */
  readonly ineligible: readonly Account[];
}

/** What will be moved. */
export interface BulkPlan {
  /** In the order in which they were selected. */
  readonly moving: readonly Account[];
  /** Those among them that could be paused. */
  readonly inDanger: readonly Account[];
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

/** Returns the targets of accounts that all move to one balance. */
export function toTargets(accounts: readonly Account[], to: BalanceSource): Targets {
  return new Map(accounts.map((account) => [account, to]));
}

/** Returns what moving these accounts would mean. */
export function previewBulk(targets: Targets, agency: Agency | undefined): BulkPreview {
  const [to, ...others] = new Set(targets.values());
  const consequences = Array.from(
    targets,
    ([account, target]) => [account, findConsequence(account, target, agency)] as const,
  );
  const withConsequence = (wanted: Consequence) =>
    consequences.flatMap(([account, consequence]) => (consequence === wanted ? account : []));
  return {
    to: others.length > 0 ? undefined : to,
    targets,
    agency,
    inDanger: withConsequence("danger"),
    inDoubt: withConsequence("doubt"),
    ready: withConsequence("ready"),
    ineligible: withConsequence("none"),
  };
}

/**
 * Whether the user chooses if accounts that could be paused are moved too. Where every account could be, they are the whole
 * change.
 */
export function hasChoice({ inDanger, inDoubt, ready }: BulkPreview): boolean {
  return inDanger.length > 0 && inDoubt.length + ready.length > 0;
}

/** Returns the accounts that can be moved, whatever the user chooses. */
export function movableOf({ inDanger, inDoubt, ready }: BulkPreview): readonly Account[] {
  return [...inDanger, ...inDoubt, ...ready];
}

/**
 * Returns what will be moved.
 * @param isDangerIncluded what the user has chosen, where there is a choice
 */
export function planBulk(preview: BulkPreview, isDangerIncluded: boolean): BulkPlan {
  const inDanger = isDangerIncluded || !hasChoice(preview) ? preview.inDanger : [];
  const moving = new Set([...inDanger, ...preview.inDoubt, ...preview.ready]);
  return { moving: [...preview.targets.keys()].filter((account) => moving.has(account)), inDanger };
}

/**
 * Returns what customers have available, a sum for each currency, exact at any size. A balance that is unknown, used up or
 * below zero adds nothing: what one customer owes is not what another one has.
 */
export function sumAvailable(accounts: readonly Account[]): Money<bigint>[] {
  const sums = new Map<string, bigint>();
  for (const { balance } of accounts) {
    if (!balance || balance.cents <= 0) continue;
    sums.set(balance.currency, (sums.get(balance.currency) ?? 0n) + BigInt(balance.cents));
  }
  return Array.from(sums, ([currency, cents]) => ({ currency, cents }));
}

function findConsequence(account: Account, to: BalanceSource, agency: Agency | undefined): Consequence {
  if (ineligibilityReason(account, to)) return "none";
  const hazards = previewChange(account, agency)?.hazards ?? [];
  if (hazards.includes("noFunds")) return "danger";
  return hazards.includes("notKnown") ? "doubt" : "ready";
}
