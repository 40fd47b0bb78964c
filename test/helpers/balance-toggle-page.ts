/** A <ctm-balance-toggle> over a backend in memory, as a user sees it. */
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
  withFailure,
  withFaults,
  withLateAnswer,
  type AccountRecord,
  type AgencyRecord,
  type Fault,
  type Match,
  type RecordedRequest,
} from "../../server/index.js";
import { createBillingApi, type Account, type Agency, type CtmBalanceToggle } from "../../src/index.js";
import { load } from "../localization/load.js";
import { confirm, findDialog, openDialog } from "./change-dialog-page.js";
import { createDeferred } from "./deferred.js";
import { click } from "./keyboard.js";
import { findByRole, getByRole, queryAll, textOf } from "./roles.js";
import { until } from "./until.js";

export const endpoint = "/api/v1/accounts";

/** Match the requests of each kind, for faults. */
export const isChange = isOperation(endpoint, "change");
export const isRequest = isOperation(endpoint, "request");
export const isReminder = isOperation(endpoint, "remind");
export const isWithdrawal = isOperation(endpoint, "withdraw");
export const isReadOfOne = isOperation(endpoint, "read");
export const isList = isOperation(endpoint, "list");

/** An account on customer billing that needs no warning: it has funds and a card. */
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

/** A change after which calls may stop: the customer, who is to pay, is in debt and has no card. */
export const inDebt: Partial<AccountRecord> = {
  balance_from: "agency",
  balance: { cents: -350, currency: "USD" },
  payment_method: null,
  permissions: {},
};

/** How a toggle is set up. */
export interface ToggleSetup {
  /** What differs from Acme Dental. */
  readonly account?: Partial<AccountRecord>;
  readonly agency?: Partial<AgencyRecord>;
  readonly faults?: readonly Fault[];
  /** The backend reminds customers. */
  readonly reminds?: boolean;
  /** Has only an endpoint and an account-id, and reads the account. By default the page sets the account. */
  readonly alone?: boolean;
  /** Leaves the agency out. */
  readonly withoutAgency?: boolean;
  /** Set before the toggle is connected. */
  readonly properties?: Partial<CtmBalanceToggle>;
  readonly lang?: string;
}

/** Fails reads of the account in a way that the client does not retry: the server asks it to wait for an hour. */
export function withUnreadableAccount(match: Match = isReadOfOne): Fault {
  return withFailure(match, 503, "Busy.", { "Retry-After": "3600" });
}

const eventNames = [
  "ctm-request-balance-change",
  "ctm-balance-change",
  "ctm-billing-request-change",
  "ctm-scheduled-change",
  "ctm-error",
  "ctm-account-read",
  "ctm-popup-close",
] as const;

/** A backend with one account, and the requests that it received. */
export function setupBackend({ account = {}, agency = {}, faults = [], reminds = false }: ToggleSetup = {}) {
  const store = createMemoryStore(toSeed([{ ...acme, ...account }], { ...seedAgency, ...agency }));
  const backend = createBackend({ store, base: endpoint, ...(reminds && { onBillingReminder: () => undefined }) });
  const fetch = asFetch(withFaults(backend.handle, ...faults));
  const api = createBillingApi({ endpoint, fetch: asFetch(backend) });
  return {
    backend,
    fetch,
    store,
    patches: () => fetch.requestsOf("PATCH"),
    posts: () => fetch.requestsOf("POST"),
    reads: () => fetch.requestsOf("GET"),
    /** Someone else changes the account. */
    changeElsewhere: (change: Partial<AccountRecord>, version = "r99") => {
      store.saveAccount({ ...store.account("7")!, ...change, version });
    },
    /** Reads the account and the agency as the elements know them, without recording that. */
    known: async (): Promise<{ account: Account; agency: Agency }> => {
      const { accounts, agency: owner } = await api.listAccounts({ page: 1, pageSize: 1 });
      return { account: accounts[0]!, agency: owner! };
    },
  };
}

/** A toggle on screen. */
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

/** A toggle that has read its account. */
export async function setupRead(options: ToggleSetup = {}) {
  const screen = await setup({ alone: true, ...options });
  await shows(screen.toggle, `Balance from: ${options.account?.balance_from ?? "customer"}`);
  return screen;
}

/** A toggle whose dialog is open. */
export async function setupOpen(options: ToggleSetup = {}) {
  const screen = await (options.alone ? setupRead : setup)(options);
  await openDialog();
  return screen;
}

/** A toggle whose change has just been confirmed by the user. */
export async function setupConfirmed(options: ToggleSetup = {}) {
  const screen = await setupOpen(options);
  await confirm();
  return screen;
}

/** A toggle whose change has succeeded; its events are recorded from then on. */
export async function setupChanged(options: ToggleSetup = {}) {
  const screen = await setupConfirmed(options);
  await screen.fired("ctm-balance-change");
  screen.events.length = 0;
  return screen;
}

/** A toggle whose change has failed. */
export async function setupFailed(fault: Fault, options: ToggleSetup = {}) {
  const screen = await setupConfirmed({ ...options, faults: [fault, ...(options.faults ?? [])] });
  await screen.fired("ctm-error");
  return screen;
}

