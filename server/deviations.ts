import { accountDeviations } from "./deviations/accounts.js";
import { answerDeviations } from "./deviations/answers.js";
import { pagingDeviations } from "./deviations/paging.js";
import type { Deviation } from "./deviations/deviation.js";
import type { Fault } from "./faults.js";
import type { ScenarioContext, ScenarioDefinition } from "./scenarios/definition.js";

/** What servers send although the contract says otherwise. Each is wrong in one way only. */
export const deviations = { ...pagingDeviations, ...accountDeviations, ...answerDeviations };

/** The name of a deviation. */
export type DeviationId = keyof typeof deviations;

/** The names of all deviations. */
export const deviationIds = Object.keys(deviations) as readonly DeviationId[];

/** Makes a correct backend at this path deviate. */
export function withDeviation(base: string, id: DeviationId): Fault {
  return deviations[id].createFault(base);
}

/** Returns a scenario for each deviation. */
export function toScenarios(all: Readonly<Record<string, Deviation>>): Readonly<Record<string, ScenarioDefinition>> {
  const entries = Object.entries(all).map(([id, { title, description, createFault }]) => {
    return [id, { title, description, faults: ({ base }: ScenarioContext) => [createFault(base)] }] as const;
  });
  return Object.fromEntries(entries);
}
