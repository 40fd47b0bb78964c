import { html, nothing, type TemplateResult } from "lit";
import type { BalanceChangeDetail } from "../../events.js";
import { titleOf } from "../../model/account.js";
import { isolate } from "../../model/untrusted-text.js";
import type { Localization } from "../../localization/localize.js";
import { toBalanceLabel } from "../shared/balance-label.js";
import { renderUntrusted } from "../shared/render-untrusted.js";
import { renderUndo } from "../shared/undo-notice.js";

/** What was changed last. */
export interface ChangeNotice {
  readonly changes: readonly BalanceChangeDetail[];
  /** What was undone cannot be undone. */
  readonly canUndo: boolean;
}

/** Renders what was changed last, with its Undo where there is one. It does not take the focus. */
export function renderChangeNotice(
  localization: Localization,
  { changes }: ChangeNotice,
  onUndo: (() => void) | undefined,
  onDismiss: () => void,
): TemplateResult | typeof nothing {
  const [first, ...more] = changes;
  if (!first) return nothing;
  const text =
    more.length > 0
      ? toCount(localization, changes.length)
      : html`${renderUntrusted(titleOf(first.account))}: ${toBalanceLabel(localization, first.account.balanceFrom)}`;
  return renderUndo(localization, text, onUndo, onDismiss);
}

/** Returns what a screen reader announces of it. */
export function describeNotice(localization: Localization, { changes }: ChangeNotice): string {
  const [first, ...more] = changes;
  if (!first) return "";
  if (more.length > 0) return toCount(localization, changes.length);
  return `${isolate(titleOf(first.account))}: ${toBalanceLabel(localization, first.account.balanceFrom)}`;
}

function toCount(localization: Localization, count: number): string {
  return localization.text("changed", { count: localization.number(count) });
}
