import { html, nothing, type TemplateResult } from "lit";
import type { Agency } from "../../model/account.js";
import type { Money } from "../../model/money.js";
import { isLow } from "../../model/usage.js";
import type { Localization } from "../../localization/localize.js";
import { alertIcon } from "./icons.js";
import { renderMessage } from "./render-message.js";

/** Renders that an agency's balance is low or used up. */
export function renderLow(localization: Localization, agency: Agency | undefined): unknown {
  const { balance, lowBelow } = agency ?? {};
  if (!balance || !isLow(balance, lowBelow)) return nothing;
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
