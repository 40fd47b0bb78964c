import { fallBack } from "./schedule-rules.js";
import type { Found, Store } from "./store.js";
import { toOwnTrailEntry } from "./trail.js";
import type { AccountRecord, Id } from "./wire.js";
import { requireFound } from "./writes.js";

/** A payment by a customer's card that has failed. */
export interface DeclinedCard {
  readonly agencyId: Id;
  readonly accountId: Id;
  /** What identifies the failure where it was reported. One that is reported again has no second effect. */
  readonly declineId: string;
  /** When the card was declined; now by default. */
  readonly at?: Date;
}

/**
 * Takes an account back to the agency whose customer's card has failed, where it was handed over with a way back that is
 * still open. Call it where your payment provider reports a declined card, for any account, and as often as it does. Returns
 * the account as it is after it.
 * @throws {Problem} 404 without the account
 */
export async function declineCard(store: Store, declined: DeclinedCard): Promise<AccountRecord> {
  const { declineId, at = new Date() } = declined;
  const [agencyId, accountId] = [String(declined.agencyId), String(declined.accountId)];
  const result = await store.write({
    agencyId,
    accountId,
    // No header has a line break: no request can take this key.
    key: `declined\n${accountId}\n${declineId}`,
    fingerprint: "declined",
    decide: (found) => decide(found, at.toISOString()),
  });
  return result.type === "written"
    ? result.decision.effect.account
    : (JSON.parse(result.response.body) as AccountRecord);
}

function decide(found: Found | undefined, now: string) {
  const { account } = requireFound(found);
  const effect = fallBack(account, now);
  const respondWith = (written: AccountRecord) => ({ status: 200, body: JSON.stringify(written) });
  return { effect, respondWith, ...(effect.change && { trail: toOwnTrailEntry(account, effect.change) }) };
}
