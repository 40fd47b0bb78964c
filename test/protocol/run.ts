import fc from "fast-check";
import type { Mutant } from "./client.js";
import { anything } from "./commands.js";
import { Broken, type Invariant } from "./ledger.js";
import { World } from "./world.js";

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
  /** What happened, why it is wrong, and how to see it again; empty where all is well. */
  readonly report: string;
}

/**
 * Runs the model: each time in a new world, in which up to sixty things happen that nobody has thought of.
 * @param isBrief whether the first failure is good enough, and not made any shorter
 */
export async function runModel(
  { runs, seed, replay }: Settings,
  mutant: Mutant = {},
  isBrief = false,
): Promise<Verdict> {
  const [path = "", replayPath] = replay?.split("@") ?? [];
  const commands = fc.commands(anything, { maxCommands: 60, size: "max", ...(replayPath && { replayPath }) });
  const property = fc.asyncProperty(commands, async (steps) => {
    const world = await World.create(mutant);
    try {
      await fc.asyncModelRun(() => ({ model: world, real: world }), steps);
      await world.end();
    } finally {
      world.leave();
    }
  });
  const details = await fc.check(property, { numRuns: runs, seed, path, endOnFailure: isBrief });
  const error = details.failed ? details.errorInstance : undefined;
  return {
    runs: details.numRuns,
    broken: error instanceof Broken ? error.invariant : undefined,
    report: details.failed ? report(details, error) : "",
  };
}

type Failure = Pick<fc.RunDetailsCommon<[unknown]>, "seed" | "counterexample" | "counterexamplePath">;

/** Why, the steps one below the other, and how to see them again. */
function report({ seed, counterexample, counterexamplePath }: Failure, error: unknown): string {
  const text = String(counterexample?.[0]);
  const [, steps = text, replayPath = ""] = /^(.*?) ?\/\*replayPath="(.*)"\*\/$/s.exec(text) ?? [];
  const again = `SEED=${seed} REPLAY=${counterexamplePath ?? ""}@${replayPath} npm run test:nightly`;
  return [String(error), ...steps.split(","), `To see it again: ${again}`].join("\n");
}
