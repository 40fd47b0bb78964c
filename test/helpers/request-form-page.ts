/** The form in the dialog that requests the customer to pay, as a user sees it. */
import { expect } from "@open-wc/testing";
import { sendKeys } from "@web/test-runner-commands";
import type { AccountRecord, BillingRequestRecord } from "../../server/index.js";
import type { BillingApi } from "../../src/index.js";
import { setup, type ToggleSetup } from "./balance-toggle-page.js";
import { findDialog, openDialog } from "./change-dialog-page.js";
import { click, press } from "./keyboard.js";
import { allByRole, findByRole, focused, getByRole, queryAll, textOf } from "./roles.js";
import { until } from "./until.js";

/** An account on agency billing whose customer has no payment method: a request comes before a removal. */
export const unpaid: Partial<AccountRecord> = { balance_from: "agency", balance: null, payment_method: null };

/** The same account with a pending request. */
export const pending: Partial<AccountRecord> = {
  ...unpaid,
  billing_request: {
    email: "office@acme.example",
    starting_balance: { cents: 5_000, currency: "USD" },
    message: "Please add a card.",
    sent_at: "2026-11-19T15:42:00.000Z",
  },
};

/** The same account with a request of which more is known. */
export function withLife(life: Partial<BillingRequestRecord>): Partial<AccountRecord> {
  return { ...pending, billing_request: { ...pending.billing_request!, ...life } };
}

export type FieldName = "Customer email" | "Starting balance" | "Message in the email";

/** An open form. */
export async function setupForm(options: ToggleSetup = {}) {
  const screen = await setup({ ...options, account: { ...unpaid, ...options.account } });
  await openForm();
  return screen;
}

/** An open form that only needs an address: that is filled in. */
export async function setupAddressed(options: ToggleSetup = {}) {
  const screen = await setupForm(options);
  await fill("Customer email", "billing@acme.example");
  return screen;
}

/** What `setupFilled` types. */
const typed: Readonly<Record<FieldName, string>> = {
  "Customer email": "billing@acme.example",
  "Starting balance": "60",
  "Message in the email": "Pay, please.",
};

const fieldNames = Object.keys(typed) as FieldName[];

/** An open form with all fields filled in by typing. */
export async function setupFilled(options: ToggleSetup = {}) {
  const screen = await setupForm(options);
  for (const name of fieldNames) await fill(name, typed[name]);
  return screen;
}

/** Verifies that the form still has the text that `setupFilled` typed. */
export function expectTyped(): void {
  for (const name of fieldNames) expect(field(name).value, name).to.equal(typed[name]);
}

/** Opens the dialog and waits for the form, which is loaded on demand. */
export async function openForm(account?: string): Promise<void> {
  await openDialog(account);
  await formOpens();
}

/** Waits until the dialog shows the form. */
export async function formOpens(): Promise<void> {
  await until(() => findByRole("textbox", "Customer email", findDialog()), "the form");
}

/** Returns a field by its label. */
export function field(name: FieldName): HTMLInputElement {
  return getByRole("textbox", name) as HTMLInputElement;
}

/** Returns the address, the amount and the message, in any language. */
export function fields(): HTMLInputElement[] {
  return queryAll<HTMLInputElement>("input, textarea", findDialog());
}

/** Replaces the text of a field by typing. */
export async function fill(name: FieldName, text: string): Promise<void> {
  const input = field(name);
  input.focus();
  input.select();
  if (text) await sendKeys({ type: text });
  else await press("Backspace");
}

/** Replaces the text of a field at once, as pasting does. */
export function paste(input: HTMLInputElement, text: string): void {
  input.value = text;
  input.dispatchEvent(new InputEvent("input", { bubbles: true }));
}

/** Returns a page's own backend that lacks some methods. */
export function without(api: BillingApi | undefined, ...methods: (keyof BillingApi)[]): BillingApi {
  const kept = Object.entries(api ?? {}).filter(([name]) => !methods.includes(name as keyof BillingApi));
  return Object.fromEntries(kept) as unknown as BillingApi;
}

/** Returns the button that sends the request, or verifies it. */
export function sendButton(): HTMLElement {
  return getByRole("button", /^(Email the customer|Resend request|Try again|Check again)$/, findDialog());
}

/** Returns the button at the end of the dialog that leaves a request that is out as it is. */
export function closeButton(): HTMLElement {
  return allByRole("button", "Close", findDialog()).at(-1)!;
}

/** Presses the button that sends the request, or verifies it. */
export async function send(): Promise<void> {
  await click(sendButton());
}

/** Returns the error below a field; empty where there is none. */
export function errorOf(name: FieldName): string {
  const input = field(name);
  const ids = input.getAttribute("aria-describedby")!.split(" ");
  const root = input.getRootNode() as ShadowRoot;
  const error = ids.map((id) => root.getElementById(id)).find((element) => element?.localName === "p");
  return error ? textOf(error) : "";
}

/** Returns what the form says of all its errors; empty where there is none. */
export function summary(): string {
  return queryAll(".summary", findDialog()).map(textOf).join(" ");
}

/** Unfolds the preview of the email. */
export async function openPreview(): Promise<void> {
  await click(queryAll("details:not(#history) > summary", findDialog())[0]!);
}

/** Whether the preview of the email can be seen. */
export function isPreviewOpen(): boolean {
  return queryAll(".mail", findDialog())[0]!.checkVisibility();
}

/** Returns the preview of the email, line by line. */
export function previewLines(): string[] {
  return queryAll(".mail > p", findDialog()).map(({ innerText }) => innerText.replace(/[\u2066-\u2069]/g, "").trim());
}

/** Waits until a field has an error. */
export async function showsErrorOf(name: FieldName): Promise<void> {
  await until(() => errorOf(name), `an error of ${name}`);
}

/** Whether the dialog asks whether to discard the text. */
export function asksToDiscard(): boolean {
  return findByRole("button", "Discard", findDialog()) !== undefined;
}

/** Presses Escape, and waits until the dialog asks whether to discard the text. */
export async function escapeToQuestion(): Promise<void> {
  await press("Escape");
  await until(asksToDiscard, "the question whether to discard the text");
}

/** Returns the id of the focused field. */
export function focusedField(): string {
  return focused()?.id ?? "";
}
