import { html, nothing, type TemplateResult } from "lit";
import { guard } from "lit/directives/guard.js";
import { keyed } from "lit/directives/keyed.js";
import { repeat } from "lit/directives/repeat.js";
import type { AccountPage } from "../../client/billing-api.js";
import { isBusy } from "../../changes/change-machine.js";
import { titleOf, type Account } from "../../model/account.js";
import { toSearchParams, type AccountQuery, type Sort, type SortColumn } from "../../model/query.js";
import { isLow, RUNS_OUT_WITHIN, runwayOf } from "../../model/usage.js";
import { toWebLink } from "../../model/web-link.js";
import { isolate, toDisplayText } from "../../model/untrusted-text.js";
import type { Localization } from "../../localization/localize.js";
import { clock } from "../../store/clock.js";
import { renderAttentionReason } from "./attention.js";
import { COLUMNS, hasRunway, RUNWAY } from "./columns.js";
import { renderCustomCell, renderCustomHeader, renderCustomSkeleton, type CustomColumn } from "./custom-columns.js";
import { isReading, toListKey, type ListState } from "./list-state.js";
import type { MovedRows } from "./moved-rows.js";
import { renderCheckbox, renderPageCheckbox, type SelectionView } from "./selection-bar.js";
import { findUnknownInDialog, renderRowControl, type RowControlView } from "./row-control.js";
import { arrowIcon } from "../shared/icons.js";
import { onTableKey } from "./table-keys.js";
import { toRunwayText } from "../shared/describe-runway.js";
import { toMoneyText } from "../shared/render-money.js";
import { languageOf, renderMessage } from "../shared/render-message.js";

/** What the table shows. */
export interface TableView extends RowControlView {
  readonly state: ListState;
  /** Whether rows are cards. */
  readonly isCards: boolean;
  /** Columns of the page's own. */
  readonly columns: readonly CustomColumn[];
  /** `undefined` where nothing can be selected. */
  readonly selection: SelectionView | undefined;
  /** How many rows are shown by now. */
  readonly limit: number;
  /** The requested query. */
  readonly query: AccountQuery;
  /** The rows of the accounts that were just moved. */
  readonly moved: Pick<MovedRows, "has" | "key">;
  /** Another number whenever the store has said something that rows show. */
  readonly revision: number;
  readonly onSort: (sort: Sort) => void;
  /** Called when the name of an account is pressed that can be opened. */
  readonly onOpen: (event: MouseEvent, account: Account) => void;
}

const MOST_SKELETONS = 10;
const MINUTE = 60_000;

/** Renders the table, where it looks other than before: most updates are about what stands around it, or over it. */
export function renderTable(view: TableView): unknown {
  return guard(inputsOf(view), () => renderParts(view));
}

/** Returns what decides how the table looks. */
function inputsOf(view: TableView): unknown[] {
  const { state, selection, store, viewOnly, moved } = view;
  const { page, query } = state.status === "loaded" ? state : {};
  return [
    ...[state.status, page, query, isReading(state), view.limit, String(toSearchParams(view.query))],
    ...[store, view.revision, view.readonly, viewOnly?.reason, viewOnly === undefined, moved.key],
    ...[view.localization, view.isCards, view.columns, selection === undefined, selection?.selection.state],
    // What is to come at a time is overdue after it.
    ...[findUnknownInDialog(view)?.id, Math.floor(clock.now() / MINUTE)],
  ];
}

/** Browsers drop the table's semantics from parts that are laid out as cards, so each part has its role as an attribute. */
function renderParts(view: TableView): TemplateResult {
  const { state, localization } = view;
  return html`<table
      class=${view.selection ? "selectable" : ""}
      part="table"
      role="table"
      aria-label=${localization.text("accounts")}
      aria-busy=${isReading(state) || view.limit < Infinity}
      @keydown=${onTableKey}
    >
      <thead role="rowgroup">
        <tr role="row">
          ${view.selection ? renderPageCheckbox(view.selection) : nothing}
          ${COLUMNS.map(([column, sort]) => [
            column === "billing" ? view.columns.map((custom) => renderCustomHeader(custom, view.isCards)) : nothing,
            renderHeader(view, column, sort),
          ])}
        </tr>
      </thead>
      ${renderBody(view)}
    </table>
    <span id="whose" hidden>${renderMessage(localization, "balance.customers")}</span>`;
}

/** On cards a select sorts. */
function renderHeader(
  view: TableView,
  column: "account" | "status" | "balance" | "billing",
  sort: SortColumn,
): TemplateResult {
  const { localization, query, isCards, state } = view;
  const isBalance = column === "balance";
  const summary = state.status === "loaded" ? state.page.summary : undefined;
  const runway = isBalance && !isCards && hasRunway(summary, query) ? RUNWAY : undefined;
  const direction = toDirection(query, sort) ?? (runway && toDirection(query, runway[1]));
  const whose = isBalance ? localization.text("balance.whose") : nothing;
  return html`<th
    class=${column}
    role="columnheader"
    scope="col"
    data-whose=${runway ? nothing : whose}
    aria-sort=${direction ?? nothing}
  >
    ${
      isCards
        ? html`<span class="unseen">${renderMessage(localization, column)}</span>`
        : renderSort(view, column, sort, isBalance ? "whose" : undefined)
    }
    ${runway ? html`<span class="whose" data-whose=${whose}></span>${renderSort(view, ...runway, "rate")}` : nothing}
  </th>`;
}

