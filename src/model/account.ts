import type { BalanceSource } from "./balance-source.js";
import type { Money } from "./money.js";
import type { Usage } from "./usage.js";

/** An account's identifier, as the backend writes it. */
export type AccountId = number | string;

/** What the viewer may do with one account. */
export interface AccountPermissions {
  /** The viewer may move the account on to and off the agency's balance. */
  readonly changeBalance: boolean;
  /** The viewer may request payment details from the customer by e-mail. */
  readonly requestBilling?: boolean;
  /** The viewer may see the account's billing history. */
  readonly viewHistory?: boolean;
  /** The viewer may say why the account is moved: the backend keeps the reason with the change. */
  readonly giveReason?: boolean;
  /** The viewer may schedule a change for later, and cancel one. */
  readonly scheduleChange?: boolean;
  /** Why the viewer may not move the account, in the viewer's words. */
  readonly reason?: string | undefined;
}

/** Pages about one account, at `http:` or `https:`. */
export interface AccountLinks {
  /** Where the account itself is opened. */
  readonly open?: string | undefined;
  /** Where it is changed who pays, if not here. */
  readonly billing?: string | undefined;
}

/** A card, or another means of payment, that re-charges the customer's balance. */
export interface PaymentMethod {
  readonly brand: string;
  readonly last4: string;
}

/**
 * How far a billing request is. `opened`: the customer has seen it. `accepted`: they will pay, and have not paid yet.
 * `declined`: they will not. `expired`: its link works no more. `bounced`: the e-mail could not be delivered.
 */
export type BillingRequestStatus = "requested" | "opened" | "accepted" | "declined" | "expired" | "bounced";

/**
 * An e-mail that requests payment details. Until the customer has paid, usage draws from the agency's balance. A field that
 * the backend does not say, or that cannot be read, is `undefined`: a request is out all the same.
 */
export interface BillingRequest {
  readonly email: string | undefined;
  /** The amount of the first payment that the customer has to make. */
  readonly startingBalance: Money | undefined;
  readonly message: string | undefined;
  /** RFC 3339. */
  readonly sentAt: string | undefined;
  /** `requested` where the backend does not say it. */
  readonly status?: BillingRequestStatus | undefined;
  /** Until when its link works, as RFC 3339. */
  readonly expiresAt?: string | undefined;
  /** When the customer was reminded last, as RFC 3339. */
  readonly remindedAt?: string | undefined;
  /** What the customer was sent, at `http:` or `https:`. Whoever has it may pay, so it is not in events. */
  readonly link?: string | undefined;
  /** The backend can remind the customer now. */
  readonly canRemind?: boolean | undefined;
}

/**
 * A change of who pays that the backend holds, and makes by itself when its time has come. Once the account draws from `to`,
 * what is left of it is the way back. A field that the backend does not say, or that cannot be read, is `undefined`:
 * something is coming all the same.
 */
export interface ScheduledChange {
  readonly to: BalanceSource | undefined;
  /** When it is made (RFC 3339). */
  readonly at: string | undefined;
  /** It is made when the customer has paid in. */
  readonly when: "funded" | undefined;
  /** If the customer's card is declined before this time (RFC 3339), the account goes back to the agency. */
  readonly fallBackUntil: string | undefined;
  /** The same in days from the moment at which it is made, for as long as that is not known. */
  readonly fallBackDays: number | undefined;
  readonly reason: string | undefined;
  /** When it was scheduled (RFC 3339). */
  readonly createdAt: string | undefined;
  /** The name of who has scheduled it. */
  readonly createdBy: string | undefined;
}

/** A sub-account of the agency. A field that is missing in the backend's answer, or cannot be read, is `undefined`. */
export interface Account {
  readonly id: AccountId;
  readonly name: string;
  /** `undefined` where this version does not know the source; the account cannot be changed then. */
  readonly balanceFrom: BalanceSource | undefined;
  /** `active`, `paused`, `canceled` or another word of the backend's. */
  readonly status: string | undefined;
  readonly agencyId: AccountId | undefined;
  /** The customer's available balance; `null` where there is none. */
  readonly balance: Money | null | undefined;
  /** `null` where there is none. */
  readonly paymentMethod: PaymentMethod | null | undefined;
  /** The request that the customer has not answered yet; `null` where there is none. */
  readonly billingRequest?: BillingRequest | null | undefined;
  /** The change that is coming; `null` where there is none. */
  readonly scheduledChange?: ScheduledChange | null | undefined;
  readonly permissions: AccountPermissions;
  readonly links?: AccountLinks | undefined;
  /** What is charged for its usage each day, whoever pays; `null` where that is not known. */
  readonly usage?: Usage | null | undefined;
  /** Below this amount, its balance counts as low. */
  readonly lowBelow?: Money | undefined;
  /** An opaque text that changes whenever the account does. */
  readonly version: string | undefined;
  /** RFC 3339. */
  readonly updated: string | undefined;
  /** When it was opened, as RFC 3339. */
  readonly created?: string | undefined;
}

/** The parent account of all sub-accounts. */
export interface Agency {
  readonly id: AccountId | undefined;
  readonly name: string | undefined;
  readonly balance: Money | null | undefined;
  /** The lowest starting balance that a billing request may have. */
  readonly minimumStartingBalance?: Money | undefined;
  /** What is charged to its balance each day; `null` where that is not known. */
  readonly usage?: Usage | null | undefined;
  /** Below this amount, its balance counts as low. */
  readonly lowBelow?: Money | undefined;
  readonly links?: AgencyLinks | undefined;
}

/** What else the backend has about the agency. */
export interface AgencyLinks {
  /** The log of all its accounts, on the origin of the endpoint: what `listAgencyChanges` reads. */
  readonly balanceChanges?: string | undefined;
}

/** Whether two identifiers name the same account. A number equals its text: 7 and "7" do. */
export function isSameId(one: AccountId, other: AccountId): boolean {
  return String(one) === String(other);
}

/** Returns what an account is called: its id where nothing of its name can be seen. */
export function titleOf({ name, id }: Pick<Account, "name" | "id">): string {
  return /[^\s\p{C}\p{Z}\p{DI}]/u.test(name) ? name : String(id);
}

/** Returns the permissions that an account states. An account from the host's page may have none. */
export function permissionsOf(account: {
  readonly permissions?: Partial<AccountPermissions>;
}): Partial<AccountPermissions> {
  return account.permissions ?? {};
}
