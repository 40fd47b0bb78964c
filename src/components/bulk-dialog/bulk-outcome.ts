import { errorOf } from "../../changes/change-machine.js";
import type { ChangePool, PoolItem } from "../../changes/change-pool.js";
import type { Localization } from "../../localization/localize.js";
import type { BalanceSource } from "../../model/balance-source.js";
import { ineligibilityReason } from "../../model/bulk-change.js";
import { describeCause, describeError } from "../shared/error-text.js";

/** Whether nobody has said what came of a change. */
export function isUnconfirmed({ runner: { state } }: PoolItem): boolean {
  return state.status === "unknown";
}

/** Returns how far changes of many are: in quarters, so that a screen reader does not announce each. The outcome says the last. */
export function describeProgress(localization: Localization, { ended, total }: ChangePool): string {
  const quarters = total > 0 ? Math.min(Math.floor((ended / total) * 4), 3) : 0;
  if (quarters === 0) return localization.text("saving");
  const count = Math.ceil((total * quarters) / 4);
  return localization.text("movingDone", { percent: (formats) => formats.percent(quarters / 4), count, total });
}

/** Returns what came of changes of many. */
export function describeOutcome(localization: Localization, pool: ChangePool): string {
  const failed = pool.of("failed");
  const unconfirmed = failed.filter(isUnconfirmed).length;
  const moved = pool.of("changed").length;
  const others = {
    "bulk.failed": failed.length - unconfirmed,
    "bulk.unconfirmed": unconfirmed,
    "bulk.unchanged": pool.of("unchanged").length,
    "bulk.waiting": pool.of("waiting").length,
  } as const;
  const sentences = Object.entries(others)
    .filter(([, count]) => count > 0)
    .map(([key, count]) => localization.text(key as keyof typeof others, { count }));
  const summary = localization.text("bulk.moved", { moved, count: pool.items.length });
  return localization.sentences([summary, ...sentences]);
}

/** Why an account was not moved that no request was sent for: it still can be. */
export const NOT_STARTED = "waiting";

/** Returns why one of many accounts was not moved; `undefined` where it was. */
export function describeReason(
  localization: Localization,
  { account, status, isRead, runner: { state } }: PoolItem,
  to: BalanceSource,
): string | undefined {
  if (status === "changed") return undefined;
  if (status === "waiting") return NOT_STARTED;
  const reason = isRead ? ineligibilityReason(account, to) : undefined;
  if (reason === "forbidden") return localization.text("error.forbidden");
  if (reason === "noCard") return localization.text("noCard");
  const error = errorOf(state);
  if (isRead && (!error || error.kind === "conflict")) {
    return localization.text(`conflict.${account.balanceFrom ?? "unknown"}`);
  }
  if (!error) return localization.text("nothingChanged");
  if (state.status !== "unknown") return localization.toSentences(describeError(localization, error, "change"));
  const cause = describeCause(localization, error, "change");
  return localization.toSentences([cause, localization.message("outcomeUnknown")]);
}