/** An open dialog whose change takes effect at once; its answer arrives when the test sends it. */
export async function setupHeld(options: ToggleSetup = {}) {
  const answer = createDeferred();
  const faults = [withLateAnswer(isChange, () => answer.promise), ...(options.faults ?? [])];
  const screen = await setupOpen({ ...options, faults });
  return { ...screen, answer: () => answer.resolve() };
}

/** Records the events of an element from now on. */
export function recordEvents(target: EventTarget) {
  const events: CustomEvent[] = [];
  for (const name of eventNames) target.addEventListener(name, (event) => events.push(event as CustomEvent));
  return {
    events,
    eventsOf: (name: (typeof eventNames)[number]) => events.filter(({ type }) => type === name),
    fired: (name: (typeof eventNames)[number]) => until(() => events.some(({ type }) => type === name), name),
  };
}

/** Returns the button, or the text that stands in its place; `undefined` where there is neither. */
export function findControl(toggle: CtmBalanceToggle): HTMLElement | undefined {
  return queryAll("[part=toggle]", toggle)[0];
}

/** Returns the button, or the text that stands in its place. */
export function controlOf(toggle: CtmBalanceToggle): HTMLElement {
  return findControl(toggle)!;
}

/** Returns the icon in the button. */
export function iconOf(toggle: CtmBalanceToggle): SVGElement {
  return controlOf(toggle).querySelector("svg")!;
}

/** Returns the language that the control is marked with. */
export function languageOf(toggle: CtmBalanceToggle): string | null {
  return controlOf(toggle).closest("[lang]")!.getAttribute("lang");
}

/** Returns the direction that the control is marked with; `null` where that of the page applies. */
export function directionOf(toggle: CtmBalanceToggle): string | null {
  return controlOf(toggle).closest("[lang]")!.getAttribute("dir");
}

/** Returns all text that can be seen while the dialog is closed: label, note, error, notice, buttons. */
export function faceOf(toggle: CtmBalanceToggle): string {
  const parts = queryAll(".toggle > *", toggle).filter((part) => !part.matches(".unseen"));
  return parts.map(textOf).filter(Boolean).join(" ");
}

/** Whether text from the server has become markup, in the toggle or in its dialog. */
export function hasMarkup(toggle: CtmBalanceToggle): boolean {
  return queryAll("img, script, b", toggle).length > 0;
}

/** Returns the texts that are isolated from the text around them, in the toggle and in its dialog. */
export function isolatedTextsOf(toggle: CtmBalanceToggle): string[] {
  return queryAll("bdi", toggle).map(({ textContent }) => textContent);
}

/** Returns the text of the control, or the text in its place. */
export function labelOf(toggle: CtmBalanceToggle): string {
  return textOf(controlOf(toggle));
}

/** Returns the e-mail address in what the dialog says about a pending request. */
export function requestAddress(): HTMLElement {
  return queryAll("[part=notice] bdi:not(.formatted)", findDialog())[0]!;
}

/** Returns what was announced last to a screen reader. */
export function announcementOf(toggle: CtmBalanceToggle): string {
  return queryAll(".toggle > [role=status]", toggle)[0]!.textContent.trim();
}

/** Waits until a text is announced: that is a later task than the change that it tells of. */
export async function announces(toggle: CtmBalanceToggle, text: string): Promise<void> {
  await until(() => announcementOf(toggle) === text, `the announcement "${text}"`);
}

/** Returns the notice with Undo beside the control. */
export function undoNoticeOf(toggle: CtmBalanceToggle): string {
  return textOf(queryAll(".toggle > [part=notice]", toggle)[0]!);
}

/** Whether Undo is offered beside the control. */
export function offersUndo(): boolean {
  return findByRole("button", "Undo") !== undefined;
}

/** Presses Undo beside the control. */
export async function undo(): Promise<void> {
  await click(getByRole("button", "Undo"));
}

/** Returns the placeholder that is shown while the account is read. */
export function skeletonOf(toggle: CtmBalanceToggle): HTMLElement | undefined {
  return queryAll(".bone", toggle)[0];
}

/** Waits until the label is shown. */
export async function shows(toggle: CtmBalanceToggle, label: string): Promise<void> {
  await until(() => findControl(toggle) && labelOf(toggle) === label, label);
}

/** Sets the language of an element around the toggle, and waits until the toggle follows: its texts may have to be loaded. */
export async function setLanguage(
  element: HTMLElement,
  lang: string,
  toggle: Pick<CtmBalanceToggle, "updateComplete">,
): Promise<void> {
  element.lang = lang;
  await load(lang);
  await Promise.resolve();
  await toggle.updateComplete;
}

const uuid = /^[\da-f]{8}-[\da-f]{4}-[1-8][\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/;

/** Verifies that a key is a UUID. */
export function expectUuid(key: string | null | undefined): void {
  expect(key).to.match(uuid);
}

/** Verifies that two requests were sent, and whether they have the same key. */
export function expectKeys(requests: readonly RecordedRequest[], which: "same" | "different"): void {
  expect(requests).to.have.lengthOf(2);
  expect(new Set(requests.map(({ key }) => key))).to.have.property("size", which === "same" ? 1 : 2);
}
