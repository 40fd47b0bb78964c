import { html, nothing } from "lit";
import type { BulkPreview } from "../../model/bulk-change.js";
import type { Localization } from "../../localization/localize.js";
import { findNewObstacle, type BulkItem, type BulkRun } from "../../changes/bulk-run.js";
import { labelMany } from "../accounts-billing/accounts-selection.js";
import { toBalanceLabel } from "../shared/balance-label.js";
import { renderBulkQuestion, renderGroups } from "./bulk-question.js";
import { toErrorText } from "../shared/error-text.js";
import type { ModalContent } from "../modal-dialog.js";
import { renderOutside } from "../shared/render-untrusted.js";

/** What the pop-up shows, and what its buttons do. */
export interface BulkView extends BulkPreview {
  readonly localization: Localization;
  /** Once it has been confirmed. */
  readonly run: BulkRun | undefined;
  /** Confirms; or goes on with what has not been begun. */
  readonly onProceed: () => void;
  /** Tries again what failed. */
  readonly onRetry: () => void;
  readonly onClose: () => void;
}

/** What the pop-up shows. */
export function renderBulkDialog(view: BulkView): ModalContent {
  const { localization, to, run } = view;
  const body = html`
    <p id="about" role="status">${run ? describeRun(localization, run) : nothing}</p>
    ${run ? renderRun(localization, run) : renderBulkQuestion(view)}
    <footer>${renderButtons(view)}</footer>
  `;
  const isBusy = run?.running ?? false;
  return { localization, to, isBusy, isEnded: run && !isBusy, describedBy: run ? "about" : "warning", body };
}

/** What came of all of them, in numbers. */
function describeRun(localization: Localization, run: BulkRun): string {
  if (run.running) return localization.text("saving");
  const tell = (key: "changed" | "unchanged" | "failed", ...statuses: BulkItem["status"][]) =>
    localization.text(key, { count: localization.number(run.of(...statuses).length) });
  return [tell("changed", "changed"), tell("unchanged", "unchanged", "waiting"), tell("failed", "failed")].join(" · ");
}

/** How far it is; when it has ended, what was not changed, and why. */
function renderRun(localization: Localization, { running, items, ended, total, current }: BulkRun): unknown {
  if (running) {
    const progress = { count: localization.number(ended), most: localization.number(total) };
    return html`<p>${localization.text("counter", progress)} ${renderOutside(current?.name ?? "")}</p>
      <progress aria-labelledby="title" max=${total} value=${ended}></progress>`;
  }
  const reasons = new Map(items.map((item) => [item.intent.account, toReason(localization, item)]));
  return renderGroups(localization, [...reasons.keys()], (account) => reasons.get(account));
}

/** Why one was not changed. */
function toReason(localization: Localization, item: BulkItem): string | undefined {
  const { status, outcome } = item;
  if (status === "changed") return undefined;
  const obstacle = findNewObstacle(item);
  if (obstacle && obstacle !== "source") return localization.text(obstacle);
  if (!outcome || outcome.kind === "changed") return localization.text("nothingChanged");
  if (outcome.kind === "conflict")
    return localization.text("conflict", { label: toBalanceLabel(localization, outcome.account.balanceFrom) });
  const text = toErrorText(localization, outcome.error);
  return outcome.kind === "unknown" ? `${text} ${localization.text("outcomeUnknown")}` : text;
}

function renderButtons({ localization, to, changing, inDanger, run, onProceed, onRetry, onClose }: BulkView): unknown {
  const renderProceed = (tone: string, some: readonly unknown[]) =>
    some.length > 0
      ? html`<button class=${tone} @click=${onProceed}>${labelMany(localization, to, some)}</button>`
      : nothing;
  if (!run) {
    return [
      html`<button autofocus @click=${onClose}>${localization.text("cancel")}</button>`,
      renderProceed(`primary ${inDanger.length > 0 ? "danger" : ""}`, changing),
    ];
  }
  if (run.running)
    return html`<button autofocus aria-disabled=${run.stopped} @click=${() => run.stop()}>
      ${localization.text("stop")}
    </button>`;
  return [
    renderProceed("", run.of("waiting")),
    run.of("failed").every(findNewObstacle)
      ? nothing
      : html`<button class="primary" @click=${onRetry}>${localization.text("tryFailed")}</button>`,
  ];
}
