import { touch, type Effect } from "./rules.js";
import { checkAccounts } from "./save-account.js";
import type { Found, Store } from "./store.js";
import { isEqual } from "./versions.js";
import type { AccountRecord, BillingRequestRecord, BillingRequestStatus, Id } from "./wire.js";
import { requireFound } from "./writes.js";

/** What a host has learnt of a billing request that it has sent. What is left out stays as it is. */
export interface ReportedRequest {
  readonly agencyId: Id;
  readonly accountId: Id;
  /** The `sent_at` of the request. A report about one that was replaced or withdrawn since has no effect. */
  readonly sentAt: string;
  /** Where a customer has paid, call `acceptBillingRequest()`. */
  readonly status?: Exclude<BillingRequestStatus, "requested">;
  /** Until when its link works, as RFC 3339. After that it is answered as expired, without another report. */
  readonly expiresAt?: string;
  /** The link that the customer was sent, http(s) only. Whoever may request payment details can copy it. */
  readonly link?: string;
}

/**
 * Notes how far a billing request is: that its customer has opened, accepted or declined it, or that its e-mail has bounced.
 * Call it where your mail or payment provider says so, as often as it does. Returns the account as it is after it.
 * @throws {Problem} 404 without the account
 * @throws {TypeError} with a sentence that says what to change, if a field cannot be kept
 */
export async function reportBillingRequest(store: Store, report: ReportedRequest): Promise<AccountRecord> {
  const agencyId = String(report.agencyId);
  const accountId = String(report.accountId);
  const now = new Date().toISOString();
  let reported: AccountRecord | undefined;
  await store.write({
    agencyId,
    accountId,
    // A report has no effect twice by itself. No header has a line break: no request can take this key.
    key: `report\n${crypto.randomUUID()}`,
    fingerprint: "",
    decide: (found) => {
      const effect = applyReport(requireFound(found), report, now);
      reported = effect.account;
      checkAccounts(agencyId, [{ id: accountId, billing_request: reported.billing_request ?? null }]);
      return { effect, respondWith: (account) => ({ status: 200, body: JSON.stringify(account) }) };
    },
  });
  return requireFound(reported);
}

function applyReport({ account }: Found, report: ReportedRequest, now: string): Effect {
  const { billing_request: request } = account;
  if (request?.sent_at !== report.sentAt) return { account };
  const reported: BillingRequestRecord = { ...request, ...toFields(report, request) };
  if (isEqual(request, reported)) return { account };
  const after = { ...account, billing_request: reported };
  // A link, or its end, makes nobody confirm twice what they are about to do; how the customer has answered does.
  return { account: reported.status === request.status ? { ...after, updated: now } : touch(after, now) };
}

function toFields({ status, expiresAt, link }: ReportedRequest, { status: before }: BillingRequestRecord) {
  // Providers report in any order: that it was opened is no news once it was answered.
  const isLate = status === "opened" && (before === "accepted" || before === "declined");
  return {
    ...(status !== undefined && !isLate && { status }),
    ...(expiresAt !== undefined && { expires_at: expiresAt }),
    ...(link !== undefined && { link }),
  };
}
