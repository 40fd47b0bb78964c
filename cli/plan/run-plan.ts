import { readFile } from "node:fs/promises";
import { decodeText } from "../../src/model/decode-text.js";
import type { PlanArguments } from "../arguments.js";
import { exitCodes, type Terminal } from "../terminal.js";
import { UsageError } from "../parse-options.js";
import { createHide, toPlainEndpoint, type Hide } from "../secrets.js";
import { Stopping } from "../stopping.js";
import { mapTexts, toShown } from "../words.js";
import { connect } from "./connect.js";
import { makePlan, type ListOutcome } from "./make-plan.js";
import { toCode, writePlan, type Plan } from "./plan-file.js";
import { toPlanText } from "./plan-text.js";
import { readAccounts } from "./read-accounts.js";

/** Shows what a list would change, and writes that as a plan. Changes nothing. Returns the exit code. */
export async function runPlan(command: PlanArguments, terminal: Terminal): Promise<number> {
  const { endpoint, headers, file, out, isJson } = command;
  const text = await readList(file);
  const stop = new Stopping();
  terminal.handleStops(stop);
  const api = connect(command, terminal, stop);
  const accounts = await readAccounts(api, stop.soon);
  if (stop.soon.aborted) {
    terminal.printError(`We ended early, because ${stop.reason}.\n`);
    return exitCodes.unusable;
  }
  const outcome = makePlan(text, accounts, command);
  const plan = toPlan(toPlainEndpoint(endpoint), outcome);
  const hide = createHide(headers, endpoint);
  terminal.print(isJson ? toJson(plan, outcome, hide) : `${toShown(toPlanText(outcome), hide)}\n`);
  if (out !== undefined) await writePlan(out, plan);
  if (out !== undefined && !isJson)
    terminal.printError(`\nThe plan is in ${out}. Run apply with it, and with the same --endpoint.\n`);
  return isAllUnderstood(outcome) ? exitCodes.passed : exitCodes.failed;
}

async function readList(file: string): Promise<string> {
  const bytes = await readFile(file).catch((error: unknown) => {
    throw new UsageError(`We couldn’t read the list (${toCode(error)})`);
  });
  const text = decodeText(bytes);
  if (text === undefined) throw new UsageError("The list is no text. Save it as a CSV file");
  return text;
}

function toPlan(endpoint: string, { changes }: ListOutcome): Plan {
  return {
    format: "ctm-accounts-billing-plan-1",
    endpoint,
    created: new Date().toISOString(),
    changes: [...changes],
  };
}

/** Whether each line is a change, or needs none. */
function isAllUnderstood({ open, missing, unreadable, leftOut, needsTarget, isIncomplete }: ListOutcome): boolean {
  return open.length + missing.length + unreadable.length + leftOut.length === 0 && !needsTarget && !isIncomplete;
}

/** The document of `--json`, whose names are public. */
function toJson(plan: Plan, outcome: ListOutcome, hide: Hide): string {
  const toPlace = ({ line, text }: { readonly line: number; readonly text: string }) => ({ line, text });
  const document = {
    ...plan,
    left_out: outcome.leftOut.map(({ account, to, reason }) => ({ id: account.id, name: account.name, to, reason })),
    not_clear: outcome.open.map(({ line, doubt, options }) => ({
      ...toPlace(line),
      doubt,
      ids: [...new Set(options.map(({ account }) => account.id))],
    })),
    not_found: outcome.missing.map(toPlace),
    unreadable: outcome.unreadable.map(toPlace),
    repeated: outcome.repeated.map(toPlace),
    unchanged: outcome.unchanged.map(({ id }) => id),
    without_reason: outcome.withoutReason.map(({ id }) => id),
    needs_to: outcome.needsTarget,
    incomplete: outcome.isIncomplete,
  };
  return `${JSON.stringify(mapTexts(document, hide), null, 2)}\n`;
}
