import { html, nothing, type TemplateResult } from "lit";
import { titleOf, type Account } from "../../model/account.js";
import { ineligibilityReason, type BulkPreview } from "../../model/bulk-change.js";
import { isolate } from "../../model/untrusted-text.js";
import type { Localization } from "../../localization/localize.js";
import { renderAgencyName, renderAmount, renderPayers } from "../change-dialog/change-question.js";
import { toBalanceLabel } from "../shared/balance-label.js";
import { renderMoney } from "../shared/render-money.js";
import { renderUntrusted } from "../shared/render-untrusted.js";
import { renderParts, renderText } from "../shared/render-text.js";

/** Renders what will change, what is left out, who will pay, and what could go wrong. */
export function renderBulkQuestion(preview: BulkPreview, localization: Localization): TemplateResult {
  const { to, agency, accounts, eligible, sums } = preview;
  const leftOut = accounts.length - eligible.length;
  const agencyName = renderAgencyName({ agency, localization });
  return html`
    ${renderWarning(preview, localization)}
    ${renderPayers(localization, to, (source) =>
      source === "agency"
        ? [html`<span>${agencyName}</span>`, renderAmount(localization, agency?.balance)]
        : [
            renderText(`${localization.text("accounts")}: ${localization.number(eligible.length)}`),
            ...sums.map((sum) => renderAmount(localization, sum)),
          ],
    )}
    <p>
      ${renderParts(localization.parts("effect", { payer: to === "agency" ? agencyName : localization.text("each") }))}
      ${to === "agency" ? localization.text("moneyStays") : nothing}
    </p>
    ${renderGroups(localization, eligible, () => localization.text("accounts"))}
    ${leftOut > 0 ? html`<h3>${renderText(localization.text("leftOut", { count: localization.number(leftOut) }))}</h3>` : nothing}
    ${renderGroups(localization, accounts, (account) => toReasonText(account, preview, localization))}
  `;
}

/** Renders accounts in groups by a text; accounts without a text are left out. */
export function renderGroups(
  localization: Localization,
  accounts: readonly Account[],
  toText: (account: Account) => string | undefined,
): unknown {
  const groups = new Map<string, Account[]>();
  for (const account of accounts) {
    const text = toText(account);
    if (!text) continue;
    const group = groups.get(text);
    if (group) group.push(account);
    else groups.set(text, [account]);
  }
  return Array.from(
    groups,
    ([text, group]) =>
      html`<details open>
        <summary .textContent=${`${text} (${localization.number(group.length)})`}></summary>
        <ul role="list" tabindex="0" aria-label=${text}>
          ${group.map(
            (account) =>
              html`<li>
                ${renderUntrusted(titleOf(account))}
                <span class="quiet">${renderMoney(localization, account.balance)}</span>
              </li>`,
          )}
        </ul>
      </details>`,
  );
}

/** What happens below zero, and to whom it might. */
function renderWarning({ agency, eligible, sums, inDanger, inDoubt }: BulkPreview, localization: Localization) {
  const { currency } = agency?.balance ?? sums[0] ?? { currency: "USD" };
  const zero = html`<bdi .textContent=${localization.money({ cents: 0, currency })}></bdi>`;
  const rule = html`<p>${renderParts(localization.parts("atZero", { zero }))}</p>`;
  const [first, ...more] = inDanger;
  if (!first && inDoubt.length === 0) return html`<div id="warning">${rule}</div>`;
  const account = `${isolate(first ? titleOf(first) : "")}${more.length > 0 ? "…" : ""}`;
  const toHazardText = (one: Account) => {
    if (inDanger.includes(one)) return localization.text("danger", { account });
    return inDoubt.includes(one) ? localization.text("notKnown") : undefined;
  };
  return html`<div class=${`notice ${inDanger.length > 0 ? "danger" : "caution"}`} part="notice">
    <div id="warning">${renderGroups(localization, eligible, toHazardText)} ${rule}</div>
  </div>`;
}

function toReasonText(account: Account, { to }: BulkPreview, localization: Localization): string | undefined {
  const reason = ineligibilityReason(account, to);
  if (reason === "source") return toBalanceLabel(localization, account.balanceFrom);
  return reason && localization.text(reason);
}
