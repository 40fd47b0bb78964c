import type { ReactiveController, ReactiveControllerHost } from "lit";
import type { ApiError } from "../client/api-error.js";
import type { AccountPage, BillingApi, ReadOptions } from "../client/billing-api.js";
import { isSameId, type Account, type AccountId } from "../model/account.js";
import { isSameQuery, toSearchParams, type AccountQuery } from "../model/query.js";
import { isFound, moveCounts } from "../model/apply-query.js";
import { LoadController } from "./load-controller.js";
import { answerFrom, canAnswer, putAccount, type WholeCollection } from "./whole-collection.js";

/** What the list shows. Rows that were read once stay until newer ones of the same collection arrive. */
export type AccountsState =
  | { readonly kind: "unset" }
  | { readonly kind: "loading" }
  | { readonly kind: "failed"; readonly error: ApiError; readonly retrying: boolean }
  | {
      readonly kind: "loaded";
      readonly page: AccountPage;
      /** What the page answers: not what is being asked. */
      readonly query: AccountQuery;
      readonly error: ApiError | undefined;
      readonly refreshing: boolean;
      /** What is shown came without anybody's asking: it is not announced. */
      readonly isQuiet: boolean;
    };

/** Whether rows are being read, the first or newer ones. */
export function isReading(state: AccountsState): boolean {
  return state.kind === "loading" || (state.kind === "loaded" && state.refreshing);
}

/** Whether an error is shown. */
export function hasFailed(state: AccountsState): boolean {
  return state.kind === "failed" || (state.kind === "loaded" && state.error !== undefined);
}

/** Whether nobody has asked for what is shown: it is not announced. */
export function isQuiet(state: AccountsState): boolean {
  return state.kind === "loaded" && state.isQuiet;
}

/** What the controller needs of its host, and whom it tells. */
export interface AccountsOptions {
  readonly api: () => BillingApi | undefined;
  readonly query: () => AccountQuery;
  /** Whether the user is in the middle of something that arriving rows would disturb. */
  readonly isBusy: () => boolean;
  readonly onLoad: (page: AccountPage) => void;
  readonly onError: (error: ApiError) => void;
  /** The page asked for is not there any more; this is the last that is. */
  readonly onPageMissing: (lastPage: number) => void;
}

/** A page, and the question that it answers. */
interface Answer {
  readonly page: AccountPage;
  readonly query: AccountQuery;
}

/**
 * Reads the pages of a collection of accounts and keeps the last good rows. A collection that has been read as a whole
 * is not asked for again: whatever else is asked of it is answered in memory, within the same update.
 */
