import type { ApiError } from "../client/api-error.js";
import type { AccountPage, ListReadOptions, ReadOptions } from "../client/billing-api.js";
import { runInSlices } from "../client/run-in-slices.js";
import { isSameId, type Account, type AccountId } from "../model/account.js";
import { applyQuery, isFound, moveCounts, prepareSearch } from "../model/apply-query.js";
import { isSameQuery, type AccountQuery } from "../model/query.js";
import type { AccountsStore } from "./accounts-store.js";
import type { Mark } from "./known-accounts.js";

/** A page, and the query that it answers. */
export interface ListAnswer {
  readonly page: AccountPage;
  readonly query: AccountQuery;
}

/** An answer of the server, and when its reading began. */
export interface ReadAnswer extends ListAnswer {
  readonly mark: Mark;
}

interface AnswerOptions {
  readonly signal?: AbortSignal | undefined;
  /** Called with the rows that come first, where all others take long to be read; these are read when it resolves. */
  readonly onFirst?: ((answer: ReadAnswer) => Promise<void>) | undefined;
}

/** What came of an answer. */
export type Reception =
  /** It is shown; `query` is the one that it answers: of the last page, where a later one was requested. */
  | ({ readonly type: "shown" } & ListAnswer)
  /** The page is not there any more; `lastPage` is the last that is. */
  | { readonly type: "page-missing"; readonly lastPage: number }
  /** It does not answer the query that is requested now. */
  | { readonly type: "outdated" };

/** A collection that has been read as a whole: queries are answered in memory, as the server would. */
interface WholeCollection {
  /** The query that the server has answered. */
  readonly query: AccountQuery;
  readonly page: AccountPage;
  readonly accounts: readonly Account[];
}

/**
 * The rows that a table shows of a store's accounts. The last good rows stay until newer ones arrive. A collection that
 * has been read as a whole is not read again for another query.
 */
export class AccountList {
  /** The language in whose order rows are sorted in memory. */
  locale = "en";
  readonly #store: AccountsStore;
  #shown: ListAnswer | undefined;
  #held: ReadAnswer | undefined;
  #whole: WholeCollection | undefined;
  #error: ApiError | undefined;

  constructor(store: AccountsStore) {
    this.#store = store;
  }

  get shown(): ListAnswer | undefined {
    return this.#shown;
  }

  /** Why the last reading failed; kept until one succeeds. */
  get error(): ApiError | undefined {
    return this.#error;
  }

