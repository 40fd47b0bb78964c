import { withAnswer, withBody, withFailure, withInterference, withLostAnswer, withNetworkError } from "./faults.js";
import { afterFirst, firstOfEach, isAny, isOperation, isWrite } from "./matches.js";
import { accountIdOf } from "./operation.js";
import { touch } from "./rules.js";
import type { ScenarioPlan, Stage } from "./scenarios.js";
import { seedAccounts, seedEdgeCases, seedViewer } from "./seed.js";
import { unreadableRows } from "./seed/edge-cases.js";
import { administrator } from "./app.js";
import { toRow } from "./wire.js";

/** The scenarios, in the order of a menu. */
export const scenarioTable = {
  normal: { title: "Normal", description: "137 accounts of every kind, answered promptly." },
  slow: { title: "Slow", description: "Each answer takes two and a half seconds.", latency: 2_500 },
  one: { title: "One account", description: "An agency with a single client.", seed: () => seedAccounts(1) },
  none: { title: "No accounts", description: "An agency that has yet to add a client.", seed: () => seedAccounts(0) },
  many: { title: "2,500 accounts", description: "A large agency.", seed: () => seedAccounts(2_500) },
  viewer: { title: "Viewer", description: "May look at the list, and change nothing.", seed: () => seedViewer() },
  "edge-cases": {
    title: "Edge cases",
    description: "Endless names, foreign currencies, hostile text, an unknown source and a row that cannot be read.",
    seed: seedEdgeCases,
    faults: ({ base }) => [withUnreadableRows(base, unreadableRows.slice(0, 1))],
  },
  "unreadable-rows": {
    title: "Unreadable rows",
    description: "Some rows of each page lack what an account must have.",
    faults: ({ base }) => [withUnreadableRows(base, unreadableRows)],
  },
  "bare-array": {
    title: "Bare array",
    description: "The collection is answered as one array, without pages.",
    faults: (stage) => [withBareArray(stage)],
  },
  failing: { title: "Failing", description: "Everything is answered 503.", faults: () => [withFailure(isAny, 503)] },
  "failing-writes": {
    title: "Failing changes",
    description: "Reading works; changes are answered 503 and take no effect.",
    faults: () => [withFailure(isWrite, 503)],
  },
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
  conflict: {
    title: "Conflict",
    description: "Someone else changes the account just before: the first change of each account is answered 412.",
    faults: (stage) => [withMeddling(stage)],
  },
  declined: {
    title: "Declined change",
    description: "Each change is answered 422, with a reason.",
    faults: ({ base }) => [
      withFailure(isOperation(base, "change"), 422, "The card on file was declined. Ask the customer to update it."),
    ],
  },
  "lost-answer": {
    title: "Lost answer",
    description: "Changes take effect, but the connection is cut before their answer arrives.",
    faults: () => [withLostAnswer(isWrite)],
  },
  gone: {
    title: "Account gone",
    description: "An account is deleted just before it is changed: 404, and the next list is without it.",
    faults: ({ store, base }) => [
      withInterference(isWrite, (request) => {
        store.removeAccount(accountIdOf(request, base) ?? "");
      }),
    ],
  },
  forbidden: {
    title: "Not allowed after all",
    description: "The list offers changes, but each of them is answered 403.",
    faults: () => [withFailure(isWrite, 403, "Your role does not allow billing changes.")],
  },
  "rate-limited": {
    title: "Rate limited",
    description: "Each address answers 429 twice, with a Retry-After of one second, before it answers.",
    faults: () => [
      withFailure(firstOfEach(isAny, 2), 429, "Too many requests. Wait a moment.", { "Retry-After": "1" }),
    ],
  },
} satisfies Record<string, ScenarioPlan>;

/** The name of a scenario. */
export type ScenarioId = keyof typeof scenarioTable;

function withUnreadableRows(base: string, rows: readonly unknown[]) {
  return withBody(isOperation(base, "list"), (body) => {
    const list = body as { accounts: unknown[]; total_entries: number };
    return { ...list, accounts: [...rows, ...list.accounts], total_entries: list.total_entries + rows.length };
  });
}

function withBareArray({ base, store }: Stage) {
  return withAnswer(isOperation(base, "list"), (request) => {
    const { origin } = new URL(request.url);
    return Response.json(store.accounts().map((account) => toRow(account, administrator, origin)));
  });
}

/** The customer spends some money between the read and the write, so that the version in hand is an old one. */
function withMeddling({ base, store }: Stage) {
  return withInterference(firstOfEach(isOperation(base, "change")), (request) => {
    const account = store.account(accountIdOf(request, base) ?? "");
    if (!account) return;
    const balance = account.balance ? { ...account.balance, cents: account.balance.cents - 1_500 } : null;
    store.saveAccount(touch({ ...account, balance }, new Date().toISOString()));
  });
}
