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
  if (!preview) return "its balance_from is unknown";
  if (!canChangeBalance(account)) return "its permissions do not allow change_balance";
  if (status !== undefined && status !== "active") return `it is ${toLine(status, 30)}, and a change could alter that`;
  if (billingRequest) return "it has a pending billing request, which a change would withdraw";
  // The customer pays either before or after the change, so the balance must not be empty.
  if (balance !== undefined && (balance?.cents ?? 0) <= 0)
    return "its own balance is empty, so it could be paused meanwhile";
  if (paymentMethod === null) return "it has no payment method, so a change in one of the directions may be refused";
  return { before: account, from: preview.from, to: preview.to };
}

const action: Readonly<Record<BalanceSource, string>> = {
  agency: "add it to agency billing",
  customer: "remove it from agency billing",
};

/** Describes the requests to the user who has to confirm them. */
export function describePlan({ before, from, to }: Change): readonly string[] {
  const isKnown = before.balance !== undefined && before.paymentMethod !== undefined;
  return [
    `This changes the account ${toLine(before.id, 40)}, “${toLine(before.name, 40)}”,`,
    `balance from: ${from}, in these steps:`,
    `  1. ${action[to]}: PATCH { "balance_from": "${to}" };`,
    "  2. repeat it with the same key, then send another change with that key;",
    "  3. send a change with the old version;",
    `  4. ${action[from]} again;`,
    "  5. repeat the first change with its key;",
    `  6. read the account, and change it to balance from: ${from} if needed.`,
    `For some seconds its usage draws from the ${to}'s balance.`,
    "Its history will show the changes.",
    ...(isKnown ? [] : ["Its balance or payment method is unknown, so it could be paused meanwhile."]),
  ];
}
