import { nothing, type LitElement } from "lit";
import type { BalanceChangeDetail } from "../../events.js";
import type { Account } from "../../model/account.js";
import type { Change } from "../../model/change.js";
import type { FilledMessage, Localization } from "../../localization/localize.js";
import { describeMoves, describeOutcome } from "../shared/describe-outcome.js";
import { renderUndo } from "../shared/undo-notice.js";
import { renderMessage } from "../shared/render-message.js";

/** What the notice above the table says. */
export type NoticeContent =
  | {
      readonly type: "moves";
      readonly changes: readonly [BalanceChangeDetail, ...BalanceChangeDetail[]];
      /** They took back earlier changes. */
      readonly isUndo: boolean;
      /** What was undone cannot be undone. */
      readonly canUndo: boolean;
    }
  | { readonly type: "request"; readonly account: Account; readonly change: Change };

/** Returns what the notice says. */
export function describeNotice(localization: Localization, content: NoticeContent): FilledMessage {
  return content.type === "moves"
    ? describeMoves(localization, content.changes, content.isUndo)
    : describeOutcome(localization, content.account, content.change);
}

/** What was changed last, with its Undo where there is one, until another change or the user replaces it. */
export class ChangeNotice {
  readonly #host: LitElement;
  #content: NoticeContent | undefined;
  /** It is about the collection that the table is about to turn to. */
  #isUnseen = false;

  constructor(host: LitElement) {
    this.#host = host;
  }

  /** What can be undone. */
  get changes(): readonly BalanceChangeDetail[] {
    return this.#content?.type === "moves" ? this.#content.changes : [];
  }

  get isEmpty(): boolean {
    return this.#content === undefined;
  }

  /** @param isLeaving whether the table will turn to another collection, once its changes are over */
  show(content: NoticeContent, isLeaving: boolean): void {
    this.#content = content;
    this.#isUnseen = isLeaving;
    this.#host.requestUpdate();
  }

  clear(): void {
    this.#content = undefined;
    this.#host.requestUpdate();
  }

  /** Called when the table shows another collection: what was changed on the way to it has not been seen yet. */
  turn(): void {
    if (!this.#isUnseen) this.#content = undefined;
    this.#isUnseen = false;
  }

  /**
   * Renders it. It does not take the focus.
   * @param onUndo left out where nothing may be changed
   */
  render(localization: Localization, onUndo: (() => void) | undefined, onDismiss: () => void): unknown {
    const content = this.#content;
    if (!content) return nothing;
    const text = renderMessage(localization, describeNotice(localization, content));
    const canUndo = content.type === "moves" && content.canUndo;
    return renderUndo(localization, text, canUndo ? onUndo : undefined, onDismiss);
  }
}
