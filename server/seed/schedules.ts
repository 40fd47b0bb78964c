import type { Seed } from "../store.js";
import type { AccountRecord, ScheduledChangeRecord } from "../wire.js";

const day = 24 * 60 * 60 * 1000;

/** Lets accounts be scheduled, some of which are: for a day, for funds, and one with its way back still open. */
export function withSchedules(seed: Seed, now: Date): Seed {
  const toTime = (days: number) => new Date(now.getTime() + days * day).toISOString();
  const by = (days: number) => ({ created_at: toTime(days), created_by: { name: "Dana Whitlock" } });
  const scheduled: Readonly<Record<string, ScheduledChangeRecord>> = {
    "Abbot Lane Veterinary": {
      ...{ to: "customer", at: toTime(9), fall_back_until: toTime(23), reason: "The trial ends." },
      ...by(-2),
    },
    "Aïcha Pâtisserie & Café": { to: "customer", when: "funded", fall_back_days: 14, ...by(-2) },
    "Apex Roofing & Gutters": { to: "customer", at: toTime(-3), fall_back_until: toTime(11), ...by(-12) },
  };
  const permit = (account: AccountRecord): AccountRecord => {
    const change = scheduled[account.name];
    return {
      ...account,
      permissions: { request_billing: true, view_history: true, ...account.permissions, schedule_change: true },
      ...(change && { scheduled_change: change }),
    };
  };
  return { ...seed, accounts: seed.accounts.map(permit) };
}
