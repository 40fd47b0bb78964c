import { html, nothing, type TemplateResult } from "lit";
import type { Localization } from "../../localization/localize.js";
import { renderText } from "./render-text.js";
import { renderMessage } from "./render-message.js";

/** Renders what went wrong, with a way to try again. It is announced elsewhere. */
export function renderRetry(
  localization: Localization,
  text: unknown,
  onRetry: (event: Event) => void,
): TemplateResult {
  return renderNoticeWith(text, html`<button @click=${onRetry}>${renderMessage(localization, "tryAgain")}</button>`);
}

/** Renders what went wrong, with what can be done about it. `role`: left out where it is announced elsewhere. */
export function renderNoticeWith(text: unknown, buttons: TemplateResult, role?: "alert"): TemplateResult {
  return html`<div class="notice danger" part="notice" role=${role ?? nothing}>
    <p>${renderText(text)}</p>
    ${buttons}
  </div>`;
}
