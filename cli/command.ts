import { parseArguments, UsageError, type VerifyArguments } from "./arguments.js";
import { help } from "./help.js";
import { toJson, toNotes, withTexts } from "./report.js";
import { createHide, toPlainEndpoint } from "./secrets.js";
import { Stopping } from "./stopping.js";
import { toTable, type Look } from "./table.js";
import { verify, type Verdict } from "./verify.js";

/** The terminal that a command runs in. */
export interface Terminal {
  readonly version: string;
  readonly look: Look;
  /** Whether the user can be asked. */
  readonly isInteractive: boolean;
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

/** Runs a command line. Returns the exit code. */
export async function runCommand(args: readonly string[], terminal: Terminal): Promise<number> {
  try {
    const command = parseArguments(args);
    if (command.name === "help") terminal.print(help);
    else if (command.name === "version") terminal.print(`${terminal.version}\n`);
    else return await runVerify(command, terminal);
    return exitCodes.passed;
  } catch (error) {
    terminal.printError(`${describeError(error)}\n`);
    return exitCodes.unusable;
  }
}

function describeError(error: unknown): string {
  if (error instanceof UsageError) return `${error.message}. Run with --help to see how.`;
  // Its message may quote a header.
  return `An error of ours ended this (${error instanceof Error ? error.name : "unknown"}). Please report it.`;
}

async function runVerify(command: VerifyArguments, terminal: Terminal): Promise<number> {
  const { endpoint, headers, account, isConfirmed, isJson } = command;
  if (account !== undefined && !isConfirmed && !terminal.isInteractive) {
    throw new UsageError("--account changes an account. There’s no terminal to ask in, so confirm with --yes");
  }
  if (!isJson)
    terminal.print(
      `Checking ${toPlainEndpoint(endpoint)}${account === undefined ? " without changing anything" : ""}\n`,
    );
  const hide = createHide(headers, endpoint);
  const verdict = withTexts(await verifyInTerminal(command, terminal, hide), hide);
  const hasResults = verdict.findings.some(({ status }) => status !== "not-checked");
  if (isJson) terminal.print(toJson(verdict, command, terminal.version));
  else if (hasResults) terminal.print(`${toTable(verdict.findings, terminal.look)}\n`);
  for (const note of toNotes(verdict)) terminal.printError(`${isJson ? "" : "\n"}${note}\n`);
  return toExitCode(verdict);
}

/** Verifies a backend, with what has to be asked and said meanwhile. */
function verifyInTerminal(
  { endpoint, headers, timeout, account, isConfirmed }: VerifyArguments,
  terminal: Terminal,
  hide: (text: string) => string,
): Promise<Verdict> {
  const stop = new Stopping();
  terminal.handleStops(stop);
  const confirm = async (plan: readonly string[]) => {
    terminal.printError(`\n${plan.map(hide).join("\n")}\n`);
    if (!isConfirmed && !(await terminal.confirm("Continue? [y/N] ", stop))) return false;
    stop.soon.addEventListener("abort", () => terminal.printError(stopping));
    return true;
  };
  return verify({ endpoint, headers, timeout, account, confirm, stop });
}

const stopping = `
Stopping as soon as the account is restored. This takes a moment. To stop at
once, and leave the account as it is, press Ctrl-C again.
`;

function toExitCode({ findings, refusal, ended, unrestored }: Verdict): number {
  if (ended !== undefined || unrestored) return exitCodes.unusable;
  if (findings.some(({ status }) => status === "failed")) return exitCodes.failed;
  return refusal === undefined ? exitCodes.passed : exitCodes.unusable;
}
