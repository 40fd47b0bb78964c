export { createCtmStore, type CtmStoreOptions } from "./ctm/create-ctm-store.js";
export type { KeyNames, ProviderKey } from "./credentials.js";
export {
  LostAnswerProblem,
  UnreadableAnswerProblem,
  type NoChanges,
  type Provider,
  type ProviderChanges,
  type Snapshot,
} from "./provider.js";
export { ProviderClient, type ConnectionOptions, type ProviderClientOptions } from "./provider-client.js";
export type { TrailEntry, TrailList, TrailPaging } from "../store.js";
export type { Trail } from "./trail.js";
export { createProviderStore, type ProviderStoreOptions } from "./provider-store.js";
export { createVonageStore, type VonageStoreOptions } from "./vonage/create-vonage-store.js";
