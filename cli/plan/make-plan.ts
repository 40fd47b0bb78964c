import { randomUUID } from "node:crypto";
import type { Account } from "../../src/model/account.js";
import type { BalanceSource } from "../../src/model/balance-source.js";
import { ineligibilityReason, previewBulk, type IneligibilityReason } from "../../src/model/bulk-change.js";
import { previewChange, type ChangePreview } from "../../src/model/change.js";
import { matchList, planList, type ListMatch } from "../../src/model/match-list.js";
import { canGiveReason } from "../../src/model/reason.js";
import { parseWantedList } from "../../src/model/wanted-list.js";
import type { PlannedChange } from "./plan-file.js";
import type { AllAccounts } from "./read-accounts.js";

/** An account that stays as it is although the list wants it moved. */
export interface LeftOut {
  readonly account: Account;
  readonly to: BalanceSource;
  /** `danger`: its calls may stop. */
  readonly reason: IneligibilityReason | "danger";
}

/** What a list comes to. */
export interface ListOutcome extends Omit<ListMatch, "found"> {
  readonly changes: readonly PlannedChange[];
  readonly leftOut: readonly LeftOut[];
  readonly unchanged: readonly Account[];
  /** Those that are made without the reason, because the account takes none. */
  readonly withoutReason: readonly PlannedChange[];
  /** The list does not say who is to pay for some accounts. */
  readonly needsTarget: boolean;
  readonly isIncomplete: boolean;
}

/** How a list is to be read. */
export interface PlanOptions {
  /** Who is to pay where the list does not say. */
  readonly to: BalanceSource | undefined;
  /** Accounts whose calls may stop are moved too. */
  readonly isDangerIncluded: boolean;
  /** Why the changes are made. */
  readonly reason: string | undefined;
}

/** Finds out what a list comes to. What could mean two things is not planned: nobody is there to choose. */
export function makePlan(
  text: string,
  { accounts, agency, isIncomplete }: AllAccounts,
  { to, isDangerIncluded, reason: why }: PlanOptions,
): ListOutcome {
  const { found, ...match } = runToEnd(matchList(runToEnd(parseWantedList(text)), accounts.values()));
  const { moves, unchanged, needsTarget } = planList({ found, ...match }, [], to);
  const targets = new Map(moves.map((move) => [move.account, move.to]));
  const preview = previewBulk(targets, agency);
  const inDanger = new Set(isDangerIncluded ? [] : preview.inDanger);
  const leftOut: LeftOut[] = [];
  const changes: PlannedChange[] = [];
  for (const [account, target] of targets) {
    const reason = ineligibilityReason(account, target) ?? (inDanger.has(account) ? "danger" : undefined);
    const change = previewChange(account, agency);
    if (reason || !change) leftOut.push({ account, to: target, reason: reason ?? "source" });
    else changes.push(toPlanned(change, why));
  }
  const withoutReason = why === undefined ? [] : changes.filter((planned) => planned.reason === undefined);
  return { ...match, changes, leftOut, unchanged, withoutReason, needsTarget, isIncomplete };
}

function toPlanned({ account, from, to, hazards }: ChangePreview, reason: string | undefined): PlannedChange {
  const { id, name, version } = account;
  return {
    id,
    name,
    from,
    to,
    key: randomUUID(),
    ...(version !== undefined && { version }),
    hazards: [...hazards],
    ...(reason !== undefined && canGiveReason(account) && { reason }),
  };
}

/** There is no page to keep alive. */
function runToEnd<Result>(steps: Generator<undefined, Result>): Result {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}
