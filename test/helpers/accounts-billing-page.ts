import { expect, fixture, html, oneEvent } from "@open-wc/testing";
import { sendKeys } from "@web/test-runner-commands";
import type { TemplateResult } from "lit";
import {
  asFetch,
  createBackend,
  createMemoryStore,
  isOperation,
  seedAccounts,
  withDelay,
  withFaults,
  type BackendOptions,
  type Fault,
  type Seed,
} from "../../server/index.js";
import "../../src/define.js";
import "./own-channels.js";
import type {
  AccountsLoadEvent,
  BalanceChangeEvent,
  BillingErrorEvent,
  CtmAccountsBilling,
  QueryChangeEvent,
  RequestBalanceChangeEvent,
} from "../../src/index.js";
import { Gate, switchable } from "./gate.js";
import { click } from "./keyboard.js";
import { until } from "./until.js";
import { allByRole, findByRole, getByRole, queryAll, textOf, type Name } from "./roles.js";

export const ENDPOINT = "/api/v1/accounts";

/** Matches requests that read the list. */
export const isList = isOperation(ENDPOINT, "list");
/** Matches requests that change who pays. */
export const isChange = isOperation(ENDPOINT, "change");
/** Matches requests that read one account. */
export const isRead = isOperation(ENDPOINT, "read");

export interface AccountsOptions {
  /** 137 accounts by default. */
  readonly seed?: Seed;
  readonly backend?: Partial<BackendOptions>;
  readonly faults?: readonly Fault[];
  /** Of the element; `endpoint: ""` for none. */
  readonly properties?: Partial<CtmAccountsBilling>;
  readonly children?: TemplateResult;
  readonly lang?: string;
  readonly dir?: "ltr" | "rtl";
  /** What to wait for; the first rows by default. */
  readonly until?: "load" | "error" | "nothing";
}

/** Renders the table over a backend of its own. */
export async function setup(options: AccountsOptions = {}) {
  const store = createMemoryStore(options.seed ?? seedAccounts());
  const backend = createBackend({ ...options.backend, store });
  const fetch = asFetch(withFaults(backend.handle, ...(options.faults ?? [])));
  const element = document.createElement("ctm-accounts-billing");
  Object.assign(element, { endpoint: backend.base, fetch, ...options.properties });
  const { first, ...events } = trackEvents(element);
  const box = await fixture<HTMLElement>(
    html`<div class="box" lang=${options.lang ?? "en"} dir=${options.dir ?? "ltr"}>${element}</div>`,
  );
  if (options.children) {
    const children = await fixture<HTMLElement>(html`<div>${options.children}</div>`);
    element.append(...children.children);
  }
  await (options.until === "nothing" ? element.updateComplete : announced<Event>(first[options.until ?? "load"]));
  const page = toPage(element);
  return {
    box,
    element,
    store,
    fetch,
    ...events,
    ...page,
    /** The values of a URL parameter in all reads, in order. */
    requested: (parameter: string) => fetch.requestsOf("GET").map(({ url }) => url.searchParams.get(parameter)),
    lastQuery: () => fetch.requests.at(-1)!.url.search,
    /** Presses a button of the pager, and waits for the page. */
    turn: (name: "Next" | "Previous") => events.loadAfter(() => click(page.button(name))),
    /** Moves an account by its row, and waits until that is confirmed and rendered. */
    change: async (name: string, label?: string) => {
      const changed = events.next("balance-change");
      await page.confirm(name, label);
      const { detail } = await changed;
      await element.updateComplete;
      return detail;
    },
  };
}

/** Renders the table with its first rows; each later reading of the list is held until the gate releases it. */
export async function setupHeldRefresh(options: AccountsOptions = {}) {
  const gate = new Gate();
  const delay = switchable(withDelay(isList, gate.wait), { isOn: false });
  const page = await setup({ ...options, faults: [delay.fault] });
  delay.isOn = true;
  return { gate, delay, ...page };
}

