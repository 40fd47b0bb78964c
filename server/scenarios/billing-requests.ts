import { withFailure, withInterference } from "../faults.js";
import { isOperation, isRead } from "../matches.js";
import { completeBillingRequest } from "../rules.js";
import { seedAccounts } from "../seed.js";
import { seedRequestLife } from "../seed/request-life.js";
import type { ScenarioDefinition, ScenarioContext } from "./definition.js";

/** Scenarios about billing requests. */
export const billingRequestScenarios = {
  "customer-pays": {
    title: "Customer pays",
    description: "Email a customer and wait: eight seconds later, they’ve added a card and paid.",
    seed: seedFreshRequests,
    faults: (context) => [withPayingCustomers(context)],
  },
  "requests-under-way": {
    title: "Requests under way",
    description: "Every way that a payment request can go: opened, accepted, declined, expired, not delivered.",
    seed: seedRequestLife,
    reminds: true,
  },
  "request-refused": {
    title: "Request refused",
    description: "The server won’t send your payment request, and says why (422).",
    faults: ({ base }) => [
      withFailure(isOperation(base, "request"), 422, "This address has bounced before. Check it with the customer."),
    ],
  },
} satisfies Record<string, ScenarioDefinition>;

/** Time between a billing request and the customer's payment, in milliseconds. */
const paymentDelay = 8_000;

/** Sends the seeded requests when the scenario starts, so that they are pending at first. */
function seedFreshRequests(now: Date) {
  return seedAccounts(undefined, {
    each: ({ billing_request: request }) =>
      request ? { billing_request: { ...request, sent_at: now.toISOString() } } : {},
  });
}

/** Completes due requests before each read, because the backend has no timer. */
function withPayingCustomers({ store, now }: ScenarioContext) {
  return withInterference(isRead, () => {
    const time = now();
    for (const account of store.accounts()) {
      const request = account.billing_request;
      if (!request || time.getTime() - Date.parse(request.sent_at) < paymentDelay) continue;
      const payment = { paymentMethod: { brand: "Visa", last4: "4242" }, balance: request.starting_balance };
      store.apply(completeBillingRequest(account, payment, time.toISOString()));
    }
  });
}
