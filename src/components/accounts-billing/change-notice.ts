import { html, nothing, type LitElement, type TemplateResult } from "lit";
import type { BalanceChangeDetail } from "../../events.js";
import { titleOf } from "../../model/account.js";
import { isolate } from "../../model/untrusted-text.js";
import type { Localization } from "../../localization/localize.js";
import { toBalanceLabel } from "../shared/balance-label.js";
import { renderUntrusted } from "../shared/render-untrusted.js";
import { renderUndo } from "../shared/undo-notice.js";
import { renderText } from "../shared/render-text.js";

/** What the notice above the table says. */
export interface NoticeContent {
  readonly changes: readonly BalanceChangeDetail[];
  /** What was undone cannot be undone. */
  readonly canUndo: boolean;
}

const NOTHING: NoticeContent = { changes: [], canUndo: false };

/** What was changed last, with its Undo where there is one, until another change or the user replaces it. */
export class ChangeNotice {
  readonly #host: LitElement;
  #content = NOTHING;
  /** It is about the collection that the table is about to turn to. */
  #isUnseen = false;

  constructor(host: LitElement) {
    this.#host = host;
  }

  get changes(): readonly BalanceChangeDetail[] {
    return this.#content.changes;
  }

  get isEmpty(): boolean {
    return this.changes.length === 0;
  }

  /** @param isLeaving whether the table will turn to another collection, once its changes are over */
  show(content: NoticeContent, isLeaving: boolean): void {
    this.#content = content;
    this.#isUnseen = isLeaving;
    this.#host.requestUpdate();
  }

  clear(): void {
    this.#content = NOTHING;
    this.#host.requestUpdate();
  }

  /** Called when the table shows another collection: what was changed on the way to it has not been seen yet. */
  turn(): void {
    if (!this.#isUnseen) this.#content = NOTHING;
    this.#isUnseen = false;
  }

  /**
   * Renders it. It does not take the focus.
   * @param onUndo left out where nothing may be changed
   */
  render(localization: Localization, onUndo: (() => void) | undefined, onDismiss: () => void): unknown {
    const { changes, canUndo } = this.#content;
    const text = renderChanges(localization, changes);
    return text === nothing ? nothing : renderUndo(localization, text, canUndo ? onUndo : undefined, onDismiss);
  }
}

function renderChanges(
  localization: Localization,
  [first, ...more]: readonly BalanceChangeDetail[],
): TemplateResult | string | typeof nothing {
  if (!first) return nothing;
  if (more.length > 0) return toCount(localization, more.length + 1);
  return html`${renderUntrusted(titleOf(first.account))}:
  ${renderText(toBalanceLabel(localization, first.account.balanceFrom))}`;
}

/** Returns what a screen reader announces of changes. */
export function describeChanges(localization: Localization, [first, ...more]: readonly BalanceChangeDetail[]): string {
  if (!first) return "";
  if (more.length > 0) return toCount(localization, more.length + 1);
  return `${isolate(titleOf(first.account))}: ${toBalanceLabel(localization, first.account.balanceFrom)}`;
}

function toCount(localization: Localization, count: number): string {
  return localization.text("changed", { count: localization.number(count) });
}
