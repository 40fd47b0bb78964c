import { html, nothing, type TemplateResult } from "lit";
import { changeOf, isBusy, type ChangeState } from "../../changes/change-machine.js";
import type { Localization } from "../../localization/localize.js";
import type { Command } from "../../model/change.js";
import { spinner } from "../shared/icons.js";
import { renderMessage } from "../shared/render-message.js";

/** What the end of the dialog shows. */
export interface FooterView {
  readonly state: ChangeState;
  readonly localization: Localization;
  readonly onClose: () => void;
  /** A request is out: what can be cancelled is that, not the dialog. */
  readonly isOut?: boolean;
}

/** What a button that acts says. */
type ActionLabel =
  | "add"
  | "remove"
  | "emailCustomer"
  | "resend"
  | "withdraw"
  | "life.remind"
  | "tryAgain"
  | "checkAgain"
  | "schedule.confirm"
  | "schedule.cancelConfirm";

/** A button that acts. */
export interface Action {
  readonly type: Command["type"];
  readonly label: ActionLabel;
  readonly tone?: string;
  /** The id of the form that it sends. */
  readonly form?: string;
  readonly onPress?: () => void;
}

/** Renders the end of the dialog: what is under way, the button that only closes, and the buttons that act. */
export function renderFooter(view: FooterView, actions: readonly Action[] = []): TemplateResult {
  const { state, localization, onClose, isOut = false } = view;
  const isWaiting = isBusy(state);
  // While it is sent, the pressed button shows it.
  const progress = state.status === "sending" ? "saving" : state.status === "verifying" ? "checking" : undefined;
  return html`<footer role="none">
    <span role="status" class=${progress === "checking" ? "" : "unseen"}>
      ${progress ? renderMessage(localization, progress) : nothing}
    </span>
    <button class=${isWaiting ? "waiting" : ""} ?autofocus=${!isWaiting} aria-disabled=${isWaiting} @click=${onClose}>
      ${renderMessage(localization, toClosingWord(state, isOut))}
    </button>
    ${actions.map((action) => renderAction(view, action))}
  </footer>`;
}

/** *Cancel* is for what can be cancelled: where nothing is left to confirm, or where it may be made, the dialog is closed. */
function toClosingWord({ status }: ChangeState, isOut: boolean): "cancel" | "close" {
  return isOut || status === "unknown" || status === "rejected" ? "close" : "cancel";
}

/** Of the buttons, the one whose command is under way stays, with its size, its look and its name. */
export function renderAction(
  { state, localization }: Pick<FooterView, "state" | "localization">,
  action: Action,
): TemplateResult {
  const { type, label, tone = "", form, onPress } = action;
  const isWaiting = isBusy(state);
  const isRunning = isWaiting && changeOf(state)?.command.type === type;
  return html`<button
    class=${`${tone} ${isRunning ? "running" : isWaiting ? "waiting" : ""}`}
    form=${form ?? nothing}
    ?autofocus=${isRunning}
    aria-disabled=${isWaiting}
    @click=${(event: Event) => {
      // Not every browser does that. All other buttons are about to be hidden.
      (event.currentTarget as HTMLElement).focus();
      onPress?.();
    }}
  >
    <span class="label">${renderMessage(localization, label)}</span>
    ${isRunning ? renderProgress(state, localization) : nothing}
  </button>`;
}

/** The same is announced at the start of the footer. */
function renderProgress({ status }: ChangeState, localization: Localization): TemplateResult {
  return html`<span class="progress" aria-hidden="true">
    ${spinner}${status === "sending" ? renderMessage(localization, "saving") : nothing}
  </span>`;
}
