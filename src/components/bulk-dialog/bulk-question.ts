import { html, nothing, type TemplateResult } from "lit";
import type { Account } from "../../model/account.js";
import { findObstacle, type BulkPreview } from "../../model/bulk-change.js";
import { isolate } from "../../model/untrusted-text.js";
import type { Localization } from "../../localization/localize.js";
import { nameAgency, renderAmount, renderPayers } from "../change-dialog/change-dialog-content.js";
import { toBalanceLabel } from "../shared/balance-label.js";
import { renderBalance } from "../shared/render-money.js";
import { renderOutside } from "../shared/render-untrusted.js";

type Question = BulkPreview & { readonly localization: Localization };

/** What will change, what is left out, who will pay, and what could go wrong. */
export function renderBulkQuestion(question: Question): TemplateResult {
  const { localization, to, agency, accounts, changing, sums } = question;
  const leftOut = accounts.length - changing.length;
  return html`
    ${renderWarning(question)}
    ${renderPayers(localization, to, (source) =>
      source === "agency"
        ? [html`<span>${nameAgency(question)}</span>`, renderAmount(localization, agency?.balance)]
        : [
            `${localization.text("accounts")}: ${localization.number(changing.length)}`,
            ...sums.map((sum) => renderAmount(localization, sum)),
          ],
    )}
    <p>
      ${localization.parts("effect", { payer: to === "agency" ? nameAgency(question) : localization.text("each") })}
      ${to === "agency" ? localization.text("moneyStays") : nothing}
    </p>
    ${renderGroups(localization, changing, () => localization.text("accounts"))}
    ${leftOut > 0 ? html`<h3>${localization.text("leftOut", { count: localization.number(leftOut) })}</h3>` : nothing}
    ${renderGroups(localization, accounts, (account) => toObstacleText(question, account))}
  `;
}

/** Accounts by the text that each of them has, if it has one. */
export function renderGroups(
  localization: Localization,
  accounts: readonly Account[],
  toText: (account: Account) => string | undefined,
): unknown {
  const groups = new Map<string, Account[]>();
  for (const account of accounts) {
    const text = toText(account);
    if (text)
      groups
        .set(text, groups.get(text) ?? [])
        .get(text)
        ?.push(account);
  }
  return Array.from(
    groups,
    ([text, group]) =>
      html`<details open>
        <summary>${text} (${localization.number(group.length)})</summary>
        <ul role="list" tabindex="0" aria-label=${text}>
          ${group.map(
            ({ name, balance }) =>
              html`<li>${renderOutside(name)} <span class="quiet">${renderBalance(localization, balance)}</span></li>`,
          )}
        </ul>
      </details>`,
  );
}

/** What happens below zero, and to whom it might. */
function renderWarning({ localization, agency, changing, sums, inDanger, inDoubt }: Question): TemplateResult {
  const { currency } = agency?.balance ?? sums[0] ?? { currency: "USD" };
  const zero = html`<bdi>${localization.money({ cents: 0, currency })}</bdi>`;
  const rule = html`<p>${localization.parts("atZero", { zero })}</p>`;
  const [first, ...more] = inDanger;
  if (!first && inDoubt.length === 0) return html`<div id="warning">${rule}</div>`;
  const account = `${isolate(first?.name ?? "")}${more.length > 0 ? "…" : ""}`;
  const toHazard = (one: Account) =>
    inDanger.includes(one)
      ? localization.text("danger", { account })
      : inDoubt.includes(one)
        ? localization.text("notKnown")
        : undefined;
  return html`<div class=${`notice ${inDanger.length > 0 ? "danger" : "caution"}`} part="notice">
    <div id="warning">${renderGroups(localization, changing, toHazard)} ${rule}</div>
  </div>`;
}

function toObstacleText({ localization, to }: Question, account: Account): string | undefined {
  const obstacle = findObstacle(account, to);
  if (obstacle === "source") return toBalanceLabel(localization, account.balanceFrom);
  return obstacle && localization.text(obstacle);
}
