import { html, nothing, type TemplateResult } from "lit";
import type { AccountPage } from "../../client/billing-api.js";
import { titleOf, type Account } from "../../model/account.js";
import type { BalanceSource } from "../../model/balance-source.js";
import { findEligible } from "../../model/bulk-change.js";
import { findAskable } from "../../model/bulk-request.js";
import type { FilledMessage, Localization } from "../../localization/localize.js";
import type { Selection } from "../../store/selection.js";
import { describeError } from "../shared/error-text.js";
import { toCountedLabel } from "../shared/counted-label.js";
import { renderRetry } from "../shared/retry-notice.js";
import { renderMessage, renderMessages } from "../shared/render-message.js";

/** What the checkboxes show, and what can be done with the selection. */
export interface SelectionView {
  readonly localization: Localization;
  readonly selection: Selection;
  readonly page: AccountPage | undefined;
  /** The table shows what was searched or filtered. */
  readonly isFiltered: boolean;
  /** The accounts of the page that may be changed. */
  readonly selectable: readonly Account[];
  /** Selects all accounts that match. */
  readonly onSelectAll: () => void;
  /** The backend can e-mail customers. */
  readonly canRequest: boolean;
  /** Continues to read them after an error. */
  readonly onRetry: () => void;
  /** Opens the pop-up that moves the selection. */
  readonly onMove: (to: BalanceSource) => void;
}

/** Renders the cell with the checkbox of an account that may be changed; with Shift, it selects all since the last one. */
export function renderCheckCell(view: SelectionView, account: Account): TemplateResult {
  const { localization, selection, selectable } = view;
  if (!selectable.includes(account)) return html`<td class="check" role="cell" part="cell"></td>`;
  const isSelected = selection.has(account);
  return renderBox({
    label: localization.text("select", { account: titleOf(account) }),
    isAny: isSelected,
    isAll: isSelected,
    part: "cell",
    onToggle: ({ shiftKey }) => selection.selectOne(account, !isSelected, shiftKey ? selectable : []),
  });
}

/** Renders the cell with the checkbox of all accounts of the page that may be changed. */
export function renderPageCheckCell({ localization, selection, selectable }: SelectionView): TemplateResult {
  const isAny = selectable.some((account) => selection.has(account));
  const isAll = isAny && selectable.every((account) => selection.has(account));
  const label = localization.text("selectPage");
  return renderBox({ label, isAny, isAll, text: label, onToggle: () => selection.select(selectable, !isAll) });
}

/** Renders how many accounts are selected, and what can be done with them. */
export function renderSelectionBar(view: SelectionView): TemplateResult {
  const { localization, selection } = view;
  const { accounts, size } = selection;
  const toAgency = findEligible(accounts, "agency").length;
  const toCustomer = findEligible(accounts, "customer").length;
  const rest = size - toAgency - toCustomer;
  return html`<div class="selection" part="selection" role="group" aria-label=${localization.text("selection")}>
    <div class="selected">
      <strong>${renderMessage(localization, "selectedAccounts", { count: size })}</strong>
      ${rest > 0 ? html`<span class="quiet">${renderMessage(localization, "unchangeable", { count: rest })}</span>` : nothing}
      ${renderSelectAll(view)} ${renderLink(localization, "clear", () => selection.clear())}
    </div>
    <div class="actions">
      ${renderAction(view, "agency", toAgency)}
      ${renderAction(view, "customer", toCustomer, view.canRequest && findAskable(accounts).length > 0)}
    </div>
  </div>`;
}

/**
 * One that would move nothing keeps its place, so that neither the focus gets lost nor the other one moves.
 * @param hasMore the pop-up offers something else for those that cannot be moved
 */
function renderAction(
  { localization, onMove }: SelectionView,
  to: BalanceSource,
  count: number,
  hasMore = false,
): TemplateResult {
  const isIdle = count === 0 && !hasMore;
  return html`<button aria-haspopup="dialog" aria-disabled=${isIdle} @click=${() => isIdle || onMove(to)}>
    ${renderMessage(localization, toCountedLabel(localization, to, count))}
  </button>`;
}

function renderLink(localization: Localization, label: FilledMessage | "clear" | "stop", onClick: () => void) {
  const text = typeof label === "string" ? localization.message(label) : label;
  return html`<button class="link" @click=${onClick}>${renderMessage(localization, text)}</button>`;
}

/** Returns what a screen reader announces of the selection. */
export function describeSelection({
  localization,
  selection,
}: Pick<SelectionView, "localization" | "selection">): string {
  return localization.text("selectedAccounts", { count: selection.size });
}

interface Box {
  readonly label: string;
  readonly isAny: boolean;
  readonly isAll: boolean;
  readonly part?: string;
  /** What stands beside it on cards, which have no header. */
  readonly text?: string;
  readonly onToggle: (event: MouseEvent | KeyboardEvent) => void;
}

/** The whole cell is the label, so that the box is easily hit. */
function renderBox({ label, isAny, isAll, part, text, onToggle }: Box): TemplateResult {
  // The click that Firefox makes of the space bar has no `shiftKey`.
  const onKeyUp = (event: KeyboardEvent) => {
    if (event.key !== " " || !event.shiftKey) return;
    event.preventDefault();
    onToggle(event);
  };
  return html`<td class="check" role="cell" part=${part ?? nothing}>
    <label data-label=${text ?? nothing}>
      <input
        type="checkbox"
        aria-label=${label}
        .checked=${isAll}
        .indeterminate=${isAny && !isAll}
        @click=${onToggle}
        @keyup=${onKeyUp}
      />
    </label>
  </td>`;
}

/** From all on the page to all that match. */
function renderSelectAll(view: SelectionView): unknown {
  const { localization, selection, page, selectable } = view;
  const { accounts, reader } = selection;
  const total = page?.total;
  if (reader?.isReading) {
    return html`<span class="quiet" .textContent=${describeReading(localization, reader.found.size, total)}></span>
      ${renderLink(localization, "stop", () => selection.stop())}`;
  }
  if (reader?.error)
    return renderRetry(
      localization,
      renderMessages(localization, describeError(localization, reader.error, "read")),
      view.onRetry,
    );
  const isPart = page && (page.hasNext || page.page > 1) && accounts.length < (page.total ?? Infinity);
  return isPart && selectable.every((account) => selection.has(account))
    ? renderLink(localization, toSelectAllLabel(view, total), view.onSelectAll)
    : nothing;
}

function toSelectAllLabel({ localization, isFiltered }: SelectionView, total: number | undefined): FilledMessage {
  if (total === undefined) return localization.message("selectAll.open");
  return localization.message(isFiltered ? "selectAll.results" : "selectAll.accounts", { count: total });
}

function describeReading(localization: Localization, count: number, total: number | undefined): string {
  return total === undefined
    ? localization.text("reading.open", { count })
    : localization.text("reading", { count, total });
}
