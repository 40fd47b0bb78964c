import { html, nothing, type TemplateResult } from "lit";
import type { Account } from "../../model/account.js";
import { findAskable } from "../../model/bulk-request.js";
import type { BalanceSource } from "../../model/balance-source.js";
import {
  hasChoice,
  ineligibilityReason,
  movableOf,
  planBulk,
  sumAvailable,
  type BulkPlan,
  type BulkPreview,
} from "../../model/bulk-change.js";
import type { Money } from "../../model/money.js";
import { canGiveReasonForAll } from "../../model/reason.js";
import { findScheduledChange } from "../../model/scheduled-change.js";
import type { FilledMessage, Localization } from "../../localization/localize.js";
import type { MessageKey } from "../../localization/messages.js";
import {
  describeAgencyEffect,
  renderAgencyName,
  renderBalance,
  renderPayers,
} from "../change-dialog/change-question.js";
import { renderReason } from "../change-dialog/reason-field.js";
import { describeAgencyRunway } from "../shared/describe-runway.js";
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
  /** Requests customers without a payment method to pay; absent where the backend cannot. */
  readonly onRequest?: ((accounts: readonly Account[]) => void) | undefined;
}

/** Returns what will happen: how many accounts move, how many of them are in danger, and how many do not. */
export function describePlan(localization: Localization, preview: BulkPreview, plan: BulkPlan): string {
  return localization.toSentences(toSentences(localization, preview, plan).map(({ message }) => message));
}

/** Returns the label of the button that moves `count` accounts. */
export function toConfirmLabel(localization: Localization, preview: BulkPreview, count: number): FilledMessage {
  return hasChoice(preview) || !preview.to
    ? localization.message("moveMany", { count })
    : toCountedLabel(localization, preview.to, count);
}

/** Renders what will happen, who will pay, and to which accounts. */
export function renderBulkQuestion(view: BulkQuestionView): TemplateResult {
  const { preview, localization, isDangerIncluded } = view;
  const plan = planBulk(preview, isDangerIncluded);
  const rule = html`<p id="warning" class="quiet">
    ${renderMessages(localization, describeRule(localization, preview, plan))}
  </p>`;
  const directions = toDirections(preview, plan);
  return html`
    <p id="summary">${renderPlan(localization, preview, plan)}</p>
    ${directions.map(
      (direction, index) =>
        html`${renderDirection(localization, preview, direction)}
          <div>
            <p>${renderMessages(localization, describeEffects(localization, preview, direction))}</p>
            ${index === directions.length - 1 ? rule : nothing}
          </div>`,
    )}
    ${renderGroups(view, toGroups(view, plan))}
    ${canGiveReasonForAll(movableOf(preview)) ? renderReason({ localization, isLocked: false }) : nothing}
  `;
}

/** The accounts that move to one of the balances. */
interface Direction {
  readonly to: BalanceSource;
  readonly moving: readonly Account[];
}

/** Returns where accounts move, and which: both ways, where the plan has both. */
function toDirections(preview: BulkPreview, { moving }: BulkPlan): readonly Direction[] {
  return (["agency", "customer"] as const)
    .map((to) => ({ to, moving: moving.filter((account) => preview.targets.get(account) === to) }))
    .filter((direction) => (preview.to ? direction.to === preview.to : direction.moving.length > 0));
}

function renderDirection(
  localization: Localization,
  { agency }: BulkPreview,
  { to, moving }: Direction,
): TemplateResult {
  return renderPayers(localization, to, (source) =>
    source === "agency"
      ? [renderAgencyName(agency), renderBalance(localization, agency?.balance)]
      : renderCustomers(localization, moving),
  );
}

function describeEffects(
  localization: Localization,
  { agency }: BulkPreview,
  { to }: Direction,
): readonly FilledMessage[] {
  if (to === "customer") return [localization.message("effect.each")];
  return [describeAgencyEffect(localization, agency), localization.message("keeps.each")];
}

