import { keyed } from "lit/directives/keyed.js";

/**
 * Renders text that changes. Another text takes the place of the node: one that a translator of the page has replaced by an
 * element of its own would never be updated.
 */
export function renderText(text: unknown): unknown {
  return typeof text === "string" ? keyed(text, text) : text;
}
