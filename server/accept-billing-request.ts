import { Problem } from "./problem.js";
import { completeBillingRequest, payerOf, type Payment } from "./rules.js";
import { checkAccounts } from "./save-account.js";
import { isWaitingForFunds } from "./scheduled-change.js";
import type { Found, Store } from "./store.js";
import type { AccountRecord, Id } from "./wire.js";
import { requireFound } from "./writes.js";

/** A payment that a customer was asked for by a billing request. */
export interface AcceptedRequest extends Payment {
  readonly agencyId: Id;
  readonly accountId: Id;
  /** What identifies the payment where it was made. A payment that is reported again has no second effect. */
  readonly paymentId: string;
  /** When it was made; now by default. */
  readonly at?: Date;
}

/**
 * Completes a billing request, or a hand-over that waits until the customer has paid in: the customer has added a card and
 * paid, and pays from now on. Call it where your payment
 * provider reports a payment, as often as it does. Returns the account as it is after it.
 * @throws {Problem} 404 without the account, 409 where nothing waits for a payment, because the request was withdrawn for example
 */
export async function acceptBillingRequest(store: Store, accepted: AcceptedRequest): Promise<AccountRecord> {
  const { paymentId, paymentMethod, balance, at = new Date() } = accepted;
  const agencyId = String(accepted.agencyId);
  checkAccounts(agencyId, [{ id: accepted.accountId, payment_method: paymentMethod, balance }]);
  const accountId = String(accepted.accountId);
  const fingerprint = JSON.stringify(["payment", agencyId, accountId, paymentId]);
  const now = at.toISOString();
  const result = await store.write({
    agencyId,
    accountId,
    // No header has a line break: no request can take this key.
    key: `payment\n${paymentId}`,
    fingerprint,
    decide: (found) => complete(found, { paymentMethod, balance }, now),
  });
  if (result.type === "written") return result.decision.effect.account;
  if (result.response.fingerprint === fingerprint) return JSON.parse(result.response.body) as AccountRecord;
  throw new Problem(409, `The payment "${paymentId}" was reported for another account.`);
}

function complete(found: Found | undefined, payment: Payment, now: string) {
  const { account } = requireFound(found);
  const request = account.billing_request;
  if ((!request && !isWaitingForFunds(account)) || account.balance_from !== "agency") {
    throw new Problem(409, `${account.name} has no billing request that could be completed.`);
  }
  const effect = completeBillingRequest(account, payment, now);
  return {
    effect,
    respondWith: (written: AccountRecord) => ({ status: 200, body: JSON.stringify(written) }),
    trail: {
      at: now,
      action: "change" as const,
      actor: { id: null, name: payerOf(account) },
      account: { id: account.id, name: account.name },
      from: "agency" as const,
      to: "customer" as const,
      amount: request?.starting_balance ?? null,
      email: request?.email ?? null,
      address: null,
    },
  };
}
