import type { ApiError } from "./client/api-error.js";
import type { Account } from "./model/account.js";
import { withoutRequestLink } from "./model/billing-request.js";
import type { AccountQuery } from "./model/query.js";
import type { BalanceSource } from "./model/balance-source.js";
import type { ScheduleDraft } from "./model/scheduled-change.js";

/** The account of a change, and who pays before and after it. */
export interface BalanceChangeDetail {
  readonly account: Account;
  readonly from: BalanceSource;
  readonly to: BalanceSource;
  /** Where it is to be made later: when. */
  readonly schedule?: ScheduleDraft | undefined;
}

/** An account as the server has it now. */
export interface AccountDetail {
  readonly account: Account;
}

/** Rows, or the empty state, that are on screen. */
export interface AccountsLoadDetail {
  readonly accounts: readonly Account[];
  /** How many match in all; `undefined` where the backend does not say. */
  readonly total: number | undefined;
  /** From 1. */
  readonly page: number;
}

/** What was being done when an error was shown. */
export type Operation =
  | "list"
  | "read"
  | "change"
  | "request"
  | "withdraw"
  | "remind"
  | "schedule"
  | "unschedule"
  | "history"
  | "log"
  | "export";

/** The query of the list, after the user has changed it. */
export type QueryChangeDetail = Readonly<Required<Omit<AccountQuery, "ids">>>;

/** An error that the user sees. */
export interface ErrorDetail {
  readonly error: ApiError;
  readonly operation: Operation;
}

class BillingEvent<Detail> extends CustomEvent<Detail> {
  static readonly type: string;
  constructor(detail: Detail, cancelable = false) {
    super(new.target.type, { detail: withoutLinks(detail), bubbles: true, composed: true, cancelable });
  }
}

/** Events are logged, and heard by all of the page: what a customer was sent is not in them. */
function withoutLinks<Detail>(detail: Detail): Detail {
  const { account, accounts } = (detail ?? {}) as Partial<AccountDetail & AccountsLoadDetail>;
  if (account) return { ...detail, account: withoutRequestLink(account) };
  return accounts?.some(hasLink) ? { ...detail, accounts: accounts.map(withoutRequestLink) } : detail;
}

function hasLink(account: Account): boolean {
  return account.billingRequest?.link !== undefined;
}

/** Confirmed by the user, nothing sent yet; `preventDefault()` stops it. */
export class RequestBalanceChangeEvent extends BillingEvent<BalanceChangeDetail> {
  static override readonly type = "ctm-request-balance-change";
  constructor(detail: BalanceChangeDetail) {
    super(detail, true);
  }
}

/** The server has confirmed a change; `account` is the new state. */
export class BalanceChangeEvent extends BillingEvent<BalanceChangeDetail> {
  static override readonly type = "ctm-balance-change";
}

/** A billing request was sent or withdrawn, or its customer was reminded; `account` is the new state. */
export class BillingRequestChangeEvent extends BillingEvent<AccountDetail> {
  static override readonly type = "ctm-billing-request-change";
}

/** A change was scheduled, or what was scheduled is canceled; `account` is the new state. */
export class ScheduledChangeEvent extends BillingEvent<AccountDetail> {
  static override readonly type = "ctm-scheduled-change";
}

/** The user has searched, filtered, sorted or turned the page. A page may keep the query in its own URL. */
export class QueryChangeEvent extends BillingEvent<QueryChangeDetail> {
  static override readonly type = "ctm-query-change";
}

/** Rows, or the empty state, are on screen. */
export class AccountsLoadEvent extends BillingEvent<AccountsLoadDetail> {
  static override readonly type = "ctm-accounts-load";
}

/** An error is shown to the user. */
export class BillingErrorEvent extends BillingEvent<ErrorDetail> {
  static override readonly type = "ctm-error";
}

/** An account was read again and may no longer be what it was. */
export class AccountReadEvent extends BillingEvent<AccountDetail> {
  static override readonly type = "ctm-account-read";
}

/** The user has pressed the name of an account, to open it; `preventDefault()` keeps the browser from following the link. */
export class AccountOpenEvent extends BillingEvent<AccountDetail> {
  static override readonly type = "ctm-account-open";
  constructor(detail: AccountDetail) {
    super(detail, true);
  }
}

/** The pop-up was closed. */
export class PopupCloseEvent extends BillingEvent<undefined> {
  static override readonly type = "ctm-popup-close";
  constructor() {
    super(undefined);
  }
}

/** The events of both elements, by name. */
export interface BillingEventMap {
  "ctm-request-balance-change": RequestBalanceChangeEvent;
  "ctm-balance-change": BalanceChangeEvent;
  "ctm-billing-request-change": BillingRequestChangeEvent;
  "ctm-scheduled-change": ScheduledChangeEvent;
  "ctm-query-change": QueryChangeEvent;
  "ctm-accounts-load": AccountsLoadEvent;
  "ctm-error": BillingErrorEvent;
  "ctm-account-read": AccountReadEvent;
  "ctm-account-open": AccountOpenEvent;
  "ctm-popup-close": PopupCloseEvent;
}

declare global {
  // eslint-disable-next-line @typescript-eslint/no-empty-object-type -- That is how names are added to the platform's.
  interface GlobalEventHandlersEventMap extends BillingEventMap {}
}
