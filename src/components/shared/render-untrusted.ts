import { html, type TemplateResult } from "lit";
import { toShown } from "../../model/untrusted-text.js";

/** Text from outside, with a direction of its own that ends where it does. */
export function renderOutside(text: unknown): TemplateResult {
  return html`<bdi>${toShown(text)}</bdi>`;
}
