export { ApiError, type ApiErrorKind } from "./api/api-error.js";
export type {
  AccountPage,
  BalanceChangePage,
  BalanceChangeRecord,
  BillingApi,
  ReadOptions,
  WriteOptions,
} from "./api/billing-api.js";
export { createBillingApi, type BillingApiOptions } from "./api/create-billing-api.js";
export type { HeadersContext, HeadersSource } from "./api/transport.js";
export type {
  Account,
  AccountId,
  AccountPermissions,
  Agency,
  BillingRequest,
  PaymentMethod,
} from "./domain/account.js";
export type { AccountQuery, AccountSummary, Sort, SortColumn } from "./domain/account-query.js";
export type { BalanceSource } from "./domain/balance-source.js";
export type { BillingRequestDraft } from "./domain/billing-request.js";
export type { Money } from "./domain/money.js";
export { CtmAccountsBilling } from "./elements/accounts-billing.js";
export { CtmBalanceToggle } from "./elements/balance-toggle.js";
export {
  AccountReadEvent,
  AccountsLoadEvent,
  BalanceChangeEvent,
  BillingErrorEvent,
  BillingRequestChangeEvent,
  PopupCloseEvent,
  QueryChangeEvent,
  RequestBalanceChangeEvent,
  type AccountsLoadDetail,
  type BalanceChangeDetail,
  type ErrorDetail,
  type Operation,
  type QueryChangeDetail,
} from "./elements/events.js";
