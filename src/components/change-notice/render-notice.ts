import { html, nothing, type TemplateResult } from "lit";
import type { FilledMessage, Localization } from "../../localization/localize.js";
import { crossIcon, spinner } from "../shared/icons.js";
import { renderMessage, renderMessages } from "../shared/render-message.js";

/** What the button of a notice does. */
export interface NoticeAction {
  readonly label: "undo" | "checkAgain" | "sendAgain";
  /** It is under way. */
  readonly isBusy: boolean;
  readonly onPress: (event: Event) => void;
}

/** What a notice shows. */
export interface NoticeView {
  readonly tone: "" | "caution" | "danger";
  readonly messages: readonly FilledMessage[];
  readonly action: NoticeAction | undefined;
  readonly onDismiss: () => void;
}

/** Renders what happened last, and the way back, where there is one. */
export function renderNotice(
  localization: Localization,
  { tone, messages, action, onDismiss }: NoticeView,
): TemplateResult {
  const isBusy = action?.isBusy ?? false;
  return html`<div class=${`notice last-change ${tone}`} part="notice">
    <span>${renderMessages(localization, messages)}</span>
    ${action ? renderAction(localization, action) : nothing}
    <button
      class="close"
      aria-label=${localization.text("close")}
      aria-disabled=${isBusy}
      @click=${() => isBusy || onDismiss()}
    >
      ${crossIcon}
    </button>
  </div>`;
}

function renderAction(localization: Localization, { label, isBusy, onPress }: NoticeAction): TemplateResult {
  return html`<button
    class=${isBusy ? "undo running" : "undo"}
    aria-keyshortcuts="F6"
    aria-haspopup=${label === "sendAgain" ? "dialog" : nothing}
    aria-disabled=${isBusy}
    @click=${(event: Event) => isBusy || onPress(event)}
  >
    <span class="label">${renderMessage(localization, label)}</span>
    ${isBusy ? spinner : nothing}
  </button>`;
}
