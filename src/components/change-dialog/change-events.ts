import { BalanceChangeEvent, BillingRequestChangeEvent, type Operation } from "../../events.js";
import type { Account } from "../../model/account.js";
import { oppositeOf } from "../../model/balance-source.js";
import type { Change } from "../../model/change.js";

/** Returns the event that notifies the page of a confirmed change. */
export function toOutcomeEvent(account: Account, { command }: Change): Event {
  if (command.type !== "move") return new BillingRequestChangeEvent({ account });
  return new BalanceChangeEvent({ account, from: oppositeOf(command.to), to: command.to });
}

/** Returns what a change does, as events name it. */
export function toOperation({ command }: Change): Operation {
  return command.type === "move" ? "change" : command.type;
}
