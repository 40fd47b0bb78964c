import type { ApplyArguments } from "../arguments.js";
import { UsageError } from "../parse-options.js";
import { createHide, toPlainEndpoint } from "../secrets.js";
import { Stopping } from "../stopping.js";
import { exitCodes, type Terminal } from "../terminal.js";
import { count, toShown } from "../words.js";
import { applyPlan, type AppliedChange } from "./apply-plan.js";
import { isInEffect, toRows, toSummary, writeReport } from "./apply-report.js";
import { connect } from "./connect.js";
import { Journal, type Outcome } from "./journal.js";
import { readPlan, type PlanFile } from "./plan-file.js";
import { toPlanSummary } from "./plan-text.js";
import { readAccounts } from "./read-accounts.js";

/** Makes the changes of a plan, or what is left of them. Returns the exit code. */
export async function runApply(command: ApplyArguments, terminal: Terminal): Promise<number> {
  const { endpoint, headers, file, isConfirmed, isJson } = command;
  const planFile = await readPlan(file);
  checkEndpoint(planFile, endpoint);
  if (!isConfirmed && !terminal.isInteractive) {
    throw new UsageError("apply changes accounts. There’s no terminal to ask in, so confirm with --yes");
  }
  const stop = new Stopping();
  terminal.handleStops(stop);
  const { changes } = planFile.plan;
  const hide = createHide(headers, endpoint);
  const summary = [`We’ll make ${count(changes.length, "change")}:`, ...toPlanSummary(changes)];
  terminal.printError(`${toShown(summary.join("\n  "), hide)}\n`);
  if (!isConfirmed && !(await terminal.confirm("Continue? [y/N] ", stop))) return exitCodes.unusable;
  stop.soon.addEventListener("abort", () => terminal.printError("Stopping when what is under way has ended.\n"));
  const applied = await applyInTerminal(planFile, command, terminal, stop);
  await writeReport(command.report ?? `${file}.report.csv`, applied, hide);
  if (isJson) terminal.print(`${JSON.stringify({ changes: toRows(applied, hide) }, null, 2)}\n`);
  else terminal.print(`${toSummary(applied) || "Nothing to change"}.\n`);
  const has = (wanted: Outcome) => applied.some(({ outcome }) => outcome === wanted);
  const isStopped = has("waiting") || (stop.soon.aborted && has("failed"));
  if (isStopped)
    terminal.printError(`We ended early${stop.reason && `, because ${stop.reason}`}. Run apply again to go on.\n`);
  if (isStopped) return exitCodes.unusable;
  return applied.every(isInEffect) ? exitCodes.passed : exitCodes.failed;
}

async function applyInTerminal(
  { plan, digest }: PlanFile,
  command: ApplyArguments,
  terminal: Terminal,
  stop: Stopping,
): Promise<readonly AppliedChange[]> {
  const api = connect(command, terminal, stop);
  const journal = Journal.open(`${command.file}.journal`, digest);
  try {
    const accounts = await readAccounts(api, stop.soon);
    const quarter = Math.max(Math.ceil(plan.changes.length / 4), 50);
    return await applyPlan({
      api,
      changes: plan.changes,
      accounts,
      journal,
      signal: stop.soon,
      onProgress: (ended, total) => {
        if (ended > 0 && ended < total && ended % quarter === 0) terminal.printError(`${ended} of ${total}\n`);
      },
    });
  } finally {
    journal.close();
  }
}

/** The accounts of another collection may have the same ids. */
function checkEndpoint({ plan }: PlanFile, endpoint: string): void {
  if (toPlainEndpoint(endpoint) !== plan.endpoint) {
    throw new UsageError("The plan was made for another endpoint. Use the one that plan was run with");
  }
}
