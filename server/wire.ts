/** Whose balance an account's usage draws from. */
export type BalanceSource = "agency" | "customer";

/** An amount in the currency's minor unit: cents for USD, yen for JPY, fils for KWD. */
export interface MoneyRecord {
  readonly cents: number;
  readonly currency: string;
}

/** A card, as far as a screen may show it. */
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

/** What a visitor may do with an account. */
export interface Permissions {
  readonly change_balance: boolean;
  readonly request_billing: boolean;
  readonly view_history: boolean;
}

/**
 * One sub-account as it is kept. `balance_from` is any string, and most fields may be missing, because the edge cases
 * need accounts of which the widget cannot make sense.
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
  readonly permissions?: Partial<Permissions>;
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

/** One entry of an account's billing history. */
export interface ChangeRecord {
  readonly id: string;
  readonly at: string;
  readonly actor: { readonly name: string };
  readonly from: BalanceSource;
  readonly to: BalanceSource;
}

/** Who is asking. Permissions given here narrow those of every account; they never widen them. */
export interface Visitor {
  /** Who it is where a name could be someone else's too: a key is only known to whom it belongs. */
  readonly id?: string;
  readonly name: string;
  readonly permissions?: Partial<Permissions>;
}

const defaultPermissions: Permissions = { change_balance: true, request_billing: false, view_history: false };

/** What this visitor may do with this account, the contract's defaults filled in. */
export function permissionsOf(account: AccountRecord, visitor: Visitor): Permissions {
  const own = { ...defaultPermissions, ...account.permissions };
  const allowed = visitor.permissions ?? {};
  return {
    change_balance: own.change_balance && (allowed.change_balance ?? true),
    request_billing: own.request_billing && (allowed.request_billing ?? true),
    view_history: own.view_history && (allowed.view_history ?? true),
  };
}

/** The account as it is answered: the vendor's v1 row, with links of its own and what the visitor may do. */
export function toRow(account: AccountRecord, visitor: Visitor, origin: string): Record<string, unknown> {
  const url = `${origin}/api/v1/accounts/${encodeURIComponent(account.id)}`;
  // An account that says nothing of permissions stays that way: the defaults are the reader's to fill in.
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
