import { parseBalanceSource, type BalanceSource } from "./balance-source.js";
import { isCsvRow, isSeparatorLine, splitLines, toCells, toRecords } from "./parse-csv.js";
import { toSearchText } from "./search-text.js";

/** A line of a list: which account it names, and who is to pay for that. */
export interface WantedLine {
  /** From 1, as an editor counts. */
  readonly line: number;
  /** What it says, to be shown. */
  readonly text: string;
  /** What names the account: its id, or its name. Only a column of the file says which. */
  readonly id: string | undefined;
  readonly name: string | undefined;
  /** Its first column, where the list has no header that says whether commas separate columns or belong to a name. */
  readonly first?: string;
  /** `undefined` where the list does not say; `unreadable` where it says something else. */
  readonly to: BalanceSource | "unreadable" | undefined;
  /** When the account was changed last, as a file that was exported has it. */
  readonly updated?: string;
}

/** Other words for a source, such as those of the page's language. */
export type SourceWords = Readonly<Record<BalanceSource, readonly string[]>>;

const NO_WORDS: SourceWords = { agency: [], customer: [] };

/** The columns that are read, under the names that an export has. */
const COLUMNS = ["id", "name", "balance_from", "updated"] as const;
type Columns = Readonly<Record<(typeof COLUMNS)[number], number>>;

/** How many lines are read before the caller may do something else. */
const STEP = 500;

/**
 * Parses a list: names or ids, one a line, alone or as the first of several columns; or a CSV file with a header, such as an
 * export whose `balance_from` was edited. Yields now and then, so that a page stays alive meanwhile.
 */
export function* parseWantedList(text: string, words = NO_WORDS): Generator<undefined, readonly WantedLine[]> {
  const toSource = createSourceReader(words);
  const table = findTable(text);
  const wanted: WantedLine[] = [];
  const lines = table ? toTableLines(text, table, toSource) : toPlainLines(text, toSource);
  let read = 0;
  for (const line of lines) {
    wanted.push(line);
    if (++read % STEP === 0) yield;
  }
  return wanted;
}

type ToSource = (cell: string | undefined) => WantedLine["to"];

function createSourceReader(words: SourceWords): ToSource {
  const known = new Map<string, BalanceSource>();
  for (const source of ["agency", "customer"] as const) {
    for (const word of [source, ...words[source]]) known.set(toSearchText(word).trim(), source);
  }
  return (cell) => {
    if (!cell?.trim()) return undefined;
    return parseBalanceSource(cell.trim()) ?? known.get(toSearchText(cell).trim()) ?? "unreadable";
  };
}

interface Table {
  readonly separator: string;
  readonly columns: Columns;
}

/** Finds the header of a CSV file, and what separates its cells. A column by itself is none: it may be a name. */
function findTable(text: string): Table | undefined {
  for (const separator of [",", ";", "\t"]) {
    const header = toRecords(text, separator).next().value;
    const cells = header?.cells.map((cell) => cell.trim().toLowerCase()) ?? [];
    const [id, name, source, updated] = COLUMNS.map((column) => cells.indexOf(column));
    const columns = { id: id ?? -1, name: name ?? -1, balance_from: source ?? -1, updated: updated ?? -1 };
    const isNamed = columns.id >= 0 || columns.name >= 0;
    if (isNamed && COLUMNS.filter((column) => columns[column] >= 0).length > 1) return { separator, columns };
  }
  return undefined;
}

function* toTableLines(text: string, { separator, columns }: Table, toSource: ToSource): Generator<WantedLine> {
  const records = toRecords(text, separator);
  records.next();
  for (const { line, cells } of records) {
    const [id, name, source, updated] = COLUMNS.map((column) => cells[columns[column]]?.trim() || undefined);
    if (!id && !name) continue;
    yield {
      line,
      text: [name, id].filter(Boolean).join(", "),
      id,
      name,
      to: toSource(source),
      ...(updated && { updated }),
    };
  }
}

function* toPlainLines(text: string, toSource: ToSource): Generator<WantedLine> {
  for (const { line, text: whole } of splitLines(text)) {
    const row = whole.trim();
    if (row && !isSeparatorLine(row, line)) yield* toPlain(row, line, toSource);
  }
}

/** A comma or a semicolon may belong to a name; a tab, which spreadsheets put between cells, does not. */
function toPlain(row: string, line: number, toSource: ToSource): readonly WantedLine[] {
  const toLine = (name: string, to: WantedLine["to"]): WantedLine => ({ line, text: name, id: name, name, to });
  const separator = ["\t", ";", ","].find((one) => isCsvRow(row, one));
  if (!separator) return [toLine(toCells(row, ",")[0] ?? row, undefined)];
  const [first = "", ...others] = toCells(row, separator);
  const sources = others.map(toSource).filter((source) => source === "agency" || source === "customer");
  if (sources.length > 0) return [toLine(first, sources.length === 1 ? sources[0] : "unreadable")];
  if (separator === "\t") return [toLine(first, undefined)];
  // Ids in one line.
  if ([first, ...others].every(isNumber)) return [first, ...others].map((id) => toLine(id, undefined));
  return [{ ...toLine(row, undefined), first }];
}

function isNumber(cell: string): boolean {
  return /^\d+$/.test(cell);
}
