import { addDays, toDay, toStartOfDay } from "../../model/day.js";
import type { ScheduleDraft } from "../../model/scheduled-change.js";

/** For how many days after a hand-over a declined card takes it back. */
export const FALL_BACK_DAYS = 14;

/** How far ahead a day can be chosen. */
const LONGEST_DAYS = 730;

/** What is chosen in the options. */
export interface Options {
  readonly when: "now" | "date" | "funded";
  /** As `<input type="date">` has it: empty for what is no day. */
  readonly day: string;
  /** A declined card takes the account back. */
  readonly hasNet: boolean;
}

/** What the options mean. */
export type ScheduleChoice =
  | { readonly type: "now" }
  /** No day is chosen, or none that can be. */
  | { readonly type: "invalid" }
  | { readonly type: "later"; readonly draft: ScheduleDraft };

/** Returns the first and the last day that can be chosen. */
export function toDayRange(now: number): { readonly first: string; readonly last: string } {
  const today = toDay(now);
  return { first: addDays(today, 1), last: addDays(today, LONGEST_DAYS) };
}

/** Returns what the options begin with: now, or what was sent before; for a day, the first one of the next month. */
export function toOptions(draft: ScheduleDraft | undefined, now: number): Options {
  const [year, month] = toDay(now).split("-").map(Number) as [number, number];
  const next = new Date(Date.UTC(year, month, 1)).toISOString().slice(0, 10);
  if (!draft) return { when: "now", day: next, hasNet: false };
  if ("when" in draft) return { when: "funded", day: next, hasNet: draft.fallBackDays !== undefined };
  return { when: "date", day: draft.at.slice(0, 10), hasNet: draft.fallBackUntil !== undefined };
}

/** Returns what the options mean. Both days begin in the reader's time zone, whatever its clocks do until then. */
export function readSchedule({ when, day, hasNet }: Options, now: number): ScheduleChoice {
  if (when === "now") return { type: "now" };
  if (when === "funded") {
    return { type: "later", draft: { to: "customer", when, ...(hasNet && { fallBackDays: FALL_BACK_DAYS }) } };
  }
  const { first, last } = toDayRange(now);
  const at = toStartOfDay(day);
  if (at === undefined || day < first || day > last) return { type: "invalid" };
  const fallBackUntil = hasNet ? toStartOfDay(addDays(day, FALL_BACK_DAYS)) : undefined;
  return { type: "later", draft: { to: "customer", at, ...(fallBackUntil !== undefined && { fallBackUntil }) } };
}
