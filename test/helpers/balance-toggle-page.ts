import "../../src/define.js";
import "./own-channels.js";
import { expect, fixture, html } from "@open-wc/testing";
import {
  asFetch,
  createBackend,
  createMemoryStore,
  isOperation,
  toSeed,
  agency as seedAgency,
  withFaults,
  withLateAnswer,
  type AccountRecord,
  type AgencyRecord,
  type Fault,
} from "../../server/index.js";
import { createBillingApi, type Account, type Agency, type CtmBalanceToggle } from "../../src/index.js";
import { createDeferred } from "./deferred.js";
import { openDialog } from "./change-dialog-page.js";
import { until } from "./until.js";
import { textOf } from "./roles.js";

export const endpoint = "/api/v1/accounts";

/** Requests of each kind, for faults. */
export const isChange = isOperation(endpoint, "change");
export const isRequest = isOperation(endpoint, "request");
export const isWithdrawal = isOperation(endpoint, "withdraw");
export const isReadOfOne = isOperation(endpoint, "read");
export const isList = isOperation(endpoint, "list");

/** An account that pays for itself, and could go on doing so: nothing about it needs a warning. */
export const acme: AccountRecord = {
  id: 7,
  name: "Acme Dental",
  status: "active",
  balance_from: "customer",
  balance: { cents: 18_240, currency: "USD" },
  payment_method: { brand: "Visa", last4: "4242" },
  billing_request: null,
  permissions: { change_balance: true, request_billing: true, view_history: true },
  version: "r1",
};

/** How a toggle is set up. */
export interface ToggleSetup {
  /** What differs from Acme Dental. */
  readonly account?: Partial<AccountRecord>;
  readonly agency?: Partial<AgencyRecord>;
  readonly faults?: readonly Fault[];
  /** Reads the account over HTTP, as a toggle alone does. By default it is handed what is known. */
  readonly alone?: boolean;
  /** Does not hand over the agency. */
  readonly withoutAgency?: boolean;
  /** Set before the toggle comes into the document. */
  readonly properties?: Partial<CtmBalanceToggle>;
  readonly lang?: string;
}

/** The names of all events that a toggle can fire. */
export const eventNames = [
  "ctm-request-balance-change",
  "ctm-balance-change",
  "ctm-billing-request-change",
  "ctm-error",
  "ctm-account-read",
  "ctm-popup-close",
] as const;

/** A backend over one account, and what was asked of it. */
export function setupBackend({ account = {}, agency = {}, faults = [] }: ToggleSetup = {}) {
  const store = createMemoryStore(toSeed([{ ...acme, ...account }], { ...seedAgency, ...agency }));
  const backend = createBackend({ store, base: endpoint });
  const fetch = asFetch(withFaults(backend.handle, ...faults));
  const api = createBillingApi({ endpoint, fetch: asFetch(backend) });
  return {
    fetch,
    store,
    /** The writes that were sent. */
    patches: () => fetch.requestsOf("PATCH"),
    posts: () => fetch.requestsOf("POST"),
    reads: () => fetch.requestsOf("GET"),
    /** Someone else changes the account. */
    changeElsewhere: (change: Partial<AccountRecord>, version = "r99") => {
      store.saveAccount({ ...store.account("7")!, ...change, version });
    },
    /** The account and the agency as the elements know them, read behind the recording's back. */
    known: async (): Promise<{ account: Account; agency: Agency }> => {
      const { accounts, agency: owner } = await api.listAccounts({ page: 1, pageSize: 1 });
      return { account: accounts[0]!, agency: owner! };
    },
  };
}

/** A toggle on screen, with a backend behind it. */
export async function setup(options: ToggleSetup = {}) {
  const backend = setupBackend(options);
  const { account, agency } = await backend.known();
  const toggle = document.createElement("ctm-balance-toggle");
  Object.assign(toggle, { endpoint, fetch: backend.fetch });
  if (options.alone) toggle.setAttribute("account-id", String(account.id));
  else Object.assign(toggle, { account, ...(!options.withoutAgency && { agency }) });
  Object.assign(toggle, options.properties);
  const events = recordEvents(toggle);
  const page = await fixture<HTMLElement>(html`<div lang=${options.lang ?? "en"}>${toggle}</div>`);
  await toggle.updateComplete;
  return { ...backend, toggle, page, ...events };
}

/** A toggle whose change takes effect at once, but is answered only when the test says so. */
export async function setupHeld(options: ToggleSetup = {}) {
  const answer = createDeferred();
  const faults = [withLateAnswer(isChange, () => answer.promise), ...(options.faults ?? [])];
  const page = await setup({ ...options, faults });
  await openDialog();
  return { ...page, answer: () => answer.resolve() };
}

/** What a toggle fires from now on. */
export function recordEvents(target: EventTarget) {
  const events: CustomEvent[] = [];
  for (const name of eventNames) target.addEventListener(name, (event) => events.push(event as CustomEvent));
  return {
    events,
    eventsOf: (name: (typeof eventNames)[number]) => events.filter(({ type }) => type === name),
    fired: (name: (typeof eventNames)[number]) => until(() => events.some(({ type }) => type === name), name),
  };
}

/** The button, or the text that stands in its place. */
export function partOf(toggle: CtmBalanceToggle): HTMLElement {
  return toggle.shadowRoot!.querySelector<HTMLElement>("[part=toggle]")!;
}

/** Everything that the toggle says where no pop-up is open: label, error, buttons. */
export function faceOf(toggle: CtmBalanceToggle): string {
  return textOf(toggle.shadowRoot!.querySelector<HTMLElement>(".toggle")!);
}

/** The label of the control, or of the text in its place. */
export function labelOf(toggle: CtmBalanceToggle): string {
  return textOf(partOf(toggle));
}

/** What a screen reader was told last. */
export function statusOf(toggle: CtmBalanceToggle): string {
  return toggle.shadowRoot!.querySelector(".toggle > [role=status]")!.textContent.trim();
}

/** Waits until an account that is read is shown. */
export async function shows(toggle: CtmBalanceToggle, label: string): Promise<void> {
  await until(() => toggle.shadowRoot?.querySelector("[part=toggle]") && labelOf(toggle) === label, label);
}

const uuid = /^[\da-f]{8}-[\da-f]{4}-[1-8][\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/;

/** That a key is a UUID. */
export function expectUuid(key: string | null | undefined): void {
  expect(key).to.match(uuid);
}
