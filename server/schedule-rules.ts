import { parseTime } from "../src/model/time.js";
import type { BodyOf, scheduledChangeBody } from "./bodies.js";
import { Problem } from "./problem.js";
import { moveAccount, requireMovable, toReason, touch, type Effect, type WriteContext } from "./rules.js";
import { addDays, findDueTime, findNet, findPending, isFunded, toNet } from "./scheduled-change.js";
import type { AccountRecord, ScheduledChangeRecord } from "./wire.js";

type ScheduleBody = BodyOf<typeof scheduledChangeBody>;

/** How far ahead something can be scheduled, and how long the way back can stay open, in days. */
const longest = { ahead: 731, net: 366 };

/** Schedules a move, in place of what was scheduled before. */
export function scheduleChange(account: AccountRecord, body: ScheduleBody, { visitor, now }: WriteContext): Effect {
  const { name, balance_from: source } = account;
  if (source === body.to) throw new Problem(409, `${name} is on ${body.to} billing already.`);
  if ("when" in body) checkFunded(account, body.to);
  else checkTimes(account, body, now);
  const { id } = visitor;
  const created = { created_at: now, created_by: { ...(id !== undefined && { id }), name: visitor.name } };
  return { account: touch({ ...account, scheduled_change: { ...toDefined(body), ...created } }, now) };
}

function checkFunded(account: AccountRecord, to: ScheduleBody["to"]): void {
  // A customer without a payment method may add one by then.
  requireMovable({ id: account.id, name: account.name, balance_from: account.balance_from }, to);
  if (to !== "customer")
    throw new Problem(422, "Only a hand-over to the customer can wait until the customer has paid in.");
  if (isFunded(account)) throw new Problem(409, `${account.name} has a balance already. Hand it over now.`);
}

function checkTimes(
  account: AccountRecord,
  { to, at, fall_back_until: until }: Extract<ScheduleBody, { at: string }>,
  now: string,
): void {
  requireMovable(account, to);
  if (toTime(at) <= Date.parse(now)) throw new Problem(422, "Choose a time that is yet to come.");
  if (isAfter(at, now, longest.ahead)) throw new Problem(422, "Choose a time within the next two years.");
  if (until === undefined) return;
  if (to !== "customer") throw new Problem(422, "Only a hand-over to the customer can be taken back by itself.");
  if (toTime(until) <= toTime(at) || isAfter(until, new Date(toTime(at)).toISOString(), longest.net)) {
    throw new Problem(422, "The way back has to end after the hand-over, and within a year of it.");
  }
}

function toTime(text: string): number {
  return parseTime(text) ?? NaN;
}

/** Whether a time is more than so many days after another one. */
function isAfter(time: string, start: string, days: number): boolean {
  return toTime(time) > Date.parse(addDays(start, days));
}

/** Returns the body without fields that are `undefined`. */
function toDefined(body: ScheduleBody): Omit<ScheduledChangeRecord, "created_at" | "created_by"> {
  return JSON.parse(JSON.stringify(body)) as Omit<ScheduledChangeRecord, "created_at" | "created_by">;
}

/** Cancels what is scheduled, or the way back of what was made, if there is something. */
export function cancelScheduledChange(account: AccountRecord, _: undefined, { now }: WriteContext): Effect {
  return { account: account.scheduled_change ? touch({ ...account, scheduled_change: null }, now) : account };
}

/** Does what is due by now about what is scheduled: makes it, or ends the way back. */
export function performDue(account: AccountRecord, now: string): Effect {
  const due = findDueTime(account);
  if (due === undefined || due > new Date(Date.parse(now)).toISOString()) return { account };
  const pending = findPending(account);
  if (!pending) return { account: touch({ ...account, scheduled_change: null }, now) };
  return {
    account: { ...moveAccount(account, pending.to, now), scheduled_change: toNet(pending, now) },
    change: {
      at: now,
      actor: { name: pending.created_by.name },
      from: pending.to === "customer" ? "agency" : "customer",
      to: pending.to,
      ...toReason(pending.reason),
    },
  };
}

/** Why an account was taken back, for the history. */
const declined = "The customer’s card was declined.";

/** Takes an account back to the agency whose customer's card is declined while the way back is open. */
export function fallBack(account: AccountRecord, now: string): Effect {
  const net = findNet(account);
  if (!net || !(toTime(now) < toTime(net.fall_back_until ?? ""))) return { account };
  return {
    account: moveAccount(account, "agency", now),
    change: { at: now, actor: { name: net.created_by.name }, from: "customer", to: "agency", reason: declined },
  };
}
