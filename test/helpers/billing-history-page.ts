/** The billing history of an account, as a user sees it: alone, and in the dialog. */
import { fixture, html } from "@open-wc/testing";
import { adoptStyles, css } from "lit";
import {
  asFetch,
  createBackend,
  createMemoryStore,
  isOperation,
  seedAccounts,
  withFaults,
  type Fault,
} from "../../server/index.js";
import { CtmBillingHistory } from "../../src/components/billing-history/billing-history.js";
import { defineElement } from "../../src/components/shared/define-element.js";
import { tokens } from "../../src/components/shared/tokens.styles.js";
import { createBillingApi, type ApiError, type BillingApi } from "../../src/index.js";
import { load } from "../localization/load.js";
import { findDialog } from "./change-dialog-page.js";
import { click } from "./keyboard.js";
import { getByRole, queryAll, textOf } from "./roles.js";
import { until } from "./until.js";

/** Acme Dental: sixty changes, in pages of 25. */
const ACME = 248_013;

export const isHistory = isOperation("/api/v1/accounts", "history");

const surface = css`
  :host {
    display: block;
    background: var(--_surface);
  }
`;

/** How a history is set up. */
export interface HistorySetup {
  readonly faults?: readonly Fault[];
  readonly lang?: string;
  readonly api?: Partial<BillingApi>;
}

/** A history on screen. */
export async function setup({ faults = [], lang = "en", api }: HistorySetup = {}) {
  defineElement("ctm-billing-history", CtmBillingHistory);
  const store = createMemoryStore(seedAccounts(12));
  const fetch = asFetch(withFaults(createBackend({ store }).handle, ...faults));
  const history = document.createElement("ctm-billing-history");
  history.lang = lang;
  history.dir = lang === "ar" ? "rtl" : "ltr";
  history.localization = await load(lang);
  history.accountId = ACME;
  history.api = { ...createBillingApi({ endpoint: "/api/v1/accounts", fetch }), ...api };
  const errors: ApiError[] = [];
  history.addEventListener("ctm-error", ({ detail }) => errors.push(detail.error));
  // The history has the colours of the element around it.
  const around = await fixture<HTMLElement>(html`<div></div>`);
  adoptStyles(around.attachShadow({ mode: "open" }), [tokens, surface]);
  around.shadowRoot!.append(history);
  await history.updateComplete;
  const find = (selector: string) => queryAll(selector, history);
  return {
    history,
    errors,
    /** The changes that the server has, newest first. */
    changes: () => store.changes(String(ACME)),
    /** Someone moves the account. */
    addChange: (at: string) =>
      store.apply({
        account: store.account(String(ACME))!,
        change: { at, actor: { name: "Eve" }, from: "agency", to: "customer" },
      }),
    items: () => find("li"),
    entries: () => find("li").map(textOf),
    times: () => (find("time") as HTMLTimeElement[]).map(({ dateTime }) => dateTime),
    /** The exact points in time. */
    titles: () => find("time").map(({ title }) => title.replace(/\s+/g, " ")),
    /** Names in the entries, isolated from the text around them. */
    names: () => find("bdi:not(.formatted)").map(({ textContent }) => textContent),
    text: () => textOf(find(".history")[0]!),
    announcement: () => find("[role=status]")[0]!.textContent.trim(),
    skeletons: () => find(".bone"),
    /** Whether the entries are a list for a screen reader too. */
    isList: () => find("ul")[0]!.getAttribute("role") === "list",
    /** Any button, visible or not. */
    findButton: () => find("button")[0],
    button: () => getByRole("button", undefined, history),
    showMore: () => click(getByRole("button", "Show older", history)),
    notices: () => find(".notice"),
    showsError: () => until(() => find(".notice").length > 0, "an error"),
    showsEntries: (count: number) => until(() => find("li").length === count, `${count} entries`),
    /** Whether text from the server became markup. */
    hasMarkup: () => find("b").length > 0,
    /** The pages that were requested. */
    pages: () => fetch.requests.map(({ url }) => url.searchParams.get("page")),
  };
}

/** A history whose first page is on screen. */
export async function setupRead(options: HistorySetup = {}) {
  const screen = await setup(options);
  await until(() => screen.entries().length > 0, "entries");
  return screen;
}

/** Returns the line of the open dialog that unfolds the history. */
export function findSummary(): HTMLElement | undefined {
  return queryAll("#history > summary", findDialog())[0];
}

/** Unfolds the history in the open dialog, or folds it up. */
export async function toggleHistory(): Promise<void> {
  await click(findSummary()!);
}

/** Returns how many entries the open dialog shows. */
export function countEntries(): number {
  return queryAll("li", findDialog()).length;
}

/** Waits until the open dialog shows the history. */
export async function historyIsShown(): Promise<void> {
  await until(() => queryAll(".history", findDialog())[0], "the history");
}

/** Waits until the history in the open dialog has entries, or shows that there are none. */
export async function historyIsRead(): Promise<void> {
  await until(() => queryAll("li, .history", findDialog())[0], "the history");
}
