import type { BalanceSource } from "./balance-source.js";
import type { Money } from "./money.js";

/** An account's identifier, as the backend writes it. */
export type AccountId = number | string;

/** What the viewer may do with one account. */
export interface AccountPermissions {
  /** May move the account on to and off the agency's balance. */
  readonly changeBalance: boolean;
  /** May ask the customer for payment details by e-mail. */
  readonly requestBilling?: boolean;
  /** May see who changed what, and when. */
  readonly viewHistory?: boolean;
}

/** A card or other means that the customer's balance is re-charged from. */
export interface PaymentMethod {
  readonly brand: string;
  readonly last4: string;
}

/** An e-mail that asks the customer for payment details. Until they have paid, usage draws from the agency. */
export interface BillingRequest {
  readonly email: string;
  /** What the customer is asked to pay in at first. */
  readonly startingBalance: Money;
  readonly message: string;
  /** RFC 3339. */
  readonly sentAt: string;
}

/** A client of the agency. What the backend did not say, or said unreadably, is `undefined`: unknown, never assumed. */
export interface Account {
  readonly id: AccountId;
  readonly name: string;
  /** `undefined` where the backend names a source that this version does not know; it cannot be changed then. */
  readonly balanceFrom: BalanceSource | undefined;
  /** `active`, `paused`, `canceled` or any other word of the backend's. */
  readonly status: string | undefined;
  readonly agencyId: AccountId | undefined;
  /** The customer's own available balance; `null` where there is none. */
  readonly balance: Money | null | undefined;
  /** `null` where the customer has none. */
  readonly paymentMethod: PaymentMethod | null | undefined;
  /** `null` where none is out. */
  readonly billingRequest?: BillingRequest | null | undefined;
  readonly permissions: AccountPermissions;
  /** Opaque; changes whenever the account does. */
  readonly version: string | undefined;
  /** RFC 3339. */
  readonly updated: string | undefined;
}

/** The parent account. */
export interface Agency {
  readonly id: AccountId | undefined;
  readonly name: string | undefined;
  readonly balance: Money | null | undefined;
  /** The least that a customer can be asked to pay in at first. */
  readonly minimumStartingBalance?: Money | undefined;
}

/** Whether two identifiers name the same account, however the backend writes them (7 and "7" do). */
export function isSameId(one: AccountId, other: AccountId): boolean {
  return String(one) === String(other);
}

/** What the viewer may do, as far as it is said: a page's own account may say nothing. */
export function permissionsOf(account: {
  readonly permissions?: Partial<AccountPermissions>;
}): Partial<AccountPermissions> {
  return account.permissions ?? {};
}
