import { custom } from "valibot";
import type {
  Account,
  AccountId,
  AccountPermissions,
  Agency,
  BillingRequest,
  PaymentMethod,
} from "../model/account.js";
import { parseBalanceSource } from "../model/balance-source.js";
import type { BillingRequestDraft } from "../model/billing-request.js";
import type { Money } from "../model/money.js";

type Fields = Readonly<Record<string, unknown>>;

/** Whether it is text, the empty one too. */
export const isText = (value: unknown): value is string => typeof value === "string";
/** Whether it can name an account. */
export const isId = (value: unknown): value is AccountId =>
  Number.isSafeInteger(value) || (isText(value) && value !== "");

/** An account on the wire: what no row can do without, and whatever else it says. */
export type AccountRow = Fields & { readonly id: AccountId; readonly name: string; readonly balance_from: string };

/** Whether a row, or an answer, is an account that can be read. */
export function isAccountRow(value: unknown): value is AccountRow {
  const { id, name, balance_from } = toFields(value) ?? {};
  return isId(id) && isText(name) && isText(balance_from);
}

/** One account by itself. `custom` serves for everything: valibot has a schema for each type, and each weighs as much. */
export const accountSchema = custom<AccountRow>(isAccountRow);

/** The account of a row. Anything optional that cannot be read is as good as left out. */
export function toAccount(row: AccountRow): Account {
  return {
    id: row.id,
    name: row.name,
    balanceFrom: parseBalanceSource(row.balance_from),
    status: toText(row.status),
    agencyId: toId(row.agency_id),
    balance: toNullable(row.balance, toMoney),
    paymentMethod: toNullable(row.payment_method, toPaymentMethod),
    billingRequest: toNullable(row.billing_request, toBillingRequest),
    permissions: toPermissions(row.permissions),
    version: toText(row.version),
    updated: toText(row.updated),
  };
}

/** What is asked of a customer, as the wire has it. */
export function fromDraft({ email, startingBalance, message }: BillingRequestDraft): Fields {
  return { email, starting_balance: startingBalance, message };
}

/** The parent account, of which every field may be unknown. */
export function toAgency(value: unknown): Agency | undefined {
  const fields = toFields(value);
  return (
    fields && {
      id: toId(fields.id),
      name: toText(fields.name),
      balance: toNullable(fields.balance, toMoney),
      minimumStartingBalance: toMoney(fields.minimum_starting_balance),
    }
  );
}

/** An object's fields; `undefined` for whatever is none. */
export function toFields(value: unknown): Fields | undefined {
  return typeof value === "object" && value !== null && !Array.isArray(value) ? (value as Fields) : undefined;
}

function toText(value: unknown): string | undefined {
  return isText(value) ? value : undefined;
}

function toId(value: unknown): AccountId | undefined {
  return isId(value) ? value : undefined;
}

/** `null` says that there is none, which is more than saying nothing. */
function toNullable<T>(value: unknown, read: (value: unknown) => T | undefined): T | null | undefined {
  return value === null ? null : read(value);
}

function toMoney(value: unknown): Money | undefined {
  const { cents, currency } = toFields(value) ?? {};
  const isMoney = Number.isInteger(cents) && isText(currency) && /^[a-z]{3}$/i.test(currency);
  return isMoney ? { cents: cents as number, currency: currency.toUpperCase() } : undefined;
}

function toPaymentMethod(value: unknown): PaymentMethod | undefined {
  const { brand, last4 } = toFields(value) ?? {};
  return isText(brand) && isText(last4) ? { brand, last4 } : undefined;
}

function toBillingRequest(value: unknown): BillingRequest | undefined {
  const { email, starting_balance, message, sent_at } = toFields(value) ?? {};
  const startingBalance = toMoney(starting_balance);
  const isRequest = isText(email) && isText(message) && isText(sent_at) && startingBalance;
  return isRequest ? { email, startingBalance, message, sentAt: sent_at } : undefined;
}

/** What nobody mentioned has the contract's default; what was mentioned unreadably is refused. */
function toPermissions(value: unknown = {}): AccountPermissions {
  const fields: Fields = toFields(value) ?? { change_balance: false };
  const { change_balance = true, request_billing, view_history } = fields;
  return {
    changeBalance: change_balance === true,
    requestBilling: request_billing === true,
    viewHistory: view_history === true,
  };
}
