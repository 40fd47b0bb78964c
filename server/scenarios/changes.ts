import { withDelay, withFailure, withInterference, withLostAnswer } from "../faults.js";
import { firstOfEach, isOperation, isWrite } from "../matches.js";
import { accountIdOf } from "../operation.js";
import { touch } from "../rules.js";
import { seedAccounts } from "../seed.js";
import { usualLatency, type ScenarioDefinition, type ScenarioContext } from "./definition.js";

/** Scenarios about changes of who pays. */
export const changeScenarios = {
  "slow-changes": {
    title: "Slow to save",
    description: "Each change takes 0.7 seconds. Move many accounts at once and watch the progress.",
    faults: ({ base, wait }) => [withDelay(isOperation(base, "change"), () => wait(700 - usualLatency))],
  },
  "bulk-failures": {
    title: "Some changes fail",
    description: "Move many accounts at once: about one in ten fails the first time (503). Retry works.",
    seed: seedCustomersWithCards,
    faults: (context) => [withFailure(firstOfEach(isFailingChange(context)), 503)],
  },
  "pasted-list": {
    title: "A list from a spreadsheet",
    description:
      "2,500 accounts, two of them called Northside Dental. Paste names, or export, edit balance_from and drop the file on the table.",
    seed: seedNamesakes,
  },
  "failing-writes": {
    title: "Server error on save",
    description: "The list loads, but the server can’t save any change (503).",
    faults: () => [withFailure(isWrite, 503)],
  },
  conflict: {
    title: "Changed by a colleague",
    description: "A colleague edits the account while your pop-up is open (412).",
    faults: (context) => [withConcurrentChange(context)],
  },
  declined: {
    title: "Card declined",
    description: "The server turns down every change, and says why (422).",
    faults: ({ base }) => [
      withFailure(isOperation(base, "change"), 422, "The card on file was declined. Ask the customer to update it."),
    ],
  },
  "lost-answer": {
    title: "Connection lost mid-save",
    description: "Your change goes through, but the connection drops before the answer arrives.",
    faults: () => [withLostAnswer(isWrite)],
  },
  gone: {
    title: "Account deleted meanwhile",
    description: "Someone deletes the account just before you change it (404).",
    faults: ({ store, base }) => [
      withInterference(isWrite, (request) => {
        store.dropAccount(accountIdOf(request, base) ?? "");
      }),
    ],
  },
  forbidden: {
    title: "Not allowed after all",
    description: "The list offers changes, but the server refuses them all (403).",
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

/** Two accounts have the same name: a list has to say which is meant. */
function seedNamesakes() {
  const both = ["Aïcha Pâtisserie & Café", "Álvarez Plomería"];
  return seedAccounts(2_500, { each: ({ name }) => (both.includes(name) ? { name: "Northside Dental" } : {}) });
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
