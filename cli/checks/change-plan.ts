import type { Account } from "../../src/model/account.js";
import { canChangeBalance, previewChange } from "../../src/model/change.js";
import type { BalanceSource } from "../../src/model/balance-source.js";
import { toLine } from "../words.js";

/** A change that is safe to try on an account. */
export interface Change {
  readonly before: Account;
  readonly from: BalanceSource;
  readonly to: BalanceSource;
}

/** Returns a change of the account, or the reason why none is safe: it could not be undone, or could pause the account. */
export function planChange(account: Account): Change | string {
  const preview = previewChange(account, undefined);
  const { status, billingRequest, balance, paymentMethod } = account;
  if (!preview) return "we don’t know who pays for it: its balance_from is unknown";
  if (!canChangeBalance(account)) return "its permissions don’t allow change_balance";
  if (status !== undefined && status !== "active") return `it is ${toLine(status, 30)}, and a change could alter that`;
  if (billingRequest) return "it has a pending billing request, which a change would withdraw";
  // The customer pays either before or after the change, so the balance must not be empty.
  if (balance !== undefined && (balance?.cents ?? 0) <= 0)
    return "its own balance is empty, so it could be paused while we try";
  if (paymentMethod === null) return "it has no payment method, so it might not get back to where it was";
  return { before: account, from: preview.from, to: preview.to };
}

const action: Readonly<Record<BalanceSource, string>> = {
  agency: "Add it to agency billing",
  customer: "Remove it from agency billing",
};

/** Describes the requests to the user who has to confirm them. */
export function describePlan({ before, from, to }: Change): readonly string[] {
  const isKnown = before.balance !== undefined && before.paymentMethod !== undefined;
  return [
    `We’ll move “${toLine(before.name, 40)}” (${toLine(before.id, 40)}) off ${from} billing, and back again:`,
    `  1. ${action[to]} with PATCH { "balance_from": "${to}" }`,
    "  2. Repeat that with the same key, then send another change with that key",
    "  3. Send a change with the old version",
    `  4. ${action[from]} again`,
    "  5. Repeat the first change with its key",
    `  6. Read the account, and put it back on ${from} billing if it isn’t`,
    `For a few seconds, its usage is charged to the ${to}.`,
    "Its history keeps a record of the changes.",
    ...(isKnown ? [] : ["We can’t tell its balance or payment method, so it could be paused meanwhile."]),
  ];
}
