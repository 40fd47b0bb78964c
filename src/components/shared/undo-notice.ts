import { html, nothing, type TemplateResult } from "lit";
import type { Localization } from "../../localization/localize.js";
import { crossIcon } from "./icons.js";
import { renderText } from "./render-text.js";
import { renderMessage } from "./render-message.js";

/** What happened last, and the way back, where there is one. */
export function renderUndo(
  localization: Localization,
  text: unknown,
  onUndo: (() => void) | undefined,
  onClose: () => void,
): TemplateResult {
  return html`<div class="notice" part="notice">
    <span>${renderText(text)}</span>
    ${onUndo ? html`<button class="undo" @click=${onUndo}>${renderMessage(localization, "undo")}</button>` : nothing}
    <button class="close" aria-label=${localization.text("close")} @click=${onClose}>${crossIcon}</button>
  </div>`;
}
