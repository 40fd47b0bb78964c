export { createCtmStore, type CtmStoreOptions } from "./ctm/create-ctm-store.js";
export type { ProviderKey } from "./credentials.js";
export {
  LostAnswerProblem,
  UnreadableAnswerProblem,
  type NoChanges,
  type Provider,
  type ProviderChanges,
  type Snapshot,
} from "./provider.js";
export { ProviderClient, type ProviderClientOptions } from "./provider-client.js";
export { createProviderStore, type ProviderStoreOptions } from "./provider-store.js";
export { createVonageStore, type VonageStoreOptions } from "./vonage/create-vonage-store.js";
