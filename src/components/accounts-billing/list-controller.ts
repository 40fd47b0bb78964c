import type { LitElement, ReactiveController } from "lit";
import { toApiError, type ApiError } from "../../client/api-error.js";
import type { AccountPage, BillingApi, ReadOptions } from "../../client/billing-api.js";
import type { Account, AccountId } from "../../model/account.js";
import { isSameQuery, toSearchParams, type AccountQuery } from "../../model/query.js";
import { AccountList, type ReadAnswer, type Reception } from "../../store/account-list.js";
import type { AccountsStore } from "../../store/accounts-store.js";
import type { StoreMessage } from "../../store/store-message.js";
import { afterPaint } from "../shared/after-paint.js";
import { ConnectedTask } from "../shared/connected-task.js";
import type { ListState } from "./list-state.js";

/** What the controller reads of its host, and what it reports to it. */
export interface ListOptions {
  readonly store: () => AccountsStore | undefined;
  readonly query: () => AccountQuery;
  /** The language in whose order rows are sorted in memory. */
  readonly locale: () => string;
  /** Whether the user is in the middle of something that new rows would disturb. */
  readonly isBusy: () => boolean;
  readonly onReception: (reception: Reception) => void;
  readonly onError: (error: ApiError) => void;
}

/** So many rows are read singly rather than the list again. */
const FEW = 3;

/** Keeps the rows of a table: reads them when the store or the query changes, and follows what the store says of them. */
export class ListController implements ReactiveController {
  readonly #host: LitElement;
  readonly #options: ListOptions;
  readonly #task: ConnectedTask<
    readonly [BillingApi | undefined, AccountsStore | undefined, string],
    ReadAnswer | undefined
  >;
  #list: AccountList | undefined;
  #store: AccountsStore | undefined;
  #isQuiet = false;
  #isNextQuiet = false;
  /** How often the server has been read. */
  #reads = 0;
  /** What is to be read again. */
  #stale: readonly AccountId[] | "all" | undefined;
  #isCatchingUp = false;
  #aborter = new AbortController();

