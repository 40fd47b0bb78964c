import { ApiError, toApiError } from "../client/api-error.js";
import type { BillingApi } from "../client/billing-api.js";
import type { Account } from "../model/account.js";
import { findPendingRequest, isAsWished, type Intent } from "../model/billing-request.js";

/** How a confirmed wish ended. */
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

/** Answers with which the server has certainly changed nothing. */
const REJECTIONS: ReadonlySet<string> = new Set(["unauthorized", "forbidden", "not-found", "validation"]);

/**
 * Sends a confirmed wish once and finds out what came of it. A lost answer is never guessed at and never sent again:
 * the account is read back. Never rejects.
 * @param onChecking called when the outcome has to be read back
 */
export async function settleChange(api: BillingApi, intent: Intent, onChecking?: () => void): Promise<ChangeOutcome> {
  try {
    const answer = await send(api, intent);
    if (!answer || !isConfirmed(answer, intent)) throw new ApiError("invalid-response", "Confirmed, but not changed");
    // A repeat is answered what the first attempt was: the account may have been changed back since.
    if (intent.isRepeat) throw new ApiError("conflict", "Confirmed before");
    return { kind: "changed", account: answer };
  } catch (thrown) {
    const error = toApiError(thrown);
    // It may be the request that is not there, and not the account; or the first attempt has taken effect late.
    const isSure = !intent.isRepeat && (error.kind !== "not-found" || intent.draft === undefined);
    if (isSure && REJECTIONS.has(error.kind)) return { kind: "rejected", error };
    onChecking?.();
    return checkOutcome(api, intent, error);
  }
}

/** Reads the account to see whether a wish whose answer was lost, or that was refused as stale, has come true. */
export async function checkOutcome(api: BillingApi, intent: Intent, error: ApiError): Promise<ChangeOutcome> {
  try {
    const now = await api.getAccount(intent.account.id);
    // A server that knows no keys refuses a repeat of what has taken effect meanwhile as it would someone else's change.
    const kind = error.kind === "conflict" ? "conflict" : "unchanged";
    const isOurs = isAsWished(now, intent) && (kind === "unchanged" || intent.isRepeat);
    return isOurs ? { kind: "changed", account: now } : { kind, account: now, error };
  } catch (thrown) {
    const failure = toApiError(thrown);
    if (failure.kind === "not-found") return { kind: "rejected", error: failure };
    // Refused as stale: nothing was changed, but what the account is now must not be guessed either.
    const isSure = error.kind === "conflict" && !intent.isRepeat;
    return isSure ? { kind: "rejected", error: failure } : { kind: "unknown", error };
  }
}

function send(api: BillingApi, intent: Intent): Promise<Account> | undefined {
  const { account, draft, key } = intent;
  const options = { key, version: account.version };
  if (draft === undefined) return api.changeBalance(account.id, intent.to, options);
  return draft ? api.requestBilling?.(account.id, draft, options) : api.withdrawBillingRequest?.(account.id, options);
}

/** The server's own word is believed where it says that a request is out, however it words or dates that. */
function isConfirmed(answer: Account, intent: Intent): boolean {
  return intent.draft ? findPendingRequest(answer) !== undefined : isAsWished(answer, intent);
}
