import type { Account, AccountId, Agency } from "../model/account.js";
import type { AccountQuery, AccountSummary, AppliedQuery } from "../model/query.js";
import type { BalanceSource } from "../model/balance-source.js";
import type { BillingRequestDraft } from "../model/billing-request.js";

export type { BillingRequestDraft };

/** One page of the collection, as the server has it. */
export interface AccountPage extends Omit<AppliedQuery, "total"> {
  /** Rows in all that match; `undefined` where the server does not say. */
  readonly total: number | undefined;
  /** Rows that arrived but could not be read; they are not in `accounts`. */
  readonly unreadable: number;
  readonly agency: Agency | undefined;
  /** What is left out or `undefined` is not known. */
  readonly summary?: AccountSummary | undefined;
  /** The collection as a whole, where the server sent it; further questions are then answered in memory. */
  readonly whole?: readonly Account[] | undefined;
}

/** One entry of an account's billing history. */
export interface BalanceChangeRecord {
  readonly id: string | number | undefined;
  /** RFC 3339. */
  readonly at: string;
  /** Who did it, by name; `undefined` where the server does not say. */
  readonly actor: string | undefined;
  readonly from: BalanceSource | undefined;
  readonly to: BalanceSource | undefined;
}

/** One page of an account's billing history, newest first. */
export interface BalanceChangePage {
  readonly changes: readonly BalanceChangeRecord[];
  readonly hasNext: boolean;
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
 * reason when it was aborted. What the optional methods do is not offered where they are missing.
 */
export interface BillingApi {
  /** Reads one page of the sub-accounts. */
  listAccounts(query: AccountQuery, options?: ReadOptions): Promise<AccountPage>;
  /** Reads one sub-account. */
  getAccount(id: AccountId, options?: ReadOptions): Promise<Account>;
  /** Changes who pays, and answers the account after the change. Never repeated by itself. */
  changeBalance(id: AccountId, to: BalanceSource, options: WriteOptions): Promise<Account>;
  /** E-mails the customer, in place of an earlier request if one is out, and answers the account with it. */
  requestBilling?(id: AccountId, draft: BillingRequestDraft, options: WriteOptions): Promise<Account>;
  /** Takes the request back, and answers the account without it. */
  withdrawBillingRequest?(id: AccountId, options: WriteOptions): Promise<Account>;
  /** Reads one page, from 1, of who changed what. */
  listBalanceChanges?(id: AccountId, page: number, options?: ReadOptions): Promise<BalanceChangePage>;
}
