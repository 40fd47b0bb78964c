import { permissionsOf, type Account } from "./account.js";
import type { BalanceSource } from "./balance-source.js";
import type { Move } from "./change.js";

/** The most characters that the reason of a change has. */
export const MAX_REASON_LENGTH = 500;

/** Whether a change of this account can have a reason. Without the backend's word it cannot: others may refuse the field. */
export function canGiveReason(account: Account): boolean {
  return permissionsOf(account).giveReason === true;
}

/** Whether a change of all these accounts can have one reason. */
export function canGiveReasonForAll(accounts: readonly Account[]): boolean {
  return accounts.length > 0 && accounts.every(canGiveReason);
}

/** Returns the command that moves an account. A reason of which nothing can be seen is none. */
export function toMove(to: BalanceSource, reason = ""): Move["command"] {
  const text = reason.trim();
  return text === "" ? { type: "move", to } : { type: "move", to, reason: text };
}
