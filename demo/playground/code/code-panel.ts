import { partExamples, toPartRule } from "../anatomy/parts.js";
import { findSlots } from "../anatomy/slots.js";
import { columnsCode } from "../columns.js";
import { find } from "../../find.js";
import { toCss } from "../look/look.js";
import { toAttributes, type ViewSettings } from "../settings.js";
import { createSnippet } from "./snippets.js";
import { showTokens } from "./tokens.js";

/** Shows the code that embeds the widget as it is set, and the CSS of its look. */
export function showCode(settings: ViewSettings, endpoint: string): void {
  const isTable = settings.element === "table";
  const tag = isTable ? "ctm-accounts-billing" : "ctm-balance-toggle";
  const look = toCss(settings.look, settings.theme, tag);
  find("css", HTMLElement).textContent = look || "/* Nothing to set: this is how it comes. */";
  const part = partExamples.find(({ name, isOfToggle }) => name === settings.part && (isTable || isOfToggle));
  const css = [look, toPartRule(tag, part?.name ?? "")].filter(Boolean).join("\n\n");
  const children = isTable ? findSlots(settings.slots) : [];
  const attributes = toAttributes(settings, endpoint);
  const columns = isTable && settings.columns ? columnsCode : "";
  showTokens(find("markup", HTMLElement), createSnippet(settings.code, { tag, attributes, children, columns, css }));
}
