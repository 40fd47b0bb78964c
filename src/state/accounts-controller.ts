import type { ReactiveControllerHost } from "lit";
import type { ApiError } from "../api/api-error.js";
import type { AccountPage, BillingApi } from "../api/billing-api.js";
import { isSameId, type Account } from "../domain/account.js";
import type { AccountQuery } from "../domain/account-query.js";
import { LoadController } from "./load-controller.js";

/** What the list shows. Rows that were read once stay until newer ones of the same collection arrive. */
export type AccountsState =
  | { readonly kind: "unset" }
  | { readonly kind: "loading" }
  | { readonly kind: "failed"; readonly error: ApiError; readonly retrying: boolean }
  | {
      readonly kind: "loaded";
      readonly page: AccountPage;
      readonly error: ApiError | undefined;
      readonly refreshing: boolean;
    };

/** Whether rows are being read, the first or newer ones. */
export function isReading(state: AccountsState): boolean {
  return state.kind === "loading" || (state.kind === "loaded" && state.refreshing);
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

/** Reads the pages of a collection of accounts and keeps the last good rows. */
export class AccountsController {
  readonly #host: ReactiveControllerHost;
  readonly #options: AccountsOptions;
  readonly #loader: LoadController<readonly [BillingApi, ...unknown[]], AccountPage>;
  #page: AccountPage | undefined;
  #waiting: AccountPage | undefined;
  #error: ApiError | undefined;
  /** Accounts confirmed since the newest reading began: what that brings of them may be older. */
  #confirmed: Account[] = [];

  constructor(host: ReactiveControllerHost & { readonly isConnected: boolean }, options: AccountsOptions) {
    this.#host = host;
    this.#options = options;
    this.#loader = new LoadController(host, {
      args: () => {
        const api = options.api();
        const { page, pageSize, search, sort, balanceFrom } = options.query();
        return api && [api, page, pageSize, search, sort, balanceFrom];
      },
      load: ([api], signal) => {
        this.#confirmed = [];
        return api.listAccounts(options.query(), { signal });
      },
      onLoad: (page) => this.#onLoad(page),
      onError: (error) => {
        this.#error = error;
        host.requestUpdate();
        options.onError(error);
      },
    });
  }

  get state(): AccountsState {
    const { pending } = this.#loader;
    if (this.#page) return { kind: "loaded", page: this.#page, error: this.#error, refreshing: pending };
    if (this.#error) return { kind: "failed", error: this.#error, retrying: pending };
    return this.#options.api() ? { kind: "loading" } : { kind: "unset" };
  }

  /** Reads again; resolves when what came of it is on screen. */
  reload(): Promise<void> {
    return this.#loader.reload();
  }

  /** Forgets the rows: they belong to another collection. */
  clear(): void {
    this.#page = this.#waiting = this.#error = undefined;
  }

  /** Puts what the server said of one account into its row. */
  replace(account: Account): void {
    this.#confirmed.push(account);
    if (this.#page) this.#page = withAccounts(this.#page, [account]);
    this.#host.requestUpdate();
  }

  /** Shows what arrived while the user was busy. */
  release(): void {
    if (this.#waiting) this.#show(this.#waiting);
  }

  #onLoad(page: AccountPage): void {
    this.#error = undefined;
    const asked = this.#options.query().page;
    if (page.accounts.length === 0 && page.unreadable === 0 && asked > 1) {
      return this.#options.onPageMissing(findLastPage(page, asked - 1));
    }
    if (this.#options.isBusy()) this.#waiting = page;
    else this.#show(page);
  }

  #show(page: AccountPage): void {
    this.#page = withAccounts(page, this.#confirmed);
    this.#waiting = undefined;
    this.#host.requestUpdate();
    this.#options.onLoad(this.#page);
  }
}

/** Never beyond `most`: a total that is wrong must not lead to the same page again and again. */
function findLastPage({ total, pageSize }: AccountPage, most: number): number {
  return total === undefined ? most : Math.min(most, Math.max(1, Math.ceil(total / pageSize)));
}

function withAccounts(page: AccountPage, newer: readonly Account[]): AccountPage {
  const newest = (row: Account) => newer.findLast((account) => isSameId(account.id, row.id)) ?? row;
  return { ...page, accounts: page.accounts.map(newest) };
}
