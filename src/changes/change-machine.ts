import { ApiError } from "../client/api-error.js";
import { isSameId, type Account } from "../model/account.js";
import {
  findCommandType,
  isAboutRequest,
  isAllowed,
  isApplied,
  isConfirmedBy,
  isNeedless,
  isUndecided,
  type Change,
} from "../model/change.js";

/** Where the change of one account stands. */
export type ChangeState =
  | { readonly status: "idle" }
  /**
   * The user is to confirm. After a failure `error` says what it was. With `retry`, confirming the same command
   * sends that change again, with its key.
   */
  | {
      readonly status: "confirming";
      readonly account: Account;
      readonly error?: ApiError | undefined;
      readonly retry?: Change | undefined;
    }
  /** Sent once; the answer has not arrived. */
  | { readonly status: "sending"; readonly change: Change }
  /** The answer was lost, or does not say what came of the change: the account is being read. */
  | { readonly status: "verifying"; readonly change: Change; readonly cause: ApiError }
  /**
   * Reading the account failed too; or the server has accepted the change, and the account does not show it yet. Only
   * another reading shows the outcome. `error`: why the account could not be read, where the user can do something
   * about that.
   */
  | {
      readonly status: "unknown";
      readonly change: Change;
      readonly cause: ApiError;
      readonly error?: ApiError | undefined;
    }
  /** The server has confirmed the change, or the account shows it; `account` is the new state. */
  | { readonly status: "succeeded"; readonly change: Change; readonly account: Account }
  /**
   * Nothing is left to confirm. With `error` the change cannot be made; without, someone else has made it already.
   */
  | {
      readonly status: "rejected";
      readonly change: Change;
      readonly account: Account;
      readonly error?: ApiError | undefined;
    };

/** What can happen to the change of one account. */
export type ChangeEvent =
  /** The user opens the dialog. */
  | { readonly type: "open"; readonly account: Account }
  /** The user has confirmed, and the page has not stopped it. */
  | { readonly type: "confirm"; readonly change: Change }
  /** The write was answered with an account. */
  | { readonly type: "answered"; readonly account: Account }
  /** The write was answered with an error, or not at all. */
  | { readonly type: "failed"; readonly error: ApiError }
  /** The account was read. `canRequest`: the backend can e-mail customers. */
  | { readonly type: "read"; readonly account: Account; readonly canRequest: boolean }
  /** The account could not be read. */
  | { readonly type: "read-failed"; readonly error: ApiError }
  /** An unknown outcome is to be read back once more. */
  | { readonly type: "verify" }
  /** The dialog is closed, or what it said has been seen. */
  | { readonly type: "close" };

type Sending = Extract<ChangeState, { status: "sending" }>;
type Verifying = Extract<ChangeState, { status: "verifying" }>;

/** The state before anything has happened, and after everything has ended. */
export const IDLE: ChangeState = { status: "idle" };

/** Error kinds with which the server has certainly changed nothing, when they answer a first attempt. */
const REFUSALS: ReadonlySet<string> = new Set(["unauthorized", "forbidden", "not-found", "validation"]);

/** Error kinds after which a retry cannot succeed: the account is gone, or out of the viewer's reach. */
export const FINAL: ReadonlySet<string> = new Set(["forbidden", "not-found"]);

/**
 * The whole life of a change, for one account and for each of many: of a move and its undo, of a request, its reminder and its
 * withdrawal, and of what is scheduled. It has no side effects. An event that means nothing in a state leaves it as it is.
 */
export function transition(state: ChangeState, event: ChangeEvent): ChangeState {
  switch (state.status) {
    case "idle":
      if (event.type === "open") return { status: "confirming", account: event.account };
      return event.type === "confirm" ? { status: "sending", change: event.change } : state;
    case "confirming":
      if (event.type === "confirm") return { status: "sending", change: event.change };
      return event.type === "close" ? IDLE : state;
    case "sending":
      if (event.type === "answered") return afterAnswer(state.change, event.account);
      return event.type === "failed" ? afterFailure(state.change, event.error) : state;
    case "verifying":
      if (event.type === "read") return afterReading(state, event.account, event.canRequest);
      return event.type === "read-failed" ? afterFailedReading(state.change, state.cause, event.error) : state;
    case "unknown":
      if (event.type === "read" && !isUntouched(event.account, state.change)) return IDLE;
      return event.type === "verify" ? verify(state.change, state.cause) : state;
    case "succeeded":
    case "rejected":
      return event.type === "close" ? IDLE : state;
  }
}

