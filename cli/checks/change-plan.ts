import type { Account } from "../../src/model/account.js";
import { canChangeBalance, previewChange } from "../../src/model/change.js";
import type { BalanceSource } from "../../src/model/balance-source.js";
import { toLine } from "../words.js";

/** A change that can be tried on an account. */
export interface Change {
  readonly before: Account;
  readonly from: BalanceSource;
  readonly to: BalanceSource;
}

/** A change of the account, or why none should be tried on it: what cannot be undone, or could silence its phones. */
export function planChange(account: Account): Change | string {
  const preview = previewChange(account, undefined);
  const { status, billingRequest, balance, paymentMethod } = account;
  if (!preview) return "its balance_from is not known";
  if (!canChangeBalance(account)) return "its permissions do not allow change_balance";
  if (status !== undefined && status !== "active") return `it is ${toLine(status, 30)}, and a change could alter that`;
  if (billingRequest) return "a billing request is out, which a change would take back";
  // Usage draws from the customer before it or after it, so either way there has to be something to draw from.
  if (balance !== undefined && (balance?.cents ?? 0) <= 0)
    return "its own balance is used up: it could be paused on the way";
  if (paymentMethod === null) return "it has no payment method: the way back, or there, may be refused";
  return { before: account, from: preview.from, to: preview.to };
}

const action: Readonly<Record<BalanceSource, string>> = {
  agency: "add it to agency billing",
  customer: "remove it from agency billing",
};

/** What will be done, before it is done. */
export function describePlan({ before, from, to }: Change): readonly string[] {
  const isKnown = before.balance !== undefined && before.paymentMethod !== undefined;
  return [
    `With the account ${toLine(before.id, 40)}, “${toLine(before.name, 40)}”,`,
    `balance from: ${from}, this will`,
    `  1. ${action[to]}: PATCH { "balance_from": "${to}" };`,
    "  2. send that again with the same key, then another change with that key;",
    "  3. send a change with the version of before;",
    `  4. ${action[from]} again;`,
    "  5. send the first change once more, with its old key;",
    `and at the end see that it is on balance from: ${from}, and put it back if not.`,
    `For some seconds its usage may draw from the ${to}'s balance.`,
    "Its history will show the changes.",
    ...(isKnown ? [] : ["Its balance or payment method is not known: as a customer's it could be paused."]),
  ];
}
