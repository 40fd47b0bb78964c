import { Problem } from "../../problem.js";
import type { AccountRecord } from "../../wire.js";

/** A page of the vendor's list. */
export interface Page {
  /** Its accounts; `undefined` for a row that cannot be read. */
  readonly rows: readonly (AccountRecord | undefined)[];
  /** What it says of the whole list, if it does. */
  readonly totalPages: number | undefined;
  readonly totalEntries: number | undefined;
  /** Whether it names a next page. */
  readonly hasNext: boolean;
}

/** What is read, and how far. */
export interface PagesOptions {
  readonly name: string;
  readonly readPage: (page: number) => Promise<Page>;
  /** The number of rows that a full page has. */
  readonly pageSize: number;
  readonly maxRows: number;
}

/** All accounts, each id once. */
export interface Pages {
  readonly accounts: readonly AccountRecord[];
  /** How many rows could not be read. */
  readonly unreadable: number;
  /** How many rows the first page has promised. */
  readonly promised: number | undefined;
}

/** Pages that are requested at the same time. */
const parallelPages = 4;

/**
 * Reads all pages by their numbers; links are not followed. Totals say which pages can be requested at the same time, but
 * not where the list ends: that is a page without rows, or one that is not full and names no next.
 */
export async function readPages(options: PagesOptions): Promise<Pages> {
  const { name, readPage, pageSize, maxRows } = options;
  const accounts = new UniqueAccounts(options);
  let batch = [await readPage(1)];
  const [first] = batch;
  for (let next = 2; ; next += batch.length) {
    const isOver = accounts.addAll(batch);
    const promised = Math.min((first?.totalPages ?? 1) - next + 1, parallelPages);
    const count = Math.max(promised, hasMore(batch.at(-1), pageSize) ? 1 : 0);
    if (isOver || count === 0) return accounts.toResult(first?.totalEntries);
    if ((next - 1) * pageSize >= maxRows)
      throw new Problem(502, `${name} has more than ${maxRows} accounts. Raise maxAccounts to read them.`);
    batch = await Promise.all(Array.from({ length: count }, (_, index) => readPage(next + index)));
  }
}

function hasMore(page: Page | undefined, pageSize: number): boolean {
  return page !== undefined && (page.hasNext || page.rows.length >= pageSize);
}

/** Collects accounts. One that moves to another page meanwhile comes twice. */
class UniqueAccounts {
  readonly #options: PagesOptions;
  readonly #accounts = new Map<string, AccountRecord>();
  #unreadable = 0;

  constructor(options: PagesOptions) {
    this.#options = options;
  }

  /** Returns whether the list ends with these pages. */
  addAll(pages: readonly Page[]): boolean {
    return pages.map((page) => this.#add(page)).some((isOver) => isOver);
  }

  toResult(promised: number | undefined): Pages {
    return { accounts: [...this.#accounts.values()], unreadable: this.#unreadable, promised };
  }

  #add({ rows }: Page): boolean {
    const before = this.#accounts.size;
    const readable = rows.filter((row) => row !== undefined);
    for (const row of readable) {
      if (!this.#accounts.has(String(row.id))) this.#accounts.set(String(row.id), row);
    }
    this.#unreadable += rows.length - readable.length;
    const isNew = this.#accounts.size > before;
    if (!isNew && rows.length >= this.#options.pageSize)
      throw new Problem(502, `${this.#options.name} answers every page of its list with the same accounts.`);
    return !isNew;
  }
}
