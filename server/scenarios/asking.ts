import { withFailure, withInterference } from "../faults.js";
import { isOperation, isRead } from "../matches.js";
import { completeBillingRequest } from "../rules.js";
import { seedAccounts } from "../seed.js";
import type { ScenarioPlan, Stage } from "./plan.js";

/** What becomes of billing requests. */
export const askingScenarios = {
  "customer-pays": {
    title: "Customer pays",
    description: "Each customer who is asked for payment details enters a card and pays eight seconds later.",
    seed: seedFreshRequests,
    faults: (stage) => [withPayingCustomers(stage)],
  },
  "request-refused": {
    title: "Request refused",
    description: "Each billing request is answered 422, with a reason.",
    faults: ({ base }) => [
      withFailure(isOperation(base, "request"), 422, "This address has bounced before. Check it with the customer."),
    ],
  },
} satisfies Record<string, ScenarioPlan>;

/** How long a customer takes to find the card. */
const thinkingTime = 8_000;

/** The seed's requests are sent as the scenario begins, so that they are seen to be out before they are answered. */
function seedFreshRequests(now: Date) {
  return seedAccounts(undefined, {
    each: ({ billing_request: request }) =>
      request ? { billing_request: { ...request, sent_at: now.toISOString() } } : {},
  });
}

/** Before each read, because a backend without a clock of its own has no other moment. */
function withPayingCustomers({ store, now }: Stage) {
  return withInterference(isRead, () => {
    const time = now();
    for (const account of store.accounts()) {
      const sentAt = account.billing_request?.sent_at;
      if (sentAt === undefined || time.getTime() - Date.parse(sentAt) < thinkingTime) continue;
      store.saveAccount(completeBillingRequest(account, { store, now: time.toISOString() }));
    }
  });
}
