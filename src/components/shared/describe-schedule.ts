import type { Formats } from "../../localization/formats.js";
import type { FilledMessage, Localization } from "../../localization/localize.js";
import { titleOf, type Account, type ScheduledChange } from "../../model/account.js";
import { findFallBack, findScheduledChange } from "../../model/scheduled-change.js";
import { parseTime } from "../../model/time.js";
import { clock } from "../../store/clock.js";

/** Returns in short what is coming for an account, or until when a declined card takes it back. */
export function noteSchedule(localization: Localization, account: Account): FilledMessage | undefined {
  const now = clock.now();
  const end = findFallBack(account, now);
  const short = (time: string) => ({ date: (formats: Formats) => formats.shortDay(time, now) });
  if (end !== undefined) return localization.message("coming.back", short(end));
  const scheduled = findScheduledChange(account);
  if (!scheduled) return undefined;
  const { to, at, when } = scheduled;
  if (to === "customer" && when) return localization.message("coming.funded");
  if (!to || at === undefined) return localization.message("coming.unknown");
  if ((parseTime(at) ?? Infinity) < now) return localization.message("coming.overdue", short(at));
  return localization.message(`coming.${to}`, short(at));
}

/** Returns all that is known of what is coming, a sentence each: what, when, the way back, and who has scheduled it. */
export function describeSchedule(localization: Localization, account: Account): readonly FilledMessage[] {
  const end = findFallBack(account, clock.now());
  const { scheduledChange } = account;
  if (end !== undefined && scheduledChange)
    return [describeEnd(localization, end), ...describeAuthor(localization, scheduledChange)];
  const scheduled = findScheduledChange(account);
  if (!scheduled) return [];
  return [
    describeComing(localization, account, scheduled),
    ...describeWayBack(localization, scheduled),
    ...describeAuthor(localization, scheduled),
  ];
}

/** Times are handed over as texts: what is formatted would stay in one line, which a phone is too narrow for. */
function describeComing(
  localization: Localization,
  account: Account,
  { to, at, when }: ScheduledChange,
): FilledMessage {
  const values = { account: titleOf(account) };
  if (to === "customer" && when) return localization.message("scheduled.funded", values);
  if (!to || at === undefined) return localization.message("scheduled.unknown", values);
  return localization.message(`scheduled.${to}`, { ...values, time: localization.zonedTime(at) });
}

function describeWayBack(
  localization: Localization,
  { to, fallBackUntil: end, fallBackDays: count }: ScheduledChange,
): readonly FilledMessage[] {
  if (to !== "customer") return [];
  if (end !== undefined) return [describeEnd(localization, end)];
  return count === undefined ? [] : [localization.message("scheduled.backWithin", { count })];
}

function describeEnd(localization: Localization, end: string): FilledMessage {
  return localization.message("scheduled.back", { time: localization.zonedTime(end) });
}

function describeAuthor(
  localization: Localization,
  { createdBy: name, createdAt: date }: ScheduledChange,
): readonly FilledMessage[] {
  if (name === undefined || date === undefined) return [];
  return [localization.message("scheduled.by", { name, date: (formats) => formats.day(date) })];
}
