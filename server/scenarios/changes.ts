import { withDelay, withFailure, withInterference, withLostAnswer } from "../faults.js";
import { firstOfEach, isOperation, isWrite } from "../matches.js";
import { accountIdOf } from "../operation.js";
import { touch } from "../rules.js";
import { seedAccounts } from "../seed.js";
import { usualLatency, type ScenarioDefinition, type ScenarioContext } from "./definition.js";

/** Scenarios about changes of who pays. */
export const changeScenarios = {
  "slow-changes": {
    title: "Slow changes",
    description: "Each change takes 0.7 seconds, which shows the progress of many at once.",
    faults: ({ base, wait }) => [withDelay(isOperation(base, "change"), () => wait(700 - usualLatency))],
  },
  "bulk-failures": {
    title: "Some changes fail",
    description: "2,500 accounts; the first change of each whose id ends in 9 is answered 503 and takes no effect.",
    seed: seedCustomersWithCards,
    faults: (context) => [withFailure(firstOfEach(isFailingChange(context)), 503)],
  },
  "failing-writes": {
    title: "Failing changes",
    description: "Reading works; changes are answered 503 and take no effect.",
    faults: () => [withFailure(isWrite, 503)],
  },
  conflict: {
    title: "Conflict",
    description: "Someone else changes the account just before: the first change of each account is answered 412.",
    faults: (context) => [withConcurrentChange(context)],
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
} satisfies Record<string, ScenarioDefinition>;

/** Gives every paying customer a card, so that a change can be undone. */
function seedCustomersWithCards() {
  return seedAccounts(2_500, {
    each: ({ balance_from: source, payment_method: card }) =>
      source === "customer" && card === null ? { payment_method: { brand: "Visa", last4: "4242" } } : {},
  });
}

function isFailingChange({ base }: ScenarioContext) {
  const isChange = isOperation(base, "change");
  return (request: Request) => isChange(request) && (accountIdOf(request, base) ?? "").endsWith("9");
}

/** Changes the balance before the first change of each account, so that the client's version is outdated. */
function withConcurrentChange({ base, store, now }: ScenarioContext) {
  return withInterference(firstOfEach(isOperation(base, "change")), (request) => {
    const account = store.account(accountIdOf(request, base) ?? "");
    if (!account) return;
    const balance = account.balance ? { ...account.balance, cents: account.balance.cents - 1_500 } : null;
    store.saveAccount(touch({ ...account, balance }, now().toISOString()));
  });
}
