import { html, type TemplateResult } from "lit";
import type { Account } from "../../model/account.js";
import {
  hasChoice,
  ineligibilityReason,
  planBulk,
  sumAvailable,
  type BulkPlan,
  type BulkPreview,
} from "../../model/bulk-change.js";
import type { Money } from "../../model/money.js";
import type { FilledMessage, Localization } from "../../localization/localize.js";
import type { MessageKey } from "../../localization/messages.js";
import {
  describeAgencyEffect,
  renderAgencyName,
  renderBalance,
  renderPayers,
} from "../change-dialog/change-question.js";
import { toCountedLabel } from "../shared/counted-label.js";
import { renderMessage, renderMessages, renderSentences } from "../shared/render-message.js";
import { renderMoney } from "../shared/render-money.js";
import { groupBy, renderGroups, type AccountGroup, type GroupsView } from "./account-groups.js";

/** What the question is about. */
export interface BulkQuestionView extends GroupsView {
  readonly preview: BulkPreview;
  /** What the user has chosen: accounts whose calls may stop are moved too. */
  readonly isDangerIncluded: boolean;
  readonly onChoose: (isDangerIncluded: boolean) => void;
}

/** Returns what will happen: how many accounts move, how many of them are in danger, and how many do not. */
export function describePlan(localization: Localization, preview: BulkPreview, plan: BulkPlan): string {
  return localization.toSentences(toSentences(localization, preview, plan).map(({ message }) => message));
}

/** Returns the label of the button that moves `count` accounts. */
export function toConfirmLabel(localization: Localization, preview: BulkPreview, count: number): FilledMessage {
  return hasChoice(preview)
    ? localization.message("moveMany", { count })
    : toCountedLabel(localization, preview.to, count);
}

/** Renders what will happen, who will pay, and to which accounts. */
export function renderBulkQuestion(view: BulkQuestionView): TemplateResult {
  const { preview, localization, isDangerIncluded } = view;
  const { to, agency } = preview;
  const plan = planBulk(preview, isDangerIncluded);
  const effect = to === "agency" ? describeAgencyEffect(localization, agency) : localization.message("effect.each");
  const effects = to === "agency" ? [effect, localization.message("keeps.each")] : [effect];
  return html`
    <p id="summary">${renderPlan(localization, preview, plan)}</p>
    ${renderPayers(localization, to, (source) =>
      source === "agency"
        ? [renderAgencyName(agency), renderBalance(localization, agency?.balance)]
        : renderCustomers(localization, plan),
    )}
    <div>
      <p>${renderMessages(localization, effects)}</p>
      <p id="warning" class="quiet">${renderMessage(localization, describeRule(localization, preview))}</p>
    </div>
    ${renderGroups(view, toGroups(view, plan))}
  `;
}

function toSentences(localization: Localization, preview: BulkPreview, { moving, inDanger }: BulkPlan) {
  const sentences = [
    { type: "moves", key: `bulk.moves.${preview.to}`, count: moving.length },
    { type: "danger", key: "bulk.danger", count: inDanger.length },
    { type: "stays", key: "bulk.leftOut", count: preview.inDanger.length - inDanger.length },
    { type: "stays", key: "bulk.stays", count: preview.ineligible.length },
  ] as const;
  return sentences
    .filter(({ count }) => count > 0)
    .map(({ type, key, count }) => ({ type, message: localization.message(key, { count }) }));
}

function renderPlan(localization: Localization, preview: BulkPreview, plan: BulkPlan): unknown {
  const sentences = toSentences(localization, preview, plan).map(({ type, message }) => {
    const text = renderMessage(localization, message);
    return type === "stays" ? text : html`<strong class=${type}>${text}</strong>`;
  });
  return renderSentences(localization, sentences);
}

/** How many customers, and what they have: a line for each currency, for amounts of different ones do not add up. */
function renderCustomers(localization: Localization, { moving }: BulkPlan): unknown {
  return [
    renderMessage(localization, "accountCount", { count: moving.length }),
    ...sumAvailable(moving).map(
      (sum, index) =>
        html`<span class="quiet"
          >${index > 0 ? renderMoney(localization, sum) : renderAvailable(localization, sum)}</span
        >`,
    ),
  ];
}

/** What it is, is said once. */
function renderAvailable(localization: Localization, sum: Money<bigint>): unknown {
  return renderMessage(localization, "available", { balance: (formats) => formats.money(sum) });
}

/** What happens below zero. */
function describeRule(localization: Localization, { agency, accounts }: BulkPreview): FilledMessage {
  const { currency } = agency?.balance ?? accounts.find(({ balance }) => balance)?.balance ?? { currency: "USD" };
  return localization.message("atZero.many", { zero: (formats) => formats.money({ cents: 0, currency }) });
}

function toGroups(view: BulkQuestionView, plan: BulkPlan): readonly AccountGroup[] {
  const { preview, localization } = view;
  const { inDanger, inDoubt, ready, ineligible } = preview;
  const toGroup = (key: "danger.many" | "notKnown.many" | "ready", accounts: readonly Account[]) => ({
    key,
    title: localization.message(key, { count: accounts.length }),
    accounts,
  });
  return [
    {
      ...toGroup("danger.many", inDanger),
      // What will not happen does not alarm.
      tone: plan.inDanger.length > 0 ? "danger" : "muted",
      choice: hasChoice(preview) ? renderChoice(view) : undefined,
    },
    { ...toGroup("notKnown.many", inDoubt), tone: "caution" },
    toGroup("ready", ready),
    ...Array.from(
      groupBy(ineligible, (account) => toReason(account, preview)),
      ([key, accounts]) => ({
        key,
        title: localization.message(key, { count: accounts.length }),
        accounts,
        tone: "muted" as const,
      }),
    ),
  ];
}

function renderChoice({ localization, preview, isDangerIncluded, onChoose }: BulkQuestionView): TemplateResult {
  return html`<label class="include">
    <input
      type="checkbox"
      .checked=${isDangerIncluded}
      @change=${({ target }: Event) => onChoose((target as HTMLInputElement).checked)}
    />
    <span>${renderMessage(localization, "includeDanger", { count: preview.inDanger.length })}</span>
  </label>`;
}

function toReason(account: Account, { to }: BulkPreview): (MessageKey & `leftOut.${string}`) | undefined {
  const reason = ineligibilityReason(account, to);
  if (!reason) return undefined;
  return reason === "source" ? `leftOut.${account.balanceFrom ?? "unknown"}` : `leftOut.${reason}`;
}
