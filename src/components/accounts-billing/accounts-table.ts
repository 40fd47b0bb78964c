import { html, nothing, type TemplateResult } from "lit";
import { repeat } from "lit/directives/repeat.js";
import type { AccountPage } from "../../client/billing-api.js";
import { isBusy } from "../../changes/change-machine.js";
import { titleOf, type Account, type AccountId } from "../../model/account.js";
import type { AccountQuery, Sort, SortColumn } from "../../model/query.js";
import { isolate, toDisplayText } from "../../model/untrusted-text.js";
import type { Localization } from "../../localization/localize.js";
import { renderAttentionReason } from "./attention.js";
import { COLUMNS } from "./columns.js";
import { isReading, type ListState } from "./list-state.js";
import { renderCheckbox, renderPageCheckbox, type SelectionView } from "./selection-bar.js";
import type { TableContext } from "../balance-toggle/table-context.js";
import { arrowIcon, bone } from "../shared/icons.js";
import { onTableKey } from "./table-keys.js";
import { isLow, toMoneyText } from "../shared/render-money.js";
import { languageOf, renderMessage } from "../shared/render-message.js";

/** What the table shows. */
export interface TableView {
  readonly state: ListState;
  readonly localization: Localization;
  /** What the rows' controls share with the table; `undefined` until there is an endpoint. */
  readonly context: TableContext | undefined;
  readonly readonly: boolean;
  /** Whether rows are cards. */
  readonly isCards: boolean;
  /** `undefined` where nothing can be selected. */
  readonly selection: SelectionView | undefined;
  /** The requested query. */
  readonly query: AccountQuery;
  /** Whether the row of an account was just moved. */
  readonly isMoved: (id: AccountId) => boolean;
  readonly onSort: (sort: Sort) => void;
}

const MOST_SKELETONS = 10;

/**
 * Renders the table. Browsers drop the table's semantics from parts that are laid out as cards, so each part has its role
 * as an attribute.
 */
export function renderTable(view: TableView): TemplateResult {
  const { state, localization } = view;
  return html`<table
      class=${view.selection ? "selectable" : ""}
      part="table"
      role="table"
      aria-label=${localization.text("accounts")}
      aria-busy=${isReading(state)}
      @keydown=${onTableKey}
    >
      <thead role="rowgroup">
        <tr role="row">
          ${view.selection ? html`<td class="check" role="cell">${renderPageCheckbox(view.selection)}</td>` : nothing}
          ${COLUMNS.map(([column, sort]) => renderHeader(view, column, sort))}
        </tr>
      </thead>
      ${renderBody(view)}
    </table>
    <span id="whose" hidden>${renderMessage(localization, "balance.customers")}</span>`;
}

/** The first press sorts ascending, each further one reverses the order. On cards a select sorts. */
function renderHeader(
  { localization, query, isCards, onSort }: TableView,
  column: "account" | "status" | "balance" | "billing",
  sort: SortColumn,
): TemplateResult {
  const direction = query.sort === sort ? "ascending" : query.sort === `-${sort}` ? "descending" : undefined;
  const onClick = () => onSort(direction === "ascending" ? `-${sort}` : sort);
  return html`<th
    class=${column}
    role="columnheader"
    scope="col"
    data-whose=${column === "balance" ? localization.text("balance.whose") : nothing}
    aria-sort=${direction ?? nothing}
  >
    ${
      isCards
        ? html`<span class="unseen">${renderMessage(localization, column)}</span>`
        : html`<button aria-describedby=${column === "balance" ? "whose" : nothing} @click=${onClick}>
            ${renderMessage(localization, column)}${direction ? arrowIcon : nothing}
          </button>`
    }
  </th>`;
}

function renderBody(view: TableView): TemplateResult | typeof nothing {
  switch (view.state.status) {
    case "loading":
      return renderSkeleton(view);
    case "loaded":
      return renderRows(view, view.state.page);
    default:
      return nothing;
  }
}

function renderRows(view: TableView, page: AccountPage): TemplateResult {
  return html`<tbody role="rowgroup">
    ${
      // By account, not by position: a control that someone is about to press must not become another account's.
      repeat(
        page.accounts,
        ({ id }) => String(id),
        (account) => renderRow(view, account),
      )
    }
  </tbody>`;
}

