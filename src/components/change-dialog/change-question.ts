import { html, nothing, type TemplateResult } from "lit";
import { titleOf, type Agency } from "../../model/account.js";
import { oppositeOf, type BalanceSource } from "../../model/balance-source.js";
import type { ChangePreview, Hazard } from "../../model/change.js";
import type { ScheduleDraft } from "../../model/scheduled-change.js";
import type { Money } from "../../model/money.js";
import type { Formats } from "../../localization/formats.js";
import type { FilledMessage, Localization } from "../../localization/localize.js";
import { describeAgencyRunway, describeCustomerRunway } from "../shared/describe-runway.js";
import { alertIcon, arrowIcon, bone } from "../shared/icons.js";
import { renderLow, toMoneyClass } from "../shared/render-money.js";
import { renderUntrusted } from "../shared/render-untrusted.js";
import { renderMessage, renderSentences } from "../shared/render-message.js";

type Balance = Money<number | bigint> | null | undefined;

/** What the question is about. */
export interface QuestionView {
  readonly preview: ChangePreview;
  readonly localization: Localization;
  readonly agency: Agency | undefined;
  /** The agency is being read. */
  readonly isAgencyPending: boolean;
  /** When it is to be made, if not now. */
  readonly schedule?: ScheduleDraft;
}

/** Whether a change can silence a client's phones. */
export function isDanger({ hazards }: ChangePreview): boolean {
  return hazards.some((hazard) => hazard !== "notKnown");
}

/** Renders who pays now and who will, what that means, and what could go wrong. */
export function renderQuestion(view: QuestionView): TemplateResult {
  const { localization, preview } = view;
  const { to, hazards } = preview;
  const render = (message: FilledMessage) => renderMessage(localization, message);
  const atZero = renderSentences(localization, describeZero(view).map(render));
  const warning = html`<div class=${`notice ${isDanger(preview) ? "danger" : "caution"}`} part="notice">
    <div>
      ${isDanger(preview) ? html`<strong>${alertIcon}<span>${render(describeDanger(view))}</span></strong>` : nothing}
      ${hazards.map((hazard) => html`<p>${render(describeHazard(view, hazard))}</p>`)}
      <p>${atZero}</p>
    </div>
  </div>`;
  // The warning comes first: on a small phone the rest may be behind the buttons.
  return html`
    ${hazards.length > 0 ? warning : nothing} ${renderPayers(localization, to, (source) => renderPayer(view, source))}
    <p>${renderSentences(localization, [render(describeEffect(view)), ...(hazards.length > 0 ? [] : [atZero])])}</p>
    ${to === "agency" ? html`<p>${render(describeRest(view))}</p>` : renderAgencyRunway(view)}
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
      <dt>${renderMessage(localization, label)}</dt>
      <dd><strong>${renderMessage(localization, `payer.${source}`)}</strong>${renderDetails(source)}</dd>
    </div>`;
  return html`<dl>${renderSide(oppositeOf(to), "paysNow")} ${arrowIcon} ${renderSide(to, "paysNext")}</dl>`;
}

/** Renders a balance below the name of whose it is. */
export function renderBalance(localization: Localization, balance: Balance): TemplateResult {
  const message = balance
    ? localization.message("accountBalance", { balance: (formats) => formats.money(balance) })
    : localization.message(balance === null ? "accountBalance.none" : "accountBalance.unknown");
  const tone = balance ? toMoneyClass(balance) : "";
  return html`<span class=${`quiet ${tone}`}>${renderMessage(localization, message)}</span>`;
}

/** Returns the agency's name; empty where nothing of it can be seen. */
function agencyNameOf(agency: Agency | undefined): string {
  return titleOf({ name: agency?.name ?? "", id: "" });
}

/** Returns who will be charged: the agency by its name, where that is known. */
export function describeAgencyEffect(localization: Localization, agency: Agency | undefined): FilledMessage {
  const name = agencyNameOf(agency);
  return name ? localization.message("effect", { payer: name }) : localization.message("effect.agency");
}

