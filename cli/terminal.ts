import type { Wait } from "./patience.js";
import type { Stopping } from "./stopping.js";
import type { Look } from "./table.js";

/** The terminal that a command runs in. */
export interface Terminal {
  readonly version: string;
  readonly look: Look;
  /** Whether the user can be asked. */
  readonly isInteractive: boolean;
  /** Replaces the timer of pauses. */
  readonly wait?: Wait;
  /** Writes to the standard output. */
  print(text: string): void;
  /** Writes plans, questions and errors to the standard error. */
  printError(text: string): void;
  confirm(question: string, stopping: Stopping): Promise<boolean>;
  /** Stops a run when the process is told to stop, or fails beside the checks. */
  handleStops(stopping: Stopping): void;
}

/** The exit codes, as `--help` describes them. */
export const exitCodes = { passed: 0, failed: 1, unusable: 2 } as const;
