import { html, type TemplateResult } from "lit";
import type { Money } from "../domain/money.js";
import type { Localization } from "../i18n/localization.js";

/** An amount, or the word for there being none or its not being known. */
export function renderBalance(localization: Localization, balance: Money | null | undefined): TemplateResult {
  if (!balance) return html`<span class="quiet">${localization.text(balance === null ? "none" : "unknown")}</span>`;
  return html`<bdi class=${balance.cents < 0 ? "negative" : ""}>${localization.money(balance)}</bdi>`;
}