/** Returns what could go wrong, a sentence each, in the order of the warning. */
export function describeWarning(view: QuestionView): readonly FilledMessage[] {
  const { preview } = view;
  return [
    ...(isDanger(preview) ? [describeDanger(view)] : []),
    ...preview.hazards.map((hazard) => describeHazard(view, hazard)),
    ...describeZero(view),
  ];
}

function describeDanger({ localization, preview }: QuestionView): FilledMessage {
  return localization.message("danger", { account: titleOf(preview.account) });
}

/** Returns for how long the balance lasts that will pay, where that is known, and what happens once it is used up. */
function describeZero(view: QuestionView): readonly FilledMessage[] {
  const { localization, preview } = view;
  const { account, balance, to } = preview;
  const currency = (balance ?? account.balance)?.currency ?? "USD";
  const runway = to === "agency" ? describeMoved(view) : describeCustomerRunway(localization, account);
  const atZero = localization.message("atZero", { zero: (formats) => formats.money({ cents: 0, currency }) });
  return runway ? [runway, atZero] : [atZero];
}

/** Returns what the change does to the agency's balance. */
function describeMoved({ localization, agency, preview: { account, to } }: QuestionView): FilledMessage | undefined {
  const moves = to === "agency" ? { added: [account], removed: [] } : { added: [], removed: [account] };
  return describeAgencyRunway(localization, agency, moves);
}

/** Returns what the agency saves where the customer will pay. */
export function describeRelief(view: QuestionView): readonly FilledMessage[] {
  const relief = view.preview.to === "customer" ? describeMoved(view) : undefined;
  return relief ? [relief] : [];
}

function renderAgencyRunway(view: QuestionView): unknown {
  return describeRelief(view).map((relief) => html`<p>${renderMessage(view.localization, relief)}</p>`);
}

/** Returns who will be charged. */
export function describeEffect({ localization, preview, agency, schedule }: QuestionView): FilledMessage {
  const payer = titleOf(preview.account);
  if (schedule && "at" in schedule) {
    return localization.message("effect.date", { payer, time: localization.zonedTime(schedule.at) });
  }
  if (schedule) return localization.message("effect.funded", { payer });
  if (preview.to === "agency") return describeAgencyEffect(localization, agency);
  return localization.message("effect", { payer });
}

/** Returns what happens to what the customer has paid in. */
function describeRest({ localization, preview }: QuestionView): FilledMessage {
  const { balance } = preview.account;
  if (!balance || balance.cents <= 0) return localization.message("keeps.any");
  return localization.message("keeps.balance", { balance: (formats) => formats.money(balance) });
}

function describeHazard({ localization, preview, agency }: QuestionView, hazard: Hazard): FilledMessage {
  if (hazard !== "noFunds") return localization.message(hazard);
  const { to, balance, account } = preview;
  const payer = to === "agency" ? agencyNameOf(agency) : titleOf(account);
  if (!balance)
    return payer ? localization.message("noFunds.none", { payer }) : localization.message("noFunds.agency.none");
  const values = { balance: (formats: Formats) => formats.money(balance) };
  if (!payer) return localization.message("noFunds.agency", values);
  return localization.message(balance.cents < 0 ? "noFunds.below" : "noFunds.balance", { ...values, payer });
}

function renderPayer(view: QuestionView, source: BalanceSource): TemplateResult {
  const { localization, agency, isAgencyPending, preview } = view;
  if (source === "customer") return renderCustomer(localization, preview);
  if (isAgencyPending) return bone;
  return html`${renderAgencyName(agency)} ${renderBalance(localization, agency?.balance)}
  ${renderLow(localization, agency)}`;
}

/** Renders the agency's name, where anything of it can be seen. */
export function renderAgencyName(agency: Agency | undefined): TemplateResult | typeof nothing {
  const name = agencyNameOf(agency);
  return name ? html`<span>${renderUntrusted(name)}</span>` : nothing;
}

function renderCustomer(localization: Localization, { account }: ChangePreview): TemplateResult {
  const card = account.paymentMethod;
  return html`<span>${renderUntrusted(titleOf(account))}</span>${renderBalance(localization, account.balance)}
    ${card ? html`<span class="quiet">${renderUntrusted(`${card.brand} •••• ${card.last4}`)}</span>` : nothing}`;
}
