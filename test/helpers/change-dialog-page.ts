import { click } from "./keyboard.js";
import { until } from "./until.js";
import { allByRole, findByRole, getByRole, textOf } from "./roles.js";

/** The button that opens one account's pop-up. */
export function controlOf(account: string): HTMLElement {
  const suffix = `, ${account}`;
  const control = allByRole("button").find((button) => button.getAttribute("aria-label")?.endsWith(suffix));
  if (control) return control;
  throw new Error(
    `No control for ${account}, but: ${allByRole("button").map(textOf).join(", ") || "no button at all"}`,
  );
}

/** Opens one account's pop-up with the mouse. */
export async function openDialog(account = "Acme Dental"): Promise<HTMLElement> {
  await click(controlOf(account));
  await until(() => findDialog(), "a pop-up");
  return getByRole("dialog");
}

/** The open pop-up. */
export function findDialog(): HTMLElement | undefined {
  return findByRole("dialog");
}

/** What the open pop-up says, in one line. */
export function dialogText(): string {
  return textOf(getByRole("dialog"));
}

/** The button of the pop-up that sends, or sends again. */
export function confirmButton(): HTMLElement {
  return getByRole("button", /^(Add to|Remove from) agency billing$|^(Try|Check) again$/, getByRole("dialog"));
}

/** Presses the button of the pop-up that sends, or sends again. */
export async function confirm(): Promise<void> {
  await click(confirmButton());
}

/** Presses a button of the pop-up. */
export async function pressInDialog(name: string): Promise<void> {
  await click(getByRole("button", name, getByRole("dialog")));
}

/** Waits until the pop-up says it. */
export async function dialogShows(text: string | RegExp): Promise<void> {
  const isSaid = () => (typeof text === "string" ? dialogText().includes(text) : text.test(dialogText()));
  await until(() => findDialog() && isSaid(), `the pop-up to say ${String(text)}`);
}

/** Waits until there is a pop-up. */
export async function dialogOpens(): Promise<void> {
  await until(findDialog, "a pop-up");
}

/** Waits until the pop-up has closed. */
export async function dialogCloses(): Promise<void> {
  await until(() => !findDialog(), "the pop-up to close");
}
