import type { Backend, BackendOptions } from "./app.js";
import { createBackend } from "./app.js";
import { withDelay, withFaults, type Fault } from "./faults.js";
import { createMemoryStore } from "./memory-store.js";
import { isAny } from "./matches.js";
import { scenarioTable, type ScenarioId } from "./scenario-table.js";
import { seedAccounts } from "./seed.js";
import type { MemoryStore, Persist, Seed } from "./store.js";

export type { ScenarioId } from "./scenario-table.js";

/** What a scenario's faults are built from. */
export interface Stage {
  readonly base: string;
  readonly store: MemoryStore;
  readonly wait: (milliseconds: number) => Promise<unknown>;
}

/** A row of the scenario table. */
export interface ScenarioPlan {
  readonly title: string;
  /** One sentence for the playground. */
  readonly description: string;
  /** The default collection, unless it says otherwise. */
  readonly seed?: () => Seed;
  /** How long each answer takes, in milliseconds. */
  readonly latency?: number;
  readonly faults?: (stage: Stage) => readonly Fault[];
}

/** How a scenario is set up. */
export interface ScenarioOptions extends Pick<BackendOptions, "base" | "requireBearer" | "identify" | "now"> {
  readonly persist?: Persist;
  /** Replaces the clock, so that a test need not wait. */
  readonly wait?: (milliseconds: number) => Promise<unknown>;
}

/** A situation to see the widget in. */
export interface Scenario {
  readonly id: ScenarioId;
  readonly title: string;
  readonly description: string;
  /** Starts it afresh: counts of what goes wrong begin again, and the store goes on from what `persist` kept. */
  create(options?: ScenarioOptions): Backend<MemoryStore>;
}

/** What an answer takes that nobody slows down. */
const usualLatency = 180;

/** All of them, in the order of a menu. */
export const scenarios: readonly Scenario[] = (Object.keys(scenarioTable) as ScenarioId[]).map(findScenario);

/** The scenario of this name. */
export function findScenario(id: ScenarioId): Scenario {
  const plan: ScenarioPlan = scenarioTable[id];
  const { title, description } = plan;
  return { id, title, description, create: (options = {}) => stage(plan, options) };
}

/** Reads a scenario's name from a page's URL, say; anything else is `undefined`. */
export function parseScenarioId(text: string | null | undefined): ScenarioId | undefined {
  return scenarios.find(({ id }) => id === text)?.id;
}

function stage(plan: ScenarioPlan, options: ScenarioOptions): Backend<MemoryStore> {
  const { persist, wait = sleep, ...backendOptions } = options;
  const store = createMemoryStore(plan.seed?.() ?? seedAccounts(), persist);
  const backend = createBackend({ ...backendOptions, store });
  const faults = plan.faults?.({ base: backend.base, store, wait }) ?? [];
  const delay = withDelay(isAny, () => wait(plan.latency ?? usualLatency));
  return { ...backend, handle: withFaults(backend.handle, delay, ...faults) };
}

function sleep(milliseconds: number): Promise<unknown> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
