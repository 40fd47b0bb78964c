import type { Account } from "../../src/model/account.js";

/** An account as the wire has it, from what was read: the way back of `toAccount`, of all that the widget understands. */
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

/** What permissions are where a row does not mention them. */
const defaults = { change_balance: true, request_billing: false, view_history: false };

/** A row as it would come back, had every word of it been understood. */
export function toExpected(row: Readonly<Record<string, unknown>>, known: readonly string[]): Record<string, unknown> {
  const fields = Object.fromEntries(known.map((name) => [name, row[name]]));
  return { ...fields, permissions: { ...defaults, ...(row.permissions as object | undefined) } };
}
