import type { Kysely } from "kysely";

/** The tables, alike in every database. Whether something is so is 0 or 1; a time is RFC 3339, in UTC. */
export interface Tables {
  readonly agencies: AgencyRow;
  readonly accounts: AccountRow;
  readonly account_counts: CountsRow;
  readonly balance_changes: ChangeRow;
  readonly responses: ResponseRow;
  readonly people: PersonRow;
  readonly secrets: SecretRow;
  readonly trail: TrailRow;
  readonly limits: LimitRow;
}

export type Database = Kysely<Tables>;

/** An amount in minor units. PostgreSQL gives whole numbers of 64 bits as text. */
type Amount = number | string;

/** What is charged to a balance, and below which amount it is low. */
export interface UsageRow {
  readonly usage_cents: Amount | null;
  readonly usage_currency: string | null;
  readonly usage_days: Amount | null;
  readonly has_known_usage: 0 | 1;
  readonly low_cents: Amount | null;
  readonly low_currency: string | null;
}

export interface AgencyRow extends UsageRow {
  readonly id: string;
  readonly name: string;
  readonly balance_cents: Amount;
  readonly balance_currency: string;
  readonly minimum_cents: Amount;
  readonly minimum_currency: string;
}

/** What is `null` is unknown, unless a column beside says that it is known. */
export interface AccountRow extends UsageRow {
  readonly agency_id: string;
  readonly id: string;
  readonly name: string;
  readonly balance_from: string;
  readonly status: string | null;
  readonly user_role: string | null;
  readonly balance_cents: Amount | null;
  readonly balance_currency: string | null;
  readonly has_known_balance: 0 | 1;
  readonly card_brand: string | null;
  readonly card_last4: string | null;
  readonly has_known_card: 0 | 1;
  readonly request_email: string | null;
  readonly request_cents: Amount | null;
  readonly request_currency: string | null;
  readonly request_message: string | null;
  readonly request_sent_at: string | null;
  readonly request_status: string | null;
  readonly request_expires_at: string | null;
  readonly request_reminded_at: string | null;
  readonly request_link: string | null;
  readonly may_change: 0 | 1 | null;
  readonly may_request: 0 | 1 | null;
  readonly may_view_history: 0 | 1 | null;
  readonly may_give_reason: 0 | 1 | null;
  /** Why it cannot be changed, in the reader's words. */
  readonly change_refusal: string | null;
  readonly link_open: string | null;
  readonly link_billing: string | null;
  /** The number of a version that the kit has given: 7 for `r7`. */
  readonly version: number;
  /** A version of the host's own, in place of it. */
  readonly own_version: string | null;
  readonly created_at: string | null;
  readonly updated_at: string | null;
  readonly canceled_at: string | null;
  readonly may_schedule: 0 | 1 | null;
  /** What is scheduled, as JSON. */
  readonly scheduled_change: string | null;
  /** When something has to be done about it, computed at each write. */
  readonly due_at: string | null;
  /** The number of the newest entry of its history. */
  readonly changes: number;
  /** What the list is searched, filtered and sorted by, computed at each write. */
  readonly search_text: string;
  readonly name_key: string;
  readonly id_key: string;
  readonly source_key: string | null;
  readonly status_key: string | null;
  readonly needs_attention: 0 | 1;
  /** How many days the customer's balance lasts, where it is the one that pays. */
  readonly runway_days: Amount | null;
  /** Whether the customer pays, from a balance that is low. */
  readonly is_low: 0 | 1;
}

/** How many accounts an agency has, kept true by triggers. */
export interface CountsRow {
  readonly agency_id: string;
  readonly accounts: Amount;
  readonly agency: Amount;
  readonly customer: Amount;
  readonly attention: Amount;
  readonly agency_attention: Amount;
  readonly customer_attention: Amount;
  /** Those that run out within 7 days. */
  readonly runs_out: Amount;
  readonly low: Amount;
  readonly with_usage: Amount;
}

export interface ChangeRow {
  readonly agency_id: string;
  readonly account_id: string;
  /** Counted from 1 in each account. */
  readonly number: number;
  readonly at: string;
  readonly actor_name: string;
  readonly from_source: string;
  readonly to_source: string;
  readonly reason: string | null;
}

/** The response to a write; without a body while the write is under way. */
interface ResponseRow {
  readonly agency_id: string;
  readonly key: string;
  readonly fingerprint: string;
  readonly status: number;
  readonly body: string;
  readonly kept_at: string;
}

/** A person who can sign in. */
interface PersonRow {
  readonly id: string;
  readonly name: string;
  readonly role: string;
  /** The cost, the salt and the hash of the password. */
  readonly password: string;
}

/** A session, a token of one, or a browser that a person has signed in with. Times are in milliseconds since 1970. */
export interface SecretRow {
  readonly hash: string;
  readonly kind: "session" | "token" | "browser";
  readonly person_id: string;
  /** The hash of the session that a token ends with. */
  readonly session: string | null;
  readonly expires_at: Amount;
  /** When it ends unless it is used before. */
  readonly idle_at: Amount;
}

/** Who did what, from where. */
export interface TrailRow {
  readonly id: string;
  readonly agency_id: string;
  readonly at: string;
  readonly action: string;
  readonly person_id: string | null;
  readonly person_name: string | null;
  readonly account_id: string | null;
  readonly account_name: string | null;
  readonly from_source: string | null;
  readonly to_source: string | null;
  readonly reason: string | null;
  readonly amount_cents: Amount | null;
  readonly amount_currency: string | null;
  readonly email: string | null;
  readonly address: string | null;
}

/** How much of a limit a client has used up. */
interface LimitRow {
  readonly key: string;
  /** When all of it is free again, in milliseconds since 1970. */
  readonly free_at: Amount;
}
