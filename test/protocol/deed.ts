import type { AccountRecord } from "../../server/index.js";
import type { Account } from "../../src/index.js";
import type { Command } from "../../src/model/change.js";

/** What is compared of an account: everything that a change can touch. */
export interface Row {
  readonly balanceFrom: string | undefined;
  readonly status: string | undefined;
  readonly version: string | undefined;
  readonly mayChange: boolean;
  /** What is scheduled. */
  readonly scheduled: Scheduled | undefined;
  /** The request that is out. */
  readonly request: Request | undefined;
}

interface Scheduled {
  readonly to: string | undefined;
  readonly at: string | undefined;
  readonly reason: string | undefined;
  readonly createdAt: string | undefined;
}

interface Request {
  readonly message: string | undefined;
  readonly sentAt: string | undefined;
  readonly remindedAt: string | undefined;
}

/** Whether two rows are equal. */
export function isSameRow(one: Row, other: Row): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

/** An account on the wire, as far as it is compared. */
export function toRow(account: AccountRecord): Row {
  const { balance_from: balanceFrom, status, version, permissions, scheduled_change: scheduled } = account;
  const { billing_request: request } = account;
  return {
    ...{ balanceFrom, status, version, mayChange: permissions?.change_balance !== false },
    scheduled: scheduled
      ? { to: scheduled.to, at: scheduled.at, reason: scheduled.reason, createdAt: scheduled.created_at }
      : undefined,
    request: request
      ? { message: request.message, sentAt: request.sent_at, remindedAt: request.reminded_at }
      : undefined,
  };
}

/** An account in a page, as far as it is compared. */
export function describe({ balanceFrom, status, version, permissions, ...account }: Account): Row {
  const { scheduledChange: scheduled, billingRequest: request } = account;
  return {
    ...{ balanceFrom, status, version, mayChange: permissions.changeBalance },
    scheduled: scheduled
      ? { to: scheduled.to, at: scheduled.at, reason: scheduled.reason, createdAt: scheduled.createdAt }
      : undefined,
    request: request ? { message: request.message, sentAt: request.sentAt, remindedAt: request.remindedAt } : undefined,
  };
}

/** What a command is to do, in words that can be compared. */
export function toDeed(command: Command): string {
  switch (command.type) {
    case "move":
      return `goes to ${command.to} because ${command.reason}`;
    case "schedule":
      return `is to go to ${command.draft.to} at ${"at" in command.draft ? command.draft.at : ""} because ${command.draft.reason}`;
    case "request":
      return `is asked: ${command.draft.message}`;
    default:
      return command.type;
  }
}

/**
 * What a write has done, in the words of `toDeed`; `undefined` where it has done nothing.
 * @param reason the newest one in the history
 */
export function findDeed(before: Row, after: Row, reason: string | undefined): string | undefined {
  const { scheduled, request } = after;
  if (before.balanceFrom !== after.balanceFrom) return `goes to ${after.balanceFrom} because ${reason}`;
  if (before.scheduled?.createdAt !== scheduled?.createdAt)
    return scheduled ? `is to go to ${scheduled.to} at ${scheduled.at} because ${scheduled.reason}` : "unschedule";
  if (before.request?.sentAt !== request?.sentAt) return request ? `is asked: ${request.message}` : "withdraw";
  if (before.request?.remindedAt !== request?.remindedAt) return "remind";
  return isSameRow(before, after) ? undefined : "something else";
}

/** Whether an account shows that what was confirmed is so. */
export function isDone(row: Row, command: Command, before: Row): boolean {
  const { balanceFrom, scheduled, request } = row;
  switch (command.type) {
    case "move":
      return balanceFrom === command.to;
    case "schedule":
      return (
        scheduled !== undefined &&
        scheduled.createdAt !== before.scheduled?.createdAt &&
        scheduled.at === ("at" in command.draft ? command.draft.at : undefined)
      );
    case "unschedule":
      return balanceFrom === before.balanceFrom && !scheduled;
    case "request":
      return request?.message === command.draft.message && request.sentAt !== before.request?.sentAt;
    case "withdraw":
      return balanceFrom === "agency" && !request;
    case "remind":
      return request?.remindedAt !== undefined && request.remindedAt !== before.request?.remindedAt;
  }
}

/** Whether an account shows that there is nothing left of what was confirmed: someone else has moved it. */
export function isOvertaken({ balanceFrom }: Row, { type }: Command, before: Row): boolean {
  return type !== "move" && balanceFrom !== before.balanceFrom;
}
