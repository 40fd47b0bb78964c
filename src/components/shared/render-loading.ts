import { html, type TemplateResult } from "lit";
import type { Localization } from "../../localization/localize.js";
import { bone } from "./icons.js";

/** Renders the placeholder of what is being read, with a text for screen readers. */
export function renderLoading(localization: Localization): TemplateResult {
  return html`${bone}<span class="unseen">${localization.text("loading")}</span>`;
}
