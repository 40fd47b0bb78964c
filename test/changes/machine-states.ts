/** Accounts, changes and states for the tests of the state machine. */
import type { ApiErrorKind } from "../../src/client/api-error.js";
import type { ChangeState } from "../../src/changes/change-machine.js";
import type { Account } from "../../src/model/account.js";
import type { Change, Command } from "../../src/model/change.js";
import { failure } from "../helpers/fake-api.js";
import { account } from "../model/accounts.js";

export const draft = { email: "a@acme.example", startingBalance: { cents: 2_500, currency: "USD" }, message: "Pay!" };
const permissions = { changeBalance: true, requestBilling: true };
/** An account on agency billing whose customer has a card. */
export const before = account({ id: 7, version: "r1", permissions, paymentMethod: { brand: "Visa", last4: "4242" } });
export const newer: Account = { ...before, version: "r9" };
export const moved: Account = { ...before, version: "r2", balanceFrom: "customer" };
export const locked: Account = { ...newer, permissions: { changeBalance: false } };
export const unpaid: Account = { ...before, paymentMethod: null, billingRequest: null };
export const requested: Account = {
  ...unpaid,
  version: "r2",
  billingRequest: { ...draft, sentAt: "2026-11-20T09:00:00Z" },
};

const mayScheduleToo = { ...permissions, scheduleChange: true };
/** The same, where the viewer may schedule a change. */
export const schedulable: Account = { ...before, permissions: mayScheduleToo };
export const scheduled: Account = {
  ...schedulable,
  version: "r2",
  scheduledChange: {
    ...{
      to: "customer",
      at: "2026-11-30T23:00:00Z",
      when: undefined,
      fallBackUntil: undefined,
      fallBackDays: undefined,
    },
    ...{ reason: undefined, createdAt: "2026-11-20T09:00:00Z", createdBy: undefined },
  },
};
export const toCustomer: Command = { type: "move", to: "customer" };
export const toRequest: Command = { type: "request", draft };
/** The same, once its customer was reminded. */
export const reminded: Account = {
  ...requested,
  version: "r3",
  billingRequest: { ...requested.billingRequest!, remindedAt: "2026-11-24T09:00:00Z" },
};
/** A customer who can be reminded. */
export const remindable: Account = {
  ...requested,
  billingRequest: { ...requested.billingRequest!, canRemind: true },
};

export const scheduledDraft = { to: "customer", at: "2026-12-01T00:00:00+01:00" } as const;
export const toSchedule: Command = { type: "schedule", draft: scheduledDraft };
export const unschedule: Command = { type: "unschedule" };
export const withdraw: Command = { type: "withdraw" };
export const remind: Command = { type: "remind" };
export const move: Change = { account: before, command: toCustomer, key: "key", attempt: 1 };
export const request: Change = { ...move, account: unpaid, command: toRequest };
export const reminder: Change = { ...move, account: remindable, command: remind };
export const withdrawal: Change = { ...move, account: requested, command: withdraw };

export const scheduling: Change = { ...move, account: schedulable, command: toSchedule };
export const cancellation: Change = { ...move, account: scheduled, command: unschedule };

export const kinds: readonly ApiErrorKind[] = [
  ...(["network", "timeout", "unauthorized", "forbidden", "not-found"] as const),
  ...(["conflict", "validation", "rate-limit", "server", "invalid-response"] as const),
];

/** A change that is being sent. */
export const sending = (change: Change, attempt = 1): ChangeState => ({
  status: "sending",
  change: { ...change, attempt },
});

/** A change whose account is read, because its response was lost or unclear. */
export const verifying = (change: Change, kind: ApiErrorKind, attempt = 1): ChangeState => ({
  status: "verifying",
  change: { ...change, attempt },
  cause: failure(kind),
});
