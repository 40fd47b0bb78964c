import { logError } from "./log-error.js";
import type { AccountRecord, BillingRequestRecord, Visitor } from "./wire.js";

/** Receives what was thrown, mostly an `Error`, and the request that it has ended. */
export type OnError = (error: unknown, request: Request) => void | Promise<void>;

/** A billing request, or a reminder of it, that has been saved, and of which the customer does not know yet. */
export interface SentRequest {
  readonly agencyId: string;
  /** The account as it is with the request. */
  readonly account: AccountRecord;
  readonly billingRequest: BillingRequestRecord;
  /** Who has sent the request or the reminder. */
  readonly visitor: Visitor;
}

/** Sends the e-mail of a billing request, or has it sent. */
export type OnBillingRequest = (sent: SentRequest) => void | Promise<void>;

/** Hands an error to the host. What the host's function throws must neither end the process nor leave a request unanswered. */
export async function reportError(error: unknown, request: Request, onError: OnError = logError): Promise<void> {
  try {
    await onError(error, request);
  } catch (failure) {
    logError(failure);
  }
}
