/** The balance that an account's usage draws from. */
export type BalanceSource = "agency" | "customer";

/** An amount in the currency's minor unit: cents for USD, yen for JPY, fils for KWD. */
export interface MoneyRecord {
  readonly cents: number;
  readonly currency: string;
}

/** The part of a card's data that may be shown. */
export interface PaymentMethodRecord {
  readonly brand: string;
  readonly last4: string;
}

/** An e-mail that asks the customer for payment details. */
export interface BillingRequestRecord {
  readonly email: string;
  readonly starting_balance: MoneyRecord;
  readonly message: string;
  readonly sent_at: string;
}

/** The actions that a visitor may perform on an account. */
export interface Permissions {
  readonly change_balance: boolean;
  readonly request_billing: boolean;
  readonly view_history: boolean;
}

/** The permissions that an account itself sets. */
export interface AccountPermissions extends Partial<Permissions> {
  /** Why who pays for it cannot be changed, in the reader's words. */
  readonly reason?: string;
}

/** Pages elsewhere that are about an account, http(s) only. */
interface AccountLinks {
  /** The account itself. */
  readonly open?: string;
  /** Where who pays for it is seen and changed. */
  readonly billing?: string;
}

/**
 * A sub-account as it is stored. Most fields are optional and `balance_from` is any string, because a backend may not
 * know all fields, and the edge cases include values that the widget does not know.
 */
export interface AccountRecord {
  readonly id: number | string;
  readonly name: string;
  readonly balance_from: string;
  readonly user_role?: string;
  readonly status?: string;
  readonly agency_id?: number | string;
  readonly balance?: MoneyRecord | null;
  readonly payment_method?: PaymentMethodRecord | null;
  readonly billing_request?: BillingRequestRecord | null;
  readonly permissions?: AccountPermissions;
  readonly links?: AccountLinks;
  readonly version?: string;
  readonly created?: string;
  readonly updated?: string;
  readonly canceled?: string | null;
}

/** The parent account. */
export interface AgencyRecord {
  readonly id: number | string;
  readonly name: string;
  readonly balance: MoneyRecord;
  readonly minimum_starting_balance: MoneyRecord;
}

/** An entry of an account's billing history. */
export interface ChangeRecord {
  readonly id: string;
  readonly at: string;
  readonly actor: { readonly name: string };
  readonly from: BalanceSource;
  readonly to: BalanceSource;
}

/** An entry of an agency's trail: who did what, from where and when. What does not apply is `null`. */
export interface TrailRecord {
  readonly id: string;
  readonly at: string;
  readonly action: "change" | "billing_request" | "withdrawal" | "sign_in" | "failed_sign_in" | "sign_out";
  /** `null` for an attempt to sign in as somebody who does not exist. */
  readonly actor: { readonly id: string | null; readonly name: string } | null;
  readonly account: Pick<AccountRecord, "id" | "name"> | null;
  readonly from: BalanceSource | null;
  readonly to: BalanceSource | null;
  /** Of a billing request: the starting balance, and who was asked. */
  readonly amount: MoneyRecord | null;
  readonly email: string | null;
  /** The address of the client. */
  readonly address: string | null;
}

/** The user who sends a request. Their permissions restrict those of every account, and never extend them. */
export interface Visitor {
  /** Whose data the request may reach. */
  readonly agencyId: string;
  /** Identifies the owner of an idempotency key; by default the name does. */
  readonly id?: string;
  readonly name: string;
  readonly permissions?: Partial<Permissions>;
  /** Whether the user may read the trail of the agency. */
  readonly canReadTrail?: boolean;
  /** Where the request comes from, for the trail. */
  readonly address?: string;
}

const defaultPermissions: Permissions = { change_balance: true, request_billing: false, view_history: false };

/** Returns a visitor's permissions for an account, with the contract's defaults. */
export function permissionsOf(account: AccountRecord, visitor: Visitor): Permissions & AccountPermissions {
  const { reason, ...permissions } = account.permissions ?? {};
  const own = { ...defaultPermissions, ...permissions };
  const allowed = visitor.permissions ?? {};
  return {
    change_balance: own.change_balance && (allowed.change_balance ?? true),
    request_billing: own.request_billing && (allowed.request_billing ?? true),
    view_history: own.view_history && (allowed.view_history ?? true),
    ...(reason !== undefined && { reason }),
  };
}

/** Returns the account as a row of a response: with the links of the vendor's v1 API and the visitor's permissions. */
export function toRow(account: AccountRecord, visitor: Visitor, origin: string): Record<string, unknown> {
  const url = `${origin}/api/v1/accounts/${encodeURIComponent(account.id)}`;
  // Unspecified permissions are left out, so that clients apply the contract's defaults.
  const permissions = account.permissions || visitor.permissions ? permissionsOf(account, visitor) : undefined;
  return {
    ...account,
    ...(permissions && { permissions }),
    url: `${url}.json`,
    numbers_url: `${url}/numbers.json`,
    calls_url: `${url}/calls.json`,
    users_url: `${url}/users.json`,
    sources_url: `${url}/sources.json`,
  };
}
