import { html, type TemplateResult } from "lit";
import { toDisplayText } from "../../model/untrusted-text.js";

/** Text from outside, with a direction of its own that ends where it does. */
export function renderOutside(text: unknown): TemplateResult {
  return html`<bdi>${toDisplayText(text)}</bdi>`;
}
