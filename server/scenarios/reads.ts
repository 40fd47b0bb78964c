import { withDelay, withFailure, withNetworkError } from "../faults.js";
import { afterFirst, firstOfEach, isAny, isOperation } from "../matches.js";
import { seedAccounts } from "../seed.js";
import type { ScenarioDefinition } from "./definition.js";

/** Scenarios about reading the list and the history. */
export const readScenarios = {
  slow: { title: "Slow server", description: "Every answer takes two and a half seconds.", latency: 2_500 },
  failing: {
    title: "Can’t load",
    description: "The server fails every request (503).",
    faults: () => [withFailure(isAny, 503)],
  },
  "failing-refresh": {
    title: "Refresh fails",
    description: "The first list arrives. Search, sort or refresh, and the server fails (503).",
    faults: ({ base }) => [withFailure(afterFirst(isOperation(base, "list")), 503)],
  },
  "expired-session": {
    title: "Signed out",
    description: "Your session has ended, so the server refuses every request (401).",
    faults: () => [withFailure(isAny, 401, "Your session has expired. Sign in again.")],
  },
  offline: { title: "Offline", description: "No request reaches the server.", faults: () => [withNetworkError(isAny)] },
  "rate-limited": {
    title: "Busy server",
    description: "The server asks for a second’s patience, twice (429). The table waits, then loads.",
    faults: () => [
      withFailure(firstOfEach(isAny, 2), 429, "Too many requests. Wait a moment.", { "Retry-After": "1" }),
    ],
  },
  "no-history": {
    title: "No history yet",
    description: "Nobody has changed who pays for any account.",
    seed: () => ({ ...seedAccounts(), changes: {} }),
  },
  "slow-history": {
    title: "Slow history",
    description: "A billing history takes two and a half seconds longer than the rest.",
    faults: ({ base, wait }) => [withDelay(isOperation(base, "history"), () => wait(2_500))],
  },
  "history-failing": {
    title: "Can’t load history",
    description: "The server fails when you open a billing history (503). Everything else works.",
    faults: ({ base }) => [withFailure(isOperation(base, "history"), 503)],
  },
} satisfies Record<string, ScenarioDefinition>;
