import { html, nothing, type TemplateResult } from "lit";
import type { ApiError } from "../api/api-error.js";
import type { Account } from "../domain/account.js";
import type { Localization } from "../i18n/localization.js";
import { toBalanceLabel } from "./balance-label.js";
import { toErrorText } from "./error-text.js";
import { pencilIcon, spinner } from "./icons.js";

/** What stands in the place of the control. */
export type ControlView =
  | { readonly kind: "nothing" }
  | { readonly kind: "loading" }
  | { readonly kind: "failed"; readonly error: ApiError }
  | { readonly kind: "gone" }
  | { readonly kind: "text"; readonly account: Account }
  | { readonly kind: "control"; readonly account: Account };

/** What the control needs besides. */
export interface ControlContext {
  readonly localization: Localization;
  readonly saving: boolean;
  readonly onOpen: () => void;
  /** Reads the account again. */
  readonly onRetry: () => void;
}

/** The control, or what stands in its place. */
export function renderControl(view: ControlView, context: ControlContext): TemplateResult | typeof nothing {
  const { localization, onRetry } = context;
  switch (view.kind) {
    case "nothing":
      return nothing;
    case "loading":
      return html`<i class="bone"></i><span class="unseen">${localization.text("loading")}</span>`;
    case "failed":
      return html`<span>${toErrorText(localization, view.error)}</span>
        <button @click=${onRetry}>${localization.text("tryAgain")}</button>`;
    case "gone":
      return renderText(localization.text("not-found"));
    case "text":
      return renderText(toBalanceLabel(localization, view.account.balanceFrom));
    case "control":
      return renderButton(view.account, context);
  }
}

/** The control, or what became of it, with the account that it is about. */
export function nameControl(localization: Localization, { balanceFrom, name }: Account): string {
  return `${toBalanceLabel(localization, balanceFrom)}, ${name}`;
}

/** Takes the focus where the control is gone that had it. */
function renderText(text: string): TemplateResult {
  return html`<span part="toggle" tabindex="-1">${text}</span>`;
}

function renderButton(account: Account, { localization, saving, onOpen }: ControlContext): TemplateResult {
  return html`<button
    class="control ${account.balanceFrom ?? ""}"
    part="toggle"
    aria-haspopup="dialog"
    aria-label=${nameControl(localization, account)}
    aria-disabled=${saving}
    @click=${onOpen}
  >
    ${toBalanceLabel(localization, account.balanceFrom)}${saving ? spinner : pencilIcon}
  </button>`;
}
