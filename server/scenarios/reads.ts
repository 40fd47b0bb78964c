import { withDelay, withFailure, withNetworkError } from "../faults.js";
import { afterFirst, firstOfEach, isAny, isOperation } from "../matches.js";
import { seedAccounts } from "../seed.js";
import type { ScenarioDefinition } from "./definition.js";

/** Scenarios about reading the list and the history. */
export const readScenarios = {
  slow: { title: "Slow", description: "Each answer takes two and a half seconds.", latency: 2_500 },
  failing: { title: "Failing", description: "Everything is answered 503.", faults: () => [withFailure(isAny, 503)] },
  "failing-refresh": {
    title: "Failing refresh",
    description: "The first list arrives; later ones are answered 503.",
    faults: ({ base }) => [withFailure(afterFirst(isOperation(base, "list")), 503)],
  },
  "expired-session": {
    title: "Expired session",
    description: "Everything is answered 401.",
    faults: () => [withFailure(isAny, 401, "Your session has expired. Sign in again.")],
  },
  offline: { title: "Offline", description: "No request arrives.", faults: () => [withNetworkError(isAny)] },
  "rate-limited": {
    title: "Rate limited",
    description: "Each address answers 429 twice, with a Retry-After of one second, before it answers.",
    faults: () => [
      withFailure(firstOfEach(isAny, 2), 429, "Too many requests. Wait a moment.", { "Retry-After": "1" }),
    ],
  },
  "no-history": {
    title: "No history",
    description: "The billing of no account was ever changed.",
    seed: () => ({ ...seedAccounts(), changes: {} }),
  },
  "slow-history": {
    title: "Slow history",
    description: "A billing history takes two and a half seconds more than the rest.",
    faults: ({ base, wait }) => [withDelay(isOperation(base, "history"), () => wait(2_500))],
  },
  "history-failing": {
    title: "Failing history",
    description: "Billing histories are answered 503; all else works.",
    faults: ({ base }) => [withFailure(isOperation(base, "history"), 503)],
  },
} satisfies Record<string, ScenarioDefinition>;
