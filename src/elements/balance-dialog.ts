import { html, nothing, type TemplateResult } from "lit";
import type { Agency } from "../domain/account.js";
import { previewChange, type ChangePreview } from "../domain/balance-change.js";
import type { BalanceSource } from "../domain/balance-source.js";
import type { Localization } from "../i18n/localization.js";
import type { Popup } from "../state/balance-controller.js";
import { toBalanceLabel } from "./balance-label.js";
import { toErrorText } from "./error-text.js";
import { alertIcon, arrowIcon, crossIcon } from "./icons.js";
import { renderBalance } from "./render-balance.js";

type OpenPopup = Exclude<Popup, { kind: "closed" }>;

/** What the pop-up shows, and what its buttons do. */
export interface DialogView {
  readonly popup: OpenPopup;
  readonly agency: Agency | undefined;
  /** The agency is being read. */
  readonly agencyPending: boolean;
  readonly localization: Localization;
  /** Goes on: confirms, tries again, checks again. */
  readonly onProceed: () => void;
  readonly onClose: () => void;
}

/** What is inside the pop-up's `<dialog>`. */
export function renderDialog(view: DialogView): TemplateResult | typeof nothing {
  const { popup, localization, onClose } = view;
  const { account } = "intent" in popup ? popup.intent : popup;
  const preview = previewChange(account, view.agency);
  if (!preview) return nothing;
  const isEnded = popup.kind === "ended";
  return html`
    <header>
      <h2 id="title">${localization.text(preview.to === "agency" ? "addTitle" : "removeTitle")}</h2>
      <button
        class="close"
        aria-label=${localization.text("close")}
        aria-disabled=${isSaving(popup)}
        ?autofocus=${isEnded}
        @click=${onClose}
      >
        ${crossIcon}
      </button>
    </header>
    <p id="about"><bdi>${account.name}</bdi> <bdi class="quiet">${account.id}</bdi></p>
    <div role="alert">${renderProblem(view)}</div>
    ${isEnded ? nothing : [renderQuestion(view, preview), renderButtons(view, preview)]}
  `;
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
  const name = html`<bdi>${account.name}</bdi>`;
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
  const warning = html`<div class="notice ${isDanger(preview) ? "danger" : "caution"}" part="notice">
    <div id="warning">
      ${isDanger(preview) ? html`<strong>${alertIcon}<span>${localization.parts("danger", values)}</span></strong>` : nothing}
      ${hazards.map(tell)} ${tell("atZero")}
    </div>
  </div>`;
  // The warning comes first: on a small phone the rest may be behind the buttons.
  return html`
    ${hazards.length > 0 ? warning : nothing}
    <dl>
      ${renderPayer(view, preview, preview.from, "paysNow")} ${arrowIcon} ${renderPayer(view, preview, to, "paysNext")}
    </dl>
    <p>
      ${localization.parts("effect", values)} ${hazards.length > 0 ? nothing : localization.parts("atZero", values)}
    </p>
    ${to === "agency" ? tell("moneyStays") : nothing}
  `;
}

function renderPayer(
  view: DialogView,
  { account }: ChangePreview,
  source: BalanceSource,
  label: "paysNow" | "paysNext",
) {
  const { localization, agency, agencyPending } = view;
  const isAgency = source === "agency";
  const card = account.paymentMethod;
  const details = html`<span>${isAgency ? nameAgency(view) : html`<bdi>${account.name}</bdi>`}</span>
    <span class="quiet">
      ${localization.text("balance")}: ${renderBalance(localization, isAgency ? agency?.balance : account.balance)}
    </span>
    ${card && !isAgency ? html`<span class="quiet"><bdi>${card.brand} •••• ${card.last4}</bdi></span>` : nothing}`;
  return html`<div class=${label}>
    <dt>${localization.text(label)}</dt>
    <dd>
      <strong>${localization.text(source)}</strong>${isAgency && agencyPending ? html`<i class="bone"></i>` : details}
    </dd>
  </div>`;
}

function nameAgency({ agency, localization }: DialogView): TemplateResult {
  return html`<bdi>${agency?.name ?? localization.text("agency")}</bdi>`;
}

function renderProblem({ popup, localization }: DialogView): unknown {
  if (popup.kind === "saving" || (popup.kind === "asking" && !popup.error)) return nothing;
  const { kind, error } = popup;
  if (kind !== "unknown" && (!error || error.kind === "conflict")) {
    const label = toBalanceLabel(localization, popup.account.balanceFrom);
    return renderNotice("caution", localization.text("conflict", { label }));
  }
  const result = localization.text(kind === "unknown" ? "outcomeUnknown" : "nothingChanged");
  return renderNotice("danger", html`<bdi>${error && toErrorText(localization, error)}</bdi> ${result}`);
}

function renderNotice(tone: string, text: unknown): TemplateResult {
  return html`<div class="notice ${tone}" part="notice"><p>${text}</p></div>`;
}

function renderButtons(
  { popup, localization, onProceed, onClose }: DialogView,
  preview: ChangePreview,
): TemplateResult {
  const saving = isSaving(popup);
  const progress = popup.kind === "saving" && popup.checking ? "checking" : "saving";
  return html`<footer>
    <span role="status">${saving ? localization.text(progress) : nothing}</span>
    <button autofocus aria-disabled=${saving} @click=${onClose}>${localization.text("cancel")}</button>
    <button class="primary ${isDanger(preview) ? "danger" : ""}" aria-disabled=${saving} @click=${onProceed}>
      ${localization.text(labelProceed(popup, preview))}
    </button>
  </footer>`;
}

function labelProceed(popup: OpenPopup, { to }: ChangePreview): "add" | "remove" | "tryAgain" | "checkAgain" {
  if (popup.kind === "unknown") return "checkAgain";
  if (popup.kind === "asking" && popup.retry) return "tryAgain";
  return to === "agency" ? "add" : "remove";
}
