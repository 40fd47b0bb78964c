/** The pop-up that changes one account, as a user sees it. At most one is open at a time. */
import { expect } from "@open-wc/testing";
import { click } from "./keyboard.js";
import {
  allByRole,
  descriptionOf,
  findByRole,
  focused,
  getByRole,
  nameOf,
  queryAll,
  textOf,
  type Name,
} from "./roles.js";
import { until } from "./until.js";

/** A point of the page that is outside the dialog. */
export const outside = [5, 5] as const;

/** Returns the control that opens the dialog of an account. */
export function controlFor(account: string): HTMLElement {
  const suffix = `, ${account}`;
  const control = allByRole("button").find((button) => button.getAttribute("aria-label")?.endsWith(suffix));
  if (control) return control;
  throw new Error(`No control for ${account}, but: ${allByRole("button").map(textOf).join(", ") || "no buttons"}`);
}

/** Opens the dialog of an account with the mouse. */
export async function openDialog(account = "Acme Dental"): Promise<HTMLElement> {
  await click(controlFor(account));
  await dialogOpens();
  return getByRole("dialog");
}

/** Records what the page says when the open dialog closes, and at the end of that task. */
export function recordAtClose<T>(read: () => T): T[] {
  const dialog = getByRole("dialog") as HTMLDialogElement;
  const recorded: T[] = [];
  const close = dialog.close.bind(dialog);
  dialog.close = () => {
    close();
    recorded.push(read());
    setTimeout(() => recorded.push(read()));
  };
  return recorded;
}

/** Returns the open dialog. */
export function findDialog(): HTMLElement | undefined {
  return findByRole("dialog");
}

/** Returns all text of the open dialog, in one line. */
export function dialogText(): string {
  return textOf(getByRole("dialog"));
}

/** Returns what a screen reader reads out when the dialog opens. */
export function dialogDescription(): string {
  return descriptionOf(getByRole("dialog"));
}

/** Returns the names of the buttons of the open dialog, in order. */
export function dialogButtons(): string[] {
  return allByRole("button", undefined, getByRole("dialog")).map(nameOf);
}

/** Whether the open dialog has such a button. */
export function offers(name: Name): boolean {
  return allByRole("button", name, getByRole("dialog")).length > 0;
}

/** Whether the focus is in the open dialog. */
export function hasFocusInside(): boolean {
  return queryAll("*", getByRole("dialog")).some((element) => element === focused());
}

/** Returns the button that sends the change, sends it again or verifies it. */
export function confirmButton(): HTMLElement {
  return getByRole("button", /^(Add to|Remove from) agency billing$|^(Try|Check) again$/, getByRole("dialog"));
}

/** Presses the button that sends the change, sends it again or verifies it. */
export async function confirm(): Promise<void> {
  await click(confirmButton());
}

/** Returns the main button, in any language. */
export function primaryButton(): HTMLElement {
  return queryAll(".primary", findDialog())[0]!;
}

/** Presses a button of the dialog: of the two that may be named Close, the one at its end. */
export async function pressInDialog(name: string): Promise<void> {
  const dialog = getByRole("dialog");
  await click(allByRole("button", name, dialog).at(-1) ?? getByRole("button", name, dialog));
}

/** Returns what the dialog shows under "Currently paid by" and under "Will be paid by". */
export function payers(): Record<string, string> {
  const terms = queryAll("dt", findDialog());
  return Object.fromEntries(terms.map((term) => [textOf(term), textOf(term.nextElementSibling as HTMLElement)]));
}

/** Returns the warning of the dialog, where there is one. */
export function findWarning() {
  const notice = queryAll("[part=notice]", findDialog())[0];
  return (
    notice && {
      isDanger: notice.classList.contains("danger"),
      text: textOf(notice),
      /** What is in bold. */
      strong: queryAll("strong", notice).map(textOf).join(" "),
      box: notice.getBoundingClientRect(),
    }
  );
}

/** Verifies that no content sticks out of the dialog, and that the dialog fits into the window. */
export function expectDialogFits(): void {
  const dialog = getByRole("dialog");
  const box = dialog.getBoundingClientRect();
  expect(box.left).to.be.at.least(0);
  expect(box.right).to.be.at.most(innerWidth);
  expect(dialog.scrollWidth).to.be.at.most(dialog.clientWidth);
  for (const child of queryAll("p, dd, h2, button, strong", dialog)) {
    const { left, right } = child.getBoundingClientRect();
    expect(left, child.textContent).to.be.at.least(box.left);
    expect(right, child.textContent).to.be.at.most(box.right + 0.5);
  }
}

/** Waits until the dialog shows a text. */
export async function dialogShows(text: string | RegExp): Promise<void> {
  const isShown = () => (typeof text === "string" ? dialogText().includes(text) : text.test(dialogText()));
  await until(() => findDialog() && isShown(), `the dialog to show ${String(text)}`);
}

/** Waits until a dialog is open. */
export async function dialogOpens(): Promise<void> {
  await until(findDialog, "a dialog");
}

/** Waits until no dialog is open. */
export async function dialogCloses(): Promise<void> {
  await until(() => !findDialog(), "the dialog to close");
}
