import { toAccount, type AccountRow } from "../../src/client/account-schema.js";
import type { SortColumn } from "../../src/model/query.js";
import { compareMoney, type Money } from "../../src/model/money.js";
import { compareCodePoints, toSortKey } from "../../src/model/sort-key.js";
import { runwayOf } from "../../src/model/usage.js";
import { toList } from "../lists.js";
import type { Run, Sample } from "../run.js";
import { countsRunningOut } from "./usage.js";
import { isRefusal, toLine, toWords } from "../words.js";

type Key = string | number | Money | null | undefined;
type Compare = (one: Key, other: Key) => number;

const columns: readonly SortColumn[] = ["name", "balance", "status", "balance_from", "runway"];

/** Checks both directions of each column. Accepts several collations. */
export async function checkSorting(run: Run, sample: Sample): Promise<void> {
  for (const column of columns) {
    if (sample.first.isWhole)
      run.findings.miss(`sort.${column}`, "the whole collection is answered; the browser sorts");
    else if (column === "runway" && !countsRunningOut(sample))
      run.findings.miss("sort.runway", "no summary.runs_out: it is never sent");
    else await checkColumn(run, column);
  }
}

async function checkColumn({ client, findings }: Run, column: SortColumn): Promise<void> {
  const id = `sort.${column}` as const;
  let hasDifferentKeys = false;
  for (const sort of [column, `-${column}`]) {
    const answer = await client.list({ page: 1, per_page: 150, sort });
    const list = toList(answer);
    if (!list) {
      if (isRefusal(answer)) findings.miss(id, `refused: ${toWords(answer)}`);
      else findings.fail(id, `${sort}: ${toWords(answer)}`);
      return;
    }
    const keys = list.rows.map(toKey(column));
    hasDifferentKeys ||= new Set(keys.map((key) => JSON.stringify(key ?? null))).size > 1;
    const wrong = findDisorder(keys, sort.startsWith("-") ? -1 : 1);
    if (wrong) findings.fail(id, `${sort}: ${describe(wrong[0])} before ${describe(wrong[1])}`);
  }
  if (hasDifferentKeys) findings.pass(id);
  else findings.skip(id, "all accounts have the same value");
}

/** Returns the sort key of a column. An unknown balance source has none, so that its place does not matter. */
function toKey(column: SortColumn): (row: AccountRow) => Key {
  return (row) => {
    const account = toAccount(row);
    if (column === "balance_from") return account.balanceFrom;
    return column === "runway" ? runwayOf(account) : account[column];
  };
}

const numeric = new Intl.Collator("en", { sensitivity: "base", numeric: true });
const plain = new Intl.Collator("en", { sensitivity: "base" });
const loose = new Intl.Collator("en", { sensitivity: "base", ignorePunctuation: true });

/** The collations of common databases. The first is the widget's. */
const orders: readonly Compare[] = [
  ...[numeric, plain, loose].map((collator) => byText((one, other) => collator.compare(one, other))),
  byText(compareRaw),
  byText((one, other) => compareRaw(one.toLowerCase(), other.toLowerCase())),
  // That of keys which are stored, as those of the backend kit.
  byText((one, other) => compareCodePoints(toSortKey(one), toSortKey(other))),
  // Of money, by amount alone.
  (one, other) => compareRaw((one as Money).cents, (other as Money).cents),
];

function byText(compareText: (one: string, other: string) => number): Compare {
  return (one, other) => (typeof one === "string" ? compareText(one, other as string) : compareAmounts(one, other));
}

function compareAmounts(one: Exclude<Key, string>, other: Key): number {
  return typeof one === "number" ? compareRaw(one, other as number) : compareMoney(one as Money, other as Money);
}

function compareRaw<T extends string | number>(one: T, other: T): number {
  return one < other ? -1 : Number(one > other);
}

type Pair = readonly [Key, Key];

/** Returns the first two keys in the wrong order, or `undefined` if one of the collations accepts the order. */
function findDisorder(keys: readonly Key[], direction: number): Pair | undefined {
  const known = keys.filter((key) => key != null);
  // Missing values must be together at one of the ends.
  const start = keys.findIndex((key) => key != null);
  const gap = keys.slice(Math.max(start, 0), Math.max(start, 0) + known.length).findIndex((key) => key == null);
  if (gap >= 0) return [keys[start + gap], keys[start + gap + 1]];
  const isMoney = typeof known[0] === "object";
  const applicable = orders.filter((_, index) => isMoney || index < orders.length - 1);
  const errors = applicable.map((compare) =>
    known.findIndex((key, index) => index > 0 && direction * compare(known[index - 1], key) > 0),
  );
  if (errors.includes(-1)) return undefined;
  const [at = 0] = errors;
  return [known[at - 1], known[at]];
}

function describe(key: Key): string {
  if (key == null) return "none";
  if (typeof key === "number") return `${key} days`;
  return typeof key === "string" ? `"${toLine(key, 25)}"` : `${key.cents} ${key.currency}`;
}
