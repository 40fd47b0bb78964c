import { errorOf } from "../../changes/change-machine.js";
import type { ChangePool, PoolItem } from "../../changes/change-pool.js";
import type { Localization } from "../../localization/localize.js";
import { ineligibilityReason } from "../../model/bulk-change.js";
import type { Command } from "../../model/change.js";
import { describeCause, describeError } from "../shared/error-text.js";

/** Whether nobody has said what came of a change. */
export function isUnconfirmed({ runner: { state } }: Pick<PoolItem, "runner">): boolean {
  return state.status === "unknown";
}

/** Returns how far changes of many are: in quarters, so that a screen reader does not announce each. The outcome says the last. */
export function describeProgress(
  localization: Localization,
  { ended, total }: Pick<ChangePool, "ended" | "total">,
): string {
  const quarters = total > 0 ? Math.min(Math.floor((ended / total) * 4), 3) : 0;
  if (quarters === 0) return localization.text("saving");
  const count = Math.ceil((total * quarters) / 4);
  return localization.text("movingDone", { percent: (formats) => formats.percent(quarters / 4), count, total });
}

/** Returns what came of changes of many. */
export function describeOutcome(localization: Localization, pool: ChangePool): string {
  const summary = localization.text("bulk.moved", { moved: pool.of("changed").length, count: pool.items.length });
  return localization.sentences([summary, ...describeOthers(localization, pool, "bulk")]);
}

/** Returns how many were not done, by what became of them. */
export function describeOthers<C extends Command>(
  localization: Localization,
  pool: ChangePool<C>,
  what: "bulk" | "askMany",
): string[] {
  const failed = pool.of("failed");
  const unconfirmed = failed.filter(isUnconfirmed).length;
  const counts = [
    [`${what}.failed`, failed.length - unconfirmed],
    ["bulk.unconfirmed", unconfirmed],
    ["bulk.unchanged", pool.of("unchanged").length],
    [`${what}.waiting`, pool.of("waiting").length],
  ] as const;
  return counts.filter(([, count]) => count > 0).map(([key, count]) => localization.text(key, { count }));
}

/** Why an account was not moved that no request was sent for: it still can be. */
export const NOT_STARTED = "waiting";

/** Returns why one of many accounts was not moved; `undefined` where it was. */
export function describeReason(localization: Localization, item: PoolItem): string | undefined {
  const { account, status, isRead, command } = item;
  if (status === "changed") return undefined;
  if (status === "waiting") return NOT_STARTED;
  const reason = isRead ? ineligibilityReason(account, command.to) : undefined;
  if (reason === "forbidden") return localization.text("error.forbidden");
  if (reason === "noCard") return localization.text("noCard");
  return describeFailure(localization, item);
}

/** Whether someone else has changed an account, which has been read since. */
export function isChangedByOthers<C extends Command>({ isRead, runner: { state } }: PoolItem<C>): boolean {
  const error = errorOf(state);
  return isRead && (!error || error.kind === "conflict");
}

/** Returns why what was begun for an account was not done. */
export function describeFailure<C extends Command>(localization: Localization, item: PoolItem<C>): string {
  const { account, runner } = item;
  const { state } = runner;
  if (isChangedByOthers(item)) return localization.text(`conflict.${account.balanceFrom ?? "unknown"}`);
  const error = errorOf(state);
  if (!error) return localization.text("nothingChanged");
  if (state.status !== "unknown") return localization.toSentences(describeError(localization, error, "change"));
  const cause = describeCause(localization, error, "change");
  return localization.toSentences([cause, localization.message("outcomeUnknown")]);
}
