// What `ctm-accounts-billing/server` exports. Nothing here is in what a browser loads.
export { acceptBillingRequest, type AcceptedRequest } from "./accept-billing-request.js";
export * from "./adapters/index.js";
export { reportBillingRequest, type ReportedRequest } from "./report-billing-request.js";
export { declineCard, type DeclinedCard } from "./decline-card.js";
export {
  runScheduledChanges,
  startScheduler,
  type RunOptions,
  type Scheduler,
  type SchedulerOptions,
} from "./scheduler.js";
export type { OnBillingRequest, OnError, SentRequest } from "./report.js";
export { createBillingServer, type BillingServer, type BillingServerOptions } from "./billing-server.js";
export {
  openPostgresStore,
  openSqliteStore,
  type PostgresStoreOptions,
  type SqliteStoreOptions,
  type StoreOptions,
} from "./open-store.js";
export { Problem } from "./problem.js";
export type { PostgresClient, PostgresPool } from "./sql/host-pool.js";
export type { ListQuery, Paging, Summary } from "./query.js";
export type { Effect, Payment } from "./rules.js";
export type { AccountUpdate, SaveOptions } from "./save-account.js";
export type {
  AccountList,
  ChangeList,
  Decision,
  DueAccount,
  Found,
  LogList,
  LogQuery,
  OwnStore,
  Seed,
  Store,
  StoredResponse,
  StoredWrite,
  TrailEntry,
  TrailList,
  TrailPaging,
  Updates,
  WriteResult,
} from "./store.js";
export type {
  AccountLinks,
  AccountPermissions,
  AccountRecord,
  AgencyRecord,
  AgencyRow,
  BalanceSource,
  BillingRequestRecord,
  BillingRequestStatus,
  ChangeRecord,
  Id,
  LogRecord,
  MoneyRecord,
  PaymentMethodRecord,
  Permissions,
  ScheduledChangeRecord,
  TrailRecord,
  UsageRecord,
  Visitor,
} from "./wire.js";
