/** The field for why a change is made, in the open pop-up, as a user sees it. */
import { sendKeys } from "@web/test-runner-commands";
import { click } from "./keyboard.js";
import { queryAll } from "./roles.js";
import { findDialog } from "./change-dialog-page.js";

/** Permissions of an account whose changes may have a reason. */
export const withReason = { change_balance: true, give_reason: true };

/** Returns the line that unfolds the field. */
export function findReasonSummary(): HTMLElement | undefined {
  return queryAll("#reason-field > summary", findDialog())[0];
}

/** Returns the field. */
export function reasonField(): HTMLTextAreaElement {
  return queryAll<HTMLTextAreaElement>("#reason", findDialog())[0]!;
}

/** Unfolds the field, and types into it. */
export async function typeReason(text: string): Promise<void> {
  await click(findReasonSummary()!);
  await sendKeys({ type: text });
}
