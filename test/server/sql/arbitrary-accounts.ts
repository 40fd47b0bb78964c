import fc from "fast-check";
import type { AccountRecord } from "../../../server/index.js";
import { toId } from "../../../server/sql/account-record.js";

/** A text that every database keeps. */
const text = (constraints: fc.StringConstraints = {}) =>
  fc.string({ unit: "grapheme", maxLength: 12, ...constraints }).filter((value) => !value.includes("\0"));

const plain = { noNullPrototype: true };
const money = fc.record({ cents: fc.maxSafeInteger(), currency: fc.constantFrom("USD", "JPY", "KWD") }, plain);
const time = fc.constantFrom("2026-11-22T10:00:00.000Z", "2026-11-23T10:00:00.000Z", "yesterday", "");
/** Of the fields by which the kit decides something. */
const pointInTime = fc.constantFrom("2026-11-22T10:00:00.000Z", "2026-12-06T10:00:00+01:00");
const optional = { requiredKeys: [], noNullPrototype: true };

/** Every field of an account but the id, each of which may be left out. */
export const arbitraryFields: fc.Arbitrary<Partial<AccountRecord>> = fc.record(
  {
    name: fc.oneof(fc.constantFrom("Harbor Clinic", "Dental Care", ""), text()),
    balance_from: fc.oneof(fc.constantFrom("agency", "customer"), text()),
    user_role: text(),
    status: fc.oneof(fc.constantFrom("active", "paused"), text()),
    balance: fc.option(money),
    usage: fc.option(fc.record({ per_day: money, days: fc.nat(40) }, plain)),
    low_below: money,
    payment_method: fc.option(fc.record({ brand: text(), last4: text() }, plain)),
    billing_request: fc.option(
      fc.record(
        {
          ...{ email: text(), starting_balance: money, message: text(), sent_at: time },
          status: fc.constantFrom("requested", "opened", "accepted", "declined", "expired", "bounced"),
          ...{ expires_at: pointInTime, reminded_at: pointInTime, link: fc.webUrl() },
        },
        { requiredKeys: ["email", "starting_balance", "message", "sent_at"], noNullPrototype: true },
      ),
    ),
    scheduled_change: fc.record(
      {
        ...{ to: fc.constantFrom("agency" as const, "customer" as const), reason: text() },
        ...{ at: pointInTime, fall_back_until: pointInTime, created_at: pointInTime },
        created_by: fc.record({ id: text(), name: text() }, { requiredKeys: ["name"], noNullPrototype: true }),
      },
      { requiredKeys: ["to", "at", "created_at", "created_by"], noNullPrototype: true },
    ),
    permissions: fc.record(
      {
        change_balance: fc.boolean(),
        request_billing: fc.boolean(),
        view_history: fc.boolean(),
        give_reason: fc.boolean(),
        schedule_change: fc.boolean(),
        reason: text(),
      },
      optional,
    ),
    links: fc.record({ open: fc.webUrl(), billing: fc.webUrl() }, optional),
    version: fc.oneof(
      fc.constantFrom("r1", "r7", "r007", "r999999999", "r1000000000", "7", "2026-11-22~3", 'W/"a"', "a, b"),
      text({ minLength: 1 }),
    ),
    created: time,
    updated: time,
    canceled: fc.option(time),
  },
  optional,
);

/** Few ids, so that accounts meet again. */
export const arbitraryIds = fc.oneof(
  fc.constantFrom(7, 8, "8b", "50%", "007", -3, Number.MAX_SAFE_INTEGER, "9007199254740993"),
  text({ minLength: 1 }),
);

/** Complete accounts with ids of their own. */
export const arbitraryAccounts: fc.Arbitrary<AccountRecord[]> = fc.uniqueArray(
  fc
    .tuple(arbitraryIds, arbitraryFields)
    .map(([id, fields]) => ({ name: "Account", balance_from: "agency", ...fields, id })),
  { selector: ({ id }) => String(id), maxLength: 12 },
);

/** Returns an account as columns have it: with what each has there, and without objects that say nothing. */
export function asStored({ permissions, links, ...account }: AccountRecord, agencyId: string): AccountRecord {
  const isEmpty = (value: object | undefined) => value === undefined || Object.keys(value).length === 0;
  return {
    ...account,
    id: toId(String(account.id)),
    agency_id: toId(agencyId),
    billing_request: account.billing_request ?? null,
    canceled: account.canceled ?? null,
    version: account.version ?? "r1",
    ...(permissions && !isEmpty(permissions) && { permissions }),
    ...(links && !isEmpty(links) && { links }),
  };
}
