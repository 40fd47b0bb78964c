import { administrator, createBackend, type Backend, type BackendOptions } from "./app.js";
import { deviations, toScenarios } from "./deviations.js";
import { withDelay, withFaults } from "./faults.js";
import { isAny } from "./matches.js";
import { createMemoryStore } from "./memory-store.js";
import { agencyScenarios } from "./scenarios/agencies.js";
import { billingRequestScenarios } from "./scenarios/billing-requests.js";
import { changeScenarios } from "./scenarios/changes.js";
import { collectionScenarios } from "./scenarios/collections.js";
import { usualLatency, type ScenarioDefinition } from "./scenarios/definition.js";
import { readScenarios } from "./scenarios/reads.js";
import { scheduleScenarios } from "./scenarios/schedules.js";
import { seedAccounts } from "./seed.js";
import type { KeyValueStorage, MemoryStore } from "./store.js";

/** The name of a scenario. */
export type ScenarioId =
  | keyof typeof collectionScenarios
  | keyof typeof agencyScenarios
  | keyof typeof readScenarios
  | keyof typeof changeScenarios
  | keyof typeof billingRequestScenarios
  | keyof typeof scheduleScenarios
  | keyof typeof deviations;

/** Options of `Scenario.create`. */
export interface ScenarioOptions extends Pick<BackendOptions, "base" | "requireBearer" | "identify" | "now"> {
  /** Holds the changes; in memory by default. */
  readonly storage?: KeyValueStorage;
  /** Replaces the timer, so that tests do not have to wait. */
  readonly wait?: (milliseconds: number) => Promise<unknown>;
}

/** A backend in a certain situation, to demonstrate or test the widget. */
export interface Scenario {
  readonly id: ScenarioId;
  /** The heading of its group in a menu. */
  readonly group: string;
  readonly title: string;
  readonly description: string;
  /** Creates the backend. Its faults start from the beginning; its data is what the storage holds. */
  create(options?: ScenarioOptions): Backend<MemoryStore>;
}

const groups: Readonly<Record<string, Readonly<Record<string, ScenarioDefinition>>>> = {
  Accounts: collectionScenarios,
  "Agency & roles": agencyScenarios,
  "Loading & errors": readScenarios,
  "Saving a change": changeScenarios,
  "Asking the customer": billingRequestScenarios,
  "Handing over later": scheduleScenarios,
  "Unusual servers": toScenarios(deviations),
};

/** All scenarios in the order of a menu; the first is the default. */
export const scenarios: readonly Scenario[] = Object.entries(groups).flatMap(([group, definitions]) =>
  Object.entries(definitions).map(([id, definition]) => toScenario(id as ScenarioId, group, definition)),
);

/** Returns the scenario with this id. */
export function findScenario(id: ScenarioId): Scenario {
  const scenario = scenarios.find((one) => one.id === id);
  if (!scenario) throw new RangeError(`There is no scenario "${id}"`);
  return scenario;
}

/** Parses a scenario id, for example from a page's URL. */
export function parseScenarioId(text: string | null | undefined): ScenarioId | undefined {
  return scenarios.find(({ id }) => id === text)?.id;
}

function toScenario(id: ScenarioId, group: string, definition: ScenarioDefinition): Scenario {
  const { title, description } = definition;
  return { id, group, title, description, create: (options = {}) => createScenarioBackend(definition, options) };
}

function createScenarioBackend(definition: ScenarioDefinition, options: ScenarioOptions): Backend<MemoryStore> {
  const { storage, wait = sleep, now = () => new Date(), ...backendOptions } = options;
  const store = createMemoryStore(definition.seed?.(now()) ?? seedAccounts(), storage);
  const reminders = definition.reminds && { onBillingReminder: () => undefined };
  const { visitor } = definition;
  const identify = visitor && (() => ({ ...administrator, ...visitor }));
  const backend = createBackend({ ...(identify && { identify }), ...backendOptions, ...reminders, now, store });
  const faults = definition.faults?.({ base: backend.base, store, wait, now }) ?? [];
  const delay = withDelay(isAny, () => wait(definition.latency ?? usualLatency));
  return { ...backend, handle: withFaults(backend.handle, delay, ...faults) };
}

function sleep(milliseconds: number): Promise<unknown> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
