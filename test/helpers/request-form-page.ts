import type { AccountRecord } from "../../server/index.js";
import type { BillingApi } from "../../src/index.js";
import { click, press } from "./keyboard.js";
import { openDialog, findDialog } from "./change-dialog-page.js";
import { until } from "./until.js";
import { findByRole, focused, getByRole, textOf } from "./roles.js";
import { setup, type ToggleSetup } from "./balance-toggle-page.js";
import { sendKeys } from "@web/test-runner-commands";

/** An account on agency billing whose customer has to be asked: nothing to pay with. */
export const unpaid: Partial<AccountRecord> = { balance_from: "agency", balance: null, payment_method: null };

/** The same with a request that is out. */
export const pending: Partial<AccountRecord> = {
  ...unpaid,
  billing_request: {
    email: "office@acme.example",
    starting_balance: { cents: 5_000, currency: "USD" },
    message: "Please add a card.",
    sent_at: "2026-11-19T15:42:00.000Z",
  },
};

/** A toggle whose pop-up asks the customer to pay, open and with its form in it. */
export async function setupForm(options: ToggleSetup = {}) {
  const page = await setup({ ...options, account: { ...unpaid, ...options.account } });
  await openForm();
  return page;
}

/** Opens the pop-up and waits for the form, which loads on demand. */
export async function openForm(account?: string): Promise<void> {
  await openDialog(account);
  await until(() => findByRole("textbox", "Customer email", findDialog()), "the form");
}

/** A field of the form, by its label. */
export function field(name: "Customer email" | "Starting balance" | "Message"): HTMLInputElement {
  return getByRole("textbox", name) as HTMLInputElement;
}

/** Types into a field, in place of what is in it. */
export async function fill(name: Parameters<typeof field>[0], text: string): Promise<void> {
  const input = field(name);
  input.focus();
  input.select();
  if (text) await sendKeys({ type: text });
  else await press("Backspace");
}

/** A page's own backend that can do less. */
export function without(api: BillingApi | undefined, ...methods: (keyof BillingApi)[]): BillingApi {
  const kept = Object.entries(api ?? {}).filter(([name]) => !methods.includes(name as keyof BillingApi));
  return Object.fromEntries(kept) as unknown as BillingApi;
}

/** The button that sends. */
export function sendButton(): HTMLElement {
  return getByRole("button", /^(Email client|Send again|Try again|Check again)$/, findDialog());
}

/** Presses the button that sends. */
export async function send(): Promise<void> {
  await click(sendButton());
}

/** What is said below a field to be wrong with it; empty where nothing is. */
export function errorOf(name: Parameters<typeof field>[0]): string {
  const input = field(name);
  const ids = input.getAttribute("aria-describedby")!.split(" ");
  const root = input.getRootNode() as ShadowRoot;
  const error = ids.map((id) => root.getElementById(id)).find((element) => element?.localName === "p");
  return error ? textOf(error) : "";
}

/** Whether the pop-up asks if what was typed may be thrown away. */
export function offersToDiscard(): boolean {
  return findByRole("button", "Discard", findDialog()) !== undefined;
}

/** What the focused field is called. */
export function focusedField(): string {
  return focused()?.id ?? "";
}
