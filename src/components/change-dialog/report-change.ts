import type { LitElement } from "lit";
import { errorOf, type ChangeState } from "../../changes/change-machine.js";
import {
  AccountReadEvent,
  BalanceChangeEvent,
  BillingErrorEvent,
  BillingRequestChangeEvent,
  ScheduledChangeEvent,
  type Operation,
} from "../../events.js";
import type { Account } from "../../model/account.js";
import type { Undoable } from "../change-notice/undoable.js";
import { oppositeOf } from "../../model/balance-source.js";
import type { Change } from "../../model/change.js";

/** An element in which one account at a time can be changed. */
export interface ChangeHost extends LitElement {
  /** Called when a change is confirmed and no dialog is open. */
  onChanged(account: Account, change: Change): void;
  /** Called when the undo of a change has gone on, short of its success. */
  onUndo(changed: Undoable, state: ChangeState): void;
}

/** Notifies the page of a confirmed change, once that is on screen, in a later task than the dialog closes in. */
export async function reportSuccess(host: ChangeHost, account: Account, change: Change): Promise<void> {
  host.dispatchEvent(new AccountReadEvent({ account }));
  await host.updateComplete;
  host.onChanged(account, change);
  host.requestUpdate();
  await host.updateComplete;
  // A message of the page is not announced either where it comes together with what the modal dialog covered.
  await new Promise((resolve) => setTimeout(resolve));
  host.dispatchEvent(toOutcomeEvent(account, change));
}

/** Notifies the page of a change that has failed, once that is on screen. */
export async function reportFailure(host: ChangeHost, state: ChangeState, change: Change): Promise<void> {
  const error = errorOf(state);
  if (!error) return;
  await host.updateComplete;
  host.dispatchEvent(new BillingErrorEvent({ error, operation: toOperation(change) }));
}

/** Notifies the page of an account that was read to learn what has come of a change. */
export function reportReading(host: ChangeHost, state: ChangeState, previous: ChangeState): void {
  if (previous.status !== "verifying" || !("account" in state)) return;
  const { account } = state;
  if (account !== previous.change.account) host.dispatchEvent(new AccountReadEvent({ account }));
}

function toOutcomeEvent(account: Account, { command }: Change): Event {
  if (command.type === "schedule" || command.type === "unschedule") return new ScheduledChangeEvent({ account });
  if (command.type !== "move") return new BillingRequestChangeEvent({ account });
  return new BalanceChangeEvent({ account, from: oppositeOf(command.to), to: command.to });
}

function toOperation({ command }: Change): Operation {
  return command.type === "move" ? "change" : command.type;
}
