import { html, type TemplateResult } from "lit";
import { toDisplayText } from "../../model/untrusted-text.js";

/**
 * Renders text from the backend or the page, with a direction of its own. It is set as a whole: a text node that a
 * translator of the page has replaced would never be updated.
 */
export function renderUntrusted(text: unknown): TemplateResult {
  return html`<bdi .textContent=${toDisplayText(text)}></bdi>`;
}
