import type { Account } from "../../src/model/account.js";

/** Maps a parsed account back to a row: the inverse of `toAccount`. */
export function toWireAccount(account: Account) {
  const { billingRequest, permissions } = account;
  return {
    id: account.id,
    name: account.name,
    balance_from: account.balanceFrom,
    status: account.status,
    agency_id: account.agencyId,
    balance: account.balance,
    payment_method: account.paymentMethod,
    billing_request: billingRequest && {
      email: billingRequest.email,
      starting_balance: billingRequest.startingBalance,
      message: billingRequest.message,
      sent_at: billingRequest.sentAt,
    },
    permissions: {
      change_balance: permissions.changeBalance,
      request_billing: permissions.requestBilling,
      view_history: permissions.viewHistory,
    },
    version: account.version,
    updated: account.updated,
  };
}

/** The permissions of a row without permissions. */
const defaults = { change_balance: true, request_billing: false, view_history: false };

/** Returns the row that `toWireAccount` must return if the widget reads all known fields of a row. */
export function toExpected(row: Readonly<Record<string, unknown>>, known: readonly string[]): Record<string, unknown> {
  const fields = Object.fromEntries(known.map((name) => [name, row[name]]));
  // Some backends count versions: the widget keeps the text that it sends back.
  if (typeof fields.version === "number") fields.version = String(fields.version);
  return { ...fields, permissions: { ...defaults, ...(row.permissions as object | undefined) } };
}
