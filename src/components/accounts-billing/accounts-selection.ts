import { html, nothing, type TemplateResult } from "lit";
import type { AccountPage } from "../../client/billing-api.js";
import type { Account } from "../../model/account.js";
import type { BalanceSource } from "../../model/balance-source.js";
import { findChanging } from "../../model/bulk-change.js";
import { toDisplayText } from "../../model/untrusted-text.js";
import type { Localization } from "../../localization/localize.js";
import type { SelectionController } from "../../store/selection.js";
import { toErrorText } from "../shared/error-text.js";
import { renderRetry } from "../on-demand.js";

/** What the checkboxes show, and what is done with what is selected. */
export interface SelectionView {
  readonly localization: Localization;
  readonly selection: SelectionController;
  readonly page: AccountPage | undefined;
  /** Those of the page that may be changed. */
  readonly selectable: readonly Account[];
  /** Asks about moving what is selected. */
  readonly onAsk: (to: BalanceSource) => void;
}

/** A button's label with how many it is about. */
export function labelMany(localization: Localization, to: BalanceSource, { length }: readonly unknown[]): string {
  return `${localization.text(to === "agency" ? "add" : "remove")} (${localization.number(length)})`;
}

/** The checkbox of one account, where it may be changed; with Shift, of all since the last one. */
export function renderCheckbox(view: SelectionView, account: Account): TemplateResult | typeof nothing {
  const { localization, selection, selectable } = view;
  if (!selectable.includes(account)) return nothing;
  const isSelected = selection.has(account);
  return renderBox(
    localization.text("select", { account: toDisplayText(account.name) }),
    isSelected,
    isSelected,
    ({ shiftKey }) => selection.selectOne(account, !isSelected, shiftKey ? selectable : []),
  );
}

/** The checkbox of all on the page that may be changed. */
export function renderPageCheckbox({ localization, selection, selectable }: SelectionView): TemplateResult {
  const isAny = selectable.some((account) => selection.has(account));
  const isAll = isAny && selectable.every((account) => selection.has(account));
  return renderBox(localization.text("selectPage"), isAny, isAll, () => selection.select(selectable, !isAll));
}

/** The whole cell is its label, so that it is easily hit. */
function renderBox(
  label: string,
  isAny: boolean,
  isAll: boolean,
  onClick: (event: MouseEvent | KeyboardEvent) => void,
): TemplateResult {
  // The click that Firefox makes of the space bar knows nothing of Shift.
  const onKeyUp = (event: KeyboardEvent) => {
    if (event.key !== " " || !event.shiftKey) return;
    event.preventDefault();
    onClick(event);
  };
  return html`<label>
    <input
      type="checkbox"
      aria-label=${label}
      .checked=${isAll}
      .indeterminate=${isAny && !isAll}
      @click=${onClick}
      @keyup=${onKeyUp}
    />
  </label>`;
}

/** How many are selected, and what can be done with them; `more`: what else is to be said. */
export function renderSelectionBar(view: SelectionView, more: unknown): TemplateResult {
  const { localization, selection, onAsk } = view;
  const count = localization.number(selection.accounts.length);
  const renderAction = (to: BalanceSource) => {
    const changing = findChanging(selection.accounts, to);
    const isIdle = changing.length === 0;
    return html`<button aria-haspopup="dialog" aria-disabled=${isIdle} @click=${() => isIdle || onAsk(to)}>
      ${labelMany(localization, to, changing)}
    </button>`;
  };
  return html`<div class="pager selection" part="selection">
    <span role="status">${localization.text("selected", { count })}</span>
    <button @click=${() => selection.clear()}>${localization.text("clear")}</button>
    ${more} ${renderRest(view)} ${renderAction("agency")} ${renderAction("customer")}
  </div>`;
}

/** From all on the page to all that match. */
function renderRest({ localization, selection, page, selectable }: SelectionView): unknown {
  const { accounts, reader } = selection;
  const total = page?.total === undefined ? "…" : localization.number(page.total);
  const renderButton = (label: string, onClick: () => void) => html`<button @click=${onClick}>${label}</button>`;
  if (reader?.reading) {
    return html`<span
        >${localization.text("loading")} <bdi>${localization.number(reader.found.size)} / ${total}</bdi></span
      >
      ${renderButton(localization.text("cancel"), () => selection.stop())}`;
  }
  if (reader?.error)
    return renderRetry(localization, toErrorText(localization, reader.error), () => void reader.read());
  const isPart = page && (page.hasNext || page.page > 1) && accounts.length < (page.total ?? Infinity);
  return isPart && selectable.every((account) => selection.has(account))
    ? renderButton(localization.text("selectAll", { total }), () => selection.selectAll())
    : nothing;
}
