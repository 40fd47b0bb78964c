import { ApiError } from "../src/client/api-error.js";
import { parseArguments, type VerifyArguments } from "./arguments.js";
import { help } from "./help.js";
import { toJson, toNotes } from "./report.js";
import { createHide, toPlainEndpoint } from "./secrets.js";
import { Stopping } from "./stopping.js";
import { UsageError } from "./parse-options.js";
import { runApply } from "./plan/run-apply.js";
import { runPlan } from "./plan/run-plan.js";
import { toTable } from "./table.js";
import { exitCodes, type Terminal } from "./terminal.js";
import { verify, type Verdict } from "./verify.js";

/** Runs a command line. Returns the exit code. */
export async function runCommand(args: readonly string[], terminal: Terminal): Promise<number> {
  try {
    const command = parseArguments(args);
    if (command.name === "help") terminal.print(help);
    else if (command.name === "version") terminal.print(`${terminal.version}\n`);
    else if (command.name === "plan") return await runPlan(command, terminal);
    else if (command.name === "apply") return await runApply(command, terminal);
    else return await runVerify(command, terminal);
    return exitCodes.passed;
  } catch (error) {
    terminal.printError(`${describeError(error)}\n`);
    return exitCodes.unusable;
  }
}

function describeError(error: unknown): string {
  if (error instanceof UsageError) return `${error.message}. Run with --help to see how.`;
  // Of `plan` and `apply`; its message is the client's own.
  if (error instanceof ApiError) return `We couldn’t read the accounts: ${error.message}.`;
  // Its message may quote a header.
  return `An error of ours ended this (${error instanceof Error ? error.name : "unknown"}). Please report it.`;
}

async function runVerify(command: VerifyArguments, terminal: Terminal): Promise<number> {
  const { endpoint, headers, account, isConfirmed, isJson } = command;
  if (account !== undefined && !isConfirmed && !terminal.isInteractive) {
    throw new UsageError("--account changes an account. There’s no terminal to ask in, so confirm with --yes");
  }
  const shown = createHide(headers, endpoint)(toPlainEndpoint(endpoint));
  if (!isJson) terminal.print(`Checking ${shown}${account === undefined ? " without changing anything" : ""}\n`);
  const verdict = await verifyInTerminal(command, terminal);
  const hasResults = verdict.findings.some(({ status }) => status !== "not-checked");
  if (isJson) terminal.print(toJson(verdict, { version: terminal.version, endpoint: shown, account }));
  else if (hasResults) terminal.print(`${toTable(verdict.findings, terminal.look)}\n`);
  for (const note of toNotes(verdict)) terminal.printError(`${isJson ? "" : "\n"}${note}\n`);
  return toExitCode(verdict);
}

/** Verifies a backend, with what has to be asked and said meanwhile. */
function verifyInTerminal(
  { endpoint, headers, timeout, account, isConfirmed }: VerifyArguments,
  terminal: Terminal,
): Promise<Verdict> {
  const stop = new Stopping();
  terminal.handleStops(stop);
  const confirm = async (plan: readonly string[]) => {
    terminal.printError(`\n${plan.join("\n")}\n`);
    if (!isConfirmed && !(await terminal.confirm("Continue? [y/N] ", stop))) return false;
    stop.soon.addEventListener("abort", () => terminal.printError(stopping));
    return true;
  };
  const tell = (text: string) => terminal.printError(`\n${text}\n`);
  return verify({ endpoint, headers, timeout, account, confirm, tell, stop, wait: terminal.wait });
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
