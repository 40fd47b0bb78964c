import { html, nothing, type TemplateResult } from "lit";
import { keyed } from "lit/directives/keyed.js";
import type { ApiError } from "../../client/api-error.js";
import { daysLeft, runwayOf } from "../../model/usage.js";
import { describeRunway } from "../shared/describe-runway.js";
import { titleOf, type Agency } from "../../model/account.js";
import type { Money } from "../../model/money.js";
import { isFiltered, type AccountQuery } from "../../model/query.js";
import type { Localization } from "../../localization/localize.js";
import type { ViewOnly } from "../balance-toggle/control-state.js";
import { describeError } from "../shared/error-text.js";
import { bone, spinner } from "../shared/icons.js";
import { renderLow } from "../shared/render-money.js";
import { renderUntrusted } from "../shared/render-untrusted.js";
import { announceRange } from "./accounts-pager.js";
import { isEmpty, isQuiet, isReading, type ListState } from "./list-state.js";
import { renderMessage, renderMessages } from "../shared/render-message.js";

/** What is said of the list as a whole. */
export interface ListView {
  readonly state: ListState;
  readonly localization: Localization;
  /** The direction of the page, where it is not that of the table. */
  readonly slotDirection: "ltr" | "rtl" | undefined;
  /** Reads the list again. */
  readonly onRetry: () => void;
  /** Takes search and filters away. */
  readonly onClear: () => void;
}

/** Renders, above the table, the agency and its balance. */
export function renderAgency({ state, localization }: ListView): TemplateResult | typeof nothing {
  if (state.status === "loading")
    return html`<p class="agency">
      <strong>${bone}</strong><span class="sum"><span>${bone}</span></span>
    </p>`;
  const agency = state.status === "loaded" ? state.page.agency : undefined;
  const name = titleOf({ name: agency?.name ?? "", id: "" });
  const balance = agency?.balance;
  if (!name && !balance) return nothing;
  return html`<p class="agency" part="agency">
    <strong>${renderUntrusted(name)}</strong>
    ${
      balance
        ? html`<span class="sum">
            <span>${renderAgencyBalance(localization, balance)}</span>
            ${renderAgencyRunway(localization, agency)} ${renderLow(localization, agency)}
          </span>`
        : nothing
    }
  </p>`;
}

/** Renders, above the rows, that the viewer may change none of them, or why in the words of the backend. */
export function renderViewOnly(localization: Localization, viewOnly: ViewOnly | undefined): unknown {
  if (!viewOnly) return nothing;
  const { reason } = viewOnly;
  return html`<p class="view-only quiet">
    ${reason === undefined ? renderMessage(localization, "viewOnlyPage") : renderUntrusted(reason)}
  </p>`;
}

function renderAgencyRunway(localization: Localization, agency: Agency): unknown {
  const runway = describeRunway(localization, agency);
  return runway ? html`<span class="quiet">${renderMessage(localization, runway)}</span>` : nothing;
}

/** Renders, below the rows, so that none of them moves, what the days in them mean. Without any, there is nothing to say. */
export function renderRate({ state, localization }: ListView): TemplateResult | typeof nothing {
  if (state.status !== "loaded") return nothing;
  const { accounts, agency, summary } = state.page;
  const first = accounts.find((account) => runwayOf(account) !== undefined);
  const isAgency = daysLeft(agency?.balance, agency?.usage) !== undefined;
  if (!first && !isAgency && summary?.runsOut === undefined) return nothing;
  const { currency } = agency?.balance ?? first?.balance ?? { currency: "USD" };
  return html`<p class="rate quiet" id="rate">
    ${renderMessage(localization, "atRate", { zero: (formats) => formats.money({ cents: 0, currency }) })}
  </p>`;
}

function renderAgencyBalance(localization: Localization, balance: Money): unknown {
  return renderMessage(localization, "agencyBalance", { balance: (formats) => formats.money(balance) });
}

/** Renders, above the table, what came with the rows and is not shown. */
export function renderMissing({ state, localization }: ListView): TemplateResult | typeof nothing {
  const unreadable = state.status === "loaded" ? state.page.unreadable : 0;
  if (unreadable === 0) return nothing;
  return html`<p class="notice caution" part="notice">
    <span>${renderMessage(localization, "unreadable", { count: unreadable })}</span>
  </p>`;
}

