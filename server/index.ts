export { administrator, createBackend, type Backend, type BackendOptions, type RequestHandler } from "./app.js";
export { asFetch, type BackendFetch, type RecordedRequest } from "./as-fetch.js";
export { deviationIds, withDeviation, type DeviationId } from "./deviations.js";
export {
  withAnswer,
  withBody,
  withDelay,
  withFailure,
  withFaults,
  withInterference,
  withLateAnswer,
  withLostAnswer,
  withNetworkError,
  type Fault,
  type Match,
} from "./faults.js";
export { afterFirst, firstOf, firstOfEach, isAny, isOperation, isRead, isWrite } from "./matches.js";
export { createMemoryStorage } from "./memory-storage.js";
export { createMemoryStore } from "./memory-store.js";
export type { Operation } from "./operation.js";
export { Problem, toProblemResponse } from "./problem.js";
export { withAccounts, withChangeAnswers, withLists, type Fields } from "./rewrites.js";
export { findScenario, parseScenarioId, scenarios, type Scenario, type ScenarioId } from "./scenarios.js";
export {
  agency,
  seedAccounts,
  seedEdgeCases,
  seedInCurrency,
  seedViewer,
  seedWithUsage,
  toSeed,
  type SeedOptions,
} from "./seed.js";
export { seedRequestLife } from "./seed/request-life.js";
export { withSchedules } from "./seed/schedules.js";
export type {
  KeyValueStorage,
  MemoryStore,
  Seed,
  Store,
  StoredResponse,
  TrailEntry,
  TrailList,
  TrailPaging,
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
  ScheduledChangeRecord,
  TrailRecord,
  Visitor,
} from "./wire.js";
export { createWebStorage } from "./web-storage.js";