/**
 * Most of what a table costs is its rows. So texts are bound to elements of the row's own template: templates within it
 * would be further nodes in every row.
 */
function renderRow(view: TableView, account: Account): TemplateResult {
  const { state, localization, context, readonly, selection } = view;
  const change = context?.store.stateOf(account.id);
  const isSaving = change !== undefined && isBusy(change);
  const { lang, dir } = languageOf(localization, toStatusKey(account));
  return html`<tr role="row" part="row" class=${isSaving ? "saving" : toRowClass(view, account)} aria-busy=${isSaving}>
    ${selection ? html`<td class="check" role="cell" part="cell">${renderCheckbox(selection, account)}</td>` : nothing}
    <th class="account" role="rowheader" scope="row" part="cell">
      <span class="name"><bdi .textContent=${toDisplayText(titleOf(account))}></bdi></span>
      <span class="quiet"
        ><bdi .textContent=${toDisplayText(account.id)}></bdi
        >${isAttentionShown(state) ? renderAttentionReason(localization, account) : nothing}</span
      >
    </th>
    <td class="status" role="cell" part="cell">
      <span
        class=${toStatusClass(account)}
        lang=${lang}
        dir=${dir}
        .textContent=${toStatusText(localization, account)}
      ></span>
    </td>
    <td class="balance" role="cell" part="cell" data-label=${localization.text("balance.customers")}>
      <bdi class=${toBalanceClass(account)} .textContent=${toMoneyText(localization, account.balance)}></bdi>
    </td>
    <td class="billing" role="cell" part="cell">
      <ctm-balance-toggle
        exportparts="toggle"
        .table=${context}
        .account=${account}
        .change=${change}
        .readonly=${readonly}
      ></ctm-balance-toggle>
    </td>
  </tr>`;
}

function toRowClass({ selection, isMoved }: TableView, account: Account): string {
  const chosen = selection?.selection.has(account) ? "chosen" : "";
  return isMoved(account.id) ? `${chosen} moved` : chosen;
}

/** Whether the rows that are shown are those that need attention. */
function isAttentionShown(state: ListState): boolean {
  return state.status === "loaded" && Boolean(state.query.needsAttention);
}

/** A balance alarms where it is the one that pays, and is quiet where it is not. */
function toBalanceClass({ balance, balanceFrom }: Account): string {
  if (!balance) return "absent";
  if (balanceFrom === "agency") return "idle";
  return balanceFrom === "customer" && isLow(balance) ? "negative" : "";
}

function isKnownStatus(status: string): status is "active" | "paused" | "canceled" {
  return status === "active" || status === "paused" || status === "canceled";
}

function toStatusClass({ status }: Account): string {
  if (status === undefined) return "absent";
  return isKnownStatus(status) ? `badge ${status}` : "badge";
}

/** The key of the status; that of an unknown one for a word of the backend's own. */
function toStatusKey({ status }: Account) {
  return status !== undefined && isKnownStatus(status) ? (`status.${status}` as const) : "status.unknown";
}

function toStatusText(localization: Localization, account: Account): string {
  const { status } = account;
  return status === undefined || isKnownStatus(status) ? localization.text(toStatusKey(account)) : isolate(status);
}

/** Renders rows of the height that the real ones will have. */
function renderSkeleton({ query, selection }: TableView): TemplateResult {
  const row = html`<tr role="row" part="row">
    ${selection ? html`<td class="check" role="cell" part="cell"></td>` : nothing}
    <td class="account" role="cell" part="cell"><span>${bone}</span><span class="quiet">${bone}</span></td>
    <td class="status" role="cell" part="cell">${bone}</td>
    <td class="balance" role="cell" part="cell">${bone}</td>
    <td class="billing" role="cell" part="cell">${bone}</td>
  </tr>`;
  return html`<tbody role="rowgroup" aria-hidden="true">
    ${Array.from({ length: Math.min(query.pageSize, MOST_SKELETONS) }, () => row)}
  </tbody>`;
}
