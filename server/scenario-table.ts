import { agencyScenarios } from "./scenarios/agencies.js";
import { askingScenarios } from "./scenarios/asking.js";
import { changingScenarios } from "./scenarios/changing.js";
import { collectionScenarios } from "./scenarios/collections.js";
import type { ScenarioPlan } from "./scenarios/plan.js";
import { readingScenarios } from "./scenarios/reading.js";

/** The name of a scenario. */
export type ScenarioId =
  | keyof typeof collectionScenarios
  | keyof typeof agencyScenarios
  | keyof typeof readingScenarios
  | keyof typeof changingScenarios
  | keyof typeof askingScenarios;

/** The scenarios by the headings of a menu, in its order; the first of all is the default. */
export const scenarioGroups: Readonly<Record<string, Readonly<Partial<Record<ScenarioId, ScenarioPlan>>>>> = {
  Accounts: collectionScenarios,
  Agency: agencyScenarios,
  Reading: readingScenarios,
  Changes: changingScenarios,
  "Billing requests": askingScenarios,
};

/** All of them, by name. */
export const scenarioTable: Readonly<Record<ScenarioId, ScenarioPlan>> = {
  ...collectionScenarios,
  ...agencyScenarios,
  ...readingScenarios,
  ...changingScenarios,
  ...askingScenarios,
};
