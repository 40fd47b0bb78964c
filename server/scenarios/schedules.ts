import { seedAccounts } from "../seed.js";
import { withSchedules } from "../seed/schedules.js";
import type { ScenarioDefinition } from "./definition.js";

/** Scenarios about changes that are made later. */
export const scheduleScenarios = {
  schedules: {
    title: "Hand over on a date",
    description:
      "Schedule a hand-over for a day, or for when the customer has paid in, with a way back. Cancel it from the row.",
    seed: (now) => withSchedules(seedAccounts(), now),
  },
} satisfies Record<string, ScenarioDefinition>;
