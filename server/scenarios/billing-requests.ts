import { withFailure, withInterference } from "../faults.js";
import { isOperation, isRead } from "../matches.js";
import { completeBillingRequest } from "../rules.js";
import { seedAccounts } from "../seed.js";
import type { ScenarioDefinition, ScenarioContext } from "./definition.js";

/** Scenarios about billing requests. */
export const billingRequestScenarios = {
  "customer-pays": {
    title: "Customer pays",
    description: "Email a customer and wait: eight seconds later, they’ve added a card and paid.",
    seed: seedFreshRequests,
    faults: (context) => [withPayingCustomers(context)],
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
      const sentAt = account.billing_request?.sent_at;
      if (sentAt === undefined || time.getTime() - Date.parse(sentAt) < paymentDelay) continue;
      store.apply(completeBillingRequest(account, time.toISOString()));
    }
  });
}
