import { Problem } from "../../problem.js";
import type { AccountRecord } from "../../wire.js";

/** A page of the vendor's list. */
export interface Page {
  /** Its accounts; `undefined` for a row that cannot be read. */
  readonly rows: readonly (AccountRecord | undefined)[];
  /** The number of rows that a full page has. */
  readonly size: number;
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
  readonly maxAccounts: number;
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
 * Reads all pages by their numbers; links are not followed. Totals say which pages can be requested at the same time, and
 * that there are more, but not where the list ends: that is a page without new rows, or one that is not full and names no
 * next when as many rows have come as were promised.
 */
export async function readPages(options: PagesOptions): Promise<Pages> {
  const { readPage } = options;
  const first = await readPage(1);
  const accounts = new UniqueAccounts(options, first);
  let batch = [first];
  for (let next = 2; ; next += batch.length) {
    const isOver = accounts.addAll(batch);
    const promised = Math.min((first.totalPages ?? 1) - next + 1, parallelPages);
    const count = Math.max(promised, hasMore(batch.at(-1), accounts) ? 1 : 0);
    if (isOver || count === 0) return accounts.toResult();
    batch = await Promise.all(Array.from({ length: count }, (_, index) => readPage(next + index)));
  }
}

function hasMore(page: Page | undefined, accounts: UniqueAccounts): boolean {
  return page !== undefined && (page.hasNext || page.rows.length >= page.size || accounts.areFewerThanPromised);
}

/** Collects accounts. One that moves to another page meanwhile comes twice. */
class UniqueAccounts {
  readonly #options: PagesOptions;
  readonly #first: Page;
  readonly #accounts = new Map<string, AccountRecord>();
  #unreadable = 0;

  constructor(options: PagesOptions, first: Page) {
    this.#options = options;
    this.#first = first;
  }

  get #count(): number {
    return this.#accounts.size + this.#unreadable;
  }

  get areFewerThanPromised(): boolean {
    return this.#count < (this.#first.totalEntries ?? 0);
  }

  /** Returns whether the list ends with these pages. */
  addAll(pages: readonly Page[]): boolean {
    return pages.map((page) => this.#add(page)).some((isOver) => isOver);
  }

  toResult(): Pages {
    return {
      accounts: [...this.#accounts.values()],
      unreadable: this.#unreadable,
      promised: this.#first.totalEntries,
    };
  }

  #add(page: Page): boolean {
    const isNew = this.#addRows(page);
    const { name, maxAccounts } = this.#options;
    if (this.#count > maxAccounts)
      throw new Problem(
        502,
        `${name} has more than ${maxAccounts} accounts. To read more, raise createCtmStore({ maxAccounts }).`,
      );
    if (!isNew && this.#isRepeated(page))
      throw new Problem(502, `${name} answers every page of its list with the same accounts.`);
    return !isNew;
  }

  /** Returns whether there was one that is new. */
  #addRows({ rows }: Page): boolean {
    const before = this.#accounts.size;
    const readable = rows.filter((row) => row !== undefined);
    for (const row of readable) {
      if (!this.#accounts.has(String(row.id))) this.#accounts.set(String(row.id), row);
    }
    const unreadable = rows.length - readable.length;
    const isNew = this.#accounts.size > before || (unreadable > 0 && this.areFewerThanPromised);
    // Nothing tells an unreadable row of a page that is repeated from another one.
    if (isNew || this.#count === 0) this.#unreadable += unreadable;
    return isNew;
  }

  /** Whether the vendor ignores the number of a page. Some have its last page again after it, where none is missing. */
  #isRepeated({ rows, size }: Page): boolean {
    const { rows: firstRows, totalEntries } = this.#first;
    if (rows.length === 0 || this.#count === totalEntries) return false;
    return rows.length >= (this.areFewerThanPromised ? Math.min(size, firstRows.length) : size);
  }
}
