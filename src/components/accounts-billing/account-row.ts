import { html, nothing, type TemplateResult } from "lit";
import { isBusy } from "../../changes/change-machine.js";
import { titleOf, type Account } from "../../model/account.js";
import { isLow, RUNS_OUT_WITHIN, runwayOf } from "../../model/usage.js";
import { toWebLink } from "../../model/web-link.js";
import { isolate, toDisplayText } from "../../model/untrusted-text.js";
import type { Localization } from "../../localization/localize.js";
import { renderAttentionReason } from "./attention.js";
import { renderCustomCell } from "./custom-columns.js";
import type { ListState } from "./list-state.js";
import { renderCheckCell } from "./selection-bar.js";
import { renderRowControl } from "./row-control.js";
import type { TableView } from "./table-view.js";
import { toRunwayText } from "../shared/describe-runway.js";
import { toMoneyText } from "../shared/render-money.js";
import { languageOf } from "../shared/render-message.js";

/**
 * Most of what a table costs is its rows. So texts are bound to elements of the row's own template: templates within it
 * would be further nodes in every row.
 */
export function renderRow(view: TableView, account: Account): TemplateResult {
  const { state, localization, store, selection } = view;
  const change = store?.stateOf(account.id);
  const isSaving = change !== undefined && isBusy(change);
  const { lang, dir } = languageOf(localization, toStatusKey(account));
  return html`<tr role="row" part="row" class=${isSaving ? "saving" : toRowClass(view, account)} aria-busy=${isSaving}>
    ${selection ? renderCheckCell(selection, account) : nothing}
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