function toSentences(localization: Localization, preview: BulkPreview, plan: BulkPlan) {
  const { inDanger, moving } = plan;
  const sentences = [
    ...toDirections(preview, plan).map(
      ({ to, moving }) => ({ type: "moves", key: `bulk.moves.${to}`, count: moving.length }) as const,
    ),
    { type: "danger", key: "bulk.danger", count: inDanger.length },
    { type: "stays", key: "bulk.leftOut", count: preview.inDanger.length - inDanger.length },
    { type: "stays", key: "bulk.stays", count: preview.ineligible.length },
    { type: "stays", key: "scheduled.replacedMany", count: moving.filter(findScheduledChange).length },
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
function renderCustomers(localization: Localization, moving: readonly Account[]): unknown {
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

/** What the change does to how long the agency's balance lasts, and what happens below zero. */
function describeRule(
  localization: Localization,
  preview: BulkPreview,
  { moving }: BulkPlan,
): readonly FilledMessage[] {
  const { agency, targets } = preview;
  const accounts = [...targets.keys()];
  const movingTo = (to: BalanceSource) => moving.filter((account) => targets.get(account) === to);
  const moves = { added: movingTo("agency"), removed: movingTo("customer") };
  const runway = describeAgencyRunway(localization, agency, moves);
  const { currency } = agency?.balance ?? accounts.find(({ balance }) => balance)?.balance ?? { currency: "USD" };
  const atZero = localization.message("atZero.many", { zero: (formats) => formats.money({ cents: 0, currency }) });
  return runway ? [runway, atZero] : [atZero];
}

function toGroups(view: BulkQuestionView, plan: BulkPlan): readonly AccountGroup[] {
  const { preview, localization } = view;
  const { inDanger, inDoubt, ineligible } = preview;
  const targets = new Map(Array.from(preview.targets, ([{ id }, to]) => [id, to]));
  const toGroup = (key: "danger.many" | "notKnown.many", accounts: readonly Account[]) => ({
    key,
    title: localization.message(key, { count: accounts.length }),
    accounts,
    ...(!preview.to && { toNote: ({ id }: Pick<Account, "id">) => renderTarget(localization, targets.get(id)) }),
  });
  return [
    {
      ...toGroup("danger.many", inDanger),
      // What will not happen does not alarm.
      tone: plan.inDanger.length > 0 ? "danger" : "muted",
      choice: hasChoice(preview) ? renderChoice(view) : undefined,
    },
    { ...toGroup("notKnown.many", inDoubt), tone: "caution" },
    ...toReady(localization, preview),
    ...Array.from(
      groupBy(ineligible, (account) => toReason(account, preview)),
      ([key, accounts]) => ({
        key,
        title: localization.message(key, { count: accounts.length }),
        accounts,
        tone: "muted" as const,
        choice: key === "leftOut.noCard" ? renderAsking(view, accounts) : undefined,
      }),
    ),
  ];
}

/** Where one of the accounts moves, in a group of both. */
function renderTarget(localization: Localization, target: BalanceSource | undefined): unknown {
  return target && renderMessage(localization, target === "agency" ? "add" : "remove");
}

/** Those that can be moved without harm; by where they move, where that is not the same for all. */
function toReady(localization: Localization, { to, ready, targets }: BulkPreview): readonly AccountGroup[] {
  if (to) return [{ key: "ready", title: localization.message("ready", { count: ready.length }), accounts: ready }];
  return (["agency", "customer"] as const).map((target) => {
    const accounts = ready.filter((account) => targets.get(account) === target);
    return { key: `ready.${target}`, title: toCountedLabel(localization, target, accounts.length), accounts };
  });
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

/** Who cannot pay yet can be asked to. */
function renderAsking({ localization, onRequest }: BulkQuestionView, accounts: readonly Account[]) {
  const askable = findAskable(accounts);
  if (!onRequest || askable.length === 0) return undefined;
  return html`<div class="asking">
    <button aria-haspopup="dialog" @click=${() => onRequest(askable)}>
      ${renderMessage(localization, "askMany.open", { count: askable.length })}
    </button>
  </div>`;
}

function toReason(account: Account, { targets }: BulkPreview): (MessageKey & `leftOut.${string}`) | undefined {
  const to = targets.get(account);
  const reason = to && ineligibilityReason(account, to);
  if (!reason) return undefined;
  return reason === "source" ? `leftOut.${account.balanceFrom ?? "unknown"}` : `leftOut.${reason}`;
}
