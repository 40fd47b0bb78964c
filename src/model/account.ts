import type { BalanceSource } from "./balance-source.js";
import type { Money } from "./money.js";

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
}

/** A card, or another means of payment, that re-charges the customer's balance. */
export interface PaymentMethod {
  readonly brand: string;
  readonly last4: string;
}

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
  readonly permissions: AccountPermissions;
  /** An opaque text that changes whenever the account does. */
  readonly version: string | undefined;
  /** RFC 3339. */
  readonly updated: string | undefined;
}

/** The parent account of all sub-accounts. */
export interface Agency {
  readonly id: AccountId | undefined;
  readonly name: string | undefined;
  readonly balance: Money | null | undefined;
  /** The lowest starting balance that a billing request may have. */
  readonly minimumStartingBalance?: Money | undefined;
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
