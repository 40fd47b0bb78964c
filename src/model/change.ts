import { permissionsOf, type Account, type Agency, type BillingRequest } from "./account.js";
import { oppositeOf, type BalanceSource } from "./balance-source.js";
import { canRemind, canRequestBilling, findPendingRequest, type BillingRequestDraft } from "./billing-request.js";
import type { Money } from "./money.js";
import { canSchedule, isScheduledAs, type ScheduleDraft } from "./scheduled-change.js";

/** What the user wants done with one account. */
export type Command =
  /** Draw its usage from the other balance. `reason`: why, in the user's words. */
  | { readonly type: "move"; readonly to: BalanceSource; readonly reason?: string }
  /** E-mail its customer a request for payment details, in place of an earlier one. */
  | { readonly type: "request"; readonly draft: BillingRequestDraft }
  /** Take back the request that is out. */
  | { readonly type: "withdraw" }
  /** E-mail its customer once more about the request that is out. */
  | { readonly type: "remind" }
  /** Have the backend move it later, in place of what was scheduled before. */
  | { readonly type: "schedule"; readonly draft: ScheduleDraft }
  /** Cancel what is scheduled, or the way back of what has been made. */
  | { readonly type: "unschedule" };

/** One confirmed intent of the user. It takes effect at most once, however often it is sent. */
export interface Change<C extends Command = Command> {
  /** The account as it was when the change was confirmed; its version goes along. */
  readonly account: Account;
  readonly command: C;
  /** The idempotency key, the same for every attempt. */
  readonly key: string;
  /** From 1. Above 1 an earlier attempt may have taken effect, or may still do so. */
  readonly attempt: number;
  /** It takes back an earlier change. */
  readonly undoes?: boolean;
}

/** A change of who pays. */
export type Move = Change<Extract<Command, { type: "move" }>>;

/** Why an account could be paused after a change. With either of the first two, a client's phones can fall silent. */
export type Hazard = "noFunds" | "noCard" | "notKnown";

/** What confirming would mean: who pays then, from which balance, and what could go wrong. */
export interface ChangePreview {
  readonly account: Account;
  readonly from: BalanceSource;
  readonly to: BalanceSource;
  /** The available balance that usage would draw from. */
  readonly balance: Money | null | undefined;
  readonly hazards: readonly Hazard[];
}

/** Returns what moving the account to the other balance would mean; `undefined` where its present source is unknown. */
export function previewChange(account: Account, agency: Agency | undefined): ChangePreview | undefined {
  const from = account.balanceFrom;
  if (!from) return undefined;
  const to = oppositeOf(from);
  const balance = to === "agency" ? agency?.balance : account.balance;
  return { account, from, to, balance, hazards: findHazards(account, to, balance) };
}

/** Whether the viewer may move this account. The contract's default is yes, for accounts that a page hands over too. */
export function canChangeBalance(account: Account): boolean {
  return account.balanceFrom !== undefined && permissionsOf(account).changeBalance !== false;
}

/** Whether a command of this type can be sent for the account. `canRequest`: the backend can e-mail customers. */
export function isAllowed(account: Account, type: Command["type"], canRequest: boolean): boolean {
  switch (type) {
    case "move":
      return canChangeBalance(account);
    case "schedule":
    case "unschedule":
      return canSchedule(account);
    case "request":
    case "withdraw":
      return canRequest && canRequestBilling(account);
    case "remind":
      return canRequest && canRemind(account);
  }
}

/** Whether a command is about requesting the customer to pay, which has a question of its own. */
export function isAboutRequest(type: Command["type"]): boolean {
  return type === "request" || type === "withdraw" || type === "remind";
}

/**
 * Returns the type of command that the dialog of this account offers first: to move it, unless its customer has to be
 * requested to pay first; `undefined` where there is nothing that the viewer may do.
 */
export function findCommandType(account: Account, canRequest: boolean): "move" | "request" | undefined {
  if (canRequest && canRequestBilling(account)) return "request";
  return canChangeBalance(account) ? "move" : undefined;
}

/** Whether two commands are the same, a request with its text included. */
export function isSameCommand(one: Command, other: Command): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

