import { html, nothing, type TemplateResult } from "lit";
import type { BalanceChangeRecord } from "../../client/billing-api.js";
import type { Localization } from "../../localization/localize.js";
import { clock } from "../../store/clock.js";
import { renderMessage } from "../shared/render-message.js";
import { renderText } from "../shared/render-text.js";

/** Renders one change of an account in words: who made it, where the account was moved, and how long ago. */
export function renderEntry(
  { at, actor, to, reason }: BalanceChangeRecord,
  localization: Localization,
): TemplateResult {
  const target = to ?? "unknown";
  const words =
    actor === undefined
      ? renderMessage(localization, `movedHere.${target}`)
      : renderMessage(localization, `historyEntry.${target}`, { actor });
  return html`<li tabindex="-1">
    <span>${words}</span>
    ${reason?.trim() ? html`<span>${renderMessage(localization, "reason.given", { reason })}</span>` : nothing}
    <time class="quiet" datetime=${at} title=${localization.time(at)}>
      ${renderText(localization.ago(at, clock.now()))}
    </time>
  </li>`;
}