interface TableEvents {
  readonly "request-balance-change": RequestBalanceChangeEvent;
  readonly "balance-change": BalanceChangeEvent;
  readonly "accounts-load": AccountsLoadEvent;
  readonly "query-change": QueryChangeEvent;
  readonly error: BillingErrorEvent;
}

type EventName = keyof TableEvents;

const EVENT_NAMES: readonly EventName[] = [
  "request-balance-change",
  "balance-change",
  "accounts-load",
  "query-change",
  "error",
];

/** Records the events of the table. */
function trackEvents(element: CtmAccountsBilling) {
  const events: CustomEvent[] = [];
  for (const name of EVENT_NAMES) element.addEventListener(`ctm-${name}`, (event) => void events.push(event));
  const next = <Name extends EventName>(name: Name) => oneEvent<TableEvents[Name]>(element, `ctm-${name}`);
  const after =
    <Name extends EventName>(name: Name) =>
    async (act: () => unknown): Promise<TableEvents[Name]["detail"]> => {
      const event = next(name);
      await act();
      return (await announced(event)).detail;
    };
  return {
    first: { load: next("accounts-load"), error: next("error") },
    events,
    eventsOf: <Name extends EventName>(name: Name) =>
      events.filter(({ type }) => type === `ctm-${name}`) as unknown as TableEvents[Name][],
    next,
    nextLoad: () => next("accounts-load"),
    nextError: () => next("error"),
    /** Acts, and waits for the rows that come of it. */
    loadAfter: after("accounts-load"),
    /** Acts, and waits for the error that comes of it. */
    errorAfter: after("error"),
    /** Acts, and waits for the query that comes of it. */
    queryAfter: after("query-change"),
  };
}

type Column = "account" | "status" | "balance" | "billing";

