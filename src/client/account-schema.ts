import { boolean, fallback, is, looseObject, object, optional, parse, pipe, string, transform } from "valibot";
import type { InferOutput } from "valibot";
import type { Account, AccountPermissions, Agency, BillingRequest } from "../model/account.js";
import { parseBalanceSource } from "../model/balance-source.js";
import type { BillingRequestDraft } from "../model/billing-request.js";
import {
  idSchema,
  nullableField,
  nullableMoney,
  optionalFirstText,
  optionalId,
  optionalMoney,
  optionalText,
  optionalVersion,
} from "./fields.js";

export type Fields = Readonly<Record<string, unknown>>;

/** The vendor's amounts are in US cents. */
const DEFAULT_CURRENCY = "USD";

const required = { id: idSchema, name: string(), balance_from: string() };

/** An account as the server sends it: the required fields are checked, the others are passed on as they are. */
export const accountSchema = pipe(looseObject({}), transform(withBalanceFrom), looseObject(required));

export type AccountRow = Readonly<InferOutput<typeof accountSchema>>;

const nullablePaymentMethod = nullableField(object({ brand: string(), last4: string() }));

const requestSchema = object({
  email: optionalText,
  starting_balance: optionalMoney,
  message: optionalText,
  sent_at: optionalText,
});

const grantedByDefault = fallback(optional(boolean(), true), false);
const deniedByDefault = fallback(optional(boolean(), false), false);

/** Returns a row of a list as an account's; `undefined` where it cannot be read. Unlike `accountSchema`, it copies no fields. */
export function toAccountRow(value: unknown): AccountRow | undefined {
  const fields = toFields(value);
  const row = fields && withBalanceFrom(fields);
  return row && isAccountRow(row) ? row : undefined;
}

/** Whether a row has what the contract requires, under the contract's own names. */
export function isAccountRow(value: unknown): value is AccountRow {
  const row = toFields(value) ?? {};
  return is(required.id, row.id) && is(required.name, row.name) && is(required.balance_from, row.balance_from);
}

/** The vendor's own API says who pays by another field. */
function withBalanceFrom(row: Fields): Fields {
  const { balance_from, shared_billing } = row;
  if (balance_from !== undefined || typeof shared_billing !== "boolean") return row;
  return { ...row, balance_from: shared_billing ? "agency" : "customer" };
}

/**
 * Maps a row to the account. An optional field that cannot be read is `undefined`.
 *
 * Each field has a schema of its own. One `object()` schema for the whole row would take more than twice as long, and a
 * list may have 100,000 rows.
 *
 * @param currency that of a balance which has none
 */
export function toAccount(row: AccountRow, currency = DEFAULT_CURRENCY): Account {
  return {
    id: row.id,
    name: row.name,
    balanceFrom: parseBalanceSource(row.balance_from),
    status: parse(optionalFirstText, row.status),
    agencyId: parse(optionalId, row.agency_id),
    balance: parse(nullableMoney, withCurrency(row.balance, currency)),
    paymentMethod: parse(nullablePaymentMethod, row.payment_method),
    billingRequest: toBillingRequest(row.billing_request),
    permissions: toPermissions(row.permissions),
    version: parse(optionalVersion, row.version),
    updated: parse(optionalText, row.updated),
  };
}

/** By field of the account, what it is called in a row. Those that every answer has are not among them. */
const optionalFields = {
  status: "status",
  agencyId: "agency_id",
  balance: "balance",
  paymentMethod: "payment_method",
  billingRequest: "billing_request",
  permissions: "permissions",
  version: "version",
  updated: "updated",
} as const;

/** Maps the answer to a write; what it does not mention is as in `known`. `undefined` where it cannot be read. */
export function toWrittenAccount(answer: unknown, known: Account | undefined, currency?: string): Account | undefined {
  const fields = toFields(answer);
  if (!fields) return undefined;
  const required = known && { id: known.id, name: known.name, balance_from: known.balanceFrom ?? "" };
  const row = toAccountRow({ ...required, ...withBalanceFrom(fields) });
  if (!row || !known) return row && toAccount(row, currency);
  const read = toAccount(row, known.balance?.currency ?? currency);
  const unmentioned = Object.entries(optionalFields)
    .filter(([, name]) => row[name] === undefined)
    .map(([field]) => [field, known[field as keyof typeof optionalFields]] as const);
  return { ...read, ...(Object.fromEntries(unmentioned) as Partial<Account>) };
}

/** Returns an amount with a currency. */
function withCurrency(amount: unknown, currency: string): unknown {
  return lacksCurrency(amount) ? { ...amount, currency } : amount;
}

/** Whether an amount has no currency: the vendor's API leaves it out, others send null or an empty text. */
export function lacksCurrency(amount: unknown): amount is Fields {
  const fields = toFields(amount);
  return fields !== undefined && (fields.currency ?? "") === "";
}

/** A request that is there but cannot be read is out all the same: none of its details is known. */
function toBillingRequest(value: unknown): BillingRequest | null | undefined {
  if (value === undefined) return undefined;
  if (value === null || value === false) return null;
  const { email, starting_balance, message, sent_at } = parse(requestSchema, toFields(value) ?? {});
  return { email, startingBalance: starting_balance, message, sentAt: sent_at };
}

/** A permission that is missing has the default of the contract; one that cannot be read is denied. */
function toPermissions(value: unknown = {}): AccountPermissions {
  const fields = toFields(value);
  if (!fields) return { changeBalance: false, requestBilling: false, viewHistory: false };
  return {
    changeBalance: parse(grantedByDefault, fields.change_balance),
    requestBilling: parse(deniedByDefault, fields.request_billing),
    viewHistory: parse(deniedByDefault, fields.view_history),
  };
}

/**
 * Maps the parent account, each field of which may be unknown; `undefined` where the value is no object. Of two amounts,
 * one without a currency is in that of the other.
 */
export function toAgency(value: unknown): Agency | undefined {
  const fields = toFields(value);
  if (!fields) return undefined;
  const { id, name, balance, minimum_starting_balance: minimum } = fields;
  const currency = (parse(optionalMoney, balance) ?? parse(optionalMoney, minimum))?.currency ?? DEFAULT_CURRENCY;
  return {
    id: parse(optionalId, id),
    name: parse(optionalText, name),
    balance: parse(nullableMoney, withCurrency(balance, currency)),
    minimumStartingBalance: parse(optionalMoney, withCurrency(minimum, currency)),
  };
}

/** Returns an object as its fields; `undefined` for any other value. */
export function toFields(value: unknown): Fields | undefined {
  return typeof value === "object" && value !== null && !Array.isArray(value) ? (value as Fields) : undefined;
}

/** Maps a draft to the body of a billing request. */
export function toBillingRequestBody({ email, startingBalance, message }: BillingRequestDraft): Fields {
  return { email, starting_balance: startingBalance, message };
}
