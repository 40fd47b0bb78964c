import { fixture, html } from "@open-wc/testing";
import { css, LitElement, nothing } from "lit";
import {
  asFetch,
  createBackend,
  createMemoryStore,
  isOperation,
  seedAccounts,
  withFaults,
  type Fault,
} from "../../server/index.js";
import { dialogStyles } from "../../src/components/change-dialog/change-dialog.styles.js";
import { BillingHistory } from "../../src/components/billing-history/billing-history.js";
import { localize } from "../../src/localization/localize.js";
import { createBillingApi, type ApiError, type BillingApi } from "../../src/index.js";
import { base } from "../../src/components/shared/base.styles.js";
import { textOf } from "./roles.js";

/** Acme Dental: sixty changes, in pages of 25. */
export const ACME = 248_013;

export const isHistory = isOperation("/api/v1/accounts", "history");

/** An element that shows a history for as long as it is asked to. */
class HistoryHost extends LitElement {
  static override styles = [
    ...base,
    dialogStyles,
    css`
      :host {
        display: block;
        background: var(--_surface);
      }
    `,
  ];
  api: BillingApi | undefined;
  readonly errors: ApiError[] = [];
  #history: BillingHistory | undefined;

  open(): void {
    this.#history = new BillingHistory(this, {
      api: () => this.api,
      accountId: () => ACME,
      localization: () => localize(this.lang || "en"),
      onError: (error) => this.errors.push(error),
    });
    this.requestUpdate();
  }

  drop(): void {
    this.#history?.drop();
    this.#history = undefined;
    this.requestUpdate();
  }

  protected override render(): unknown {
    return this.#history?.render() ?? nothing;
  }
}
customElements.define("history-host", HistoryHost);

/** How a history is set up. */
export interface HistorySetup {
  readonly faults?: readonly Fault[];
  readonly lang?: string;
  readonly api?: Partial<BillingApi>;
}

/** An open history over a backend of its own. */
export async function setup({ faults = [], lang = "en", api }: HistorySetup = {}) {
  const store = createMemoryStore(seedAccounts(12));
  const fetch = asFetch(withFaults(createBackend({ store }).handle, ...faults));
  const host = new HistoryHost();
  host.lang = lang;
  host.dir = lang === "ar" ? "rtl" : "ltr";
  host.api = { ...createBillingApi({ endpoint: "/api/v1/accounts", fetch }), ...api };
  await fixture(html`<div>${host}</div>`);
  host.open();
  await host.updateComplete;
  const root = host.shadowRoot!;
  return {
    host,
    root,
    store,
    fetch,
    entries: () => [...root.querySelectorAll("li")].map(textOf),
    text: () => textOf(root.querySelector<HTMLElement>(".history")!),
    pages: () => fetch.requests.map(({ url }) => url.searchParams.get("page")),
  };
}
