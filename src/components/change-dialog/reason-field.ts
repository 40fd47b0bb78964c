import { html, type TemplateResult } from "lit";
import type { Localization } from "../../localization/localize.js";
import { MAX_REASON_LENGTH } from "../../model/reason.js";
import { renderMessage } from "../shared/render-message.js";

/** How the field stands. */
export interface ReasonView {
  readonly localization: Localization;
  /** What was typed is being sent. */
  readonly isLocked: boolean;
}

/**
 * Renders the field for why a change is made, folded: nobody has to say so. What was typed stays in it until the dialog is
 * opened anew.
 */
export function renderReason({ localization, isLocked }: ReasonView): TemplateResult {
  return html`<details id="reason-field" @toggle=${onToggle}>
    <summary>${renderMessage(localization, "reason.add")}</summary>
    <div class="reason">
      <textarea
        class="field"
        id="reason"
        rows="2"
        dir="auto"
        maxlength=${MAX_REASON_LENGTH}
        aria-label=${localization.text("reason.label")}
        aria-describedby="reason-note"
        ?readonly=${isLocked}
      ></textarea>
      <span class="quiet" id="reason-note">${renderMessage(localization, "reason.note")}</span>
    </div>
  </details>`;
}

/** Returns what was typed; nothing where there is no field. */
export function readReason(root: ParentNode): string {
  return root.querySelector<HTMLTextAreaElement>("#reason")?.value ?? "";
}

/** Who unfolds it wants to type. */
function onToggle({ currentTarget }: Event): void {
  const details = currentTarget as HTMLDetailsElement;
  if (details.open) details.querySelector("textarea")?.focus();
}
