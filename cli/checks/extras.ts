import { safeParse, type InferOutput } from "valibot";
import { historySchema, toBalanceChangePage } from "../../src/client/history-schema.js";
import { toAccount, toAgency, toFields, type AccountRow } from "../../src/client/account-schema.js";
import { applyQuery } from "../../src/model/apply-query.js";
import { toNumber } from "../lists.js";
import type { Run, Sample } from "../run.js";
import { count, toLine, toWords } from "../words.js";
import { checkLog } from "./log.js";
import { checkUsage } from "./usage.js";

/** Checks the optional features. */
export async function checkExtras(run: Run, sample: Sample): Promise<void> {
  checkAgency(run, sample);
  checkSummary(run, sample);
  checkUsage(run, sample);
  checkVersions(run, sample);
  await checkHistory(run, sample);
  await checkLog(run, sample);
}

function checkAgency({ findings }: Run, { first }: Sample): void {
  const value = first.fields.agency;
  if (value === undefined) {
    findings.miss("extra.agency", "its name and balance are not shown");
    return;
  }
  const fields = toFields(value) ?? {};
  const agency = toAgency(value);
  const read = {
    name: agency?.name,
    balance: agency?.balance,
    minimum_starting_balance: agency?.minimumStartingBalance,
    usage: agency?.usage,
    low_below: agency?.lowBelow,
  };
  const wrong = Object.entries(read).find(([name, value]) => fields[name] != null && value === undefined)?.[0];
  if (!agency) findings.fail("extra.agency", toLine(value, 40));
  else if (wrong !== undefined) findings.fail("extra.agency", `${wrong} ${toLine(fields[wrong], 40)}`);
  else findings.pass("extra.agency", toLine(agency.name ?? "without a name", 40));
}

function checkSummary({ findings }: Run, { first, all }: Sample): void {
  const value = first.fields.summary;
  if (value === undefined) {
    findings.miss("extra.summary", first.isWhole ? "the browser counts" : "the filters show no counts");
    return;
  }
  const fields = toFields(value) ?? {};
  const names = ["agency", "customer", "needs_attention", "runs_out", "low"];
  const wrong = names.find((name, index) => toNumber(fields[name]) === undefined && (index < 2 || name in fields));
  if (wrong !== undefined) {
    findings.fail("extra.summary", `${wrong} is ${toLine(fields[wrong] ?? "missing", 30)}`);
    return;
  }
  const counted = all && applyQuery(all, { page: 1, pageSize: 1 }).summary;
  const counts: Readonly<Record<string, number | undefined>> = { ...counted };
  // The checks of the filters cover those in the middle.
  const different = ["agency", "customer", "low"].find(
    (name) => counts[name] !== undefined && name in fields && counts[name] !== toNumber(fields[name]),
  );
  if (different !== undefined)
    findings.fail(
      "extra.summary",
      `${different} ${String(fields[different])}, but ${String(counts[different])} in the list`,
    );
  else findings.pass("extra.summary", `${String(fields.agency)} agency, ${String(fields.customer)} customer`);
}

function checkVersions({ findings }: Run, { rows }: Sample): void {
  const without = rows.filter((row) => toAccount(row).version === undefined).length;
  const number = rows.find(({ version }) => typeof version === "number")?.version;
  if (rows.length === 0) findings.skip("extra.versions", "there is no account");
  else if (without === rows.length) findings.miss("extra.versions", "concurrent changes are not detected");
  else if (without > 0) findings.miss("extra.versions", `${count(without, "row")} of ${rows.length} without one`);
  else if (number !== undefined)
    findings.tolerate("extra.versions", `${toLine(number, 20)}, a number`, {
      widget: `sends it back as a text, If-Match: "${toLine(number, 20)}".`,
      advice: "Send versions as texts. Compare If-Match with the text in quotes.",
    });
  else findings.pass("extra.versions");
}

/** The maximum number of histories to read in search of one with several changes. */
const MAX_HISTORIES = 5;

async function checkHistory(run: Run, { rows }: Sample): Promise<void> {
  const readable = rows.filter(mayViewHistory).slice(0, MAX_HISTORIES);
  if (readable.length === 0) run.findings.miss("extra.history", "no account permits view_history");
  for (const row of readable) {
    const length = await checkHistoryOf(run, row);
    if (length === undefined || length > 1) return;
  }
}

/** Returns the number of changes, or `undefined` if the check failed. */
async function checkHistoryOf({ client, findings }: Run, row: AccountRow): Promise<number | undefined> {
  const answer = await client.read(row.id, "/balance_changes");
  const parsed = safeParse(historySchema, answer.json);
  if (answer.status !== 200 || !parsed.success) {
    findings.fail("extra.history", toWords(answer));
    return undefined;
  }
  const error = findHistoryError(parsed.output);
  const { length } = parsed.output.balance_changes;
  if (error === undefined) findings.pass("extra.history", `${count(length, "change")} of id ${toLine(row.id, 40)}`);
  else findings.fail("extra.history", error);
  return error === undefined ? length : undefined;
}

function findHistoryError(history: InferOutput<typeof historySchema>): string | undefined {
  const { changes } = toBalanceChangePage(history);
  const times = changes.map(({ at }) => Date.parse(at));
  const unreadable = history.balance_changes.length - changes.length;
  if (unreadable > 0) return `${unreadable} without a valid time`;
  if (changes.some(({ from, to }) => !from || !to)) return "a change without from and to";
  const isOrdered = times.every((time, index) => time <= (times[index - 1] ?? Infinity));
  return isOrdered ? undefined : "older changes before newer ones";
}

function mayViewHistory({ permissions }: AccountRow): boolean {
  return toFields(permissions)?.view_history === true;
}