/** The first press sorts ascending, each further one reverses the order. */
function renderSort(
  { localization, query, onSort }: TableView,
  label: "account" | "status" | "balance" | "billing" | "daysLeft",
  sort: SortColumn,
  describedBy: string | undefined,
): TemplateResult {
  const direction = toDirection(query, sort);
  const onClick = () => onSort(direction === "ascending" ? `-${sort}` : sort);
  return html`<button aria-describedby=${describedBy ?? nothing} @click=${onClick}>
    ${renderMessage(localization, label)}${direction ? arrowIcon : nothing}
  </button>`;
}

function toDirection(query: AccountQuery, by: SortColumn): "ascending" | "descending" | undefined {
  return query.sort === by ? "ascending" : query.sort === `-${by}` ? "descending" : undefined;
}

/**
 * Another list is another body: it is faster to drop one than 50 rows, and Lit's `repeat()` leaves a comment behind for each
 * row that it removes (https://github.com/lit/lit/issues/5298), which slows down all that follow.
 */
function renderBody(view: TableView): unknown {
  const { state } = view;
  switch (state.status) {
    case "loading":
      return renderSkeleton(view);
    case "loaded":
      return keyed(toListKey(state), renderRows(view, state.page));
    default:
      return nothing;
  }
}

function renderRows(view: TableView, page: AccountPage): TemplateResult {
  return html`<tbody role="rowgroup">
    ${
      // By account, not by position: a control that someone is about to press must not become another account's.
      repeat(
        page.accounts.slice(0, view.limit),
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
  const { state, localization, store, selection } = view;
  const change = store?.stateOf(account.id);
  const isSaving = change !== undefined && isBusy(change);
  const { lang, dir } = languageOf(localization, toStatusKey(account));
  return html`<tr role="row" part="row" class=${isSaving ? "saving" : toRowClass(view, account)} aria-busy=${isSaving}>
    ${selection ? renderCheckbox(selection, account) : nothing}
    <th class="account" role="rowheader" scope="row" part="cell">
      <span class="name">${renderName(view, account)}</span>
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
      ${renderRunway(localization, account)}
    </td>
    ${view.columns.map((column) => renderCustomCell(column, account))}
    <td class="billing" role="cell" part="cell">
      <div class="toggle">${renderRowControl(view, account, change)}</div>
    </td>
  </tr>`;
}

/** Renders the name, as a link where the account can be opened. */
function renderName({ onOpen }: TableView, account: Account): TemplateResult {
  const name = html`<bdi .textContent=${toDisplayText(titleOf(account))}></bdi>`;
  const link = toWebLink(account.links?.open);
  if (link === undefined) return name;
  return html`<a href=${link} @click=${(event: MouseEvent) => onOpen(event, account)}>${name}</a>`;
}

/** Renders for about how long the balance lasts, where it is the one that pays. */
function renderRunway(localization: Localization, account: Account): TemplateResult | typeof nothing {
  const days = runwayOf(account);
  if (days === undefined) return nothing;
  const { key, text } = toRunwayText(localization, days);
  const { lang, dir } = languageOf(localization, key);
  const tone = days < RUNS_OUT_WITHIN ? "lasts quiet soon" : "lasts quiet";
  return html`<span class=${tone} lang=${lang} dir=${dir} .textContent=${text}></span>`;
}

function toRowClass({ selection, moved }: TableView, account: Account): string {
  const chosen = selection?.selection.has(account) ? "chosen" : "";
  return moved.has(account.id) ? `${chosen} moved` : chosen;
}

/** Whether the rows that are shown are those that need attention. */
function isAttentionShown(state: ListState): boolean {
  return state.status === "loaded" && Boolean(state.query.needsAttention);
}

/** A balance alarms where it is the one that pays, and is quiet where it is not. */
function toBalanceClass({ balance, balanceFrom, lowBelow }: Account): string {
  if (!balance) return "absent";
  if (balanceFrom === "agency") return "idle";
  return balanceFrom === "customer" && isLow(balance, lowBelow) ? "negative" : "";
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

/** Renders rows of the height that the real ones will have. What is the same in each is in their own template. */
function renderSkeleton({ query, selection, columns }: TableView): TemplateResult {
  const row = html`<tr role="row" part="row">
    ${selection ? html`<td class="check" role="cell" part="cell"></td>` : nothing}
    <td class="account" role="cell" part="cell">
      <span><i class="bone"></i></span><span class="quiet"><i class="bone"></i></span>
    </td>
    <td class="status" role="cell" part="cell"><i class="bone"></i></td>
    <td class="balance" role="cell" part="cell"><i class="bone"></i></td>
    ${columns.map((column) => renderCustomSkeleton(column))}
    <td class="billing" role="cell" part="cell"><i class="bone"></i></td>
  </tr>`;
  return html`<tbody role="rowgroup" aria-hidden="true">
    ${Array.from({ length: Math.min(query.pageSize, MOST_SKELETONS) }, () => row)}
  </tbody>`;
}
