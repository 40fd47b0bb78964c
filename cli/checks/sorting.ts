import { toAccount, type AccountRow } from "../../src/client/account-schema.js";
import type { SortColumn } from "../../src/model/query.js";
import { compareMoney, type Money } from "../../src/model/money.js";
import { toList } from "../lists.js";
import type { Run, Sample } from "../run.js";
import { isRefusal, toLine, toWords } from "../words.js";

type Key = string | Money | null | undefined;
type Compare = (one: Key, other: Key) => number;

const columns: readonly SortColumn[] = ["name", "balance", "status", "balance_from"];

/** Sorts by each column, up and down. Which letters are equal is the backend's own affair. */
export async function checkSorting(run: Run, { first }: Sample): Promise<void> {
  for (const column of columns) {
    if (first.isWhole) run.findings.miss(`sort.${column}`, "the collection comes as a whole; the browser sorts");
    else await checkColumn(run, column);
  }
}

async function checkColumn({ client, findings }: Run, column: SortColumn): Promise<void> {
  const id = `sort.${column}` as const;
  let isTold = false;
  for (const sort of [column, `-${column}`]) {
    const answer = await client.list({ page: 1, per_page: 150, sort });
    const list = toList(answer);
    if (!list) {
      if (isRefusal(answer)) findings.miss(id, `refused: ${toWords(answer)}`);
      else findings.fail(id, `${sort}: ${toWords(answer)}`);
      return;
    }
    const keys = list.rows.map(toKey(column));
    isTold ||= new Set(keys.map((key) => JSON.stringify(key ?? null))).size > 1;
    const wrong = findDisorder(keys, sort.startsWith("-") ? -1 : 1);
    if (wrong) findings.fail(id, `${sort}: ${describe(wrong[0])} before ${describe(wrong[1])}`);
  }
  if (isTold) findings.pass(id);
  else findings.skip(id, "all accounts are alike in it");
}

/** What no one knows how to place, a backend may place as it likes: another word for who pays, as unknown. */
function toKey(column: SortColumn): (row: AccountRow) => Key {
  return (row) => {
    const account = toAccount(row);
    if (column === "balance_from") return account.balanceFrom;
    return account[column];
  };
}

const numeric = new Intl.Collator("en", { sensitivity: "base", numeric: true });
const plain = new Intl.Collator("en", { sensitivity: "base" });
const loose = new Intl.Collator("en", { sensitivity: "base", ignorePunctuation: true });

/** The ways in which databases compare. The first is the widget's own. */
const orders: readonly Compare[] = [
  ...[numeric, plain, loose].map((collator) => byText((one, other) => collator.compare(one, other))),
  byText(compareRaw),
  byText((one, other) => compareRaw(one.toLowerCase(), other.toLowerCase())),
  (one, other) => compareRaw((one as Money).cents, (other as Money).cents),
];

function byText(compareText: (one: string, other: string) => number): Compare {
  return (one, other) =>
    typeof one === "string" ? compareText(one, other as string) : compareMoney(one as Money, other as Money);
}

function compareRaw<T extends string | number>(one: T, other: T): number {
  return one < other ? -1 : Number(one > other);
}

type Pair = readonly [Key, Key];

/** The first two neighbours that are the wrong way round, unless some way of comparing finds none. */
function findDisorder(keys: readonly Key[], direction: number): Pair | undefined {
  const known = keys.filter((key) => key != null);
  // Those without a value stand together, at either end.
  const place = keys.findIndex((key) => key != null);
  const torn = keys.slice(Math.max(place, 0), Math.max(place, 0) + known.length).findIndex((key) => key == null);
  if (torn >= 0) return [keys[place + torn], keys[place + torn + 1]];
  const isText = typeof known[0] === "string";
  const fitting = orders.filter((_, index) => !isText || index < orders.length - 1);
  const wrong = fitting.map((compare) =>
    known.findIndex((key, index) => index > 0 && direction * compare(known[index - 1], key) > 0),
  );
  if (wrong.includes(-1)) return undefined;
  const [at = 0] = wrong;
  return [known[at - 1], known[at]];
}

function describe(key: Key): string {
  if (key == null) return "none";
  return typeof key === "string" ? `"${toLine(key, 25)}"` : `${key.cents} ${key.currency}`;
}
