import { toCamelCase, withEach, withRows } from "../faults.js";
import { describeFaults } from "../setup.js";

describeFaults("checkRows", [
  [
    "uses camelCase for all fields",
    withEach(toCamelCase),
    ["rows.readable"],
    /12 rows of 12: "balanceFrom" instead of "balance_from"/,
  ],
  [
    "uses camelCase for an optional field",
    withEach(({ payment_method, ...row }) => ({ ...row, paymentMethod: payment_method })),
    ["rows.names"],
    /"paymentMethod" instead of "payment_method"/,
  ],
  [
    "uses camelCase in a scheduled change",
    withEach((row) => ({ ...row, scheduled_change: { to: "customer", when: "funded", fallBackDays: 14 } })),
    ["rows.names"],
    /"fallBackDays" instead of "fall_back_days"/,
  ],
  [
    "leaves out the name of an account",
    withRows((rows) => rows.map((row) => (row.id === 248_030 ? { ...row, name: undefined } : row))),
    ["rows.readable"],
    /1 row of 12: no "name"/,
  ],
  ["repeats a row", withRows((rows) => [...rows.slice(0, 1), ...rows.slice(0, -1)]), ["rows.once"], /id 248030 twice/],
  [
    "writes the balance source in capitals",
    withEach((row) => ({ ...row, balance_from: String(row.balance_from).toUpperCase() })),
    ["rows.source", "filter.balance_from", "extra.summary"],
    /12 rows of 12: "AGENCY"/,
  ],
  [
    "sends fractions of cents",
    withEach((row) => ({ ...row, balance: { cents: 182.4, currency: "USD" } })),
    ["rows.amounts"],
    /balance {"cents":182.4/,
  ],
  [
    "sends the starting balance of a request as a number",
    withEach(({ billing_request: request, ...row }) => ({
      ...row,
      billing_request: request ? { ...request, starting_balance: 50 } : null,
    })),
    ["rows.amounts"],
    /starting_balance 50/,
  ],
  [
    "says of requests what nobody knows",
    withEach(({ billing_request: request, ...row }) => ({
      ...row,
      billing_request: request ? { ...request, can_remind: true, status: "delivered" } : null,
    })),
    ["rows.fields"],
    /billing_request.status delivered/,
  ],
  ["sends amounts as text", withEach((row) => ({ ...row, balance: "182.40" })), ["rows.amounts"], /balance 182.40/],
  [
    "sends the permission to schedule as a text",
    withEach((row) => ({ ...row, permissions: { schedule_change: "yes" } })),
    ["rows.fields"],
    /permissions.schedule_change yes/,
  ],
  [
    "sends permissions as numbers",
    withEach((row) => ({ ...row, permissions: { change_balance: 1 } })),
    ["rows.fields"],
    /permissions.change_balance 1/,
  ],
  [
    "sends times in another format",
    withEach((row) => ({ ...row, updated: "Nov 3" })),
    ["rows.fields"],
    /updated Nov 3/,
  ],
]);
