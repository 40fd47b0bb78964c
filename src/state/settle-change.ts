import { ApiError, toApiError } from "../api/api-error.js";
import type { BillingApi } from "../api/billing-api.js";
import type { Account } from "../domain/account.js";
import type { ChangeIntent } from "../domain/balance-change.js";

/** How a confirmed change ended. */
export type ChangeOutcome =
  /** The server has confirmed it. */
  | { readonly kind: "changed"; readonly account: Account }
  /** The answer was lost, and the account read afterwards is not as asked: trying again takes the same key. */
  | { readonly kind: "unchanged"; readonly account: Account; readonly error: ApiError }
  /** The answer was lost, and so was the reading: nobody here knows. */
  | { readonly kind: "unknown"; readonly error: ApiError }
  /** Someone else changed the account first; this is what it is now. */
  | { readonly kind: "conflict"; readonly account: Account; readonly error: ApiError }
  /** The server said no: nothing was changed. */
  | { readonly kind: "rejected"; readonly error: ApiError };

/** Answers with which the server has certainly not made the change. */
const REJECTIONS: ReadonlySet<string> = new Set(["unauthorized", "forbidden", "not-found", "validation"]);

/**
 * Sends a confirmed change once and finds out what came of it. A lost answer is never guessed at and never sent again:
 * the account is read back. Never rejects.
 * @param onChecking called when the outcome has to be read back
 */
export async function settleChange(
  api: BillingApi,
  intent: ChangeIntent,
  onChecking?: () => void,
): Promise<ChangeOutcome> {
  const { account, to, key } = intent;
  try {
    const answer = await api.changeBalance(account.id, to, { key, version: account.version });
    if (answer.balanceFrom === to) return { kind: "changed", account: answer };
    throw new ApiError("invalid-response", "Confirmed, but not changed");
  } catch (thrown) {
    const error = toApiError(thrown);
    if (REJECTIONS.has(error.kind)) return { kind: "rejected", error };
    onChecking?.();
    return checkOutcome(api, intent, error);
  }
}

/** Reads the account to see whether a change whose answer was lost, or that was refused as stale, is in effect. */
export async function checkOutcome(
  api: BillingApi,
  { account, to }: ChangeIntent,
  error: ApiError,
): Promise<ChangeOutcome> {
  try {
    const now = await api.getAccount(account.id);
    if (error.kind === "conflict") return { kind: "conflict", account: now, error };
    return now.balanceFrom === to ? { kind: "changed", account: now } : { kind: "unchanged", account: now, error };
  } catch (thrown) {
    const failure = toApiError(thrown);
    if (failure.kind === "not-found") return { kind: "rejected", error: failure };
    // Refused as stale: nothing was changed, but what the account is now must not be guessed either.
    return error.kind === "conflict" ? { kind: "rejected", error: failure } : { kind: "unknown", error };
  }
}
