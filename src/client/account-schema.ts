import { boolean, fallback, is, looseObject, object, optional, parse, pipe, string, transform } from "valibot";
import type { InferOutput } from "valibot";
import type { Account, AccountPermissions, Agency, BillingRequest } from "../model/account.js";
import { parseBalanceSource } from "../model/balance-source.js";
import type { BillingRequestDraft } from "../model/billing-request.js";
import {
  idSchema,
  moneySchema,
  nullableField,
  nullableMoney,
  optionalId,
  optionalMoney,
  optionalText,
} from "./fields.js";

type Fields = Readonly<Record<string, unknown>>;

const required = { id: idSchema, name: string(), balance_from: string() };

/** An account as the server sends it: the required fields are checked, the others are passed on as they are. */
export const accountSchema = looseObject(required);

export type AccountRow = Readonly<InferOutput<typeof accountSchema>>;

const nullablePaymentMethod = nullableField(object({ brand: string(), last4: string() }));

const nullableBillingRequest = nullableField(
  pipe(
    object({ email: string(), starting_balance: moneySchema, message: string(), sent_at: string() }),
    transform(({ email, starting_balance, message, sent_at }): BillingRequest => ({
      email,
      startingBalance: starting_balance,
      message,
      sentAt: sent_at,
    })),
  ),
);

const grantedByDefault = fallback(optional(boolean(), true), false);
const deniedByDefault = fallback(optional(boolean(), false), false);

/** Whether a row of a list is an account that can be read. Unlike `accountSchema`, this makes no copy of the row. */
export function isAccountRow(value: unknown): value is AccountRow {
  const row = toFields(value);
  return !!row && is(required.id, row.id) && is(required.name, row.name) && is(required.balance_from, row.balance_from);
}

/**
 * Maps a row to the account. An optional field that cannot be read is `undefined`.
 *
 * Each field has a schema of its own. One `object()` schema for the whole row would take more than twice as long, and a
 * list may have 100,000 rows.
 */
export function toAccount(row: AccountRow): Account {
  return {
    id: row.id,
    name: row.name,
    balanceFrom: parseBalanceSource(row.balance_from),
    status: parse(optionalText, row.status),
    agencyId: parse(optionalId, row.agency_id),
    balance: parse(nullableMoney, row.balance),
    paymentMethod: parse(nullablePaymentMethod, row.payment_method),
    billingRequest: parse(nullableBillingRequest, row.billing_request),
    permissions: toPermissions(row.permissions),
    version: parse(optionalText, row.version),
    updated: parse(optionalText, row.updated),
  };
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

/** Maps the parent account, each field of which may be unknown; `undefined` where the value is no object. */
export function toAgency(value: unknown): Agency | undefined {
  const fields = toFields(value);
  return (
    fields && {
      id: parse(optionalId, fields.id),
      name: parse(optionalText, fields.name),
      balance: parse(nullableMoney, fields.balance),
      minimumStartingBalance: parse(optionalMoney, fields.minimum_starting_balance),
    }
  );
}

/** Returns an object as its fields; `undefined` for any other value. */
export function toFields(value: unknown): Fields | undefined {
  return typeof value === "object" && value !== null && !Array.isArray(value) ? (value as Fields) : undefined;
}

/** Maps a draft to the body of a billing request. */
export function toBillingRequestBody({ email, startingBalance, message }: BillingRequestDraft): Fields {
  return { email, starting_balance: startingBalance, message };
}
