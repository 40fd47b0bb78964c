import { html, type TemplateResult } from "lit";
import { toDisplayText } from "../../model/untrusted-text.js";

/** Renders text from the backend or the page, with a direction of its own. */
export function renderUntrusted(text: unknown): TemplateResult {
  return html`<bdi>${toDisplayText(text)}</bdi>`;
}
