import { html, nothing, type TemplateResult } from "lit";
import type { Money } from "../../model/money.js";
import type { Localization } from "../../localization/localize.js";
import { alertIcon } from "./icons.js";

/** The vendor's default threshold for a re-charge, in minor units. */
const LOW_BALANCE = 1500;

/** Renders that an agency's balance is low or used up. */
export function renderLow(localization: Localization, balance: Money | null | undefined): unknown {
  if (!balance || balance.cents >= LOW_BALANCE) return nothing;
  const isLeft = balance.cents > 0;
  return html`<span class=${`low ${isLeft ? "caution" : "danger"}`}>
    ${alertIcon}${localization.text(isLeft ? "low" : "usedUp")}
  </span>`;
}

/** Renders an amount, or the word for none or unknown. */
export function renderMoney(
  localization: Localization,
  balance: Money<number | bigint> | null | undefined,
): TemplateResult {
  if (!balance) return html`<span class="quiet">${localization.text(balance === null ? "none" : "unknown")}</span>`;
  return html`<bdi class=${balance.cents < 0 ? "negative" : ""}>${localization.money(balance)}</bdi>`;
}