/** Whether an account, as it was read, shows that a change has taken effect. */
export function isApplied(account: Account, { command, account: before }: Change): boolean {
  const pending = findPendingRequest(account);
  switch (command.type) {
    case "move":
      return account.balanceFrom === command.to;
    case "withdraw":
      return account.balanceFrom === "agency" && !pending;
    case "request":
      return isRequested(pending, before.billingRequest, command.draft) === true;
    case "remind":
      return isReminded(pending, before.billingRequest);
    case "schedule":
      return isScheduledAs(account.scheduledChange, before.scheduledChange, command.draft) === true;
    case "unschedule":
      return account.balanceFrom === before.balanceFrom && !account.scheduledChange;
  }
}

/**
 * Whether an account, as it was read, does not show whether a change has taken effect: a request, and what is scheduled, may
 * have no date.
 */
export function isUndecided(account: Account, { command, account: before }: Change): boolean {
  switch (command.type) {
    case "request":
      return isRequested(findPendingRequest(account), before.billingRequest, command.draft) === undefined;
    case "schedule":
      return isScheduledAs(account.scheduledChange, before.scheduledChange, command.draft) === undefined;
    default:
      return false;
  }
}

/**
 * Whether the answer to a write says that the change was made. A backend's own word that a request is out, or that something
 * is scheduled, is enough, however it words or dates that.
 */
export function isConfirmedBy(answer: Account, change: Change): boolean {
  const { account: before } = change;
  // What an answer does not mention is as it was before: the same object.
  switch (change.command.type) {
    case "request":
      return findPendingRequest(answer) !== undefined && answer.billingRequest !== before.billingRequest;
    case "schedule":
      return Boolean(answer.scheduledChange) && answer.scheduledChange !== before.scheduledChange;
    default:
      return isApplied(answer, change);
  }
}

/**
 * Whether a change has become needless: it is in effect, or who was to pay does so already. What was to be canceled is, once
 * the account has been moved.
 */
export function isNeedless(account: Account, change: Change): boolean {
  if (isApplied(account, change)) return true;
  const { command } = change;
  switch (command.type) {
    case "move":
      return false;
    case "request":
    case "withdraw":
    case "remind":
      return account.balanceFrom === "customer";
    case "schedule":
      return account.balanceFrom === command.draft.to;
    case "unschedule":
      return account.balanceFrom !== change.account.balanceFrom;
  }
}

function findHazards(account: Account, to: BalanceSource, balance: ChangePreview["balance"]): Hazard[] {
  const noFunds = balance !== undefined && (balance === null || balance.cents <= 0);
  const hazards: Hazard[] = noFunds ? ["noFunds"] : [];
  // An agency that does not share its balance is no reason to alarm: the change does not make it any emptier.
  if (to === "agency") return hazards;
  if (account.paymentMethod === null) hazards.push("noCard");
  if (balance === undefined || account.paymentMethod === undefined) hazards.push("notKnown");
  return hazards;
}

/** Whether the request that is out is the one that was sent; `undefined` where that cannot be seen. */
function isRequested(
  pending: BillingRequest | undefined,
  before: BillingRequest | null | undefined,
  draft: BillingRequestDraft,
): boolean | undefined {
  if (!pending || contradicts(pending, draft)) return false;
  if (!before || pending.sentAt !== before.sentAt) return true;
  // A request that was out before, and still is, was not sent again.
  if (pending.sentAt !== undefined) return false;
  return contradicts(before, draft) || undefined;
}

/** Whether the customer was reminded of the request that was out, since it was read. */
function isReminded(pending: BillingRequest | undefined, before: BillingRequest | null | undefined): boolean {
  return pending?.remindedAt !== undefined && pending.remindedAt !== before?.remindedAt;
}

/** Whether what can be read of a request is not as in a draft. */
function contradicts(request: BillingRequest, draft: BillingRequestDraft): boolean {
  const fields = ["email", "startingBalance", "message"] as const;
  return fields.some(
    (name) => request[name] !== undefined && toComparable(request[name]) !== toComparable(draft[name]),
  );
}

/** Backends trim what they store, and change line breaks and the capitals of an address. */
function toComparable(value: Money | string): string {
  if (typeof value !== "string") return `${value.cents} ${value.currency}`;
  return value.toLowerCase().replace(/\s+/g, " ").trim();
}
