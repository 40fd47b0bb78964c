import { html, nothing, type TemplateResult } from "lit";
import type { AccountPage } from "../../client/billing-api.js";
import { isFiltered, type AccountQuery } from "../../model/query.js";
import type { Formats } from "../../localization/formats.js";
import type { FilledMessage, Localization } from "../../localization/localize.js";
import { isEmpty, type ListState } from "./list-state.js";
import { renderMessage } from "../shared/render-message.js";

const PAGE_SIZES = [25, 50, 100, 150];

/** What stands below the table. */
export interface PagerView {
  readonly state: ListState;
  /** The requested query. While it is read, turning continues from its page. */
  readonly query: AccountQuery;
  readonly localization: Localization;
  readonly onTurn: (page: number) => void;
  readonly onPageSize: (pageSize: number) => void;
}

/** Renders the range, the rows a page, Previous and Next; nothing where there are no rows. */
export function renderPager(view: PagerView): TemplateResult | typeof nothing {
  const { state, localization, onTurn, onPageSize } = view;
  if (state.status !== "loaded" || isEmpty(state, isFiltered(state.query))) return nothing;
  const { page } = state;
  const requested = state.isRefreshing ? view.query.page : undefined;
  const { pageSize, total, hasNext } = page;
  const current = requested ?? page.page;
  const isOnly = page.page === 1 && !hasNext;
  const isLast = total === undefined ? !hasNext : current * pageSize >= total;
  return html`<div class="pager" part="pager">
    <span class="range quiet" tabindex="-1">${renderRange(page, requested !== undefined, localization)}</span>
    ${isOnly && page.accounts.length <= Math.min(...PAGE_SIZES) ? nothing : renderPageSize(page, localization, onPageSize)}
    ${
      isOnly
        ? nothing
        : html`<span class="turn">
            ${renderTurn(renderMessage(localization, "previous"), current > 1, () => onTurn(current - 1))}
            ${renderTurn(renderMessage(localization, "next"), !isLast, () => onTurn(current + 1))}
          </span>`
    }
  </div>`;
}

function renderRange(page: AccountPage, isReading: boolean, localization: Localization): unknown {
  if (isReading) return renderMessage(localization, "loading");
  const message = describeRange(page, localization);
  if (!message) return nothing;
  const low = page.summary?.low;
  return [
    renderMessage(localization, message),
    low === undefined ? nothing : ["\u00a0· ", renderMessage(localization, "lowBalances", { count: low })],
  ];
}

/** Returns which of the rows these are: "51–100 of 137"; nothing where there are none. */
function describeRange(page: AccountPage, localization: Localization): FilledMessage | undefined {
  const range = findRange(page);
  if (!range) return undefined;
  if (page.total === undefined) return localization.message("range.open", { range: writeRange(range) });
  if (page.total === 1) return localization.message("accountCount", { count: 1 });
  return localization.message("range", { range: writeRange(range), total: page.total });
}

/** Returns what a screen reader announces of the rows. */
export function announceRange(page: AccountPage, localization: Localization): string {
  const range = findRange(page);
  if (range && page.total !== undefined) {
    return localization.text("rangeShown", { range: writeRange(range), count: page.total });
  }
  const message = describeRange(page, localization);
  return message ? localization.toText(message) : "";
}

function writeRange([first, last]: readonly [number, number]): (formats: Formats) => string {
  return (formats) => formats.range(first, last);
}

function findRange({
  page,
  pageSize,
  accounts,
  unreadable,
  total,
}: AccountPage): readonly [number, number] | undefined {
  const offset = (page - 1) * pageSize;
  // In a collection that is paged in memory, the rows that could not be read are those of all pages.
  const end = Math.min(offset + accounts.length + unreadable, offset + pageSize, total ?? Infinity);
  return end > offset ? [offset + 1, end] : undefined;
}

/** A button that leads nowhere stays where it is, so that the focus does not get lost at the last page. */
function renderTurn(label: unknown, isPossible: boolean, turn: () => void): TemplateResult {
  return html`<button aria-disabled=${!isPossible} @click=${() => isPossible && turn()}>${label}</button>`;
}

function renderPageSize({ pageSize }: AccountPage, localization: Localization, onPageSize: PagerView["onPageSize"]) {
  const sizes = [...new Set([...PAGE_SIZES, pageSize])].sort((one, other) => one - other);
  const onChange = (event: Event) => onPageSize(Number((event.target as HTMLSelectElement).value));
  return html`<label class="turn quiet">
    ${renderMessage(localization, "rows")}
    <select @change=${onChange}>
      ${sizes.map((size) => html`<option value=${size} ?selected=${size === pageSize}>${localization.number(size)}</option>`)}
    </select>
  </label>`;
}
