import { html, nothing, type TemplateResult } from "lit";
import { titleOf, type Account } from "../../model/account.js";
import { ineligibilityReason, type BulkPreview } from "../../model/bulk-change.js";
import type { FilledMessage, Localization } from "../../localization/localize.js";
import type { MessageKey } from "../../localization/messages.js";
import {
  describeAgencyEffect,
  renderAgencyName,
  renderBalance,
  renderPayers,
} from "../change-dialog/change-question.js";
import { renderMoney } from "../shared/render-money.js";
import { renderUntrusted } from "../shared/render-untrusted.js";
import { renderMessage, renderSentences } from "../shared/render-message.js";

/** Renders what will change, what is left out, who will pay, and what could go wrong. */
export function renderBulkQuestion(preview: BulkPreview, localization: Localization): TemplateResult {
  const { to, agency, accounts, eligible, sums } = preview;
  const leftOut = accounts.length - eligible.length;
  const effect = to === "agency" ? describeAgencyEffect(localization, agency) : localization.message("effect.each");
  const effectText = renderMessage(localization, effect);
  const keeps = renderMessage(localization, "keeps.each");
  return html`
    ${renderWarning(preview, localization)}
    ${renderPayers(localization, to, (source) =>
      source === "agency"
        ? [renderAgencyName(agency), renderBalance(localization, agency?.balance)]
        : [
            renderMessage(localization, "accountCount", { count: eligible.length }),
            ...sums.map((sum) => renderBalance(localization, sum)),
          ],
    )}
    <p>${renderSentences(localization, to === "agency" ? [effectText, keeps] : [effectText])}</p>
    ${renderGroup(localization, localization.message("accountCount", { count: eligible.length }), eligible)}
    ${leftOut > 0 ? html`<h3>${renderMessage(localization, "leftOut", { count: leftOut })}</h3>` : nothing}
    ${renderGroups(
      localization,
      accounts,
      (account) => toReason(account, preview),
      (key, count) => localization.message(key, { count }),
    )}
  `;
}

/**
 * Renders accounts in groups by a key; accounts without one are left out.
 * @param toTitle what heads the group of a key
 */
export function renderGroups<Key extends string>(
  localization: Localization,
  accounts: readonly Account[],
  toKey: (account: Account) => Key | undefined,
  toTitle: (key: Key, count: number) => FilledMessage,
): unknown {
  const groups = new Map<Key, Account[]>();
  for (const account of accounts) {
    const key = toKey(account);
    if (!key) continue;
    const group = groups.get(key);
    if (group) group.push(account);
    else groups.set(key, [account]);
  }
  return Array.from(groups, ([key, group]) => renderGroup(localization, toTitle(key, group.length), group));
}

function renderGroup(localization: Localization, title: FilledMessage, accounts: readonly Account[]): TemplateResult {
  return html`<details open>
    <summary>${renderMessage(localization, title)}</summary>
    <ul role="list" tabindex="0" aria-label=${localization.toText(title)}>
      ${accounts.map(
        (account) =>
          html`<li>
            ${renderUntrusted(titleOf(account))}
            <span class="quiet">${renderMoney(localization, account.balance)}</span>
          </li>`,
      )}
    </ul>
  </details>`;
}

/** What happens below zero, and to whom it might. */
function renderWarning({ agency, eligible, sums, inDanger, inDoubt }: BulkPreview, localization: Localization) {
  const { currency } = agency?.balance ?? sums[0] ?? { currency: "USD" };
  const atZero = localization.message("atZero.many", { zero: (formats) => formats.money({ cents: 0, currency }) });
  const rule = html`<p>${renderMessage(localization, atZero)}</p>`;
  if (inDanger.length === 0 && inDoubt.length === 0) return html`<div id="warning">${rule}</div>`;
  const toHazard = (account: Account) => {
    if (inDanger.includes(account)) return "danger.many";
    return inDoubt.includes(account) ? "notKnown.many" : undefined;
  };
  return html`<div class=${`notice ${inDanger.length > 0 ? "danger" : "caution"}`} part="notice">
    <div id="warning">
      ${renderGroups(localization, eligible, toHazard, (key, count) => localization.message(key, { count }))} ${rule}
    </div>
  </div>`;
}

function toReason(account: Account, { to }: BulkPreview): (MessageKey & `leftOut.${string}`) | undefined {
  const reason = ineligibilityReason(account, to);
  if (!reason) return undefined;
  return reason === "source" ? `leftOut.${account.balanceFrom ?? "unknown"}` : `leftOut.${reason}`;
}
