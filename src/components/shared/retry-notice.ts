import { html, type TemplateResult } from "lit";
import type { Localization } from "../../localization/localize.js";
import { renderText } from "./render-text.js";

/** Renders what went wrong, with a way to try again. */
export function renderRetry(
  localization: Localization,
  text: unknown,
  onRetry: (event: Event) => void,
): TemplateResult {
  return renderNoticeWith(text, html`<button @click=${onRetry}>${localization.text("tryAgain")}</button>`);
}

/** Renders what went wrong, with what can be done about it. */
export function renderNoticeWith(text: unknown, buttons: TemplateResult): TemplateResult {
  return html`<div class="notice danger" part="notice" role="alert">
    <p>${renderText(text)}</p>
    ${buttons}
  </div>`;
}