export class AccountsController implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #options: AccountsOptions;
  readonly #loader: LoadController<readonly [BillingApi, ...unknown[]], Answer>;
  #shown: Answer | undefined;
  #waiting: Answer | undefined;
  #whole: WholeCollection | undefined;
  #error: ApiError | undefined;
  #isQuiet = false;
  #isNextQuiet = false;
  /** Accounts confirmed since the newest reading began: what that brings of them may be older. */
  #confirmed: Account[] = [];

  constructor(host: ReactiveControllerHost & { readonly isConnected: boolean }, options: AccountsOptions) {
    this.#host = host;
    this.#options = options;
    this.#loader = new LoadController(host, {
      args: () => {
        const api = options.api();
        return api && [api, String(toSearchParams(this.#toAsk))];
      },
      load: async ([api], signal) => {
        this.#confirmed = [];
        // What waits is older than what was confirmed since, and nothing tells of that any more.
        this.#waiting = undefined;
        this.#isQuiet = this.#isNextQuiet;
        this.#isNextQuiet = false;
        const query = this.#toAsk;
        return { query, page: await api.listAccounts(query, { signal }) };
      },
      onLoad: (answer) => this.#onLoad(answer),
      onError: (error) => {
        this.#error = error;
        host.requestUpdate();
        options.onError(error);
      },
    });
    host.addController(this);
  }

  get state(): AccountsState {
    const isQuiet = this.#isQuiet;
    const refreshing = this.#loader.pending && !isQuiet;
    if (this.#shown) return { kind: "loaded", ...this.#shown, error: this.#error, refreshing, isQuiet };
    if (this.#error) return { kind: "failed", error: this.#error, retrying: refreshing };
    return this.#options.api() ? { kind: "loading" } : { kind: "unset" };
  }

  /** Whether a question is answered at once, without a request. */
  canAnswer(query: AccountQuery): boolean {
    return canAnswer(this.#whole, query);
  }

  /** Reads one page for another purpose than showing it: from memory where it is at hand, else from the server. */
  async list(query: AccountQuery, options: ReadOptions): Promise<AccountPage | undefined> {
    const whole = this.#whole;
    return canAnswer(whole, query) ? answerFrom(whole, query) : this.#options.api()?.listAccounts(query, options);
  }

  hostUpdate(): void {
    const query = this.#options.query();
    const isAnother = this.#shown && !isSameQuery(query, this.#shown.query);
    if (!isAnother || !canAnswer(this.#whole, query) || this.#options.isBusy()) return;
    this.#isQuiet = false;
    this.#answer(this.#whole, query);
  }

  /** An account that is at hand. */
  find(id: AccountId): Account | undefined {
    return findAccount((this.#whole ?? this.#shown?.page)?.accounts ?? [], { id });
  }

  /** Reads again; resolves when what came of it is on screen. `isQuiet`: nobody has asked for it. */
  reload(isQuiet = false): Promise<void> {
    // What the user waits for stays what the user waits for.
    this.#isNextQuiet = isQuiet && (this.#isQuiet || !this.#loader.pending);
    return this.#loader.reload();
  }

  /** Forgets the rows: they belong to another collection. */
  clear(): void {
    this.#shown = this.#waiting = this.#whole = this.#error = undefined;
  }

  /**
   * Puts what the server said of one account into its row. The counts move along where it is known what the account
   * was before: from what has been read, or from the caller.
   */
  replace(account: Account, earlier?: Account): void {
    const before = this.find(account.id) ?? findAccount(this.#confirmed, account) ?? earlier;
    // Whom a search finds only the server knows; but it has found those that it has sent.
    const isCounted = before && (!this.#whole || isFound(before, this.#shown?.query.search));
    this.#confirmed.push(account);
    this.#putIntoWhole(account);
    this.#put(account, isCounted ? before : undefined);
    this.#host.requestUpdate();
  }

  /** Shows what arrived while the user was busy. */
  release(): void {
    if (this.#waiting) this.#take(this.#waiting);
    this.#host.requestUpdate();
  }

  /** The question for the server: where the whole collection is at hand, the one that has brought it. */
  get #toAsk(): AccountQuery {
    const query = this.#options.query();
    return canAnswer(this.#whole, query) ? this.#whole.asked : query;
  }

  #onLoad(answer: Answer): void {
    this.#error = undefined;
    const { page, query } = answer;
    if (page.accounts.length === 0 && page.unreadable === 0 && query.page > 1) {
      return this.#options.onPageMissing(findLastPage(page, query.page - 1));
    }
    if (this.#options.isBusy()) this.#waiting = answer;
    else this.#take(answer);
  }

  #take(answer: Answer): void {
    const { page, query } = answer;
    this.#waiting = undefined;
    this.#whole = page.whole && { asked: query, page, accounts: page.whole };
    for (const account of this.#confirmed) this.#putIntoWhole(account);
    const wanted = this.#options.query();
    if (canAnswer(this.#whole, wanted)) this.#answer(this.#whole, wanted);
    // Otherwise it is not the whole any more, or not in the wanted order: the next update asks the server.
    else if (isSameQuery(query, wanted)) {
      this.#shown = answer;
      for (const account of this.#confirmed) this.#put(account, this.find(account.id));
      this.#options.onLoad(this.#shown.page);
    }
    this.#host.requestUpdate();
  }

  /** From the whole collection. */
  #answer(whole: WholeCollection, query: AccountQuery): void {
    const page = answerFrom(whole, query);
    if (page.page !== query.page) this.#options.onPageMissing(page.page);
    this.#shown = { page, query: { ...query, page: page.page } };
    this.#options.onLoad(page);
  }

  #putIntoWhole(account: Account): void {
    if (this.#whole) this.#whole = { ...this.#whole, accounts: putAccount(this.#whole.accounts, account) };
  }

  /** Into its row, and from one count to another. */
  #put(account: Account, before: Account | undefined): void {
    if (!this.#shown) return;
    const { page, query } = this.#shown;
    const accounts = putAccount(page.accounts, account);
    const summary = before && page.summary ? moveCounts(page.summary, before, account) : page.summary;
    this.#shown = { query, page: { ...page, accounts, summary } };
  }
}

/** Never beyond `most`: a total that is wrong must not lead to the same page again and again. */
function findLastPage({ total, pageSize }: AccountPage, most: number): number {
  return total === undefined ? most : Math.min(most, Math.max(1, Math.ceil(total / pageSize)));
}

function findAccount(accounts: readonly Account[], { id }: Pick<Account, "id">): Account | undefined {
  return accounts.findLast((account) => isSameId(account.id, id));
}
