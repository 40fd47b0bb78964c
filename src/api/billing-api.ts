import type { Account, AccountId, Agency } from "../domain/account.js";
import type { AccountQuery, AppliedQuery } from "../domain/account-query.js";
import type { BalanceSource } from "../domain/balance-source.js";

/** One page of the collection, as the server has it. */
export interface AccountPage extends Omit<AppliedQuery, "total"> {
  /** Rows in all that match; `undefined` where the server does not say. */
  readonly total: number | undefined;
  /** Rows that arrived but could not be read; they are not in `accounts`. */
  readonly unreadable: number;
  readonly agency: Agency | undefined;
}

/** What every write carries: one key for one confirmed intent, the same on each repeat of it. */
export interface WriteOptions {
  /** Sent as `Idempotency-Key`. */
  readonly key: string;
  /** Sent as `If-Match` where the account has one. */
  readonly version?: string | undefined;
  readonly signal?: AbortSignal | undefined;
}

/** What a read can be given up with. */
export interface ReadOptions {
  readonly signal?: AbortSignal | undefined;
}

/**
 * Everything that the elements ask of a backend. Each method rejects with an `ApiError`, or with the signal's own
 * reason when it was aborted.
 */
export interface BillingApi {
  /** Reads one page of the sub-accounts. */
  listAccounts(query: AccountQuery, options?: ReadOptions): Promise<AccountPage>;
  /** Reads one sub-account. */
  getAccount(id: AccountId, options?: ReadOptions): Promise<Account>;
  /** Changes who pays, and answers the account after the change. Never repeated by itself. */
  changeBalance(id: AccountId, to: BalanceSource, options: WriteOptions): Promise<Account>;
}
