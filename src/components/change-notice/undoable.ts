import type { BalanceChangeDetail } from "../../events.js";
import type { Account } from "../../model/account.js";
import { oppositeOf } from "../../model/balance-source.js";
import type { Change, Command } from "../../model/change.js";
import { findScheduledChange, toDraft } from "../../model/scheduled-change.js";
import { parseTime } from "../../model/time.js";
import { clock } from "../../store/clock.js";

/** What can be taken back. */
export interface Undoable extends BalanceChangeDetail {
  /** What takes it back, where that is not to move the account to where it was. */
  readonly command?: Command | undefined;
}

/** Returns what the page is told of a command before it is sent; nothing where it moves no account, now or later. */
export function toMoveDetail(account: Account, command: Command): BalanceChangeDetail | undefined {
  if (command.type === "move") return { account, from: oppositeOf(command.to), to: command.to };
  if (command.type !== "schedule") return undefined;
  const { draft } = command;
  return { account, from: oppositeOf(draft.to), to: draft.to, schedule: draft };
}

/**
 * Returns what takes back that something was scheduled, or that it was canceled; nothing where the same cannot be scheduled
 * again, as far as it is known.
 */
export function toScheduleUndo(account: Account, { command, account: before }: Change): Undoable | undefined {
  const source = account.balanceFrom;
  if (!source) return undefined;
  if (command.type === "schedule") return { account, from: source, to: source, command: { type: "unschedule" } };
  const scheduled = findScheduledChange(before);
  const draft = scheduled && toDraft(scheduled);
  const isOver = draft && "at" in draft && !((parseTime(draft.at) ?? 0) > clock.now());
  if (!draft || isOver) return undefined;
  return { account, from: source, to: source, command: { type: "schedule", draft } };
}