/** What a user sees of the table and can press; only this looks into its shadow root. */
export function toPage(element: CtmAccountsBilling) {
  const root = element.shadowRoot!;
  const all = <T extends Element = HTMLElement>(selector: string) => [...root.querySelectorAll<T>(selector)];
  const only = (selector: string) => root.querySelector<HTMLElement>(selector);
  const rows = () => all<HTMLTableRowElement>("tbody:not([aria-hidden]) tr");
  const row = (name: string) => {
    const found = rows().find((one) => nameOf(one) === name);
    if (!found) throw new Error(`There is no row "${name}", only ${rows().map(nameOf).join(" | ") || "no rows"}`);
    return found;
  };
  const cell = (name: string, column: Column) => row(name).querySelector<HTMLElement>(`.${column}`)!;
  /** Where the control stands, or the text in its place. */
  const toggle = (name: string) => row(name).querySelector<HTMLElement>(".toggle")!;
  const inToggle = (name: string, selector: string) => toggle(name).querySelector<HTMLElement>(selector);
  const hasControl = (name: string) => inToggle(name, "button[part=toggle]") !== null;
  const header = (name: string) => getByRole("button", name, only("thead")!);
  const searchField = () => getByRole("searchbox", undefined, element) as HTMLInputElement;
  const source = (name: RegExp) => getByRole("radio", name, element) as HTMLInputElement;
  const button = (name: Name) => getByRole("button", name, element);
  const dialog = () => only("ctm-change-dialog")!.shadowRoot!.querySelector("dialog")!;
  const openDialog = async (name: string) => {
    await click(inToggle(name, "button[part=toggle]")!);
    await until(() => dialog().open, "the dialog");
    return toDialogPage(dialog());
  };
  const status = () => withoutIsolates(lineOf(statusRegion(root)));

  return {
    root,
    frame: () => only(".frame")!,
    /** Elements with a part, or of the dialog of one account with it. */
    parts: (name: string) => all(`[part~=${name}]`),
    /** What the page has put into the slots that are rendered. */
    slotted: () => all<HTMLSlotElement>("slot").flatMap((slot) => slot.assignedElements().map(lineOf)),
    hasStyleAttribute: () => [...all("*"), ...dialog().querySelectorAll("*")].some((one) => one.hasAttribute("style")),
    /** All that a mouse can press. */
    controls: () =>
      [...rows().flatMap((one) => toggleButtonsOf(one)), ...all("button:not(.skip), select")].filter((one) =>
        one.checkVisibility(),
      ),
    /** What sticks out of the element to the left or right. */
    overflowing: () => {
      const { left, right } = element.getBoundingClientRect();
      return all(".root *:not(.unseen)")
        .filter((part) => part.checkVisibility())
        .filter(
          (part) => part.getBoundingClientRect().right > right + 1 || part.getBoundingClientRect().left < left - 1,
        )
        .map((part) => `${part.localName}.${part.className}`);
    },

    // The table
    table: () => only("table"),
    isBusy: () => only("table")?.getAttribute("aria-busy") === "true",
    head: () => only("thead")!,
    headers: () => all("thead th"),
    /** What the headers show. */
    columns: () => all("thead th").map(textOf),
    headerButtons: () => all("thead button"),
    header,
    /** The columns that are sorted, with their direction. */
    sortedColumns: () => all("thead th[aria-sort]").map((th) => `${textOf(th)} ${th.ariaSort!}`),
    sortArrows: () => all<SVGElement>("thead button svg"),
    rolesOf: (selector: string) => all(selector).map((one) => one.getAttribute("role")),
    skeletons: () => all("tbody[aria-hidden=true] tr"),
    rows,
    row,
    names: () => rows().map(nameOf),
    cell,
    /** What the row shows of an account: name and id, status, balance. */
    cells: (name: string) => (["account", "status", "balance"] as const).map((column) => lineOf(cell(name, column))),
    amount: (name: string) => cell(name, "balance").querySelector("bdi")!,
    /** Text from the server in a row, and whether any of it became markup. */
    isolatedText: (name: string) => [...cell(name, "account").querySelectorAll("bdi")].map(lineOf),
    hasMarkup: () => only("td img, th img, b, td i") !== null,
    isSaving: (name: string) => row(name).getAttribute("aria-busy") === "true",
    savingNames: () => rows().flatMap((one) => (one.getAttribute("aria-busy") === "true" ? nameOf(one) : [])),
    /** The rows that have the tint of those that were just moved. */
    movedNames: () => all("tr.moved").map(nameOf),
    toggle,
    control: (name: string) => inToggle(name, "button[part=toggle]")!,
    hasControl,
    /** The accounts whose row has a control. */
    changeable: () => rows().map(nameOf).filter(hasControl),
    billing: (name: string) => lineOf(inToggle(name, "[part=toggle]")),
    /** What stands below the control, or below the text in its place: a request, an outcome, a reason. */
    note: (name: string) => lineOf(inToggle(name, "p")),
    /** That the viewer may change nothing. */
    viewOnlyText: () => lineOf(only(".view-only")),
    hasRowNotice: (name: string) => inToggle(name, "[role=status], [part=notice]") !== null,

    // Search and filters
    toolbar: () => only(".toolbar")!,
    toolbarFields: () => all(".toolbar > .field"),
    searchField,
    typeSearch: async (text: string) => {
      searchField().focus();
      await sendKeys({ type: text });
      await element.updateComplete;
    },
    source,
    sources: () => allByRole("radio", undefined, element) as HTMLInputElement[],
    sourceGroup: () => only("fieldset")!,
    /** The labels of the sources, with their counts. */
    sourceLabels: () => [/^All/, /^Agency/, /^Customer/].map((name) => labelOf(source(name))),
    sourceCounts: () => all("fieldset .count").map((one) => Number(lineOf(one))),
    /** On cards. */
    sortSelect: () => findByRole("combobox", /^Sort by/, element) as HTMLSelectElement | undefined,
    chooseSource: (name: RegExp) => click(source(name)),
    attention: () => findByRole("checkbox", /^Needs attention/, element) as HTMLInputElement | undefined,
    attentionPlace: () => only(".toolbar [type=checkbox]")!,
    agency: () => lineOf(only("[part=agency]")),
    agencyArea: () => only("[part=agency]"),
    agencyWarning: () => only(".low"),

    // Below and around the rows
    button,
    hasButton: (name: Name) => findByRole("button", name, element) !== undefined,
    isDisabled: (name: Name) => button(name).ariaDisabled === "true",
    range: () => lineOf(only(".range")),
    hasPager: () => only(".pager") !== null,
    pageSize: () => only(".pager select") as HTMLSelectElement | null,
    /** What stands in place of rows. */
    panel: () => lineOf(only(".panel")),
    hasEmptySlot: () => only("slot[name=empty]") !== null,
    notices: () => queryAll("[part~=notice]", element).map(lineOf),
    noticeArea: () => only("[part~=notice]")!,
    /** The result of the last changes, with its buttons. */
    tray: () => only(".tray")!,
    changeNotice: () => {
      const notice = only(".last-change");
      return notice ? textOf(notice) : undefined;
    },
    /** The last announcement to a screen reader. */
    status,
    /** Waits for an announcement. */
    announces: (text: string) => until(() => status() === text, `the announcement “${text}”`),
    /** Records what is announced from now on. */
    recordAnnouncements: () => recordText(statusRegion(root)),
    /** The same, once it has been announced which rows these are. */
    recordFurtherAnnouncements: async () => {
      await until(() => status() !== "", "the first announcement");
      return recordText(statusRegion(root));
    },
    states: () => ["loading", "error", "empty", "saving"].filter((state) => element.matches(`:state(${state})`)),

    // The dialog of one account
    changeDialog: () => toDialogPage(dialog()),
    openDialog,
    /** Opens the dialog of an account, and confirms. */
    confirm: async (name: string, label = "Add to agency billing") => {
      const opened = await openDialog(name);
      await click(opened.button(label));
      return opened;
    },
  };
}

