/** What identifies an account or an agency: a number and its text are the same. */
export type Id = string | number;

/** The balance that an account's usage draws from. */
export type BalanceSource = "agency" | "customer";

/** An amount in the currency's minor unit: cents for USD, yen for JPY, fils for KWD. */
export interface MoneyRecord {
  readonly cents: number;
  readonly currency: string;
}

/** What is charged each day: the mean of the last days, and how many they are. */
export interface UsageRecord {
  readonly per_day: MoneyRecord;
  readonly days: number;
}

/** The part of a card's data that may be shown. */
export interface PaymentMethodRecord {
  readonly brand: string;
  readonly last4: string;
}

/** How far a billing request is. */
export type BillingRequestStatus = "requested" | "opened" | "accepted" | "declined" | "expired" | "bounced";

/** An e-mail that asks the customer for payment details. */
export interface BillingRequestRecord {
  readonly email: string;
  readonly starting_balance: MoneyRecord;
  readonly message: string;
  readonly sent_at: string;
  /** `requested` where it is left out. */
  readonly status?: BillingRequestStatus;
  /** Until when its link works. */
  readonly expires_at?: string;
  readonly reminded_at?: string;
  /** What the customer was sent, http(s) only. */
  readonly link?: string;
  /** Whether the customer can be reminded now. Computed for each answer, and not kept. */
  readonly can_remind?: boolean;
}

/**
 * A change that the backend makes by itself, at a time or when the customer has paid in. Once it is made, what is left of it
 * is the way back, until that ends.
 */
export interface ScheduledChangeRecord {
  readonly to: BalanceSource;
  /** When it is made, as RFC 3339. */
  readonly at?: string;
  /** It is made when the customer has paid in. */
  readonly when?: "funded";
  /** A card that is declined before this time takes the account back to the agency. */
  readonly fall_back_until?: string;
  /** The same in days from the moment at which it is made, until then. */
  readonly fall_back_days?: number;
  readonly reason?: string;
  readonly created_at: string;
  /** Who has scheduled it. The id is for the trail, and is not sent. */
  readonly created_by: { readonly id?: string; readonly name: string };
}

/** The actions that a visitor may perform on an account. */
export interface Permissions {
  readonly change_balance: boolean;
  readonly request_billing: boolean;
  readonly view_history: boolean;
  /** A change may say why; the reason is kept with it. */
  readonly give_reason?: boolean;
  /** To have an account moved later, which needs `change_balance` too. Without it nobody may. */
  readonly schedule_change?: boolean;
}

/** The permissions that an account itself sets. */
export interface AccountPermissions extends Partial<Permissions> {
  /** Why who pays for it cannot be changed, in the reader's words. */
  readonly reason?: string;
}

/** Pages elsewhere that are about an account, http(s) only. */
export interface AccountLinks {
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
  readonly scheduled_change?: ScheduledChangeRecord | null;
  readonly permissions?: AccountPermissions;
  readonly links?: AccountLinks;
  /** What its usage costs each day, whoever pays; `null` where that is not known. */
  readonly usage?: UsageRecord | null;
  /** Below this amount, its balance counts as low. */
  readonly low_below?: MoneyRecord;
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
  /** What is charged to its balance each day; `null` where that is not known. */
  readonly usage?: UsageRecord | null;
  /** Below this amount, its balance counts as low. */
  readonly low_below?: MoneyRecord;
}

/** The parent account as a response has it. */
export interface AgencyRow extends AgencyRecord {
  /** Where its log is, for those who may read it. */
  readonly links?: { readonly balance_changes: string };
}

/** An entry of an account's billing history. */
export interface ChangeRecord {
  readonly id: string;
  readonly at: string;
  readonly actor: { readonly name: string };
  readonly from: BalanceSource;
  readonly to: BalanceSource;
  /** Why, in the words of who made it. */
  readonly reason?: string;
}

/** An entry of an agency's log: a change of one of its accounts, or a billing request that was sent or withdrawn. */
export interface LogRecord extends Partial<Pick<ChangeRecord, "from" | "to" | "reason">> {
  readonly id: string;
  readonly at: string;
  readonly action: "change" | "billing_request" | "withdrawal" | "reminder";
  readonly actor: ChangeRecord["actor"];
  readonly account: Pick<AccountRecord, "id" | "name">;
}

/** An entry of an agency's trail: who did what, from where and when. What does not apply is `null`. */
export interface TrailRecord {
  readonly id: string;
  readonly at: string;
  readonly action:
    | "change"
    | "billing_request"
    | "withdrawal"
    | "reminder"
    | "schedule"
    | "unschedule"
    | "sign_in"
    | "failed_sign_in"
    | "sign_out";
  /** `null` for an attempt to sign in as somebody who does not exist. */
  readonly actor: { readonly id: string | null; readonly name: string } | null;
  readonly account: Pick<AccountRecord, "id" | "name"> | null;
  readonly from: BalanceSource | null;
  readonly to: BalanceSource | null;
  /** Of a change: why, in the words of who made it; absent where nobody has said so. */
  readonly reason?: string;
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
  readonly id?: string | undefined;
  readonly name: string;
  readonly permissions?: Partial<Permissions> | undefined;
  /** Whether the user may read the trail of the agency. */
  readonly canReadTrail?: boolean | undefined;
  /** Whether the user may read the log: who has moved any account of the agency, when and why. It has no addresses. */
  readonly canReadLog?: boolean | undefined;
  /**
   * Where the request comes from, for the trail. Say what the socket or a proxy of yours says (`addressOf()`): anybody can
   * send a header such as `X-Forwarded-For`.
   */
  readonly address?: string | undefined;
}

const defaultPermissions: Permissions = { change_balance: true, request_billing: false, view_history: false };

/** Returns a visitor's permissions for an account, with the contract's defaults. */
export function permissionsOf(account: AccountRecord, visitor: Visitor): Permissions & AccountPermissions {
  const { reason, ...permissions } = account.permissions ?? {};
  const own = { ...defaultPermissions, ...permissions };
  const allowed = visitor.permissions ?? {};
  const change = own.change_balance && (allowed.change_balance ?? true);
  return {
    change_balance: change,
    request_billing: own.request_billing && (allowed.request_billing ?? true),
    view_history: own.view_history && (allowed.view_history ?? true),
    ...(own.give_reason !== undefined && { give_reason: own.give_reason && (allowed.give_reason ?? true) }),
    ...(own.schedule_change !== undefined && {
      schedule_change: change && own.schedule_change && (allowed.schedule_change ?? true),
    }),
    ...(reason !== undefined && { reason }),
  };
}

/** Returns the account as a row of a response, with the visitor's permissions. */
export function toRow(account: AccountRecord, visitor: Visitor): AccountRecord {
  // Unspecified permissions are left out, so that clients apply the contract's defaults.
  const permissions = account.permissions || visitor.permissions ? permissionsOf(account, visitor) : undefined;
  const scheduled = account.scheduled_change;
  return {
    ...account,
    ...(scheduled && { scheduled_change: { ...scheduled, created_by: { name: scheduled.created_by.name } } }),
    ...(permissions && { permissions }),
  };
}
