import type { Settings } from "./run.js";

/** What the environment of the test run asks for; the test server passes it on. */
interface Asked {
  readonly runs?: number;
  readonly seed?: number;
  readonly replay?: string;
}

// @ts-expect-error -- The test server makes it.
const { default: asked } = (await import("/protocol-settings.js")) as { readonly default: Asked };

/** Enough for what is wrong in the usual places to be found nearly every time, in a few seconds. */
export const FEW = 150;

/** Whether this is the long run. */
export const isNightly = asked.runs !== undefined || asked.replay !== undefined;

/** A check says the same of the same commit; the long run looks elsewhere each time. */
const usualSeed = 20261122;

/** How often the model is run. */
export const settings: Settings = {
  runs: asked.runs ?? FEW,
  seed: asked.seed ?? (isNightly ? Math.trunc(Math.random() * 2 ** 31) : usualSeed),
  replay: asked.replay,
};
