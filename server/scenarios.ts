import type { Backend, BackendOptions } from "./app.js";
import { createBackend } from "./app.js";
import { withDelay, withFaults } from "./faults.js";
import { createMemoryStore } from "./memory-store.js";
import { isAny } from "./matches.js";
import { scenarioGroups, scenarioTable, type ScenarioId } from "./scenario-table.js";
import { usualLatency, type ScenarioPlan } from "./scenarios/plan.js";
import { seedAccounts } from "./seed.js";
import type { Keep, MemoryStore } from "./store.js";

export type { ScenarioId } from "./scenario-table.js";

/** How a scenario is set up. */
export interface ScenarioOptions extends Pick<BackendOptions, "base" | "requireBearer" | "identify" | "now"> {
  /** Where changes are kept; in memory, unless it is said. */
  readonly keep?: Keep;
  /** Replaces the clock, so that a test need not wait. */
  readonly wait?: (milliseconds: number) => Promise<unknown>;
}

/** A situation to see the widget in. */
export interface Scenario {
  readonly id: ScenarioId;
  /** The heading that it stands under in a menu. */
  readonly group: string;
  readonly title: string;
  readonly description: string;
  /** Starts it afresh: counts of what goes wrong begin again, and the store goes on from what `keep` has. */
  create(options?: ScenarioOptions): Backend<MemoryStore>;
}

/** All of them, in the order of a menu. */
export const scenarios: readonly Scenario[] = (Object.keys(scenarioTable) as ScenarioId[]).map(findScenario);

/** The scenario of this name. */
export function findScenario(id: ScenarioId): Scenario {
  const plan = scenarioTable[id];
  const { title, description } = plan;
  return { id, group: groupOf(id), title, description, create: (options = {}) => stage(plan, options) };
}

/** Reads a scenario's name from a page's URL, say; anything else is `undefined`. */
export function parseScenarioId(text: string | null | undefined): ScenarioId | undefined {
  return scenarios.find(({ id }) => id === text)?.id;
}

function groupOf(id: ScenarioId): string {
  return Object.entries(scenarioGroups).find(([, plans]) => id in plans)?.[0] ?? "";
}

function stage(plan: ScenarioPlan, options: ScenarioOptions): Backend<MemoryStore> {
  const { keep, wait = sleep, now = () => new Date(), ...backendOptions } = options;
  const store = createMemoryStore(plan.seed?.(now()) ?? seedAccounts(), keep);
  const backend = createBackend({ ...backendOptions, now, store });
  const faults = plan.faults?.({ base: backend.base, store, wait, now }) ?? [];
  const delay = withDelay(isAny, () => wait(plan.latency ?? usualLatency));
  return { ...backend, handle: withFaults(backend.handle, delay, ...faults) };
}

function sleep(milliseconds: number): Promise<unknown> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
