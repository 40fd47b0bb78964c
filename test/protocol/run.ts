import fc from "fast-check";
import type { Command } from "../../src/model/change.js";
import type { Mutant } from "./client.js";
import { anything } from "./commands.js";
import { Broken, type Invariant } from "./ledger.js";
import { Simulation } from "./simulation.js";

/** How often the model is run, and from where: with `replay`, the one run again that has failed. */
export interface Settings {
  readonly runs: number;
  readonly seed: number;
  /** As a failure prints it. */
  readonly replay?: string | undefined;
}

/** The result of many runs. */
export interface Verdict {
  readonly runs: number;
  /** Which invariant broke. */
  readonly broken: Invariant | undefined;
  /** The error, the steps that led to it, and how to repeat the run; empty where no invariant broke. */
  readonly report: string;
  /** The types of the commands that took effect. */
  readonly made: ReadonlySet<Command["type"]>;
}

/**
 * Runs the model: each time a new simulation of up to sixty random steps.
 * @param isBrief whether the first failure is good enough, and not made any shorter
 */
export async function runModel(
  { runs, seed, replay }: Settings,
  mutant: Mutant = {},
  isBrief = false,
): Promise<Verdict> {
  const [path = "", replayPath] = replay?.split("@") ?? [];
  const commands = fc.commands(anything, { maxCommands: 60, size: "max", ...(replayPath && { replayPath }) });
  const made = new Set<Command["type"]>();
  const property = fc.asyncProperty(commands, async (steps) => {
    const simulation = await Simulation.create(mutant);
    try {
      await fc.asyncModelRun(() => ({ model: simulation, real: simulation }), steps);
      await simulation.end();
    } finally {
      for (const type of simulation.ledger.made) made.add(type);
      simulation.leave();
    }
  });
  const details = await fc.check(property, { numRuns: runs, seed, path, endOnFailure: isBrief });
  const error = details.failed ? details.errorInstance : undefined;
  return {
    runs: details.numRuns,
    broken: error instanceof Broken ? error.invariant : undefined,
    made,
    report: details.failed ? report(details, error) : "",
  };
}

type Failure = Pick<fc.RunDetailsCommon<[unknown]>, "seed" | "counterexample" | "counterexamplePath">;

/** The error, the steps one below the other, and how to repeat the run. */
function report({ seed, counterexample, counterexamplePath }: Failure, error: unknown): string {
  const text = String(counterexample?.[0]);
  const [, steps = text, replayPath = ""] = /^(.*?) ?\/\*replayPath="(.*)"\*\/$/s.exec(text) ?? [];
  const again = `SEED=${seed} REPLAY=${counterexamplePath ?? ""}@${replayPath} npm run test:nightly`;
  return [String(error), ...steps.split(","), `To run it again: ${again}`].join("\n");
}
