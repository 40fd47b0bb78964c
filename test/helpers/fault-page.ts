import { fixture, html, oneEvent } from "@open-wc/testing";
import type { Account, CtmAccountsBilling, CtmBalanceToggle } from "../../src/index.js";
import { acme, labelOf, recordEvents } from "./balance-toggle-page.js";
import { confirm, findDialog, openDialog } from "./change-dialog-page.js";
import { startFaultServer, type FaultServerOptions } from "./fault-server.js";
import { allByRole, nameOf, queryAll, textOf } from "./roles.js";
import { until } from "./until.js";

/** A `timeout` in milliseconds, for tests in which it passes; the server answers everything else well within it. */
export const SHORT_TIMEOUT = 1000;

/** Acme Dental as the elements receive it. */
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

/** Properties of a toggle that reads its account itself. */
export const alone: Partial<CtmBalanceToggle> = { account: undefined, accountId: known.id };

const agency = { id: 1, name: "Alder Street Marketing", balance: { cents: 128_450, currency: "USD" } };

export interface FaultSetup extends Partial<FaultServerOptions> {
  /** Properties of the toggle, which has its account unless they say otherwise. */
  readonly properties?: Partial<CtmBalanceToggle>;
}

/** A toggle in a page, with a real server behind it. */
export async function setupToggle({ properties, ...options }: FaultSetup = {}) {
  const server = await startFaultServer(options);
  const toggle = document.createElement("ctm-balance-toggle");
  Object.assign(toggle, { endpoint: server.endpoint, account: known, agency, ...properties });
  const events = recordEvents(toggle);
  const page = await fixture<HTMLElement>(html`<div lang="en">${toggle}</div>`);
  await toggle.updateComplete;
  return {
    ...server,
    ...events,
    toggle,
    page,
    /** Waits until no change is under way and its outcome is rendered. */
    ended: async () => {
      await until(() => !toggle.saving, "the outcome");
      await toggle.updateComplete;
    },
  };
}

/** The same, with the change confirmed. */
export async function setupConfirmed(options: FaultSetup = {}) {
  const screen = await setupToggle(options);
  await openDialog();
  await confirm();
  return screen;
}

export interface FaultTableSetup extends Partial<FaultServerOptions> {
  readonly properties?: Partial<CtmAccountsBilling>;
}

/** A table with its rows, with a real server behind it. */
export async function setupTable({ properties, ...options }: FaultTableSetup = {}) {
  const server = await startFaultServer(options);
  const element = document.createElement("ctm-accounts-billing");
  Object.assign(element, { endpoint: server.endpoint, ...properties });
  const events = recordEvents(element);
  const loads: Event[] = [];
  element.addEventListener("ctm-accounts-load", (event) => loads.push(event));
  const loaded = oneEvent(element, "ctm-accounts-load");
  await fixture(html`<div lang="en">${element}</div>`);
  await loaded;
  const rows = () => queryAll("tbody:not([aria-hidden]) tr", element);
  const names = () => rows().map((row) => textOf(queryAll(".name", row)[0]!));
  return {
    ...server,
    ...events,
    element,
    loads,
    /** The names of the accounts in the rows. */
    names,
    showsNames: (...expected: string[]) => until(() => names().join() === expected.join(), expected.join()),
    /** The text of each row. */
    texts: () => rows().map(textOf),
    /** The notice of the last change. */
    notice: () => textOf(queryAll(".tray", element)[0]!),
  };
}

/** Returns what the user reads of the outcome: the alert of the pop-up, or without a pop-up the label of the toggle. */
export function visibleOutcome(toggle: CtmBalanceToggle): string {
  const dialog = findDialog();
  return dialog ? textOf(queryAll("[role=alert]", dialog)[0]!) : labelOf(toggle);
}

/** Returns the names of the enabled buttons in the pop-up. */
export function enabledButtons(): string[] {
  const dialog = findDialog();
  if (!dialog) return [];
  return allByRole("button", undefined, dialog)
    .filter((button) => button.ariaDisabled !== "true")
    .map(nameOf);
}