  /** Whether a query is answered at once, without a request. The server's own order is known only as it was read. */
  canAnswer({ sort }: AccountQuery): boolean {
    return Boolean(this.#whole && (sort ?? !this.#whole.query.sort));
  }

  /** Returns the query to send: for a whole collection the one that has brought it. */
  toRequest(query: AccountQuery): AccountQuery {
    return this.#whole && this.canAnswer(query) ? this.#whole.query : query;
  }

  /** Reads the requested query from the server. */
  async read(requested: AccountQuery, { signal, onFirst }: AnswerOptions): Promise<ReadAnswer> {
    // Held rows are older than the ones to come.
    this.#held = undefined;
    const query = this.toRequest(requested);
    const mark = this.#store.mark();
    const answer = (page: AccountPage): ReadAnswer => ({ query, mark, page });
    const toFirst = onFirst && ((page: AccountPage) => onFirst(answer(page)));
    const options: ListReadOptions = { signal, ...(!this.#store.isForeign && { onFirst: toFirst }) };
    return answer(await this.#store.api.listAccounts(query, options));
  }

  /** Reads one page for another purpose than showing it: from memory where that is possible, else from the server. */
  async readPage(query: AccountQuery, options: ReadOptions): Promise<AccountPage> {
    const whole = this.#whole;
    return whole && this.canAnswer(query)
      ? answerFrom(whole, query, this.locale)
      : this.#store.api.listAccounts(query, options);
  }

  /** Keeps an answer until `release()`: the user is in the middle of something that new rows would disturb. */
  hold(answer: ReadAnswer): void {
    this.#error = undefined;
    this.#held = answer;
  }

  /** Takes over what was held. */
  release(requested: AccountQuery): Reception | undefined {
    const held = this.#held;
    return held && this.receive(held, requested);
  }

  /** Shows the rows that come first, where nothing is shown yet. Returns whether they are. */
  showFirst({ page, query, mark }: ReadAnswer, requested: AccountQuery): boolean {
    if (this.#shown || !isSameQuery(query, requested)) return false;
    this.#error = undefined;
    this.#shown = { query, page: this.#withNewer(page, mark) };
    return true;
  }

  /** Takes over an answer of the server. */
  receive(answer: ReadAnswer, requested: AccountQuery): Reception {
    const { page, query, mark } = answer;
    this.#error = this.#held = undefined;
    if (page.accounts.length === 0 && page.unreadable === 0 && query.page > 1) {
      return { type: "page-missing", lastPage: findLastPage(page, query.page - 1) };
    }
    this.#store.receiveAgency(page.agency);
    const { whole } = page;
    this.#whole = whole && { query, page, accounts: this.#store.receiveAll(whole, mark) };
    if (this.canAnswer(requested)) return this.answer(requested) ?? { type: "outdated" };
    // It is not the whole any more, or not in the requested order: the next update sends the requested query.
    if (!isSameQuery(query, requested)) return { type: "outdated" };
    this.#shown = { query, page: this.#withNewer(page, mark) };
    return { type: "shown", ...this.#shown };
  }

  /** Takes over a failure; the rows stay. */
  fail(error: ApiError): void {
    this.#error = error;
  }

  /** Makes the first search of a whole collection as fast as later ones, unless an account changes before it. */
  async prepareSearch(signal: AbortSignal): Promise<void> {
    if (this.#whole) await runInSlices(prepareSearch(this.#whole.accounts), signal);
  }

  /** Shows what the whole collection answers; `undefined` where it cannot be answered in memory. */
  answer(query: AccountQuery): Reception | undefined {
    if (!this.#whole || !this.canAnswer(query)) return undefined;
    const page = answerFrom(this.#whole, query, this.locale);
    this.#shown = { page, query: { ...query, page: page.page } };
    return { type: "shown", ...this.#shown };
  }

  /** Returns an account of the list. */
  find(id: AccountId): Account | undefined {
    const accounts = (this.#whole ?? this.#shown?.page)?.accounts ?? [];
    return accounts.findLast((account) => isSameId(account.id, id));
  }

  /**
   * Puts what the server said of one account into its row. The counts move along where it is known what the account was
   * before: from the list, or else from the caller.
   */
  replace(account: Account, earlier: Account | undefined): void {
    const before = this.find(account.id) ?? earlier;
    // Whom a search finds only the server knows; but it has found the accounts that it has sent.
    const isCounted = before && (!this.#whole || isFound(before, this.#shown?.query.search));
    if (this.#whole) this.#whole = { ...this.#whole, accounts: putAccount(this.#whole.accounts, account) };
    if (!this.#shown) return;
    const { page, query } = this.#shown;
    const summary = isCounted && page.summary ? moveCounts(page.summary, before, account) : page.summary;
    this.#shown = { query, page: { ...page, accounts: putAccount(page.accounts, account), summary } };
  }

  /** What was confirmed since the reading began takes the place of what was read. */
  #withNewer(page: AccountPage, mark: Mark): AccountPage {
    const accounts = this.#store.receiveAll(page.accounts, mark);
    let { summary } = page;
    page.accounts.forEach((read, index) => {
      const known = accounts[index];
      if (summary && known && known !== read) summary = moveCounts(summary, read, known);
    });
    return { ...page, accounts, summary };
  }
}

/** A page that is not there any more is answered with the last that is. */
function answerFrom({ page, accounts }: WholeCollection, query: AccountQuery, locale: string): AccountPage {
  return { ...page, ...applyQuery(accounts, query, locale), whole: accounts };
}

/** Returns the accounts with what the server said of one of them, in its place. */
function putAccount(accounts: readonly Account[], account: Account): readonly Account[] {
  return accounts.map((one) => (isSameId(one.id, account.id) ? account : one));
}

/** Never beyond `most`: a total that is wrong must not lead to the same page again and again. */
function findLastPage({ total, pageSize }: AccountPage, most: number): number {
  return total === undefined ? most : Math.min(most, Math.max(1, Math.ceil(total / pageSize)));
}
