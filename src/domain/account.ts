import type { BalanceSource } from "./balance-source.js";
import type { Money } from "./money.js";

/** An account's identifier, as the backend writes it. */
export type AccountId = number | string;

/** What the viewer may do with one account. */
export interface AccountPermissions {
  /** May move the account on to and off the agency's balance. */
  readonly changeBalance: boolean;
}

/** A card or other means that the customer's balance is re-charged from. */
export interface PaymentMethod {
  readonly brand: string;
  readonly last4: string;
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
}

/** Whether two identifiers name the same account, however the backend writes them (7 and "7" do). */
export function isSameId(one: AccountId, other: AccountId): boolean {
  return String(one) === String(other);
}
