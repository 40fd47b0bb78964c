import { html, nothing, type TemplateResult } from "lit";
import type { Money } from "../../model/money.js";
import type { Localization } from "../../localization/localize.js";
import { alertIcon } from "./icons.js";
import { renderMessage } from "./render-message.js";

/** The vendor's default threshold for a re-charge, in minor units. */
const LOW_BALANCE = 1500;

/** Whether a balance is low, used up or below zero. */
export function isLow({ cents }: Money): boolean {
  return cents < LOW_BALANCE;
}

/** Renders that an agency's balance is low or used up. */
export function renderLow(localization: Localization, balance: Money | null | undefined): unknown {
  if (!balance || !isLow(balance)) return nothing;
  const isLeft = balance.cents > 0;
  return html`<span class=${`low ${isLeft ? "caution" : "danger"}`}>
    ${alertIcon}${renderMessage(localization, isLeft ? "low" : "usedUp")}
  </span>`;
}

/** Renders an amount; a dash where there is none or it is unknown, which is read out as words. */
export function renderMoney(
  localization: Localization,
  balance: Money<number | bigint> | null | undefined,
): TemplateResult {
  return html`<bdi class=${toMoneyClass(balance)} .textContent=${toMoneyText(localization, balance)}></bdi>`;
}

/** Returns an amount, or the words for none or unknown. */
export function toMoneyText(localization: Localization, balance: Money<number | bigint> | null | undefined): string {
  return balance
    ? localization.money(balance)
    : localization.text(balance === null ? "balance.none" : "balance.unknown");
}

/** Returns the class of an element that shows no more than an amount. */
export function toMoneyClass(balance: Money<number | bigint> | null | undefined): string {
  if (!balance) return "absent";
  return balance.cents < 0 ? "negative" : "";
}