  constructor(host: LitElement, options: ListOptions) {
    this.#host = host;
    this.#options = options;
    // Before the task: an update first turns to another store, or answers in memory, and then reads.
    host.addController(this);
    this.#task = new ConnectedTask(host, {
      args: () => [this.#store?.api, this.#store, this.#toRequestKey()],
      task: async (_, { signal }) => this.#read(signal),
      onComplete: (answer) => this.#onAnswer(answer),
      onError: (error) => this.#onError(toApiError(error)),
    });
  }

  get state(): ListState {
    const isQuiet = this.#isQuiet;
    const isReading = this.#task.isPending && !isQuiet;
    const { shown, error } = this.#list ?? {};
    if (shown) return { status: "loaded", ...shown, error, isRefreshing: isReading, isQuiet };
    if (error) return { status: "failed", error, isRetrying: isReading };
    return this.#options.store() ? { status: "loading" } : { status: "unset" };
  }

  /** The page that is shown. */
  get page(): AccountPage | undefined {
    return this.#list?.shown?.page;
  }

  hostUpdate(): void {
    const store = this.#options.store();
    if (store !== this.#store) {
      this.#store = store;
      this.#list = store && new AccountList(store);
    }
    if (this.#list) this.#list.locale = this.#options.locale();
    const query = this.#options.query();
    const shown = this.#list?.shown;
    if (!shown || isSameQuery(query, shown.query) || this.#options.isBusy()) return;
    const reception = this.#list?.answer(query);
    if (!reception) return;
    this.#isQuiet = false;
    this.#options.onReception(reception);
  }

  hostDisconnected(): void {
    this.#stale = undefined;
    this.#aborter.abort();
    this.#aborter = new AbortController();
  }

  /** Whether a query is answered at once, without a request. */
  canAnswer(query: AccountQuery): boolean {
    return this.#list?.canAnswer(query) ?? false;
  }

  /** Returns an account of the list. */
  find(id: AccountId): Account | undefined {
    return this.#list?.find(id);
  }

  /** Reads one page for another purpose than showing it. */
  readonly readPage = async (query: AccountQuery, options: ReadOptions): Promise<AccountPage> => {
    const nothing: AccountPage = { ...query, accounts: [], total: 0, hasNext: false, unreadable: 0, agency: undefined };
    return (await this.#list?.readPage(query, options)) ?? nothing;
  };

  /** Called when all rows are on screen. */
  prepareSearch(): void {
    // Where the host leaves the document, nobody searches.
    this.#list?.prepareSearch(this.#aborter.signal).catch(() => undefined);
  }

  /** Reads again; resolves when what came of it is on screen. `isQuiet`: not for the user. Never rejects. */
  async refresh(isQuiet = false): Promise<void> {
    if (!this.#host.isConnected) return;
    // What the user waits for stays what the user waits for.
    this.#isNextQuiet = isQuiet && (this.#isQuiet || !this.#task.isPending);
    const reads = this.#reads;
    // A property may have been set just before: then the update reads.
    await this.#host.updateComplete;
    if (reads === this.#reads) void this.#task.run();
    do {
      await this.#task.taskComplete.catch(() => undefined);
      await this.#host.updateComplete;
      // What came of it may be that another page has to be read.
    } while (this.#task.isPending);
  }

  /** Shows rows that were held while the user was busy. */
  release(): void {
    const reception = this.#list?.release(this.#options.query());
    if (reception) this.#options.onReception(reception);
    this.#host.requestUpdate();
  }

  /** Follows what the store says. */
  onStoreMessage(message: StoreMessage): void {
    if (message.type === "account") this.#list?.replace(message.account, message.before);
    if (message.type === "stale") void this.#onStale(message.ids);
    this.#host.requestUpdate();
  }

  /** Reads again what is out of date, one after the other: what becomes so meanwhile is read then. */
  async #onStale(ids: readonly AccountId[] | undefined): Promise<void> {
    this.#stale = ids && this.#stale !== "all" ? [...(this.#stale ?? []), ...ids] : "all";
    if (this.#isCatchingUp) return;
    this.#isCatchingUp = true;
    while (this.#stale && this.#host.isConnected) {
      const stale = this.#stale;
      this.#stale = undefined;
      await this.#catchUp(stale);
    }
    this.#isCatchingUp = false;
  }

  /** A few rows are read singly; what is not in the list may belong into it now, or be counted. */
  async #catchUp(stale: readonly AccountId[] | "all"): Promise<void> {
    const isFew = stale !== "all" && stale.length <= FEW && stale.every((id) => this.find(id));
    if (!isFew) return this.refresh(true);
    const { signal } = this.#aborter;
    // A message is a hint: where reading fails, what was read before stays.
    await Promise.allSettled(stale.map(async (id) => this.#store?.readAccount(id, signal)));
  }

  async #read(signal: AbortSignal): Promise<ReadAnswer | undefined> {
    this.#reads++;
    this.#isQuiet = this.#isNextQuiet;
    this.#isNextQuiet = false;
    const onFirst = (answer: ReadAnswer) => this.#onFirst(answer, signal);
    return this.#list?.read(this.#options.query(), { signal, onFirst });
  }

  /** Of a long list, the rest is read when the rows that come first are painted. */
  async #onFirst(answer: ReadAnswer, signal: AbortSignal): Promise<void> {
    if (signal.aborted || document.hidden || !this.#list?.showFirst(answer, this.#options.query())) return;
    this.#host.requestUpdate();
    await afterPaint();
  }

  #onAnswer(answer: ReadAnswer | undefined): void {
    const list = this.#list;
    if (!answer || !list) return;
    if (this.#options.isBusy()) list.hold(answer);
    else this.#options.onReception(list.receive(answer, this.#options.query()));
    this.#host.requestUpdate();
  }

  #onError(error: ApiError): void {
    this.#list?.fail(error);
    this.#host.requestUpdate();
    this.#options.onError(error);
  }

  #toRequestKey(): string {
    const query = this.#options.query();
    return String(toSearchParams(this.#list?.toRequest(query) ?? query));
  }
}
