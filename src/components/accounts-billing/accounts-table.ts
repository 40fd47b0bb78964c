import { html, nothing, type TemplateResult } from "lit";
import { guard } from "lit/directives/guard.js";
import { keyed } from "lit/directives/keyed.js";
import { repeat } from "lit/directives/repeat.js";
import type { AccountPage } from "../../client/billing-api.js";
import { toSearchParams, type AccountQuery, type SortColumn } from "../../model/query.js";
import { clock } from "../../store/clock.js";
import { renderRow } from "./account-row.js";
import { COLUMNS, hasRunway, RUNWAY } from "./columns.js";
import { renderCustomHeader, renderCustomSkeleton } from "./custom-columns.js";
import { isReading, toListKey } from "./list-state.js";
import { renderPageCheckCell } from "./selection-bar.js";
import { findUnknownInDialog } from "./row-control.js";
import type { TableView } from "./table-view.js";
import { arrowIcon } from "../shared/icons.js";
import { onTableKey } from "./table-keys.js";
import { renderMessage } from "../shared/render-message.js";

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
          ${view.selection ? renderPageCheckCell(view.selection) : nothing}
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