/** Renders why rows that stay on screen could not be read again. */
export function renderFailure(view: ListView): TemplateResult | typeof nothing {
  const { state } = view;
  return state.status === "loaded" && state.error ? renderError(view, state.error, state.isRefreshing) : nothing;
}

/** Renders, in place of rows, why there are none. */
export function renderPanel(view: ListView): TemplateResult | typeof nothing {
  const { state, localization } = view;
  if (state.status === "failed") return renderError(view, state.error, state.isRetrying);
  if (state.status !== "loaded" || !isEmpty(state, isFiltered(state.query))) return nothing;
  if (isFiltered(state.query)) {
    return html`<div class="panel">
      <p>${renderNoMatch(localization, state.query)}</p>
      <button @click=${view.onClear}>${renderMessage(localization, "clearFilters")}</button>
    </div>`;
  }
  // Where all rows have gone, nothing else is left that could take the focus.
  return html`<div class="panel" role="group" aria-label=${localization.text("empty")} tabindex="-1">
    <slot name="empty" dir=${view.slotDirection ?? nothing}>
      <p>
        <strong>${renderMessage(localization, "empty")}</strong>
        ${renderMessage(localization, "emptyHint")}
      </p>
    </slot>
  </div>`;
}

function renderNoMatch(localization: Localization, { search }: AccountQuery): unknown {
  if (!search) return renderMessage(localization, "noMatch.filters");
  return renderMessage(localization, "noMatch.search", { search });
}

/** Returns what a screen reader announces of the list. */
export function describeList({ state, localization }: ListView): string {
  if (isReading(state)) return localization.text("loading");
  if (state.status !== "loaded") return "";
  const { query, error, page } = state;
  // What went wrong is an alert, which would be lost behind this; unless nobody waits for it.
  if (error) return isQuiet(state) ? describeFailure(localization, error) : "";
  if (!isEmpty(state, isFiltered(query))) {
    const unreadable = page.unreadable > 0 ? localization.text("unreadable", { count: page.unreadable }) : "";
    return localization.sentences([announceRange(page, localization), unreadable]);
  }
  if (query.search) return localization.text("noMatch.search", { search: query.search });
  return localization.text(isFiltered(query) ? "noMatch.filters" : "empty");
}

function describeFailure(localization: Localization, error: ApiError): string {
  return localization.toSentences([
    localization.message("refreshFailed"),
    ...describeError(localization, error, "read"),
  ]);
}

/** Alone in the frame where there are no rows, in the tray where rows that were read earlier stay. */
function renderError(view: ListView, error: ApiError, isRetrying: boolean): TemplateResult {
  const { state, localization, onRetry } = view;
  const isAlone = state.status === "failed";
  return html`<div
    class=${isAlone ? "panel" : "notice danger"}
    part="notice"
    role=${isQuiet(state) ? nothing : "alert"}
  >
    ${
      // Another error, be it in the same words, is told again.
      keyed(
        error,
        html`<p>
          ${isAlone && error.kind === "unauthorized" ? renderSignedOut(localization) : renderCause(localization, error, isAlone)}
        </p>`,
      )
    }
    ${error.kind === "unauthorized" ? html`<slot name="signed-out" dir=${view.slotDirection ?? nothing}></slot>` : nothing}
    <button aria-disabled=${isRetrying} @click=${() => isRetrying || onRetry()}>
      ${isRetrying ? spinner : nothing}${renderMessage(localization, "tryAgain")}
    </button>
  </div>`;
}

function renderSignedOut(localization: Localization): TemplateResult {
  return html`<strong>${renderMessage(localization, "signedOut")}</strong>
    <span class="quiet">${renderMessage(localization, "signedOutHint")}</span>`;
}

function renderCause(localization: Localization, error: ApiError, isAlone: boolean): TemplateResult {
  return html`<strong>${renderMessage(localization, isAlone ? "loadFailed" : "refreshFailed")}</strong>
    ${renderMessages(localization, describeError(localization, error, "read"))}`;
}
