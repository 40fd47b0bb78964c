import type { Fault } from "../faults.js";
import type { MemoryStore, Seed } from "../store.js";

/** What a scenario's faults are built from. */
export interface Stage {
  readonly base: string;
  readonly store: MemoryStore;
  readonly wait: (milliseconds: number) => Promise<unknown>;
  readonly now: () => Date;
}

/** A row of the scenario table. */
export interface ScenarioPlan {
  readonly title: string;
  /** One sentence for the playground. */
  readonly description: string;
  /** The default collection, unless it says otherwise; `now` is when the scenario is set up. */
  readonly seed?: (now: Date) => Seed;
  /** How long each answer takes, in milliseconds. */
  readonly latency?: number;
  readonly faults?: (stage: Stage) => readonly Fault[];
}

/** What an answer takes that nobody slows down. */
export const usualLatency = 180;
