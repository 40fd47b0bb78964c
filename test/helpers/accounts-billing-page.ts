import { expect, fixture, html, oneEvent } from "@open-wc/testing";
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
  CtmBalanceToggle,
  QueryChangeEvent,
  RequestBalanceChangeEvent,
} from "../../src/index.js";
import { Gate, switchable } from "./gate.js";
import { click } from "./keyboard.js";
import { until } from "./until.js";
import { queryAll } from "./roles.js";

export const ENDPOINT = "/api/v1/accounts";

/** Reading the list. */
export const isList = isOperation(ENDPOINT, "list");
/** Changing who pays. */
export const isChange = isOperation(ENDPOINT, "change");

export interface AccountsOptions {
  /** 137 accounts where it is left out. */
  readonly seed?: Seed;
  readonly backend?: Partial<BackendOptions>;
  readonly faults?: readonly Fault[];
  /** Of the element; `endpoint: ""` for none. */
  readonly properties?: Partial<CtmAccountsBilling>;
  readonly children?: TemplateResult;
  /** Class names of the box around it: `narrow`, `phone`, `dark`. */
  readonly box?: string;
  readonly lang?: string;
  readonly dir?: "ltr" | "rtl";
  /** What to wait for; the first rows where it is left out. */
  readonly until?: "load" | "error" | "nothing";
}

/** A page with the table in it, over a backend of its own. */
export async function setup(options: AccountsOptions = {}) {
  const store = createMemoryStore(options.seed ?? seedAccounts());
  const backend = createBackend({ ...options.backend, store });
  const fetch = asFetch(withFaults(backend.handle, ...(options.faults ?? [])));
  const element = document.createElement("ctm-accounts-billing");
  Object.assign(element, { endpoint: backend.base, fetch, ...options.properties });
  const page = track(element);
  const box = await fixture<HTMLElement>(
    html`<div class=${`box ${options.box ?? ""}`} lang=${options.lang ?? "en"} dir=${options.dir ?? "ltr"}>
      ${element}
    </div>`,
  );
  if (options.children) {
    const children = await fixture<HTMLElement>(html`<div>${options.children}</div>`);
    element.append(...children.children);
  }
  await (options.until === "nothing" ? element.updateComplete : page.first(options.until ?? "load"));
  return { box, element, store, fetch, ...page.handles, ...toScreen(element) };
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

/** Everything that the element said, and promises of what it will say. */
function track(element: CtmAccountsBilling) {
  const events: CustomEvent[] = [];
  for (const name of EVENT_NAMES) element.addEventListener(`ctm-${name}`, (event) => void events.push(event));
  const next = <Name extends EventName>(name: Name) => oneEvent<TableEvents[Name]>(element, `ctm-${name}`);
  const firsts = { load: next("accounts-load"), error: next("error") };
  return {
    first: (kind: "load" | "error") => firsts[kind],
    handles: {
      events,
      eventsOf: <Name extends EventName>(name: Name) =>
        events.filter(({ type }) => type === `ctm-${name}`) as unknown as TableEvents[Name][],
      next,
      nextLoad: () => next("accounts-load"),
      nextError: () => next("error"),
    },
  };
}

/** What a person sees and takes hold of. */
function toScreen(element: CtmAccountsBilling) {
  const root = element.shadowRoot!;
  const all = <T extends Element = HTMLElement>(selector: string) => [...root.querySelectorAll<T>(selector)];
  const rows = () => all<HTMLTableRowElement>("tbody:not([aria-hidden]) tr");
  const row = (name: string) => find(rows(), (one) => nameOf(one) === name, `row "${name}"`);
  const toggle = (name: string) => row(name).querySelector<CtmBalanceToggle>("ctm-balance-toggle")!;
  const control = (name: string) => toggle(name).shadowRoot!.querySelector<HTMLElement>("button[part=toggle]")!;
  const dialog = () => root.querySelector("ctm-change-dialog")!.shadowRoot!.querySelector("dialog")!;
  return {
    root,
    rows,
    row,
    toggle,
    control,
    popup: () => toPopup(dialog()),
    table: () => root.querySelector("table")!,
    has: (selector: string) => root.querySelector(selector) !== null,
    hasControl: (name: string) => toggle(name).shadowRoot!.querySelector("button[part=toggle]") !== null,
    skeletons: () => all("tbody[aria-hidden=true] tr"),
    names: () => rows().map(nameOf),
    billing: (name: string) => toggle(name).shadowRoot!.querySelector("[part=toggle]")!.textContent.trim(),
    button: (name: string) => find(queryAll("button", element), (one) => lineOf(one) === name, `button "${name}"`),
    hasButton: (name: string) => queryAll("button", element).some((one) => lineOf(one) === name),
    range: () => lineOf(root.querySelector(".range")),
    notices: () => queryAll("[part~=notice]", element).map(lineOf),
    status: () => lineOf(root.querySelector(".root > .unseen[role=status]")).replace(/[\u2066-\u2069]/g, ""),
    states: () => ["loading", "error", "empty", "saving"].filter((state) => element.matches(`:state(${state})`)),
    openDialog: async (name: string) => {
      await click(control(name));
      await until(() => dialog().open, "the pop-up");
      return toPopup(dialog());
    },
  };
}

function toPopup(dialog: HTMLDialogElement) {
  return {
    dialog,
    button: (name: string) =>
      find(
        [...dialog.querySelectorAll("button")],
        (one) => (one.ariaLabel ?? lineOf(one)) === name,
        `button "${name}"`,
      ),
  };
}

function find<T extends Element>(elements: readonly T[], test: (element: T) => boolean, what: string): T {
  const found = elements.find(test);
  if (!found) throw new Error(`There is no ${what}, only ${elements.map(lineOf).join(" | ") || "nothing"}`);
  return found;
}

function nameOf(row: Element): string {
  return lineOf(row.querySelector(".name"));
}

/** All text in one line, that of no shadow root. */
export function lineOf(node: Node | null): string {
  return node?.textContent?.replace(/\s+/g, " ").trim() ?? "";
}

/** That two elements are one. A failed `equal` of elements would spend minutes on writing out their difference. */
export function expectSame(actual: Element | null, expected: Element | null): void {
  expect(actual === expected, `got ${describeElement(actual)}, not ${describeElement(expected)}`).to.be.true;
}

function describeElement(element: Element | null): string {
  return element ? `<${element.localName} class="${element.className}"> ${lineOf(element).slice(0, 60)}` : "nothing";
}

/** The table with its first rows on screen, and every reading from then on held back until the gate lets it go. */
export async function setupHeldRefresh() {
  const gate = new Gate();
  const delay = switchable(withDelay(isList, gate.wait));
  delay.isOn = false;
  const screen = await setup({ faults: [delay.fault] });
  delay.isOn = true;
  return { gate, delay, ...screen };
}
