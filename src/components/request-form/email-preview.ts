import { html, type TemplateResult } from "lit";
import type { Money } from "../../model/money.js";
import { cleanText } from "../../model/untrusted-text.js";
import type { Localization } from "../../localization/localize.js";
import { renderMessage } from "../shared/render-message.js";
import { renderUntrusted } from "../shared/render-untrusted.js";

/** What is known of the email. Its subject, its sender and the link are the backend's. */
export interface EmailPreview {
  readonly email: string;
  readonly message: string;
  /** `undefined` where what was typed is no amount. */
  readonly startingBalance: Money | undefined;
}

/** Renders what the customer will receive, folded up at first. */
export function renderEmailPreview(
  localization: Localization,
  { email, message, startingBalance }: EmailPreview,
): TemplateResult {
  const amount = startingBalance ? localization.money(startingBalance) : "";
  return html`<details>
    <summary>${renderMessage(localization, "emailPreview")}</summary>
    <div class="mail">
      <p>
        <span class="quiet">${renderMessage(localization, "emailPreview.to")}</span>
        ${renderUntrusted(email.trim() || "—")}
      </p>
      <p class="words" dir="auto" .textContent=${cleanText(message)}></p>
      <p class="link">${renderMessage(localization, "emailPreview.link")}</p>
      <p>
        <span class="quiet">${renderMessage(localization, "amount")}</span> <bdi .textContent=${amount || "—"}></bdi>
      </p>
    </div>
  </details>`;
}
