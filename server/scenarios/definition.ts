import type { Fault } from "../faults.js";
import type { MemoryStore, Seed } from "../store.js";
import type { Visitor } from "../wire.js";

/** What the faults of a scenario can use. */
export interface ScenarioContext {
  readonly base: string;
  readonly store: MemoryStore;
  readonly wait: (milliseconds: number) => Promise<unknown>;
  readonly now: () => Date;
}

/** The definition of a scenario. */
export interface ScenarioDefinition {
  readonly title: string;
  /** One sentence for the playground. */
  readonly description: string;
  /** Returns the initial data, by default the usual accounts. `now` is the time at which the backend is created. */
  readonly seed?: (now: Date) => Seed;
  /** Customers can be reminded of a billing request. */
  readonly reminds?: boolean;
  /** What the visitor may do beside what is usual. */
  readonly visitor?: Pick<Visitor, "canReadLog">;
  /** Delay before each response, in milliseconds. */
  readonly latency?: number;
  readonly faults?: (context: ScenarioContext) => readonly Fault[];
}

/** Default delay before a response, in milliseconds. */
export const usualLatency = 180;
