import { fixture, html } from "@open-wc/testing";
import {
  asFetch,
  createBackend,
  createMemoryStore,
  isOperation,
  seedAccounts,
  withFaults,
  type Fault,
} from "../../server/index.js";
import { adoptStyles, css } from "lit";
import { tokens } from "../../src/components/shared/tokens.styles.js";
import { CtmBillingHistory } from "../../src/components/billing-history/billing-history.js";
import { defineElement } from "../../src/components/shared/define-element.js";
import { localize } from "../../src/localization/localize.js";
import { createBillingApi, type ApiError, type BillingApi } from "../../src/index.js";
import { findDialog } from "./change-dialog-page.js";
import { click } from "./keyboard.js";
import { queryAll, textOf } from "./roles.js";
import { until } from "./until.js";

/** Acme Dental: sixty changes, in pages of 25. */
export const ACME = 248_013;

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

/** An open history over a backend of its own. */
export async function setup({ faults = [], lang = "en", api }: HistorySetup = {}) {
  defineElement("ctm-billing-history", CtmBillingHistory);
  const store = createMemoryStore(seedAccounts(12));
  const fetch = asFetch(withFaults(createBackend({ store }).handle, ...faults));
  const host = document.createElement("ctm-billing-history");
  host.lang = lang;
  host.dir = lang === "ar" ? "rtl" : "ltr";
  host.localization = localize(lang);
  host.accountId = ACME;
  host.api = { ...createBillingApi({ endpoint: "/api/v1/accounts", fetch }), ...api };
  const errors: ApiError[] = [];
  host.addEventListener("ctm-error", ({ detail }) => errors.push(detail.error));
  // Its colours are those of the element around it.
  const around = await fixture<HTMLElement>(html`<div></div>`);
  adoptStyles(around.attachShadow({ mode: "open" }), [tokens, surface]);
  around.shadowRoot!.append(host);
  await host.updateComplete;
  const root = host.shadowRoot!;
  return {
    host,
    root,
    store,
    fetch,
    errors,
    entries: () => [...root.querySelectorAll("li")].map(textOf),
    text: () => textOf(root.querySelector<HTMLElement>(".history")!),
    pages: () => fetch.requests.map(({ url }) => url.searchParams.get("page")),
  };
}

/** Unfolds the history in the open dialog, or folds it up. */
export async function toggleHistory(): Promise<void> {
  await click(queryAll("summary", findDialog())[0]!);
}

/** Waits until the history in the open dialog has entries, or says that there are none. */
export async function historyIsRead(): Promise<void> {
  await until(() => queryAll("li, .history", findDialog())[0], "the history");
}
