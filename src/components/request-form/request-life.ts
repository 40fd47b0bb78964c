import { html, nothing, type TemplateResult } from "lit";
import type { ChangeState } from "../../changes/change-machine.js";
import type { Localization } from "../../localization/localize.js";
import type { Account } from "../../model/account.js";
import { canRemind, findPendingRequest, hasFailed } from "../../model/billing-request.js";
import { renderAction } from "../change-dialog/dialog-footer.js";
import { renderNotice } from "../change-dialog/dialog-parts.js";
import { describeReason, describeStatus } from "../shared/describe-request.js";
import { alertIcon } from "../shared/icons.js";
import { renderMessage, renderMessages } from "../shared/render-message.js";
import type { LinkCopy } from "./link-copy.js";

/** What is shown of a request that is out. */
export interface RequestLifeView {
  readonly account: Account;
  readonly state: ChangeState;
  readonly localization: Localization;
  /** The backend can remind customers at all. */
  readonly canRemind: boolean;
  readonly copy: LinkCopy;
  readonly onRemind: () => void;
}

/** Renders what has come of a request until now, and what can be done about it besides sending another one. */
export function renderRequestLife(view: RequestLifeView): TemplateResult {
  const { account, localization } = view;
  const request = findPendingRequest(account);
  const status = request && describeStatus(localization, request);
  const isFailed = request !== undefined && hasFailed(request);
  const reason = renderMessages(localization, describeReason(localization, account));
  // A link that works no more helps nobody.
  const actions = renderActions(view, request?.status === "expired" ? undefined : request?.link);
  if (!status && !actions) return renderNotice("", reason);
  return html`<div class=${`notice ${isFailed ? "caution" : ""}`} part="notice">
    <div>
      ${
        status
          ? html`<p class="status">${isFailed ? alertIcon : nothing}<b>${renderMessage(localization, status)}</b></p>`
          : nothing
      }
      <p>${reason}</p>
      ${actions ?? nothing}
    </div>
  </div>`;
}

function renderActions(view: RequestLifeView, link: string | undefined): TemplateResult | undefined {
  const { account, state, localization, copy, onRemind } = view;
  const isReminded = view.canRemind && canRemind(account) && state.status !== "unknown" && state.status !== "rejected";
  if (link === undefined && !isReminded) return undefined;
  return html`<div class="actions">
    ${isReminded ? renderAction({ state, localization }, { type: "remind", label: "life.remind", onPress: onRemind }) : nothing}
    ${link === undefined ? nothing : copy.render(localization, link)}
  </div>`;
}
