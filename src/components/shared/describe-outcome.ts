import type { BalanceChangeDetail } from "../../events.js";
import { titleOf, type Account } from "../../model/account.js";
import type { Change } from "../../model/change.js";
import type { FilledMessage, Localization } from "../../localization/localize.js";

/** Returns what has come of a confirmed change. */
export function describeOutcome(localization: Localization, account: Account, change: Change): FilledMessage {
  const { command, undoes } = change;
  switch (command.type) {
    case "move":
      return localization.message(`${undoes ? "undone" : "moved"}.${command.to}`, { account: titleOf(account) });
    case "request":
      return localization.message("requestSent", { email: command.draft.email });
    case "withdraw":
      return localization.message("withdrawn");
  }
}

/** Returns that accounts were moved, all of them to the same balance. */
export function describeMoves(
  localization: Localization,
  [first, ...more]: readonly [BalanceChangeDetail, ...BalanceChangeDetail[]],
  isUndo: boolean,
): FilledMessage {
  const { account, to } = first;
  if (more.length === 0) {
    return localization.message(`${isUndo ? "undone" : "moved"}.${to}`, { account: titleOf(account) });
  }
  return localization.message(`${isUndo ? "undoneMany" : "movedMany"}.${to}`, { count: more.length + 1 });
}
