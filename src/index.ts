export { ApiError, type ApiErrorKind } from "./client/api-error.js";
export type {
  AccountPage,
  AgencyChangePage,
  AgencyChangeQuery,
  AgencyChangeRecord,
  BalanceChangePage,
  BalanceChangeRecord,
  BillingApi,
  ChangeOptions,
  ReadOptions,
  WriteOptions,
} from "./client/billing-api.js";
export { createBillingApi, type BillingApiOptions } from "./client/create-billing-api.js";
export type { HeadersContext, HeadersSource } from "./client/transport.js";
export type {
  Account,
  AccountId,
  AccountLinks,
  AccountPermissions,
  Agency,
  AgencyLinks,
  BillingRequest,
  BillingRequestStatus,
  PaymentMethod,
  ScheduledChange,
} from "./model/account.js";
export type { AccountQuery, AccountSummary, Sort, SortColumn } from "./model/query.js";
export type { BalanceSource } from "./model/balance-source.js";
export type { BillingRequestDraft } from "./model/billing-request.js";
export type { ScheduleDraft } from "./model/scheduled-change.js";
export type { Money } from "./model/money.js";
export { CtmAccountsBilling } from "./components/accounts-billing/accounts-billing.js";
export type { AccountColumn } from "./components/accounts-billing/custom-columns.js";
export { CtmBalanceToggle } from "./components/balance-toggle/balance-toggle.js";
export {
  AccountOpenEvent,
  AccountReadEvent,
  AccountsLoadEvent,
  BalanceChangeEvent,
  BillingErrorEvent,
  BillingRequestChangeEvent,
  PopupCloseEvent,
  QueryChangeEvent,
  RequestBalanceChangeEvent,
  ScheduledChangeEvent,
  type AccountDetail,
  type AccountsLoadDetail,
  type BalanceChangeDetail,
  type BillingEventMap,
  type ErrorDetail,
  type Operation,
  type QueryChangeDetail,
} from "./events.js";
export { registerLocale, setLocalesUrl } from "./localization/locale-registry.js";
export type { Message, MessageFunction, MessageKey, Messages, PluralForms } from "./localization/messages.js";