/** Whether a request of this change is under way. */
export function isBusy(state: ChangeState): state is Sending | Verifying {
  return state.status === "sending" || state.status === "verifying";
}

/** Returns the account that a state is about, as it was when it was confirmed. */
export function accountOf(state: ChangeState): Account | undefined {
  if (state.status === "idle") return undefined;
  return state.status === "confirming" ? state.account : state.change.account;
}

/** Returns the error that a state is to show. */
export function errorOf(state: ChangeState): ApiError | undefined {
  if (state.status === "unknown") return state.error ?? state.cause;
  return "error" in state ? state.error : undefined;
}

/** Returns the change that was sent last, or that would be sent again. */
export function changeOf(state: ChangeState): Change | undefined {
  if (state.status === "confirming") return state.retry;
  return "change" in state ? state.change : undefined;
}

function afterAnswer(change: Change, account: Account): ChangeState {
  if (!isConfirmedBy(account, change)) {
    return verify(change, new ApiError("invalid-response", "The answer does not confirm the change", { status: 200 }));
  }
  // A repeat is answered what the first attempt was answered: the account may have been changed back since.
  if (change.attempt > 1) return verify(change, new ApiError("conflict", "The change was confirmed before"));
  return { status: "succeeded", change, account };
}

function afterFailure(change: Change, error: ApiError): ChangeState {
  return isRefusal(error, change) ? refuse(change, error) : verify(change, error);
}

function verify(change: Change, cause: ApiError): ChangeState {
  return { status: "verifying", change, cause };
}

function isRefusal({ kind }: ApiError, { attempt, command }: Change): boolean {
  // An earlier attempt may have taken effect late.
  if (attempt > 1) return false;
  // Of a request, what was not found may be the request, not the account; so of what is scheduled.
  if (kind === "not-found" && command.type !== "move") return false;
  return REFUSALS.has(kind);
}

function refuse(change: Change, error: ApiError): ChangeState {
  const { account } = change;
  if (FINAL.has(error.kind)) return { status: "rejected", change, account, error };
  // An expired session never saw the attempt: it is sent again as it is. What was refused for its content is new next time.
  return { status: "confirming", account, error, retry: error.kind === "unauthorized" ? change : undefined };
}

function afterReading({ change, cause }: Verifying, account: Account, canRequest: boolean): ChangeState {
  const isConflict = cause.kind === "conflict";
  // A server that knows no keys refuses a repeat of what has taken effect meanwhile as it would someone else's change.
  if (isApplied(account, change) && (!isConflict || change.attempt > 1)) {
    return { status: "succeeded", change, account };
  }
  // Confirming again would now do the opposite, under a pointer that is about to press the button.
  if (isNeedless(account, change)) return { status: "rejected", change, account };
  if (isAccepted(cause) || (!isConflict && isUndecided(account, change))) return { status: "unknown", change, cause };
  const { type } = change.command;
  // After a conflict the dialog starts again with what the account is now: with the same question, or not at all.
  const isSameQuestion = !isConflict || isAboutRequest(type) === (findCommandType(account, canRequest) === "request");
  if (!isSameQuestion || !isAllowed(account, type, canRequest)) {
    return { status: "rejected", change, account, error: cause };
  }
  const retry = isConflict ? undefined : { ...change, account, attempt: change.attempt + 1 };
  return { status: "confirming", account, error: cause, retry };
}

function afterFailedReading(change: Change, cause: ApiError, error: ApiError): ChangeState {
  if (error.kind === "not-found") return { status: "rejected", change, account: change.account, error };
  // Refused as stale: nothing was changed, but what the account is now must not be guessed either.
  const isStale = cause.kind === "conflict" && change.attempt === 1;
  if (isStale) return refuse(change, error);
  return { status: "unknown", change, cause, ...(error.kind === "unauthorized" && { error }) };
}

/** Whether the server has accepted a write without confirming it: it may take effect later. */
function isAccepted({ kind, status = 0 }: ApiError): boolean {
  return kind === "invalid-response" && status >= 200 && status < 300;
}

/** Whether an account is still as it was when the change was sent, as far as that can be seen. */
function isUntouched({ id, version, balanceFrom }: Account, { account }: Change): boolean {
  return isSameId(id, account.id) && version === account.version && balanceFrom === account.balanceFrom;
}
