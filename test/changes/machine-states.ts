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

export const toCustomer: Command = { type: "move", to: "customer" };
export const toRequest: Command = { type: "request", draft };
export const withdraw: Command = { type: "withdraw" };
export const move: Change = { account: before, command: toCustomer, key: "key", attempt: 1 };
export const request: Change = { ...move, account: unpaid, command: toRequest };
export const withdrawal: Change = { ...move, account: requested, command: withdraw };

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
