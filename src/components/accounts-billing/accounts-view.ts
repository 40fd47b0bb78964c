import { html, nothing, type TemplateResult } from "lit";
import type { ApiError } from "../../client/api-error.js";
import { isFiltered } from "../../model/query.js";
import type { Localization } from "../../localization/localize.js";
import { isQuiet, isReading, type AccountsState } from "../../store/accounts-controller.js";
import { describeRange, isEmpty } from "./accounts-pager.js";
import { toErrorText } from "../shared/error-text.js";
import { spinner } from "../shared/icons.js";
import { renderBalance, renderLow } from "../shared/render-money.js";
import { renderOutside } from "../shared/render-untrusted.js";

/** What is said of the list as a whole. */
export interface AccountsView {
  readonly state: AccountsState;
  readonly localization: Localization;
  /** Reads the list again. */
  readonly onRetry: () => void;
  /** Takes search and filters away. */
  readonly onClear: () => void;
}

const bone = html`<i class="bone"></i>`;

/** Above the table: who pays for what is on agency billing, and from what. */
export function renderAgency({ state, localization }: AccountsView): TemplateResult | typeof nothing {
  if (state.kind === "loading") return html`<p class="agency"><span>${bone}</span><span>${bone}</span></p>`;
  const { name, balance } = (state.kind === "loaded" ? state.page.agency : undefined) ?? {};
  if (!name && !balance) return nothing;
  return html`<p class="agency" part="agency">
    <strong>${renderOutside(name ?? "")}</strong>
    ${balance ? html`<span>${localization.text("balance")}: ${renderBalance(localization, balance)}</span>` : nothing}
    ${renderLow(localization, balance)}
  </p>`;
}

/** Above the table: what went wrong with rows that stay on screen. */
export function renderNotices(view: AccountsView): TemplateResult | typeof nothing {
  const { state } = view;
  if (state.kind !== "loaded") return nothing;
  return html`${state.error ? renderError(view, state.error, state.refreshing) : nothing}${renderUnreadable(view.localization, state.page.unreadable)}`;
}

/** In place of rows: why there are none. */
export function renderPanel(view: AccountsView): TemplateResult | typeof nothing {
  const { state, localization } = view;
  if (state.kind === "failed") return renderError(view, state.error, state.retrying);
  if (state.kind !== "loaded" || !isEmpty(state)) return nothing;
  if (isFiltered(state.query)) {
    return html`<div class="panel">
      ${localization.text("noMatch")}
      <button @click=${view.onClear}>${localization.text("clearFilters")}</button>
    </div>`;
  }
  return html`<div class="panel"><slot name="empty">${localization.text("empty")}</slot></div>`;
}

/** What a screen reader is told of the list. */
export function describeState({ state, localization }: AccountsView): string {
  if (isReading(state)) return localization.text("loading");
  if (state.kind !== "loaded") return "";
  if (!isEmpty(state)) return describeRange(state.page, localization);
  return localization.text(isFiltered(state.query) ? "noMatch" : "empty");
}

/** Alone in the frame where there are no rows, above it where rows that were read earlier stay. */
function renderError(
  { state, localization, onRetry }: AccountsView,
  error: ApiError,
  retrying: boolean,
): TemplateResult {
  const isAlone = state.kind === "failed";
  return html`<div
    class=${isAlone ? "panel" : "notice danger"}
    part="notice"
    role=${isQuiet(state) ? "status" : "alert"}
  >
    <p>
      <strong>${localization.text(isAlone ? "loadFailed" : "refreshFailed")}</strong>
      ${toErrorText(localization, error)}
    </p>
    <button aria-disabled=${retrying} @click=${() => retrying || onRetry()}>
      ${retrying ? spinner : nothing}${localization.text("tryAgain")}
    </button>
  </div>`;
}

/** How many rows are missing. */
export function renderUnreadable(localization: Localization, unreadable: number): TemplateResult | typeof nothing {
  if (unreadable === 0) return nothing;
  const count = localization.number(unreadable);
  return html`<p class="notice caution" part="notice" role="status">${localization.text("unreadable", { count })}</p>`;
}
