/** The agency's log, opened from the table, as a user sees it. */
import "../../src/define.js";
import "./own-channels.js";
import { expect, fixture, html, oneEvent } from "@open-wc/testing";
import {
  administrator,
  asFetch,
  createBackend,
  createMemoryStore,
  isOperation,
  toSeed,
  withFaults,
  type AccountRecord,
  type Fault,
} from "../../server/index.js";
import type { ChangeRecord } from "../../server/wire.js";
import { click } from "./keyboard.js";
import { findByRole, getByRole, queryAll, textOf } from "./roles.js";
import { until } from "./until.js";

export const isLog = isOperation("/api/v1/accounts", "log");

const permissions = { change_balance: true, view_history: true };
const account = (id: number, name: string, balance_from: string): AccountRecord => ({
  id,
  name,
  balance_from,
  permissions,
  created: "2020-01-01T00:00:00.000Z",
});

/** Noon of a day in the reader's time zone. */
export const noonOf = (year: number, month: number, day: number) => new Date(year, month - 1, day, 12).toISOString();

/** A change that has led to this balance. */
export function toChange(at: string, to: "agency" | "customer", fields: Partial<ChangeRecord> = {}): ChangeRecord {
  const from = to === "agency" ? "customer" : "agency";
  return { id: at, at, actor: { name: "Dana Whitlock" }, from, to, ...fields };
}

/** How a log is set up. */
export interface LogSetup {
  readonly canReadLog?: boolean;
  readonly faults?: readonly Fault[];
  /** By account id, newest first. */
  readonly changes?: Readonly<Record<string, readonly ChangeRecord[]>>;
}

/** Acme moved to the customer on 18 March 2026, and Bravo to the agency a year before. */
const usual = {
  7: [
    toChange(noonOf(2026, 3, 18), "customer", { reason: "New contract" }),
    toChange(noonOf(2025, 2, 1), "agency", { actor: { name: "Priya Raman" } }),
  ],
  8: [toChange(noonOf(2025, 3, 1), "agency")],
};

/** A table over two accounts. */
export async function setup({ canReadLog = true, faults = [], changes = usual }: LogSetup = {}) {
  const accounts = [account(7, "Acme Dental", "customer"), account(8, "Bravo Clinic", "agency")];
  const store = createMemoryStore({ ...toSeed(accounts), changes });
  const identify = () => ({ ...administrator, canReadLog });
  const fetch = asFetch(withFaults(createBackend({ store, identify }).handle, ...faults));
  const element = document.createElement("ctm-accounts-billing");
  Object.assign(element, { endpoint: "/api/v1/accounts", fetch });
  const loaded = oneEvent(element, "ctm-accounts-load");
  await fixture(html`<div>${element}</div>`);
  await loaded;
  const errors: string[] = [];
  element.addEventListener("ctm-error", ({ detail }) => errors.push(detail.operation));
  return {
    element,
    fetch,
    store,
    errors,
    /** The parameters of each request of the log. */
    logged: () =>
      fetch.requestsOf("GET").flatMap(({ url }) => {
        return url.pathname.endsWith("/balance_changes") ? [Object.fromEntries(url.searchParams)] : [];
      }),
  };
}

/** The button that opens the log. */
export const findLogButton = () => queryAll("button.log")[0];
export const dialog = () => getByRole("dialog");
export const text = () => textOf(queryAll(".log", dialog())[0]!);
export const entries = () => queryAll(".timeline li", dialog()).map(textOf);
export const payers = () => queryAll(".payers li", dialog()).map(textOf);
export const button = (name: string) => getByRole("button", name, dialog());
export const shows = (what: () => readonly string[], expected: readonly string[]) =>
  until(() => JSON.stringify(what()) === JSON.stringify(expected), `${expected.join(" | ")} instead of ${text()}`);

/** The log, opened; its first entries are being read. */
export async function setupReading(options: LogSetup = {}) {
  const page = await setup(options);
  await click(findLogButton()!);
  await until(() => findByRole("dialog"), "the log");
  return page;
}

/** The log, opened, and its first entries read. */
export async function setupOpen(options: LogSetup = {}) {
  const page = await setupReading(options);
  await until(() => queryAll(".bone", dialog()).length === 0, "what it says");
  return page;
}

/** Fills in a field by its label, and leaves it. */
export function fill(label: string, value: string): void {
  const field = queryAll<HTMLInputElement>(".fields input, .fields select", dialog()).find(
    (one) => textOf(one.closest("label")!.querySelector<HTMLElement>("span")!) === label,
  );
  expect(field, label).to.not.equal(undefined);
  field!.value = value;
  field!.dispatchEvent(new Event("input", { bubbles: true }));
  field!.dispatchEvent(new Event("change", { bubbles: true }));
}

/** Chooses what the log shows. */
export async function choose(name: string): Promise<void> {
  await click(getByRole("radio", name, dialog()));
}
