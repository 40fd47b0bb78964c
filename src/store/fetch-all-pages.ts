import { toApiError, type ApiError } from "../client/api-error.js";
import type { AccountPage, ReadOptions } from "../client/billing-api.js";
import type { Account } from "../model/account.js";
import { findMatching } from "../model/apply-query.js";
import { MAX_PAGE_SIZE, type AccountQuery } from "../model/query.js";

/** Reads pages one after the other. After an error it continues where it was. */
export class PageReader<Page> {
  /** Why the page that was requested last is not there; kept until it is. */
  error: ApiError | undefined;
  readonly #load: (page: number, signal: AbortSignal) => Promise<Page>;
  readonly #onPage: (page: Page) => boolean;
  readonly #onChange: () => void;
  #next = 1;
  #controller: AbortController | undefined;

  /**
   * @param onPage takes a page over; returns whether the next one is to be read at once
   * @param onChange called when something has begun or ended
   */
  constructor(
    load: (page: number, signal: AbortSignal) => Promise<Page>,
    onPage: (page: Page) => boolean,
    onChange: () => void,
  ) {
    this.#load = load;
    this.#onPage = onPage;
    this.#onChange = onChange;
  }

  get isReading(): boolean {
    return this.#controller !== undefined;
  }

  /** Reads the next page, and those after it as long as `onPage` returns true. Resolves with the error that ended it; never rejects. */
  async read(): Promise<ApiError | undefined> {
    if (this.#controller) return undefined;
    const { signal } = (this.#controller = new AbortController());
    this.#onChange();
    try {
      let readsNext = true;
      while (readsNext) {
        const page = await this.#load(this.#next, signal);
        if (signal.aborted) return undefined;
        this.#next++;
        readsNext = this.#onPage(page);
        this.#onChange();
      }
      this.stop();
    } catch (error) {
      if (signal.aborted) return undefined;
      this.stop();
      this.error = toApiError(error);
      this.#onChange();
    }
    return this.error;
  }

  /** Aborts what is being read, and keeps what was read. */
  stop(): void {
    if (!this.#controller) return;
    this.#controller.abort();
    this.#controller = this.error = undefined;
    this.#onChange();
  }
}

/** The most rows that are read where the server does not say how many there are. */
const MOST_WITHOUT_TOTAL = 100_000;

/** Reads one page of accounts. */
export type ReadAccounts = (query: AccountQuery, options: ReadOptions) => Promise<AccountPage>;

/** Reads all accounts that match a query, over every page. */
export class MatchReader extends PageReader<AccountPage> {
  /** By id: while pages are read, rows move from one to the next and arrive twice. */
  readonly found = new Map<string, Account>();
  /** The most that have matched; `undefined` where the server does not say. */
  total: number | undefined;
  /** How many more there are: rows that could not be read, or that a page has missed which shrank meanwhile. */
  missing = 0;
  /**
   * The server has sent the same rows again, more than it says there are, or 100,000 without saying how many there are,
   * and says that there are still more.
   */
  isCutOff = false;
  /** How many rows have arrived, some of them perhaps twice. */
  #rows = 0;

  /**
   * @param onDone called when all have been read
   * @param locale in whose order they are sorted where they are in memory
   */
  constructor(query: AccountQuery, read: ReadAccounts, onDone: () => void, onChange: () => void, locale?: string) {
    super(
      (page, signal) => this.#load({ ...query, page, pageSize: MAX_PAGE_SIZE }, read, signal),
      (page) => {
        const isMore = this.#receive(page, query, locale);
        if (!isMore) onDone();
        return isMore;
      },
      onChange,
    );
  }

  /** Without a total, the last page may have been read: then one that is not found is the end. */
  async #load(query: AccountQuery, read: ReadAccounts, signal: AbortSignal): Promise<AccountPage> {
    try {
      return await read(query, { signal });
    } catch (error) {
      const isEnd = query.page > 1 && this.total === undefined && toApiError(error).kind === "not-found";
      if (!isEnd) throw error;
      return { ...query, accounts: [], total: undefined, hasNext: false, unreadable: 0, agency: undefined };
    }
  }

  #receive(
    { accounts, total, unreadable, hasNext, whole }: AccountPage,
    query: AccountQuery,
    locale?: string,
  ): boolean {
    const { found } = this;
    const before = found.size;
    for (const account of whole ? findMatching(whole, query, locale) : accounts) found.set(String(account.id), account);
    if (total !== undefined) this.total = Math.max(total, this.total ?? 0);
    if (this.total === undefined) this.missing += unreadable;
    else this.missing = Math.max(unreadable, this.total - found.size);
    if (whole || !hasNext) return false;
    const isRepeating = before === found.size && !(unreadable > 0 && accounts.length === 0);
    this.#rows += accounts.length + unreadable;
    const isBeyond =
      this.total === undefined
        ? this.#rows >= MOST_WITHOUT_TOTAL
        : Math.max(found.size, this.#rows - MAX_PAGE_SIZE) > this.total;
    this.isCutOff = isRepeating || isBeyond;
    return !this.isCutOff;
  }
}
