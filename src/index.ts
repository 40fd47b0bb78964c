export { ApiError, type ApiErrorKind } from "./api/api-error.js";
export type { AccountPage, BillingApi, ReadOptions, WriteOptions } from "./api/billing-api.js";
export { createBillingApi, type BillingApiOptions } from "./api/create-billing-api.js";
export type { HeadersContext, HeadersSource } from "./api/transport.js";
export type { Account, AccountId, AccountPermissions, Agency, PaymentMethod } from "./domain/account.js";
export type { AccountQuery, Sort, SortColumn } from "./domain/account-query.js";
export type { BalanceSource } from "./domain/balance-source.js";
export type { Money } from "./domain/money.js";
export { CtmAccountsBilling } from "./elements/accounts-billing.js";
export { CtmBalanceToggle } from "./elements/balance-toggle.js";
export {
  AccountReadEvent,
  AccountsLoadEvent,
  BalanceChangeEvent,
  BillingErrorEvent,
  PopupCloseEvent,
  RequestBalanceChangeEvent,
  type AccountsLoadDetail,
  type BalanceChangeDetail,
  type ErrorDetail,
  type Operation,
} from "./elements/events.js";
