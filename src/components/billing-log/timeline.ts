import type { ApiError } from "../../client/api-error.js";
import type { AgencyChangePage, AgencyChangeRecord } from "../../client/billing-api.js";
import { titleOf } from "../../model/account.js";
import { toSearchText } from "../../model/search-text.js";
import { PageReader } from "../../store/fetch-all-pages.js";
import type { ReadLog } from "../../store/read-payers.js";

/** Days of the reader's calendar, as a date field has them: 2026-03-18, or empty. */
export interface Period {
  readonly first: string;
  readonly last: string;
}

/** What entries are filtered by, as it was typed. */
export interface LogFilter {
  readonly account: string;
  readonly person: string;
}

/** Returns the beginning of a day in the reader's time zone, so many days later; `undefined` for what is no day. */
export function toStart(day: string, later = 0): Date | undefined {
  const [, year, month, date] = /^(\d{4})-(\d\d)-(\d\d)$/.exec(day) ?? [];
  return year === undefined ? undefined : new Date(Number(year), Number(month) - 1, Number(date) + later);
}

/** The entries of a period, newest first, page by page. */
export class Timeline {
  /** By id: a new entry moves the others on, so that some arrive twice. */
  readonly #entries = new Map<unknown, AgencyChangeRecord>();
  readonly #reader: PageReader<AgencyChangePage>;
  hasNext = true;
  unreadable = 0;
  #isReadingAll = false;

  constructor(read: ReadLog, { first, last }: Period, onChange: () => void) {
    const since = toStart(first)?.toISOString();
    const until = toStart(last, 1)?.toISOString();
    this.#reader = new PageReader(
      (page, signal) => read({ page, since, until }, { signal }),
      (page) => this.#onPage(page),
      onChange,
    );
  }

  get isReading(): boolean {
    return this.#reader.isReading;
  }

  get error(): ApiError | undefined {
    return this.#reader.error;
  }

  /** All entries that have been read. */
  get entries(): readonly AgencyChangeRecord[] {
    return [...this.#entries.values()];
  }

  /** Returns those entries that match. */
  find({ account, person }: LogFilter): readonly AgencyChangeRecord[] {
    const [name, who] = [toSearchText(account.trim()), toSearchText(person.trim())];
    return this.entries.filter((entry) => {
      const texts = [titleOf(entry.account), String(entry.account.id)];
      return texts.some((text) => toSearchText(text).includes(name)) && toSearchText(entry.actor ?? "").includes(who);
    });
  }

  /** Reads the next page; never rejects. */
  read(): Promise<ApiError | undefined> {
    this.#isReadingAll = false;
    return this.#reader.read();
  }

  /** Reads all that is left; never rejects. */
  async readAll(): Promise<ApiError | undefined> {
    if (!this.hasNext) return undefined;
    this.#isReadingAll = true;
    return this.#reader.read();
  }

  stop(): void {
    this.#reader.stop();
  }

  #onPage({ changes, hasNext, unreadable }: AgencyChangePage): boolean {
    const before = this.#entries.size;
    for (const change of changes) this.#entries.set(change.id ?? change, change);
    this.unreadable += unreadable;
    // A page that has nothing new is the last: the server would go on for ever.
    this.hasNext = hasNext && this.#entries.size > before;
    return this.hasNext && this.#isReadingAll;
  }
}
