import { waitUntil } from "@open-wc/testing";
import { click } from "./keyboard.js";
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
export async function openPopup(account = "Acme Dental"): Promise<HTMLElement> {
  await click(controlOf(account));
  await until(() => popup(), "a pop-up");
  return getByRole("dialog");
}

/** The open pop-up. */
export function popup(): HTMLElement | undefined {
  return findByRole("dialog");
}

/** What the open pop-up says, in one line. */
export function popupText(): string {
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
export async function pressInPopup(name: string): Promise<void> {
  await click(getByRole("button", name, getByRole("dialog")));
}

/** Waits until the pop-up says it. */
export async function popupSays(text: string | RegExp): Promise<void> {
  const isSaid = () => (typeof text === "string" ? popupText().includes(text) : text.test(popupText()));
  await until(() => popup() && isSaid(), `the pop-up to say ${String(text)}`);
}

/** Waits until there is a pop-up. */
export async function popupOpens(): Promise<void> {
  await until(popup, "a pop-up");
}

/** Waits until the pop-up has closed. */
export async function popupCloses(): Promise<void> {
  await until(() => !popup(), "the pop-up to close");
}

/** Waits for something that is certain to come. */
export async function until(isThere: () => unknown, what: string): Promise<void> {
  await waitUntil(isThere, `Waited in vain for ${what}`, { interval: 5, timeout: 20_000 });
}
