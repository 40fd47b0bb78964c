import type { Account } from "../../src/model/account.js";

/** Maps a parsed account back to a row: the inverse of `toAccount`. */
export function toWireAccount(account: Account) {
  const { billingRequest, permissions, links, usage, scheduledChange: scheduled } = account;
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
      ...(billingRequest.status !== undefined && { status: billingRequest.status }),
      ...(billingRequest.expiresAt !== undefined && { expires_at: billingRequest.expiresAt }),
      ...(billingRequest.remindedAt !== undefined && { reminded_at: billingRequest.remindedAt }),
      ...(billingRequest.link !== undefined && { link: billingRequest.link }),
      ...(billingRequest.canRemind !== undefined && { can_remind: billingRequest.canRemind }),
    },
    scheduled_change:
      scheduled &&
      withoutUndefined({
        ...{ to: scheduled.to, at: scheduled.at, when: scheduled.when, reason: scheduled.reason },
        ...{ fall_back_until: scheduled.fallBackUntil, fall_back_days: scheduled.fallBackDays },
        created_at: scheduled.createdAt,
        created_by: scheduled.createdBy === undefined ? undefined : { name: scheduled.createdBy },
      }),
    permissions: {
      change_balance: permissions.changeBalance,
      request_billing: permissions.requestBilling,
      view_history: permissions.viewHistory,
      ...(permissions.giveReason !== undefined && { give_reason: permissions.giveReason }),
      ...(permissions.scheduleChange !== undefined && { schedule_change: permissions.scheduleChange }),
      ...(permissions.reason !== undefined && { reason: permissions.reason }),
    },
    links: links && { ...links },
    usage: usage && { per_day: usage.perDay, days: usage.days },
    low_below: account.lowBelow,
    version: account.version,
    updated: account.updated,
    created: account.created,
  };
}

function withoutUndefined(fields: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
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
