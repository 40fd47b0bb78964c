import { looseObject, pipe, string, transform, type InferOutput } from "valibot";
import type { Account, AccountLinks, AccountPermissions, Agency, PaymentMethod } from "../model/account.js";
import { parseBalanceSource } from "../model/balance-source.js";
import { toWebLink } from "../model/web-link.js";
import { toBillingRequest } from "./billing-request-schema.js";
import { toScheduledChange } from "./scheduled-change-schema.js";
import {
  idSchema,
  toFields,
  toFirstText,
  toId,
  toMoney,
  toNullableMoney,
  toText,
  toVersion,
  type Fields,
} from "./fields.js";
import { toUsage } from "./usage-schema.js";

export { lacksCurrency, toFields, type Fields } from "./fields.js";

/** The vendor's amounts are in US cents. */
const DEFAULT_CURRENCY = "USD";

const required = { id: idSchema, name: string(), balance_from: string() };

/** An account as the server sends it: the required fields are checked, the others are passed on as they are. */
export const accountSchema = pipe(looseObject({}), transform(withBalanceFrom), looseObject(required));

export type AccountRow = Readonly<InferOutput<typeof accountSchema>>;

/** Returns a row of a list as an account's; `undefined` where it cannot be read. Unlike `accountSchema`, it copies no fields. */
export function toAccountRow(value: unknown): AccountRow | undefined {
  const fields = toFields(value);
  const row = fields && withBalanceFrom(fields);
  return row && isAccountRow(row) ? row : undefined;
}

/** Whether a row has what the contract requires, under the contract's own names. */
export function isAccountRow(value: unknown): value is AccountRow {
  const { id, name, balance_from: source } = toFields(value) ?? {};
  return toId(id) !== undefined && typeof name === "string" && typeof source === "string";
}

/** The vendor's own API says who pays by another field. */
function withBalanceFrom(row: Fields): Fields {
  const { balance_from, shared_billing } = row;
  if (balance_from !== undefined || typeof shared_billing !== "boolean") return row;
  return { ...row, balance_from: shared_billing ? "agency" : "customer" };
}

/**
 * Maps a row to the account. An optional field that cannot be read is `undefined`.
 * @param currency that of a balance which has none
 */
export function toAccount(row: AccountRow, currency = DEFAULT_CURRENCY): Account {
  const account: { -readonly [Field in keyof Account]: Account[Field] } = {
    id: row.id,
    name: row.name,
    balanceFrom: parseBalanceSource(row.balance_from),
    status: toFirstText(row.status),
    agencyId: toId(row.agency_id),
    balance: toNullableMoney(row.balance, currency),
    paymentMethod: toPaymentMethod(row.payment_method),
    billingRequest: toBillingRequest(row.billing_request),
    permissions: toPermissions(row.permissions),
    version: toVersion(row.version),
    updated: toText(row.updated),
  };
  // What a backend does not have at all, an account has not either.
  if (row.scheduled_change !== undefined) account.scheduledChange = toScheduledChange(row.scheduled_change);
  if (row.links !== undefined) account.links = toLinks(row.links);
  if (row.usage !== undefined) account.usage = toUsage(row.usage, currency);
  if (row.low_below !== undefined) account.lowBelow = toMoney(row.low_below, currency);
  if (row.created !== undefined) account.created = toText(row.created);
  return account;
}

/** By field of the account, what it is called in a row. Those that every answer has are not among them. */
const optionalFields = {
  status: "status",
  agencyId: "agency_id",
  balance: "balance",
  paymentMethod: "payment_method",
  billingRequest: "billing_request",
  scheduledChange: "scheduled_change",
  permissions: "permissions",
  links: "links",
  usage: "usage",
  lowBelow: "low_below",
  version: "version",
  updated: "updated",
  created: "created",
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
    .filter(([field, name]) => row[name] === undefined && field in known)
    .map(([field]) => [field, known[field as keyof typeof optionalFields]] as const);
  return { ...read, ...(Object.fromEntries(unmentioned) as Partial<Account>) };
}

function toPaymentMethod(value: unknown): PaymentMethod | null | undefined {
  if (value === null) return null;
  const { brand, last4 } = toFields(value) ?? {};
  return typeof brand === "string" && typeof last4 === "string" ? { brand, last4 } : undefined;
}

/** What an account is permitted that says nothing of it, by the contract. */
const DEFAULT_PERMISSIONS: AccountPermissions = { changeBalance: true, requestBilling: false, viewHistory: false };

/** A permission that is missing has the default of the contract; one that cannot be read is denied. */
function toPermissions(value: unknown): AccountPermissions {
  if (value === undefined) return DEFAULT_PERMISSIONS;
  const fields = toFields(value);
  if (!fields) return { changeBalance: false, requestBilling: false, viewHistory: false };
  return {
    changeBalance: fields.change_balance === undefined || fields.change_balance === true,
    requestBilling: fields.request_billing === true,
    viewHistory: fields.view_history === true,
    ...(fields.give_reason !== undefined && { giveReason: fields.give_reason === true }),
    ...(fields.schedule_change !== undefined && { scheduleChange: fields.schedule_change === true }),
    ...(typeof fields.reason === "string" && { reason: fields.reason }),
  };
}

function toLinks(value: unknown): AccountLinks | undefined {
  const fields = toFields(value);
  if (!fields) return undefined;
  const open = toWebLink(fields.open);
  const billing = toWebLink(fields.billing);
  return { ...(open !== undefined && { open }), ...(billing !== undefined && { billing }) };
}

/**
 * Maps the parent account, each field of which may be unknown; `undefined` where the value is no object. Of two amounts,
 * one without a currency is in that of the other.
 */
export function toAgency(value: unknown): Agency | undefined {
  const fields = toFields(value);
  if (!fields) return undefined;
  const { id, name, balance, minimum_starting_balance: minimum, usage, low_below: lowBelow } = fields;
  const log = toFields(fields.links)?.balance_changes;
  const stated = toMoney(balance, "") ?? toMoney(minimum, "");
  const currency = stated?.currency ?? DEFAULT_CURRENCY;
  return {
    id: toId(id),
    name: toText(name),
    balance: toNullableMoney(balance, currency),
    minimumStartingBalance: toMoney(minimum, currency),
    ...(typeof log === "string" && { links: { balanceChanges: log } }),
    ...(usage !== undefined && { usage: toUsage(usage, currency) }),
    ...(lowBelow !== undefined && { lowBelow: toMoney(lowBelow, currency) }),
  };
}
