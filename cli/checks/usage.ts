import { toAccount, toFields, type AccountRow } from "../../src/client/account-schema.js";
import type { Account } from "../../src/model/account.js";
import { isReliable, RUNS_OUT_WITHIN, runsOutWithin } from "../../src/model/usage.js";
import { toList, toNumber } from "../lists.js";
import type { Run, Sample } from "../run.js";
import { count, isRefusal, toLine, toWords } from "../words.js";

/** Whether the server counts accounts that run out: only then the widget offers the filter and the order. */
export function countsRunningOut({ first }: Sample): boolean {
  return toNumber(toFields(first.fields.summary)?.runs_out) !== undefined;
}

/** Checks the filter only if the summary has its count, as the widget does. */
export async function checkRunningOut({ client, findings }: Run, sample: Sample): Promise<void> {
  const id = "filter.runs_out_within";
  if (!countsRunningOut(sample)) {
    findings.miss(id, "no summary.runs_out: it is never sent");
    return;
  }
  const answer = await client.list({ page: 1, per_page: 150, runs_out_within: RUNS_OUT_WITHIN });
  const list = toList(answer);
  if (!list) {
    if (isRefusal(answer)) findings.miss(id, `refused: ${toWords(answer)}`);
    else findings.fail(id, toWords(answer));
    return;
  }
  const expected = toNumber(toFields(sample.first.fields.summary)?.runs_out);
  const total = toNumber(list.fields.total_entries) ?? list.length;
  const other = list.rows.find((row) => isFullyValid(row) && !runsOutWithin(toAccount(row), RUNS_OUT_WITHIN));
  if (other) findings.fail(id, `"${toLine(other.name, 30)}", which does not run out within ${RUNS_OUT_WITHIN} days`);
  else if (total !== expected) findings.fail(id, `${total} instead of ${String(expected)}`);
  else findings.pass(id, String(total));
}

/** Whether all fields that the filter depends on are valid. */
function isFullyValid(row: AccountRow): boolean {
  const { balanceFrom, balance, usage } = toAccount(row);
  return balanceFrom !== undefined && balance !== undefined && usage !== undefined;
}

/** Checks that what is charged each day says how long balances last. */
export function checkUsage({ findings }: Run, { rows }: Sample): void {
  const id = "extra.usage";
  const accounts = rows.map((row: AccountRow) => toAccount(row));
  const known = accounts.filter(({ usage }) => usage);
  if (known.length === 0) {
    findings.miss(id, "how long a balance lasts is not shown");
    return;
  }
  for (const { find, ...notes } of deviations) {
    const found = known.filter(find);
    const [first] = found;
    if (first) findings.tolerate(id, `${count(found.length, "row")} of ${rows.length}, ${describe(first)}`, notes);
  }
  const reliable = known.filter(({ usage }) => isReliable(usage)).length;
  findings.pass(id, `${count(reliable, "row")} of ${rows.length} with a mean of 7 days or more`);
}

function describe({ id, usage }: Account): string {
  return `such as ${toLine(usage?.perDay, 40)} (id ${toLine(id, 40)})`;
}

const deviations: readonly {
  readonly find: (account: Account) => boolean;
  readonly widget: string;
  readonly advice: string;
}[] = [
  {
    find: ({ usage }) => (usage?.perDay.cents ?? 0) < 0,
    widget: "does not say how long these balances last.",
    advice: "Count charges, never differences of balances: what is paid in is no negative usage.",
  },
  {
    find: ({ usage, balance }) => balance != null && usage?.perDay.currency !== balance.currency,
    widget: "does not say how long these balances last.",
    advice: "Send usage.per_day in the currency of the balance.",
  },
];
