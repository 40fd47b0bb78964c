import { errorOf, type ChangeState } from "../../changes/change-machine.js";
import type { BalanceChangeDetail } from "../../events.js";
import { titleOf, type Account } from "../../model/account.js";
import { oppositeOf } from "../../model/balance-source.js";
import { findPendingRequest } from "../../model/billing-request.js";
import { canChangeBalance, type Change } from "../../model/change.js";
import type { FilledMessage, Localization } from "../../localization/localize.js";
import { canSchedule, findScheduledChange } from "../../model/scheduled-change.js";
import { describeSchedule } from "../shared/describe-schedule.js";
import { toScheduleUndo, type Undoable } from "./undoable.js";
import { describeCause, describeError } from "../shared/error-text.js";

/** Accounts that were moved. */
type Moves = readonly [BalanceChangeDetail, ...BalanceChangeDetail[]];

/** What a notice says of the last change. */
export type NoticeContent =
  | {
      readonly type: "moves";
      readonly changes: Moves;
      /** They took back earlier changes. */
      readonly isUndo: boolean;
      /** False after an undo, where the viewer may not move it back, and where it is of another collection. */
      readonly canUndo: boolean;
      /** How many of the accounts do not match the filters of the table any more. */
      readonly unlisted?: number;
    }
  | {
      readonly type: "request";
      readonly account: Account;
      readonly change: Change;
      readonly unlisted?: number;
      /** False where it is of another collection. */
      readonly canUndo: boolean;
    }
  | {
      readonly type: "schedule";
      readonly account: Account;
      readonly change: Change;
      readonly unlisted?: number;
      readonly canUndo: boolean;
    }
  /** An undo has failed whose table has turned to another collection. */
  | { readonly type: "failure"; readonly changed: Undoable; readonly state: ChangeState };

/** What has come of changes. */
export type OutcomeContent = Exclude<NoticeContent, { type: "failure" }>;

/** Returns the content for the confirmed change of one account. */
export function toNoticeContent(account: Account, change: Change): OutcomeContent {
  const { command, undoes = false } = change;
  if (command.type === "schedule" || command.type === "unschedule") {
    const canUndo = !undoes && canSchedule(account) && toScheduleUndo(account, change) !== undefined;
    return { type: "schedule", account, change, canUndo };
  }
  if (command.type !== "move") return { type: "request", account, change, canUndo: true };
  const { to } = command;
  const changes: Moves = [{ account, from: oppositeOf(to), to }];
  return { type: "moves", changes, isUndo: undoes, canUndo: !undoes && canChangeBalance(account) };
}

/** Returns the accounts that a notice is about. */
export function accountsOf(content: NoticeContent): readonly Account[] {
  switch (content.type) {
    case "moves":
      return content.changes.map(({ account }) => account);
    case "request":
    case "schedule":
      return [content.account];
    case "failure":
      return [content.changed.account];
  }
}

/** Returns what has come of a change, a sentence each. */
export function describeNotice(localization: Localization, content: NoticeContent): readonly FilledMessage[] {
  switch (content.type) {
    case "moves":
      return [...describeMoves(localization, content), ...describeUnlisted(localization, content)];
    case "request":
      return [describeRequest(localization, content.change), ...describeUnlisted(localization, content)];
    case "schedule":
      return [...describeScheduled(localization, content), ...describeUnlisted(localization, content)];
    case "failure":
      return describeFailure(localization, content.changed, content.state);
  }
}

type MovesContent = Extract<NoticeContent, { type: "moves" }>;

function describeMoves(localization: Localization, { changes, isUndo }: MovesContent): readonly FilledMessage[] {
  const [{ account, to }] = changes;
  if (changes.length === 1) {
    return [localization.message(`${isUndo ? "undone" : "moved"}.${to}`, { account: titleOf(account) })];
  }
  const counts = (["agency", "customer"] as const)
    .map((source) => ({ source, count: changes.filter((change) => change.to === source).length }))
    .filter(({ count }) => count > 0);
  if (isUndo && counts.length > 1) return [localization.message("list.undone")];
  return counts.map(({ source, count }) =>
    localization.message(`${isUndo ? "undoneMany" : "movedMany"}.${source}`, { count }),
  );
}

/** Of what is canceled, it says what will not happen. */
function describeScheduled(
  localization: Localization,
  { account, change }: Extract<NoticeContent, { type: "schedule" }>,
): readonly FilledMessage[] {
  if (change.command.type === "schedule") return describeSchedule(localization, account).slice(0, 2);
  const isNet = findScheduledChange(change.account) === undefined;
  return [localization.message(isNet ? "unscheduled.back" : "unscheduled", { account: titleOf(account) })];
}

function describeUnlisted(localization: Localization, content: OutcomeContent): FilledMessage[] {
  const { unlisted: count = 0 } = content;
  if (count === 0) return [];
  const isOne = accountsOf(content).length === 1;
  return [isOne ? localization.message("unlisted") : localization.message("unlistedMany", { count })];
}

function describeRequest(localization: Localization, { command, account }: Change): FilledMessage {
  if (command.type === "request") return localization.message("requestSent", { email: command.draft.email });
  const email = findPendingRequest(account)?.email;
  if (command.type === "remind") {
    return email === undefined ? localization.message("life.sent") : localization.message("life.sent.email", { email });
  }
  return email === undefined ? localization.message("withdrawn") : localization.message("withdrawn.email", { email });
}

/** Returns what a screen reader announces of it: how to get to Undo, too. */
export function announceNotice(localization: Localization, content: NoticeContent): string {
  const canUndo = (content.type === "moves" || content.type === "schedule") && content.canUndo;
  const hint = canUndo ? [localization.message("undoKey")] : [];
  return localization.toSentences([...describeNotice(localization, content), ...hint]);
}

/** Returns how far an undo is, or why it has failed. */
export function describeUndo(localization: Localization, changed: Undoable, state: ChangeState): string {
  if (state.status === "sending") return localization.text("saving");
  if (state.status === "verifying") return localization.text("checking");
  return localization.toSentences(describeFailure(localization, changed, state));
}

/**
 * Returns why a change was not undone, or that this is unknown.
 * @param known the account as it is known now: somebody else may have moved it since
 */
export function describeFailure(
  localization: Localization,
  { account: changed, from, to, command }: Undoable,
  state: ChangeState,
  known?: Account,
): readonly FilledMessage[] {
  const error = errorOf(state);
  if (state.status === "unknown" && error) {
    return [describeCause(localization, error, "change"), localization.message("outcomeUnknown")];
  }
  if (command) {
    const reasons = error ? describeError(localization, error, "change") : [localization.message("conflict.unknown")];
    return error?.kind === "not-found" ? reasons : [...reasons, localization.message("nothingChanged")];
  }
  if (known?.balanceFrom === from && error?.kind !== "not-found") return [localization.message(`conflict.${from}`)];
  const account = "account" in state ? state.account : changed;
  const still = localization.message(`still.${to}`, { account: titleOf(account) });
  if (!error || error.kind === "conflict") {
    if (account.balanceFrom !== to) return [localization.message(`conflict.${account.balanceFrom ?? "unknown"}`)];
    return [localization.message("conflict.unknown"), still];
  }
  const reasons = describeError(localization, error, "change");
  return error.kind === "not-found" ? reasons : [still, ...reasons];
}
