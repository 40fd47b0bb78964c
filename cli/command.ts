import { parseArguments, UsageError, type VerifyArguments } from "./arguments.js";
import { UnreachableError } from "./checks/reading.js";
import { help } from "./help.js";
import { hideSecrets, toPlainEndpoint } from "./secrets.js";
import { toTable, type Look } from "./table.js";
import { verify, type Verdict } from "./verify.js";

/** What a command needs of the process that it runs in. */
export interface Terminal {
  readonly version: string;
  readonly look: Look;
  /** Whether somebody is there who can be asked. */
  readonly isInteractive: boolean;
  print(text: string): void;
  /** Beside the output: the plan, questions, what went wrong. */
  tell(text: string): void;
  ask(question: string): Promise<boolean>;
  /** Lets a signal to stop end the changes early, from now on. */
  onStop(): AbortSignal;
}

/** The exit codes, as README and `--help` have them. */
export const exitCodes = { right: 0, wrong: 1, unusable: 2 } as const;

/** Runs a command line. @returns the exit code */
export async function runCommand(args: readonly string[], terminal: Terminal): Promise<number> {
  try {
    const command = parseArguments(args);
    if (command.name === "help") terminal.print(help);
    else if (command.name === "version") terminal.print(`${terminal.version}\n`);
    else return await runVerify(command, terminal);
    return exitCodes.right;
  } catch (error) {
    if (error instanceof UsageError) terminal.tell(`${error.message}. See --help.\n`);
    else if (error instanceof UnreachableError) terminal.tell(`The endpoint cannot be reached: ${error.message}.\n`);
    else throw error;
    return exitCodes.unusable;
  }
}

async function runVerify(command: VerifyArguments, terminal: Terminal): Promise<number> {
  const { endpoint, headers, account, timeout, isConfirmed, isJson } = command;
  if (account !== undefined && !isConfirmed && !terminal.isInteractive) {
    throw new UsageError("--account changes an account, and nobody is there to ask: give --yes");
  }
  if (!isJson) terminal.print(`Checking ${toPlainEndpoint(endpoint)}\n`);
  const hide = (text: string) => hideSecrets(text, headers, endpoint);
  const stopping = new AbortController();
  const confirm = async (plan: readonly string[]) => {
    terminal.tell(`\n${hide(plan.join("\n"))}\n`);
    if (!isConfirmed && !(await terminal.ask("Go on? [y/N] "))) return false;
    terminal.onStop().addEventListener("abort", () => stopping.abort(), { once: true });
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
  if (refusal !== undefined) terminal.tell(`\nNo change was tried on the account: ${refusal}.\n`);
  if (findings.some(({ status }) => status === "failed")) return exitCodes.wrong;
  return refusal === undefined ? exitCodes.right : exitCodes.unusable;
}

/** One document; its names are public. */
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
      failed: count("failed"),
      "not-offered": count("not-offered"),
      "not-checked": count("not-checked"),
    },
    checks: findings,
  };
  return `${JSON.stringify(document, null, 2)}\n`;
}
