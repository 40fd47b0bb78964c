import { html, nothing, type TemplateResult } from "lit";
import { canRetry, type ChangePool, type PoolItem } from "../../changes/change-pool.js";
import type { FilledMessage, Localization } from "../../localization/localize.js";
import { titleOf } from "../../model/account.js";
import type { Command } from "../../model/change.js";
import { renderMessage } from "../shared/render-message.js";
import { renderUntrusted } from "../shared/render-untrusted.js";
import { groupBy, renderGroups, type GroupsView } from "./account-groups.js";
import { isUnconfirmed, NOT_STARTED } from "./bulk-outcome.js";

/** What is shown of a pool: how far it is; when it has ended, what was not done, and why. */
export interface PoolView<C extends Command> extends GroupsView {
  readonly pool: ChangePool<C>;
  /** Returns what is done to one account after the other. */
  readonly toProgress: (counts: { count: number; total: number }) => FilledMessage;
  /** Returns how many were not begun. */
  readonly toWaiting: (counts: { count: number }) => FilledMessage;
  /** Returns why it was not done for an account; `undefined` where it was. */
  readonly toReason: (item: PoolItem<C>) => string | undefined;
}

export function renderPool<C extends Command>(view: PoolView<C>): unknown {
  return view.pool.running ? renderProgress(view) : renderUnfinished(view);
}

function renderProgress<C extends Command>({ localization, pool, toProgress }: PoolView<C>): TemplateResult {
  const { stopped, ended, total, current } = pool;
  const message = stopped ? localization.message("stopping") : toProgress({ count: Math.min(ended + 1, total), total });
  return html`<div>
      <p>${renderMessage(localization, message)}</p>
      <p class="quiet">${renderUntrusted(current ? titleOf(current) : "")}</p>
    </div>
    <progress aria-labelledby="title" max=${total} value=${ended}></progress>`;
}

function renderUnfinished<C extends Command>(view: PoolView<C>): unknown {
  const { localization, pool, toWaiting, toReason } = view;
  const reasons = new Map(pool.items.map((item) => [item.account, toReason(item)]));
  const groups = groupBy([...reasons.keys()], (account) => reasons.get(account));
  return renderGroups(
    view,
    Array.from(groups, ([reason, accounts]) => ({
      key: reason,
      title:
        reason === NOT_STARTED
          ? toWaiting({ count: accounts.length })
          : localization.message("reason", { reason, count: accounts.length }),
      accounts,
    })),
  );
}

/** Renders the button that begins nothing more. */
export function renderStop(
  localization: Localization,
  { stopped }: Pick<ChangePool, "stopped">,
  onStop: () => void,
): TemplateResult {
  return html`<button autofocus aria-disabled=${stopped} @click=${onStop}>
    ${renderMessage(localization, "stop")}
  </button>`;
}

/** Renders the button that tries again what has failed, or reads it where nobody has said what came of it. */
export function renderRetry<C extends Command>(
  localization: Localization,
  pool: ChangePool<C>,
  onRetry: () => void,
): TemplateResult | typeof nothing {
  const retried = pool.of("failed").filter(canRetry);
  if (retried.length === 0) return nothing;
  const label = retried.every(isUnconfirmed)
    ? localization.message("checkAgain")
    : localization.message("retry", { count: retried.length });
  return html`<button class="primary" @click=${onRetry}>${renderMessage(localization, label)}</button>`;
}
