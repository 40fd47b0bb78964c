/** A record of a CSV file. */
export interface CsvRecord {
  /** The line that it begins in, from 1. */
  readonly line: number;
  readonly cells: readonly string[];
}

/** What `toCsv` puts an apostrophe before, so that no spreadsheet takes it for a formula. */
const GUARD = /(?<=^|[;\t\r\n])'(?=[\s\p{C}\p{DI}]*[\t\r\n=+@＝＋－＠-])/gu;

const LINE_BREAK = /\r\n|\r|\n/;

/** Returns a text without the apostrophes that keep spreadsheets from executing it. */
export function withoutGuards(text: string): string {
  return text.replace(GUARD, "");
}

/** Returns the lines of a text that are not those of a CSV file. */
export function splitLines(text: string): { readonly line: number; readonly text: string }[] {
  return withoutMark(text)
    .split(LINE_BREAK)
    .map((one, index) => ({ line: index + 1, text: one }));
}

/** Whether a separator stands in a line, outside of quotes. */
export function isCsvRow(row: string, separator: string): boolean {
  return toCells(row, separator).length > 1;
}

/** Returns the cells of one line. A quote that is not closed is a character like any other. */
export function toCells(row: string, separator: string): readonly string[] {
  const [record, ...others] = toRecords(row, separator, false);
  return record && others.length === 0 ? record.cells.map((cell) => cell.trim()) : [row];
}

/**
 * Reads records (RFC 4180), one after the other: quotes, quotes in quotes, line breaks in quotes, each kind of line break,
 * a byte order mark, and the line `sep=;` of Excel. Empty lines are left out.
 * @param mayBreak whether a cell in quotes may have line breaks
 */
export function* toRecords(text: string, separator: string, mayBreak = true): Generator<CsvRecord, undefined> {
  const reader = new CsvReader(withoutMark(text), separator, mayBreak);
  while (!reader.isAtEnd) {
    const record = reader.read();
    const isEmpty = record.cells.length === 1 && record.cells[0]?.trim() === "";
    if (!isEmpty && !isSeparatorLine(record.cells.join(separator), record.line)) yield record;
  }
  return undefined;
}

/** Whether a line is the first of a file, in which Excel says what separates cells. */
export function isSeparatorLine(row: string, line: number): boolean {
  return line === 1 && /^sep=.$/i.test(row);
}

function withoutMark(text: string): string {
  return text.replace(/^\ufeff/, "");
}

class CsvReader {
  readonly #text: string;
  readonly #separator: string;
  readonly #quoted: RegExp;
  readonly #plain: RegExp;
  #at = 0;
  #line = 1;

  constructor(text: string, separator: string, mayBreak: boolean) {
    this.#text = text;
    this.#separator = separator;
    const inQuotes = mayBreak ? `[^"]*` : `[^"\\r\\n]*`;
    // A cell in quotes ends where the cell does; otherwise the quotes are part of a text.
    this.#quoted = new RegExp(`[ ]*"(${inQuotes}(?:""${inQuotes})*)"[ ]*(?=${separator}|\\r|\\n|$)`, "y");
    this.#plain = new RegExp(`[^${separator}\\r\\n]*`, "y");
  }

  get isAtEnd(): boolean {
    return this.#at >= this.#text.length;
  }

  read(): CsvRecord {
    const line = this.#line;
    const cells = [this.#readCell()];
    while (this.#text[this.#at] === this.#separator) {
      this.#at++;
      cells.push(this.#readCell());
    }
    this.#skipBreak();
    return { line, cells };
  }

  #readCell(): string {
    const quoted = this.#match(this.#quoted);
    if (quoted) {
      const [, text = ""] = quoted;
      this.#line += text.split(LINE_BREAK).length - 1;
      return withoutGuards(text.replaceAll('""', '"'));
    }
    return withoutGuards(this.#match(this.#plain)?.[0] ?? "");
  }

  #match(pattern: RegExp): RegExpExecArray | null {
    pattern.lastIndex = this.#at;
    const match = pattern.exec(this.#text);
    if (match) this.#at = pattern.lastIndex;
    return match;
  }

  #skipBreak(): void {
    if (this.isAtEnd) return;
    this.#at += this.#text.startsWith("\r\n", this.#at) ? 2 : 1;
    this.#line++;
  }
}
