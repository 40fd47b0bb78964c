import { nothing, type LitElement } from "lit";
import { isSameId, type Account } from "../../model/account.js";
import { oppositeOf, type BalanceSource } from "../../model/balance-source.js";
import type { Change } from "../../model/change.js";
import type { Localization } from "../../localization/localize.js";
import { describeOutcome } from "../shared/describe-outcome.js";
import { renderUndo } from "../shared/undo-notice.js";
import { renderMessage } from "../shared/render-message.js";

/** What the offer depends on, and what accepting it does. */
export interface UndoOptions {
  readonly undo: (account: Account, to: BalanceSource) => void;
  /** Called when the user has declined: the focus has to go elsewhere. */
  readonly onDismissed: () => void;
}

/** Says what a control has changed last, and offers to undo it where that is possible. */
export class UndoOffer {
  readonly #host: LitElement;
  readonly #options: UndoOptions;
  /** The account as the change has left it. */
  #last: { readonly account: Account; readonly change: Change } | undefined;

  constructor(host: LitElement, options: UndoOptions) {
    this.#host = host;
    this.#options = options;
  }

  /** Replaces the offer. The control itself shows what an undo has undone, and it is not offered once more. */
  onChanged(account: Account, change: Change): void {
    this.#last = change.undoes ? undefined : { account, change };
  }

  /** @param account what the control shows: the offer is about another account, or void once it has been moved back */
  render(localization: Localization, account: Account): unknown {
    const last = this.#last;
    if (!last || !isSameId(account.id, last.account.id)) return nothing;
    const { command } = last.change;
    if (command.type !== "move") {
      const message = describeOutcome(localization, account, last.change);
      return renderUndo(localization, renderMessage(localization, message), undefined, this.#onDismiss);
    }
    if (account.balanceFrom === oppositeOf(command.to)) return nothing;
    return renderUndo(
      localization,
      renderMessage(localization, `movedHere.${command.to}`),
      this.#onUndo,
      this.#onDismiss,
    );
  }

  readonly #onUndo = (): void => {
    const { account, change } = this.#last ?? {};
    if (account && change?.command.type === "move") this.#options.undo(account, oppositeOf(change.command.to));
  };

  readonly #onDismiss = (): void => {
    this.#last = undefined;
    this.#host.requestUpdate();
    this.#options.onDismissed();
  };
}
