// What `ctm-accounts-billing/server` exports. Nothing here is in what a browser loads.
export * from "./adapters/index.js";
export { createBillingServer, type BillingServer, type BillingServerOptions } from "./billing-server.js";
export { openPostgresStore, openSqliteStore } from "./open-store.js";
export { Problem } from "./problem.js";
export type { ListQuery, Paging, Summary } from "./query.js";
export type { Effect } from "./rules.js";
export type {
  AccountList,
  ChangeList,
  Decision,
  Found,
  OwnStore,
  Seed,
  Store,
  StoredResponse,
  StoredWrite,
  WriteResult,
} from "./store.js";
export type {
  AccountRecord,
  AgencyRecord,
  BalanceSource,
  BillingRequestRecord,
  ChangeRecord,
  MoneyRecord,
  PaymentMethodRecord,
  Permissions,
  Visitor,
} from "./wire.js";
