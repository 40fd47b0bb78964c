import { html, nothing, type TemplateResult } from "lit";
import { errorOf, type ChangeState } from "../../changes/change-machine.js";
import type { Localization } from "../../localization/localize.js";
import { describeCause, describeError } from "../shared/error-text.js";
import { renderText } from "../shared/render-text.js";
import { renderMessage, renderMessages } from "../shared/render-message.js";

/** Renders a message in the dialog. */
export function renderNotice(tone: string, text: unknown): TemplateResult {
  return html`<div class=${`notice ${tone}`} part="notice">
    <p>${renderText(text)}</p>
  </div>`;
}

/** Renders what went wrong, and what that means for the account. */
export function renderProblem(state: ChangeState, localization: Localization): unknown {
  const error = errorOf(state);
  const isOver = state.status === "rejected" || (state.status === "confirming" && error !== undefined);
  if (isOver && (!error || error.kind === "conflict")) {
    return renderNotice("caution", renderMessage(localization, toConflict(state)));
  }
  if (!error) return nothing;
  const sentences =
    state.status === "unknown"
      ? [describeCause(localization, error, "change"), localization.message("outcomeUnknown")]
      : [...describeError(localization, error, "change"), localization.message("nothingChanged")];
  return renderNotice("danger", renderMessages(localization, sentences));
}

/** While the question stands, only details have changed; where it does not, who pays. */
function toConflict(state: Extract<ChangeState, { status: "confirming" | "rejected" }>) {
  return state.status === "confirming"
    ? "conflict.review"
    : (`conflict.${state.account.balanceFrom ?? "unknown"}` as const);
}
