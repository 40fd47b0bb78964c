import { fixture, html } from "@open-wc/testing";
import type { Account, CtmBalanceToggle } from "../../src/index.js";
import { openWorld } from "./fault-world.js";
import { confirm, openDialog, findDialog } from "./change-dialog-page.js";
import { until } from "./until.js";
import { allByRole, nameOf, queryAll, textOf } from "./roles.js";
import { acme, labelOf, recordEvents } from "./balance-toggle-page.js";
import type { WorldOptions } from "../faults/server/world.js";

/** Acme Dental as the elements know it. */
export const known: Account = {
  id: 7,
  name: "Acme Dental",
  agencyId: undefined,
  updated: undefined,
  status: "active",
  balanceFrom: "customer",
  balance: { cents: 18_240, currency: "USD" },
  paymentMethod: { brand: "Visa", last4: "4242" },
  billingRequest: null,
  permissions: { changeBalance: true, requestBilling: true, viewHistory: true },
  version: acme.version,
};

const agency = { id: 1, name: "Alder Street Marketing", balance: { cents: 128_450, currency: "USD" } };

export interface FaultSetup extends Partial<WorldOptions> {
  /** Of the control; it knows its account where it is not told to read it. */
  readonly properties?: Partial<CtmBalanceToggle>;
}

/** A control on screen, with a real server behind it. */
export async function setupControl({ properties, ...options }: FaultSetup = {}) {
  const world = await openWorld(options);
  const toggle = document.createElement("ctm-balance-toggle");
  Object.assign(toggle, { endpoint: world.endpoint, account: known, agency, ...properties });
  const events = recordEvents(toggle);
  const page = await fixture<HTMLElement>(html`<div lang="en">${toggle}</div>`);
  await toggle.updateComplete;
  return { ...world, ...events, toggle, page, ends: () => until(() => hasEnded(toggle), "the outcome") };
}

/** The same, with the change confirmed. */
export async function setupConfirmed(options: FaultSetup = {}) {
  const screen = await setupControl(options);
  await openDialog();
  await confirm();
  return screen;
}

function hasEnded(toggle: CtmBalanceToggle): boolean {
  return !toggle.saving;
}

/** What a person reads: in the pop-up what became of the change, or without one what the control says. */
export function seen(toggle: CtmBalanceToggle): string {
  const dialog = findDialog();
  const text = dialog ? textOf(queryAll("[role=alert]", dialog)[0]!) : labelOf(toggle);
  return withoutIsolates(text);
}

/** What a person can press in the pop-up. */
export function offered(): string[] {
  const dialog = findDialog();
  if (!dialog) return [];
  return allByRole("button", undefined, dialog)
    .filter((button) => button.ariaDisabled !== "true")
    .map(nameOf);
}

/** Text of the server's may stand in isolates, which nobody sees. */
export function withoutIsolates(text: string): string {
  return text.replace(/[\u2066-\u2069]/g, "");
}
