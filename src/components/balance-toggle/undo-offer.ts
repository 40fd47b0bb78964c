import { nothing, type LitElement } from "lit";
import { isSameId, type Account } from "../../model/account.js";
import { oppositeOf, type BalanceSource } from "../../model/balance-source.js";
import type { Change } from "../../model/change.js";
import type { Localization } from "../../localization/localize.js";
import { renderUndo } from "../shared/undo-notice.js";

/** What the offer depends on, and what accepting it does. */
export interface UndoOptions {
  readonly undo: (account: Account, to: BalanceSource) => void;
  /** Called when the user has declined: the focus has to go elsewhere. */
  readonly onDismissed: () => void;
}

/** Offers to undo the change that a control has made last. */
export class UndoOffer {
  readonly #host: LitElement;
  readonly #options: UndoOptions;
  /** The account as the change has left it, and where it would go back to. */
  #offer: { readonly account: Account; readonly to: BalanceSource } | undefined;

  constructor(host: LitElement, options: UndoOptions) {
    this.#host = host;
    this.#options = options;
  }

  /** Replaces the offer. What an undo has undone is not offered once more. */
  onChanged(account: Account, { command, undoes }: Change): void {
    const isUndoable = command.type === "move" && !undoes;
    this.#offer = isUndoable ? { account, to: oppositeOf(command.to) } : undefined;
  }

  /** @param account what the control shows: the offer is about another account, or void once it has been moved back */
  render(localization: Localization, account: Account): unknown {
    const offer = this.#offer;
    if (!offer || !isSameId(account.id, offer.account.id) || account.balanceFrom === offer.to) return nothing;
    const text = `${localization.text("paysNow")}: ${localization.text(account.balanceFrom ?? "unknown")}`;
    return renderUndo(localization, text, this.#onUndo, this.#onDismiss);
  }

  readonly #onUndo = (): void => {
    if (this.#offer) this.#options.undo(this.#offer.account, this.#offer.to);
  };

  readonly #onDismiss = (): void => {
    this.#offer = undefined;
    this.#host.requestUpdate();
    this.#options.onDismissed();
  };
}
