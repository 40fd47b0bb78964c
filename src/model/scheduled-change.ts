import { permissionsOf, type Account, type ScheduledChange } from "./account.js";
import type { BalanceSource } from "./balance-source.js";
import { parseTime } from "./time.js";

/** What is to be made later: at a point in time (RFC 3339), or when the customer has paid in. */
export type ScheduleDraft = {
  readonly to: BalanceSource;
  readonly reason?: string | undefined;
} & (
  | { readonly at: string; readonly fallBackUntil?: string | undefined }
  | { readonly when: "funded"; readonly fallBackDays?: number | undefined }
);

/** Whether the viewer may schedule a change of this account, and cancel one. */
export function canSchedule(account: Account): boolean {
  const { changeBalance, scheduleChange } = permissionsOf(account);
  return account.balanceFrom !== undefined && changeBalance !== false && scheduleChange === true;
}

/** Whether a change can wait for the customer to pay in: one who has paid already can be handed over now. */
export function canWaitForFunds({ balance }: Account): boolean {
  return !balance || balance.cents <= 0;
}

/** Returns the change that is coming: not one that has been made. */
export function findScheduledChange({ balanceFrom, scheduledChange }: Account): ScheduledChange | undefined {
  if (!scheduledChange) return undefined;
  return scheduledChange.to === undefined || scheduledChange.to !== balanceFrom ? scheduledChange : undefined;
}

/**
 * Returns until when a declined card takes an account back that was handed over.
 * @param now milliseconds since 1970
 */
export function findFallBack({ balanceFrom, scheduledChange }: Account, now: number): string | undefined {
  if (balanceFrom !== "customer" || scheduledChange?.to !== "customer") return undefined;
  const { fallBackUntil } = scheduledChange;
  return fallBackUntil !== undefined && (parseTime(fallBackUntil) ?? -Infinity) > now ? fallBackUntil : undefined;
}

/** Whether there is something of a scheduled change that can be canceled. */
export function isCancelable(account: Account, now: number): boolean {
  return canSchedule(account) && (findScheduledChange(account) ?? findFallBack(account, now)) !== undefined;
}

/** Returns what schedules the same again, as far as it is known; `undefined` where that is too little. */
export function toDraft({ to, at, when, reason, ...rest }: ScheduledChange): ScheduleDraft | undefined {
  if (!to) return undefined;
  const what = { to, ...(reason !== undefined && { reason }) };
  const { fallBackUntil, fallBackDays } = rest;
  if (when) return { ...what, when, ...(fallBackDays !== undefined && { fallBackDays }) };
  return at === undefined ? undefined : { ...what, at, ...(fallBackUntil !== undefined && { fallBackUntil }) };
}

/** Returns a draft that says why. A reason of which nothing can be seen is none. */
export function withReason(draft: ScheduleDraft, reason: string): ScheduleDraft {
  return reason.trim() === "" ? draft : { ...draft, reason: reason.trim() };
}

/**
 * Whether a scheduled change is the one that was sent; `undefined` where that cannot be seen.
 * @param before what was scheduled until then
 */
export function isScheduledAs(
  current: ScheduledChange | null | undefined,
  before: ScheduledChange | null | undefined,
  draft: ScheduleDraft,
): boolean | undefined {
  if (!current || contradicts(current, draft)) return false;
  if (!before || current.createdAt !== before.createdAt) return true;
  // What was scheduled before, and still is, was not scheduled again.
  if (current.createdAt !== undefined) return false;
  return contradicts(before, draft) || undefined;
}

/** Whether two accounts have the same who pays, now and later, as far as that can be seen. */
export function hasSameSchedule(one: Account, other: Account): boolean {
  const [first, second] = [one.scheduledChange, other.scheduledChange];
  if (one.balanceFrom !== other.balanceFrom || Boolean(first) !== Boolean(second)) return false;
  if (!first || !second) return true;
  if (isOtherTime(first.createdAt, second.createdAt)) return false;
  const draft = toDraft(first);
  return !draft || !contradicts(second, draft);
}

/** Whether what can be read of a scheduled change is not as in a draft. */
function contradicts(scheduled: ScheduledChange, draft: ScheduleDraft): boolean {
  if (scheduled.to !== undefined && scheduled.to !== draft.to) return true;
  if ("when" in draft) return scheduled.when === undefined && scheduled.at !== undefined;
  if (scheduled.when !== undefined) return true;
  return isOtherTime(scheduled.at, draft.at) || isOtherTime(scheduled.fallBackUntil, draft.fallBackUntil);
}

/** Whether two times are known and differ, in whatever time zone they are written. */
function isOtherTime(one: string | undefined, other: string | undefined): boolean {
  return one !== undefined && other !== undefined && parseTime(one) !== parseTime(other);
}
