import { html, nothing, type TemplateResult } from "lit";
import type { BillingApi } from "../../client/billing-api.js";
import { permissionsOf, type Account, type Agency } from "../../model/account.js";
import { previewChange, type ChangePreview } from "../../model/change.js";
import { oppositeOf, type BalanceSource } from "../../model/balance-source.js";
import type { BillingRequestDraft } from "../../model/billing-request.js";
import type { Localization } from "../../localization/localize.js";
import { accountOf, type OpenPopup } from "../../changes/balance-controller.js";
import { toBalanceLabel } from "../shared/balance-label.js";
import { toErrorText } from "../shared/error-text.js";
import { alertIcon, arrowIcon } from "../shared/icons.js";
import type { ModalContent } from "../modal-dialog.js";
import type { PopupParts } from "../balance-toggle/popup-parts.js";
import { renderBalance, renderLow } from "../shared/render-money.js";
import { renderOutside } from "../shared/render-untrusted.js";

/** What the pop-up shows, and what its buttons do. */
export interface DialogView {
  readonly popup: OpenPopup;
  readonly api: BillingApi | undefined;
  readonly agency: Agency | undefined;
  /** The agency is being read. */
  readonly agencyPending: boolean;
  readonly localization: Localization;
  /** The pop-up is about asking the customer to pay. */
  readonly requesting: boolean;
  readonly parts: PopupParts;
  /** Goes on: confirms, tries again, checks again; with what the customer is asked for, or `null` to withdraw that. */
  readonly onProceed: (draft?: BillingRequestDraft | null) => void;
  readonly onClose: () => void;
}

/** What the pop-up shows. */
export function renderDialog(view: DialogView): ModalContent | undefined {
  const { popup, localization } = view;
  const form = view.requesting ? view.parts.form : undefined;
  const account = accountOf(popup);
  const preview = previewChange(account, view.agency);
  if (!preview) return undefined;
  const isEnded = popup.kind === "ended";
  const body = html`
    <p id="about">${renderOutside(account.name)} <span class="quiet">${renderOutside(account.id)}</span></p>
    <div role="alert">${form?.part?.renderSummary(view) ?? renderProblem(view)}</div>
    ${form ? form.render(localization, (part) => part.render(view)) : isEnded ? nothing : renderQuestion(view, preview)}
    ${renderHistory(view, account)}
    ${isEnded ? nothing : form ? (form.part?.renderFooter(view) ?? renderFooter(view)) : renderButtons(view, preview)}
  `;
  // Until the form is there, nothing warns.
  const describedBy = isEnded || (form && !form.part) ? "about" : "about warning";
  return { localization, to: preview.to, isBusy: isSaving(popup), isEnded, describedBy, body };
}

/** Who moved the account, and when; read only when it is opened. */
function renderHistory({ api, parts, localization }: DialogView, account: Account): unknown {
  if (!api?.listBalanceChanges || !permissionsOf(account).viewHistory) return nothing;
  return html`<details @toggle=${parts.onHistory}>
    <summary>${localization.text("history")}</summary>
    ${parts.history.render(localization, (part) => part.render())}
  </details>`;
}

function isSaving(popup: OpenPopup): boolean {
  return popup.kind === "saving";
}

function isDanger({ hazards }: ChangePreview): boolean {
  return hazards.some((hazard) => hazard !== "notKnown");
}

function renderQuestion(view: DialogView, preview: ChangePreview): TemplateResult {
  const { localization } = view;
  const { account, to, balance, hazards } = preview;
  const name = renderOutside(account.name);
  const payer = to === "agency" ? nameAgency(view) : name;
  const zero = localization.money({ cents: 0, currency: (balance ?? account.balance)?.currency ?? "USD" });
  const values = {
    account: name,
    payer,
    balance: renderBalance(localization, balance),
    zero: html`<bdi>${zero}</bdi>`,
  };
  const tell = (key: "atZero" | "moneyStays" | (typeof hazards)[number]) =>
    html`<p>${localization.parts(key, values)}</p>`;
  const warning = html`<div class=${`notice ${isDanger(preview) ? "danger" : "caution"}`} part="notice">
    <div id="warning">
      ${isDanger(preview) ? html`<strong>${alertIcon}<span>${localization.parts("danger", values)}</span></strong>` : nothing}
      ${hazards.map(tell)} ${tell("atZero")}
    </div>
  </div>`;
  // The warning comes first: on a small phone the rest may be behind the buttons.
  return html`
    ${hazards.length > 0 ? warning : nothing}
    ${renderPayers(localization, to, (source) => renderPayer(view, preview, source))}
    <p id=${hazards.length > 0 ? nothing : "warning"}>
      ${localization.parts("effect", values)} ${hazards.length > 0 ? nothing : localization.parts("atZero", values)}
    </p>
    ${to === "agency" ? tell("moneyStays") : nothing}
  `;
}

