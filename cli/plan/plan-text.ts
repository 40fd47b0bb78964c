import { titleOf, type Account } from "../../src/model/account.js";
import type { Hazard } from "../../src/model/change.js";
import type { OpenLine } from "../../src/model/match-list.js";
import { MAX_REASON_LENGTH } from "../../src/model/reason.js";
import type { WantedLine } from "../../src/model/wanted-list.js";
import { count, toLine } from "../words.js";
import type { LeftOut, ListOutcome } from "./make-plan.js";
import type { PlannedChange } from "./plan-file.js";

const hazardWords: Readonly<Record<Hazard, string>> = {
  noFunds: "calls may stop: nothing left to pay from",
  noCard: "calls may stop: no payment method",
  notKnown: "we can’t tell if the customer has a way to pay",
};

const leftOutWords: Readonly<Record<LeftOut["reason"], string>> = {
  danger: "its calls may stop; --include-danger moves it too",
  source: "we don’t know who pays for it",
  forbidden: "you may not change it",
  noCard: "no payment method on file",
};

const doubtWords: Readonly<Record<OpenLine["doubt"], string>> = {
  name: "several accounts have this name",
  mismatch: "the id and the name are not those of one account",
  part: "only the first column names an account",
  changed: "it was changed after the export",
  contradiction: "another line wants the opposite",
};

/** Formats what a list comes to: the changes with their hazards, and all that stays as it is, with the reason. */
export function toPlanText(outcome: ListOutcome): string {
  const { changes, leftOut, unchanged, open, missing, unreadable, repeated, withoutReason } = outcome;
  const blocks = [
    toBlock("Add to agency billing", toChangeLines(changes, "agency")),
    toBlock("Remove from agency billing", toChangeLines(changes, "customer")),
    toBlock("Left out", leftOut.map(toLeftOutLine)),
    toBlock("Not clear", open.map(toOpenLine)),
    toBlock("Not found", missing.map(toLineLine)),
    toBlock("Neither agency nor customer", unreadable.map(toLineLine)),
    toBlock("Repeated lines", repeated.map(toLineLine)),
  ];
  const notes = [
    `${count(changes.length, "change")}; ${count(unchanged.length, "account")} need no change.`,
    ...toReasonLines(changes),
    withoutReason.length > 0
      ? `Without the reason, because the account takes none: ${count(withoutReason.length, "change")}`
      : "",
    outcome.needsTarget ? "The list doesn’t say who is to pay for all accounts: say it with --to." : "",
    outcome.isIncomplete ? "Some accounts couldn’t be read. Lines that weren’t found may belong to them." : "",
  ];
  return [...blocks, notes.filter(Boolean).join("\n")].filter(Boolean).join("\n\n");
}

/** Returns how many changes there are each way, and how many of them could stop calls. */
export function toPlanSummary(changes: readonly PlannedChange[]): readonly string[] {
  const toAgency = changes.filter(({ to }) => to === "agency").length;
  const toCustomer = changes.length - toAgency;
  const inDanger = changes.filter(isDangerous).length;
  return [
    ...(toAgency > 0 ? [`${count(toAgency, "account")} to agency billing`] : []),
    ...(toCustomer > 0 ? [`${count(toCustomer, "account")} to customer billing`] : []),
    ...(inDanger > 0 ? [`Calls may stop for ${count(inDanger, "account")}`] : []),
    ...toReasonLines(changes),
  ];
}

/** Returns each reason, whole, with how many changes have it. */
function toReasonLines(changes: readonly PlannedChange[]): readonly string[] {
  const numbers = new Map<string, number>();
  for (const { reason } of changes) if (reason !== undefined) numbers.set(reason, (numbers.get(reason) ?? 0) + 1);
  return Array.from(
    numbers,
    ([reason, number]) => `Reason of ${count(number, "change")}: ${toLine(reason, MAX_REASON_LENGTH)}`,
  );
}

/** Whether a change could silence a client's phones. */
export function isDangerous({ hazards }: { readonly hazards: readonly Hazard[] }): boolean {
  return hazards.some((hazard) => hazard !== "notKnown");
}

function toBlock(title: string, lines: readonly string[]): string {
  return lines.length === 0 ? "" : [`${title} (${lines.length})`, ...lines.map((line) => `  ${line}`)].join("\n");
}

function toChangeLines(changes: readonly PlannedChange[], to: PlannedChange["to"]): readonly string[] {
  return changes
    .filter((change) => change.to === to)
    .map((change) => {
      const notes = change.hazards.map((hazard) => hazardWords[hazard]).join("; ");
      return `${isDangerous(change) ? "!" : " "} ${nameOf(change)}${notes && `  ${notes}`}`;
    });
}

function toLeftOutLine({ account, to, reason }: LeftOut): string {
  return `  ${nameOf(account)} to ${to}: ${leftOutWords[reason]}`;
}

function toOpenLine({ line, doubt, options }: OpenLine): string {
  const ids = [...new Set(options.map(({ account }) => toLine(account.id, 40)))].join(", ");
  return `${toLineLine(line)}: ${doubtWords[doubt]} (${ids})`;
}

function toLineLine({ line, text }: WantedLine): string {
  return `  line ${line}: ${toLine(text, 60)}`;
}

function nameOf(account: Pick<Account, "id" | "name">): string {
  return `${toLine(titleOf(account), 50)} (${toLine(account.id, 40)})`;
}
