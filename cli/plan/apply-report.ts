import { writeFile } from "node:fs/promises";
import { toCsvRows } from "../../src/model/csv.js";
import { UsageError } from "../parse-options.js";
import type { Hide } from "../secrets.js";
import { count, mapTexts } from "../words.js";
import type { AppliedChange } from "./apply-plan.js";
import type { Outcome } from "./journal.js";
import { toCode } from "./plan-file.js";

const outcomes: Readonly<Record<Outcome, string>> = {
  changed: "changed",
  already: "was so already",
  conflict: "changed by someone else",
  danger: "calls may stop now",
  refused: "refused",
  failed: "failed",
  waiting: "not begun",
};

/** Whether a change is in effect. */
export function isInEffect({ outcome }: AppliedChange): boolean {
  return outcome === "changed" || outcome === "already";
}

/** Returns how many changes have come to what, in one line. */
export function toSummary(applied: readonly AppliedChange[]): string {
  return (Object.keys(outcomes) as Outcome[])
    .map((outcome) => ({ outcome, number: applied.filter((one) => one.outcome === outcome).length }))
    .filter(({ number }) => number > 0)
    .map(({ outcome, number }) => `${count(number, "account")} ${outcomes[outcome]}`)
    .join(", ");
}

/** Returns the report as rows. */
export function toRows(applied: readonly AppliedChange[], hide: Hide) {
  return mapTexts(
    applied.map(({ change: { id, name, from, to }, outcome, detail }) => ({ id, name, from, to, outcome, detail })),
    hide,
  );
}

/** Writes the report: JSON where the file is named so, otherwise CSV. */
export async function writeReport(path: string, applied: readonly AppliedChange[], hide: Hide): Promise<void> {
  const rows = toRows(applied, hide);
  const text = path.toLowerCase().endsWith(".json")
    ? `${JSON.stringify(rows, null, 2)}\n`
    : toCsvRows([["id", "name", "from", "to", "outcome", "detail"], ...rows.map((row) => Object.values(row))]);
  try {
    await writeFile(path, text);
  } catch (error) {
    throw new UsageError(`We couldn’t write the report (${toCode(error)})`);
  }
}
