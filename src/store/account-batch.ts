import { ApiError, toApiError } from "../client/api-error.js";
import type { BillingApi } from "../client/billing-api.js";
import { isSameId, type Account, type AccountId, type Agency } from "../model/account.js";
import { MAX_PAGE_SIZE } from "../model/query.js";

/** One frame: what is requested within it goes into one request. */
const FRAME = 16;

/** Errors that a request for each account alone would meet as well. */
const COMMON_ERRORS: ReadonlySet<string> = new Set(["network", "timeout", "unauthorized", "rate-limit", "server"]);

/** Where the accounts come from, and what receives the agency, which comes along with a list. */
export interface BatchSource {
  readonly api: BillingApi;
  receiveAgency(agency: Agency | undefined): void;
}

interface BatchAnswer {
  readonly accounts: readonly Account[];
  readonly agency?: Agency | undefined;
  readonly error?: unknown;
}

interface Waiting {
  readonly id: AccountId;
  readonly signal: AbortSignal | undefined;
  readonly resolve: (account: Account | Promise<Account>) => void;
  readonly reject: (error: unknown) => void;
}

/**
 * Reads single accounts. What is requested within a frame is read with one request for a list of ids; what its answer
 * lacks is read singly. For a backend that does not know `ids`, that is not tried again.
 */
export class AccountBatch {
  readonly #source: BatchSource;
  #waiting: Waiting[] = [];
  #isIgnored = false;

  constructor(source: BatchSource) {
    this.#source = source;
  }

  /** @throws ApiError when the account cannot be read; the reason of `signal` when it is aborted */
  read(id: AccountId, signal?: AbortSignal): Promise<Account> {
    return new Promise((resolve, reject) => {
      if (this.#waiting.length === 0) setTimeout(() => this.#flush(), FRAME);
      this.#waiting.push({ id, signal, resolve, reject });
    });
  }

  #flush(): void {
    const all = this.#waiting;
    this.#waiting = [];
    for (const { signal, reject } of all) if (signal?.aborted) reject(signal.reason);
    const waiting = all.filter(({ signal }) => !signal?.aborted);
    if (waiting.length === 0) return;
    if (this.#isIgnored || new Set(waiting.map(({ id }) => String(id))).size === 1) this.#readSingly(waiting);
    else
      for (let at = 0; at < waiting.length; at += MAX_PAGE_SIZE)
        void this.#readMany(waiting.slice(at, at + MAX_PAGE_SIZE));
  }

  async #readMany(waiting: readonly Waiting[]): Promise<void> {
    const ids = [...new Map(waiting.map(({ id }) => [String(id), id])).values()];
    const answer = await this.#list(ids, waiting);
    const found = new Map(answer.accounts.map((account) => [String(account.id), account]));
    for (const { id, resolve, reject } of waiting) {
      const account = found.get(String(id));
      if (account) resolve(account);
      else if (answer.error) reject(answer.error);
    }
    if (!answer.error) this.#readSingly(waiting.filter(({ id }) => !found.has(String(id))));
    this.#source.receiveAgency(answer.agency);
  }

  /** Reads a list of accounts. With an error, reading them singly would end the same way. */
  async #list(ids: readonly AccountId[], waiting: readonly Waiting[]): Promise<BatchAnswer> {
    try {
      const query = { ids, page: 1, pageSize: ids.length };
      const { accounts, agency } = await this.#source.api.listAccounts(query, { signal: whenAllAborted(waiting) });
      this.#isIgnored ||= accounts.some((account) => !ids.some((id) => isSameId(id, account.id)));
      return { accounts, agency };
    } catch (thrown) {
      const error = waiting.every(({ signal }) => signal?.aborted) ? thrown : toApiError(thrown);
      if (!(error instanceof ApiError) || COMMON_ERRORS.has(error.kind)) return { accounts: [], error };
      this.#isIgnored = true;
      return { accounts: [] };
    }
  }

  #readSingly(waiting: readonly Waiting[]): void {
    const { api } = this.#source;
    const reading = new Map<string, Promise<Account>>();
    const read = async (id: AccountId, signal: AbortSignal | undefined) => api.getAccount(id, { signal });
    for (const { id, signal, resolve } of waiting) {
      const key = String(id);
      // Two elements may show one account; an abort by one of them must not end the other's reading.
      const isShared = waiting.some((other) => other.signal !== signal && isSameId(other.id, id));
      const answer = reading.get(key) ?? read(id, isShared ? undefined : signal);
      reading.set(key, answer);
      resolve(answer);
    }
  }
}

/** Returns a signal that aborts when every reader has aborted. */
function whenAllAborted(waiting: readonly Waiting[]): AbortSignal {
  const controller = new AbortController();
  let left = waiting.length;
  for (const { signal } of waiting) {
    signal?.addEventListener("abort", () => {
      if (--left === 0) controller.abort(signal.reason);
    });
  }
  return controller.signal;
}
