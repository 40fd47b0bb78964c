import { parseArguments, UsageError, type VerifyArguments } from "./arguments.js";
import { UnreachableError } from "./checks/reading.js";
import { help } from "./help.js";
import { hideSecrets, toPlainEndpoint } from "./secrets.js";
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
  confirm(question: string): Promise<boolean>;
  /** Returns a signal that is aborted when the process is told to stop. */
  handleStop(): AbortSignal;
}

/** The exit codes, as `--help` describes them. */
const exitCodes = { passed: 0, failed: 1, unusable: 2 } as const;

/** Runs a command line. Returns the exit code. */
export async function runCommand(args: readonly string[], terminal: Terminal): Promise<number> {
  try {
    const command = parseArguments(args);
    if (command.name === "help") terminal.print(help);
    else if (command.name === "version") terminal.print(`${terminal.version}\n`);
    else return await runVerify(command, terminal);
    return exitCodes.passed;
  } catch (error) {
    if (error instanceof UsageError) terminal.printError(`${error.message}. Run with --help to see how.\n`);
    else if (error instanceof UnreachableError)
      terminal.printError(
        `We couldn’t reach the endpoint (${error.message}). Check its URL, and that the server is running.\n`,
      );
    else throw error;
    return exitCodes.unusable;
  }
}

async function runVerify(command: VerifyArguments, terminal: Terminal): Promise<number> {
  const { endpoint, headers, account, timeout, isConfirmed, isJson } = command;
  if (account !== undefined && !isConfirmed && !terminal.isInteractive) {
    throw new UsageError("--account changes an account. There’s no terminal to ask in, so confirm with --yes");
  }
  if (!isJson)
    terminal.print(
      `Checking ${toPlainEndpoint(endpoint)}${account === undefined ? " without changing anything" : ""}\n`,
    );
  const hide = (text: string) => hideSecrets(text, headers, endpoint);
  const stopping = new AbortController();
  const confirm = async (plan: readonly string[]) => {
    terminal.printError(`\n${hide(plan.join("\n"))}\n`);
    if (!isConfirmed && !(await terminal.confirm("Continue? [y/N] "))) return false;
    terminal.handleStop().addEventListener("abort", () => stopping.abort(), { once: true });
    return true;
  };
  const verdict = await verify({ endpoint, headers, timeout, account, confirm, signal: stopping.signal });
  terminal.print(
    hide(isJson ? toJson(verdict, command, terminal.version) : `${toTable(verdict.findings, terminal.look)}\n`),
  );
  const code = toExitCode(verdict, terminal);
  return stopping.signal.aborted ? Math.max(code, exitCodes.unusable) : code;
}

function toExitCode({ findings, refusal }: Verdict, terminal: Terminal): number {
  if (refusal !== undefined) terminal.printError(`\nWe didn’t change the account, because ${refusal}.\n`);
  if (findings.some(({ status }) => status === "failed")) return exitCodes.failed;
  return refusal === undefined ? exitCodes.passed : exitCodes.unusable;
}

/** Returns the document of `--json`, whose names are public. */
function toJson({ findings, refusal }: Verdict, { endpoint, account }: VerifyArguments, version: string): string {
  const count = (status: string) => findings.filter((finding) => finding.status === status).length;
  const document = {
    version,
    endpoint: toPlainEndpoint(endpoint),
    account: account ?? null,
    refusal: refusal ?? null,
    ok: count("failed") === 0 && refusal === undefined,
    counts: {
      passed: count("passed"),
      tolerated: count("tolerated"),
      failed: count("failed"),
      "not-offered": count("not-offered"),
      "not-checked": count("not-checked"),
    },
    checks: findings,
  };
  return `${JSON.stringify(document, null, 2)}\n`;
}
