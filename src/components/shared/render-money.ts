import { html, nothing, type TemplateResult } from "lit";
import type { Money } from "../../model/money.js";
import type { Localization } from "../../localization/localize.js";
import { alertIcon } from "./icons.js";

/** Below this, in minor units, a balance is charged back up by default. */
const LOW_BALANCE = 1500;

/** That an agency's balance is low or used up. */
export function renderLow(localization: Localization, balance: Money | null | undefined): unknown {
  if (!balance || balance.cents >= LOW_BALANCE) return nothing;
  const isLeft = balance.cents > 0;
  return html`<span class=${`low ${isLeft ? "caution" : "danger"}`}>
    ${alertIcon}${localization.text(isLeft ? "low" : "usedUp")}
  </span>`;
}

/** An amount, or the word for there being none or its not being known. */
export function renderBalance(
  localization: Localization,
  balance: Money<number | bigint> | null | undefined,
): TemplateResult {
  if (!balance) return html`<span class="quiet">${localization.text(balance === null ? "none" : "unknown")}</span>`;
  return html`<bdi class=${balance.cents < 0 ? "negative" : ""}>${localization.money(balance)}</bdi>`;
}
