import type { BalanceSource } from "./balance-source.js";

/** A change of who pays, as a log has it. */
export interface PayerChange {
  /** Milliseconds since 1970. */
  readonly at: number;
  readonly from: BalanceSource | undefined;
  readonly to: BalanceSource | undefined;
}

/** What is known of who paid for one account. */
export interface PayerHistory {
  /** All changes since `knownSince`, oldest first. */
  readonly changes: readonly PayerChange[];
  /** Who pays now. */
  readonly current: BalanceSource | undefined;
  /** From when on the log has all changes. Before that, nobody can say. */
  readonly knownSince: number;
  /** When the account was opened, where that is known. */
  readonly openedAt?: number | undefined;
}

/** Who paid at a time. `none`: there was no such account; `unknown`: the log does not say, or contradicts itself. */
export type Payer = BalanceSource | "none" | "unknown";

/** How many days each has paid. They add up to the days that were counted. */
export type PayerDays = Readonly<Record<Payer, number>>;

/**
 * Returns who paid right before a time. What the change before it has led to has to be what the change after it began with:
 * otherwise somebody has changed it past the log, and when is unknown.
 */
export function findPayer({ changes, current, knownSince, openedAt }: PayerHistory, time: number): Payer {
  if (openedAt !== undefined && time <= openedAt) return "none";
  if (time < knownSince) return "unknown";
  const next = changes.findIndex(({ at }) => at >= time);
  const last = next < 0 ? changes.at(-1) : changes[next - 1];
  const after = next < 0 ? current : changes[next]?.from;
  const before = last ? last.to : after;
  return (before === after && after) || "unknown";
}

/** Returns the ends of the days of a month in the reader's time zone, up to the day of `now`, which ends with it. */
export function endsOfDays(year: number, month: number, now: number): readonly number[] {
  const ends: number[] = [];
  for (let day = 1; new Date(year, month, day).getMonth() === new Date(year, month, 1).getMonth(); day++) {
    const start = new Date(year, month, day).getTime();
    if (start > now) break;
    // By the calendar, not by 24 hours: with daylight saving a day has 23 or 25.
    ends.push(Math.min(new Date(year, month, day + 1).getTime(), now));
  }
  return ends;
}

/** Counts the days that each has paid. A day is of who paid at its end: that of a change is of who paid from then on. */
export function countDays(history: PayerHistory, ends: readonly number[]): PayerDays {
  const days = { agency: 0, customer: 0, none: 0, unknown: 0 };
  for (const end of ends) days[findPayer(history, end)]++;
  return days;
}
