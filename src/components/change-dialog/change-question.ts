import { html, nothing, type TemplateResult } from "lit";
import { titleOf, type Agency } from "../../model/account.js";
import { oppositeOf, type BalanceSource } from "../../model/balance-source.js";
import type { ChangePreview } from "../../model/change.js";
import type { Localization } from "../../localization/localize.js";
import { alertIcon, arrowIcon } from "../shared/icons.js";
import { renderLow, renderMoney } from "../shared/render-money.js";
import { renderUntrusted } from "../shared/render-untrusted.js";
import { renderParts } from "../shared/render-text.js";

/** What the question is about. */
export interface QuestionView {
  readonly preview: ChangePreview;
  readonly localization: Localization;
  readonly agency: Agency | undefined;
  /** The agency is being read. */
  readonly isAgencyPending: boolean;
}

/** Whether a change can silence a client's phones. */
export function isDanger({ hazards }: ChangePreview): boolean {
  return hazards.some((hazard) => hazard !== "notKnown");
}

/** Renders who pays now and who will, what that means, and what could go wrong. */
export function renderQuestion(view: QuestionView): TemplateResult {
  const { localization, preview } = view;
  const { account, to, balance, hazards } = preview;
  const name = renderUntrusted(titleOf(account));
  const zero = localization.money({ cents: 0, currency: (balance ?? account.balance)?.currency ?? "USD" });
  const values = {
    account: name,
    payer: to === "agency" ? renderAgencyName(view) : name,
    balance: renderMoney(localization, balance),
    zero: html`<bdi .textContent=${zero}></bdi>`,
  };
  const renderLine = (key: "atZero" | "moneyStays" | (typeof hazards)[number]) =>
    html`<p>${renderParts(localization.parts(key, values))}</p>`;
  const warning = html`<div class=${`notice ${isDanger(preview) ? "danger" : "caution"}`} part="notice">
    <div id="warning">
      ${isDanger(preview) ? html`<strong>${alertIcon}<span>${renderParts(localization.parts("danger", values))}</span></strong>` : nothing}
      ${hazards.map(renderLine)} ${renderLine("atZero")}
    </div>
  </div>`;
  // The warning comes first: on a small phone the rest may be behind the buttons.
  return html`
    ${hazards.length > 0 ? warning : nothing} ${renderPayers(localization, to, (source) => renderPayer(view, source))}
    <p id=${hazards.length > 0 ? nothing : "warning"}>
      ${renderParts(localization.parts("effect", values))}
      ${hazards.length > 0 ? nothing : renderParts(localization.parts("atZero", values))}
    </p>
    ${to === "agency" ? renderLine("moneyStays") : nothing}
  `;
}

/** Renders who pays now, and who will. */
export function renderPayers(
  localization: Localization,
  to: BalanceSource,
  renderDetails: (source: BalanceSource) => unknown,
): TemplateResult {
  const renderSide = (source: BalanceSource, label: "paysNow" | "paysNext") =>
    html`<div class=${label}>
      <dt>${localization.text(label)}</dt>
      <dd><strong .textContent=${localization.text(source)}></strong>${renderDetails(source)}</dd>
    </div>`;
  return html`<dl>${renderSide(oppositeOf(to), "paysNow")} ${arrowIcon} ${renderSide(to, "paysNext")}</dl>`;
}

/** Renders a balance below the name of whose it is. */
export function renderAmount(localization: Localization, amount: Parameters<typeof renderMoney>[1]): TemplateResult {
  return html`<span class="quiet">${localization.text("balance")}: ${renderMoney(localization, amount)}</span>`;
}

/** Renders the agency's name, or the word for what it is where nothing of the name can be seen. */
export function renderAgencyName({ agency, localization }: Pick<QuestionView, "agency" | "localization">) {
  return renderUntrusted(titleOf({ name: agency?.name ?? "", id: localization.text("agency") }));
}

function renderPayer(view: QuestionView, source: BalanceSource): TemplateResult {
  const { localization, agency, isAgencyPending, preview } = view;
  if (source === "customer") return renderCustomer(localization, preview);
  if (isAgencyPending) return html`<i class="bone"></i>`;
  return html`<span>${renderAgencyName(view)}</span> ${renderAmount(localization, agency?.balance)}
    ${renderLow(localization, agency?.balance)}`;
}

function renderCustomer(localization: Localization, { account }: ChangePreview): TemplateResult {
  const card = account.paymentMethod;
  return html`<span>${renderUntrusted(titleOf(account))}</span>${renderAmount(localization, account.balance)}
    ${card ? html`<span class="quiet">${renderUntrusted(`${card.brand} •••• ${card.last4}`)}</span>` : nothing}`;
}
