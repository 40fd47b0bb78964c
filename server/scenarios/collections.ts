import { administrator } from "../app.js";
import { withAnswer, withBody, withInterference } from "../faults.js";
import { isOperation, isRead } from "../matches.js";
import { seedAccounts, seedEdgeCases, seedWithUsage } from "../seed.js";
import { unreadableRows } from "../seed/edge-cases.js";
import { withReasons } from "../seed/reasons.js";
import { withSchedules } from "../seed/schedules.js";
import { withSummedUsage } from "../seed/usage.js";
import { toRow } from "../wire.js";
import type { ScenarioDefinition, ScenarioContext } from "./definition.js";

/** Scenarios that differ in the number and kind of accounts. */
export const collectionScenarios = {
  normal: { title: "Everyday agency", description: "137 accounts of every kind, on a server that answers promptly." },
  one: { title: "One account", description: "An agency with a single customer.", seed: () => seedAccounts(1) },
  none: {
    title: "No accounts yet",
    description: "An agency that hasn’t added a customer yet.",
    seed: () => seedAccounts(0),
  },
  many: {
    title: "2,500 accounts",
    description: "A large agency. Try moving all of them at once.",
    seed: () => seedAccounts(2_500),
  },
  "how-long-it-lasts": {
    title: "How long it lasts",
    description:
      "The server says what is charged each day. Filter what runs out this week, and see what a move does to the agency.",
    seed: () => seedWithUsage(),
    faults: (context) => [withAgencyUsage(context)],
  },
  monday: {
    title: "Monday at an agency",
    description:
      "Everything together: filter what runs out this week, paste a list, hand over on a date, and see who did it all.",
    seed: (now) => withReasons(withSchedules(seedWithUsage(), now)),
    visitor: { canReadLog: true },
    reminds: true,
    faults: (context) => [withAgencyUsage(context)],
  },
  "edge-cases": {
    title: "Edge cases",
    description: "Endless names, foreign currencies, hostile text, an unknown payer and a row that can’t be shown.",
    seed: seedEdgeCases,
    faults: ({ base }) => [withUnreadableRows(base, unreadableRows.slice(0, 1))],
  },
  "unreadable-rows": {
    title: "Unreadable rows",
    description: "Some rows on each page lack what an account needs. You see the others, and how many are missing.",
    faults: ({ base }) => [withUnreadableRows(base, unreadableRows)],
  },
  "bare-array": {
    title: "Server without paging",
    description: "The server sends every account at once. The browser searches, sorts and pages.",
    faults: (context) => [withBareArray(context)],
  },
} satisfies Record<string, ScenarioDefinition>;

/** Before each read, the agency is charged for the accounts that it pays for by now. */
function withAgencyUsage({ store }: ScenarioContext) {
  return withInterference(isRead, () => {
    const agency = withSummedUsage(store.agency(), store.accounts());
    if (agency.usage?.per_day.cents !== store.agency().usage?.per_day.cents) void store.saveAgency(agency);
  });
}

function withUnreadableRows(base: string, rows: readonly unknown[]) {
  return withBody(isOperation(base, "list"), (body) => {
    const list = body as { accounts: unknown[]; total_entries: number };
    return { ...list, accounts: [...rows, ...list.accounts], total_entries: list.total_entries + rows.length };
  });
}

function withBareArray({ base, store }: ScenarioContext) {
  return withAnswer(isOperation(base, "list"), () =>
    Response.json(store.accounts().map((account) => toRow(account, administrator))),
  );
}
