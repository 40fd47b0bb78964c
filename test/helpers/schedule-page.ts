/** What is made later of one account, in its pop-up and below its control, as a user sees it. */
import { isOperation, type AccountRecord, type ScheduledChangeRecord } from "../../server/index.js";
import { addDays, toDay, toStartOfDay } from "../../src/model/day.js";
import { endpoint } from "./balance-toggle-page.js";
import { dialogOpens, findDialog, openDialog, pressInDialog } from "./change-dialog-page.js";
import { click } from "./keyboard.js";
import { allByRole, findByRole, getByRole, nameOf, queryAll } from "./roles.js";
import { until } from "./until.js";

/** Match the requests of each kind, for faults. */
export const isSchedule = isOperation(endpoint, "schedule");
export const isUnschedule = isOperation(endpoint, "unschedule");

/** An account of the agency whose customer has not paid in, and that may be handed over later. */
export const schedulable: Partial<AccountRecord> = {
  balance_from: "agency",
  balance: { cents: 0, currency: "USD" },
  permissions: { change_balance: true, schedule_change: true },
};

/** A day that can be chosen. */
export const day = addDays(toDay(Date.now()), 20);

/** What is scheduled for the beginning of that day. */
export const coming: ScheduledChangeRecord = {
  ...{ to: "customer", at: toStartOfDay(day)!, fall_back_until: toStartOfDay(addDays(day, 14))! },
  ...{ reason: "The trial ends.", created_at: "2026-11-20T09:00:00Z", created_by: { name: "Dana" } },
};

/** The same account, which is to be handed over on that day. */
export const scheduled: Partial<AccountRecord> = { ...schedulable, scheduled_change: coming };

/** Returns what the open pop-up offers as "when". */
export function choices(): string[] {
  return allByRole("radio", undefined, findDialog()).map(nameOf);
}

/** Chooses when, once that is offered. */
export async function choose(name: string): Promise<void> {
  await until(() => findByRole("radio", name, findDialog()), name);
  await click(getByRole("radio", name, findDialog()));
}

/** Returns the field for the day. */
export function dayField(): HTMLInputElement {
  return queryAll<HTMLInputElement>("#day", findDialog())[0]!;
}

/** Fills in the day. */
export function fillDay(value: string): void {
  dayField().value = value;
  dayField().dispatchEvent(new Event("input", { bubbles: true }));
}

/** Returns the button below the control that opens what cancels the change. */
export function cancelButton(): HTMLElement | undefined {
  return findByRole("button", "Cancel scheduled change, Acme Dental");
}

/** Opens what cancels the change. */
export async function openCancellation(): Promise<void> {
  await click(cancelButton()!);
  await dialogOpens();
}

/** Schedules a hand-over for when the customer has paid in. */
export async function schedule(): Promise<void> {
  await openDialog();
  await choose("When the customer has paid in");
  await pressInDialog("Schedule");
}

/** Cancels what is scheduled. */
export async function cancel(): Promise<void> {
  await openCancellation();
  await pressInDialog("Cancel the change");
}
