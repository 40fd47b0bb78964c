import type { Account, AccountId, Agency } from "../model/account.js";
import type { AccountQuery, AccountSummary, AppliedQuery } from "../model/query.js";
import type { BalanceSource } from "../model/balance-source.js";
import type { BillingRequestDraft } from "../model/billing-request.js";
import type { ScheduleDraft } from "../model/scheduled-change.js";

export type { BillingRequestDraft };

/** One page of the sub-accounts. */
export interface AccountPage extends Omit<AppliedQuery, "total"> {
  /** The number of all matching rows; `undefined` where the server does not say. */
  readonly total: number | undefined;
  /** The number of rows that could not be read and are not in `accounts`. */
  readonly unreadable: number;
  readonly agency: Agency | undefined;
  /** `undefined` where it is not known. */
  readonly summary?: AccountSummary | undefined;
  /** The others are still being read: what is counted is not known yet. */
  readonly isPart?: boolean | undefined;
  /** The whole collection, where the server sent it; further queries are then applied in memory. */
  readonly whole?: readonly Account[] | undefined;
}

/** One change in an account's billing history. */
export interface BalanceChangeRecord {
  readonly id: string | number | undefined;
  /** RFC 3339. */
  readonly at: string;
  /** The name of the user who made the change; `undefined` where the server does not say. */
  readonly actor: string | undefined;
  readonly from: BalanceSource | undefined;
  readonly to: BalanceSource | undefined;
  /** Why, in the user's words: untrusted plain text. */
  readonly reason?: string | undefined;
}

/** One page of an account's billing history, newest first. */
export interface BalanceChangePage {
  readonly changes: readonly BalanceChangeRecord[];
  readonly hasNext: boolean;
}

/** One entry of the agency's log: a change of an account, or a request that was sent or withdrawn. */
export interface AgencyChangeRecord extends BalanceChangeRecord {
  /** The account; its name may be empty. */
  readonly account: Pick<Account, "id" | "name">;
  readonly action: "change" | "billing_request" | "withdrawal" | "reminder";
}

/** One page of the agency's log, newest first. */
export interface AgencyChangePage {
  readonly changes: readonly AgencyChangeRecord[];
  /** The number of entries that could not be read and are not in `changes`. */
  readonly unreadable: number;
  readonly hasNext: boolean;
}

/** Which entries of the agency's log are requested. */
export interface AgencyChangeQuery {
  /** `agency.links.balanceChanges`, as the backend has sent it. */
  readonly link: string;
  /** From 1. */
  readonly page: number;
  /** RFC 3339: none before it. */
  readonly since?: string | undefined;
  /** RFC 3339: none at it or after it. */
  readonly until?: string | undefined;
}

/** Options of a write. A change that the user has confirmed has one key, which each repeat of the write carries. */
export interface WriteOptions {
  /** Sent as `Idempotency-Key`. */
  readonly key: string;
  /** Sent as `If-Match` where the account has one. */
  readonly version?: string | undefined;
  /** The account as it was: what the answer does not mention stays so. */
  readonly account?: Account | undefined;
  readonly signal?: AbortSignal | undefined;
}

/** Options of a change of who pays. */
export interface ChangeOptions extends WriteOptions {
  /** Why, in the user's words, where the account permits `giveReason`; 500 characters at most. */
  readonly reason?: string | undefined;
}

/** Options of a read. */
export interface ReadOptions {
  readonly signal?: AbortSignal | undefined;
}

/** Options of a read of the list by the widget's own client. A page's own may change rows before it hands them over. */
export interface ListReadOptions extends ReadOptions {
  /** Called with the rows that come first, where all others take long to be read; these are read when it resolves. */
  readonly onFirst?: ((page: AccountPage) => Promise<void>) | undefined;
}

/**
 * The requests that the elements send to a backend. Each method rejects with an `ApiError`, or with the signal's own
 * reason when it was aborted. Where an optional method is missing, the elements do not offer what it does.
 */
export interface BillingApi {
  /** Reads one page of the sub-accounts. */
  listAccounts(query: AccountQuery, options?: ReadOptions): Promise<AccountPage>;
  /** Reads one sub-account. */
  getAccount(id: AccountId, options?: ReadOptions): Promise<Account>;
  /** Changes who pays, and resolves with the account after the change. Must not retry by itself. */
  changeBalance(id: AccountId, to: BalanceSource, options: ChangeOptions): Promise<Account>;
  /** E-mails the customer, and resolves with the account and its request, which replaces an earlier one. */
  requestBilling?(id: AccountId, draft: BillingRequestDraft, options: WriteOptions): Promise<Account>;
  /** Withdraws the request, and resolves with the account without it. */
  withdrawBillingRequest?(id: AccountId, options: WriteOptions): Promise<Account>;
  /** E-mails the customer once more about the request that is out, and resolves with the account and that request. */
  sendBillingReminder?(id: AccountId, options: WriteOptions): Promise<Account>;
  /** Schedules a change, which replaces an earlier one, and resolves with the account and what is scheduled. */
  scheduleChange?(id: AccountId, draft: ScheduleDraft, options: WriteOptions): Promise<Account>;
  /** Cancels what is scheduled, and resolves with the account without it. */
  cancelScheduledChange?(id: AccountId, options: WriteOptions): Promise<Account>;
  /** Reads one page, from 1, of the account's billing history. */
  listBalanceChanges?(id: AccountId, page: number, options?: ReadOptions): Promise<BalanceChangePage>;
  /** Reads one page of the agency's log. */
  listAgencyChanges?(query: AgencyChangeQuery, options?: ReadOptions): Promise<AgencyChangePage>;
}