/** Who pays now, and who will. */
export function renderPayers(
  localization: Localization,
  to: BalanceSource,
  renderDetails: (source: BalanceSource) => unknown,
): TemplateResult {
  const renderSide = (source: BalanceSource, label: "paysNow" | "paysNext") =>
    html`<div class=${label}>
      <dt>${localization.text(label)}</dt>
      <dd><strong>${localization.text(source)}</strong>${renderDetails(source)}</dd>
    </div>`;
  return html`<dl>${renderSide(oppositeOf(to), "paysNow")} ${arrowIcon} ${renderSide(to, "paysNext")}</dl>`;
}

/** A balance below the name of whose it is. */
export function renderAmount(localization: Localization, amount: Parameters<typeof renderBalance>[1]): TemplateResult {
  return html`<span class="quiet">${localization.text("balance")}: ${renderBalance(localization, amount)}</span>`;
}

function renderPayer(view: DialogView, { account }: ChangePreview, source: BalanceSource): TemplateResult {
  const { localization, agency, agencyPending } = view;
  if (source === "agency")
    return agencyPending
      ? html`<i class="bone"></i>`
      : html`<span>${nameAgency(view)}</span
          >${renderAmount(localization, agency?.balance)}${renderLow(localization, agency?.balance)}`;
  const card = account.paymentMethod;
  return html`<span>${renderOutside(account.name)}</span>${renderAmount(localization, account.balance)}
    ${card ? html`<span class="quiet">${renderOutside(`${card.brand} •••• ${card.last4}`)}</span>` : nothing}`;
}

/** The agency's name, or the word for what it is. */
export function nameAgency({ agency, localization }: Pick<DialogView, "agency" | "localization">): TemplateResult {
  return renderOutside(agency?.name ?? localization.text("agency"));
}

function renderProblem({ popup, localization }: DialogView): unknown {
  if (popup.kind === "saving" || (popup.kind === "asking" && !popup.error)) return nothing;
  const { kind, error } = popup;
  if (kind !== "unknown" && (!error || error.kind === "conflict")) {
    const label = toBalanceLabel(localization, popup.account.balanceFrom);
    return renderNotice("caution", localization.text("conflict", { label }));
  }
  const result = localization.text(kind === "unknown" ? "outcomeUnknown" : "nothingChanged");
  return renderNotice("danger", `${error ? toErrorText(localization, error) : ""} ${result}`);
}

/** A message in the pop-up. */
export function renderNotice(tone: string, text: unknown): TemplateResult {
  return html`<div class=${`notice ${tone}`} part="notice"><p>${text}</p></div>`;
}

/** The buttons at the end of the pop-up: Cancel, and what acts. */
export function renderFooter({ popup, localization, onClose }: DialogView, buttons?: TemplateResult): TemplateResult {
  const saving = isSaving(popup);
  const progress = popup.kind === "saving" && popup.checking ? "checking" : "saving";
  return html`<footer>
    <span role="status">${saving ? localization.text(progress) : nothing}</span>
    <button autofocus aria-disabled=${saving} @click=${onClose}>${localization.text("cancel")}</button>
    ${buttons}
  </footer>`;
}

function renderButtons(view: DialogView, preview: ChangePreview): TemplateResult {
  const { popup, localization, onProceed } = view;
  return renderFooter(
    view,
    html`<button
      class=${`primary ${isDanger(preview) ? "danger" : ""}`}
      aria-disabled=${isSaving(popup)}
      @click=${() => onProceed()}
    >
      ${localization.text(labelProceed(popup, preview))}
    </button>`,
  );
}

function labelProceed(popup: OpenPopup, { to }: ChangePreview): "add" | "remove" | "tryAgain" | "checkAgain" {
  if (popup.kind === "unknown") return "checkAgain";
  if (popup.kind === "asking" && popup.retry) return "tryAgain";
  return to === "agency" ? "add" : "remove";
}
