import { toAccount, type AccountRow } from "../../src/client/account-schema.js";
import { isAttentionNeeded, isFound } from "../../src/model/apply-query.js";
import type { CheckId } from "../catalog.js";
import { toList, toNumber } from "../lists.js";
import type { List, Run, Sample } from "../run.js";
import { count, isRefusal, toLine, toWords } from "../words.js";
import { checkRunningOut } from "./usage.js";

type Params = Readonly<Record<string, string>>;

/** Checks search and filters. */
export async function checkFinding(run: Run, sample: Sample): Promise<void> {
  const { findings } = run;
  if (sample.first.isWhole) {
    for (const id of findingIds) findings.miss(id, "the whole collection is answered; the browser searches");
    return;
  }
  await checkSearch(run, sample);
  await checkSource(run);
  await checkAttention(run, sample);
  await checkRunningOut(run, sample);
}

const findingIds = [
  ...(["search.name", "search.id", "search.nothing", "search.totals"] as const),
  ...(["filter.balance_from", "filter.needs_attention", "filter.runs_out_within"] as const),
] satisfies CheckId[];

/** Reads a list. If that fails, reports it for the checks that need the list. */
async function readList({ client, findings }: Run, ids: readonly CheckId[], params: Params): Promise<List | undefined> {
  const answer = await client.list({ page: 1, per_page: 150, ...params });
  const list = toList(answer);
  if (list) return list;
  for (const id of ids) {
    if (isRefusal(answer)) findings.miss(id, `refused: ${toWords(answer)}`);
    else findings.fail(id, toWords(answer));
  }
  return undefined;
}

async function checkSearch(run: Run, sample: Sample): Promise<void> {
  const { findings } = run;
  const nothing = await readList(run, ["search.nothing"], { search: "zqxj-no-such-account-jxqz" });
  if (nothing && nothing.length > 0)
    findings.fail("search.nothing", `${count(nothing.length, "row")} for a name that does not exist`);
  else if (nothing) findings.pass("search.nothing");
  const word = pickWord(sample.rows);
  if (!word) findings.skipRest("no name has a word to search for", "search.");
  else {
    await checkName(run, sample, word);
    await checkId(run, word.row);
  }
}

interface Word {
  readonly text: string;
  readonly row: AccountRow;
}

/** Returns a word that few names contain, in letters that all backends compare in the same way. */
function pickWord(rows: readonly AccountRow[]): Word | undefined {
  const words = rows
    .slice(0, 50)
    .flatMap((row) => (row.name.match(/[A-Za-z]{3,}/g) ?? []).map((text) => ({ text, row })));
  const hits = ({ text }: Word) => rows.filter(({ name }) => name.toLowerCase().includes(text.toLowerCase())).length;
  return words.map((word) => ({ word, hits: hits(word) })).sort((one, other) => one.hits - other.hits)[0]?.word;
}

async function checkName(run: Run, { all, rows }: Sample, { text, row }: Word): Promise<void> {
  const { findings } = run;
  const search = text.toLowerCase();
  const list = await readList(run, ["search.name", "search.totals"], { search });
  if (!list) return;
  const total = toNumber(list.fields.total_entries);
  const others = list.rows.filter((one) => !isFound(toAccount(one), search)).length;
  const isThere = list.rows.some(({ id }) => String(id) === String(row.id));
  const known = all ?? rows.map((row) => toAccount(row));
  const isIgnored = others > 0 && list.length >= Math.min(known.length, 150);
  if (isIgnored) findings.fail("search.name", `every account for "${search}": search is ignored`);
  else if (!isThere && list.length < 150)
    findings.fail("search.name", `"${toLine(row.name, 30)}" is not found by "${search}"`);
  else findings.pass("search.name", `${count(list.length, "row")} for "${search}"`);
  if (isIgnored) findings.skip("search.totals", "search is ignored");
  else if (list.fields.total_entries === undefined) findings.skip("search.totals", "there is no total_entries");
  else if (list.length < 150 && total !== list.length)
    findings.fail("search.totals", `total_entries ${total ?? "missing"} for ${count(list.length, "row")}`);
  else findings.pass("search.totals");
}

async function checkId(run: Run, row: AccountRow): Promise<void> {
  const { findings } = run;
  const list = await readList(run, ["search.id"], { search: String(row.id) });
  if (!list) return;
  if (list.rows.some(({ id }) => String(id) === String(row.id)) || list.length >= 150) findings.pass("search.id");
  else findings.fail("search.id", `${count(list.length, "row")} for ${toLine(row.id, 40)}`);
}

async function checkSource(run: Run): Promise<void> {
  const { findings } = run;
  const found: string[] = [];
  for (const source of ["agency", "customer"] as const) {
    const list = await readList(run, ["filter.balance_from"], { balance_from: source });
    if (!list) return;
    const other = list.rows.find(({ balance_from }) => balance_from !== source);
    if (other)
      findings.fail(
        "filter.balance_from",
        `an account with balance from ${toLine(other.balance_from, 20)} for ${source}`,
      );
    found.push(`${toNumber(list.fields.total_entries) ?? list.length} ${source}`);
  }
  findings.pass("filter.balance_from", found.join(", "));
}

/** Checks the filter only if the summary has its count, as the widget does. */
async function checkAttention(run: Run, { first }: Sample): Promise<void> {
  const { findings } = run;
  const expected = toNumber((first.fields.summary as Params | undefined)?.needs_attention);
  if (expected === undefined) {
    findings.miss("filter.needs_attention", "no summary.needs_attention: it is never sent");
    return;
  }
  const list = await readList(run, ["filter.needs_attention"], { needs_attention: "true" });
  if (!list) return;
  const other = list.rows.find((row) => isFullyValid(row) && !isAttentionNeeded(toAccount(row)));
  const total = toNumber(list.fields.total_entries) ?? list.length;
  if (other) findings.fail("filter.needs_attention", `"${toLine(other.name, 30)}", which does not need attention`);
  else if (total !== expected) findings.fail("filter.needs_attention", `${total} instead of ${expected}`);
  else findings.pass("filter.needs_attention", String(total));
}

/** Whether all fields that the filter depends on are valid. */
function isFullyValid(row: AccountRow): boolean {
  const { balance, billingRequest } = toAccount(row);
  return (
    (row.balance == null || balance !== undefined) && (row.billing_request == null || billingRequest !== undefined)
  );
}

/** Checks that an unknown parameter is ignored. */
export async function checkUnknownParameter({ client, findings }: Run): Promise<void> {
  const answer = await client.list({ page: 1, per_page: 50, ctm_unknown: "1" });
  if (answer.status === 200) findings.pass("unknown.parameter");
  else if (isRefusal(answer)) findings.miss("unknown.parameter", `refused: ${toWords(answer)}`);
  else findings.fail("unknown.parameter", toWords(answer));
}
