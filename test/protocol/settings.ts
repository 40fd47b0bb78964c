import type { Settings } from "./run.js";

/** The environment variables of the test run, passed on by the test server. */
interface Requested {
  readonly runs?: number;
  readonly seed?: number;
  readonly replay?: string;
}

// @ts-expect-error -- The test server makes it.
const { default: requested } = (await import("/protocol-settings.js")) as { readonly default: Requested };

/** Finds a fault in one of the usual places nearly every time, in a few seconds. */
export const FEW = 150;

/** Whether this is the long run. */
export const isNightly = requested.runs !== undefined || requested.replay !== undefined;

/** The same commit has the same result; the long run has another seed each time. */
const usualSeed = 20261122;

/** How often the model is run. */
export const settings: Settings = {
  runs: requested.runs ?? FEW,
  seed: requested.seed ?? (isNightly ? Math.trunc(Math.random() * 2 ** 31) : usualSeed),
  replay: requested.replay,
};
