import { html, type TemplateResult } from "lit";
import type { Localization } from "../../localization/localize.js";
import { bone } from "./icons.js";
import { renderMessage } from "./render-message.js";

/** Renders the placeholder of what is being read, with a text for screen readers. */
export function renderLoading(localization: Localization): TemplateResult {
  return html`${bone}<span class="unseen">${renderMessage(localization, "loading")}</span>`;
}