/** Waits until what comes with an event is over too: that is a later task. */
async function announced<T>(event: Promise<T>): Promise<T> {
  const result = await event;
  await new Promise((resolve) => setTimeout(resolve));
  return result;
}

function toDialogPage(dialog: HTMLDialogElement) {
  return {
    dialog,
    notice: () => dialog.querySelector("[part=notice]")!,
    button: (name: Name) => getByRole("button", name, dialog),
  };
}

function toggleButtonsOf(row: Element): HTMLElement[] {
  return [...row.querySelectorAll<HTMLElement>(".toggle button")];
}

function statusRegion(root: ShadowRoot): HTMLElement {
  return root.querySelector<HTMLElement>(".root > .unseen[role=status]")!;
}

/** Records each text that an element shows from now on. */
export function recordText(element: HTMLElement): string[] {
  const texts: string[] = [];
  const record = () => {
    const text = lineOf(element);
    if (text !== texts.at(-1)) texts.push(text);
  };
  new MutationObserver(record).observe(element, { characterData: true, childList: true, subtree: true });
  return texts;
}

function nameOf(row: Element): string {
  return lineOf(row.querySelector(".name"));
}

/** The attributes of an element, as in its markup. */
export function attributesOf(element: Element): Record<string, string> {
  return Object.fromEntries([...element.attributes].map(({ name, value }) => [name, value]));
}

/** All text in one line, without that of shadow roots. */
export function lineOf(node: Node | null): string {
  return node?.textContent?.replace(/\s+/g, " ").trim() ?? "";
}

/** The label of a control, in one line. */
export function labelOf({ labels }: HTMLInputElement | HTMLSelectElement): string {
  return lineOf(labels?.[0] ?? null);
}

/** Browsers do not agree on whether the isolates around untrusted text are text. */
function withoutIsolates(text: string): string {
  return text.replace(/[\u2066-\u2069]/g, "");
}

/** Asserts that the page cannot be scrolled sideways. */
export function expectNoSidewaysScroll(width: number): void {
  expect(document.documentElement.scrollWidth).to.be.at.most(width);
}
