import type { Localization } from "../../localization/localize.js";
import type { Account, BillingRequest } from "../../model/account.js";
import type { AccountsStore } from "../../store/accounts-store.js";
import type { TableContext } from "../balance-toggle/table-context.js";
import { ChangeController } from "../change-dialog/change-controller.js";

/** Drives the one dialog of a table: each row opens it by its control. */
export class TableDialog extends ChangeController {
  #context: TableContext | undefined;
  #opener: HTMLElement | undefined;

  /** What the rows share; the same object as long as it says the same, so that rows are not rendered again. */
  get context(): TableContext | undefined {
    return this.#context;
  }

  /** Called before every update. */
  update(store: AccountsStore | undefined, localization: Localization, isViewOnly: boolean): void {
    const context = this.#context;
    const isSame = context?.store === store && context?.localization === localization;
    if (isSame && context.isViewOnly === isViewOnly) return;
    this.#context = store && this.#toContext(store, localization, isViewOnly);
  }

  /** Gives the focus back to what has opened the dialog, or where that is gone to what takes its place. */
  returnFocus(findNext: () => HTMLElement | undefined): void {
    if (this.#opener?.isConnected) this.#opener.focus();
    else findNext()?.focus();
    this.#opener = undefined;
  }

  /** Opens the form, filled in with a request that was withdrawn. */
  sendAgain(account: Account, store: AccountsStore, former: BillingRequest, opener: HTMLElement): void {
    this.#opener = opener;
    this.open(account, store, former);
  }

  #toContext(store: AccountsStore, localization: Localization, isViewOnly: boolean): TableContext {
    return {
      store,
      localization,
      isViewOnly,
      open: (account, opener) => {
        this.#opener = opener;
        this.open(account, store);
      },
      check: (account, opener) => {
        this.#opener = opener;
        this.check(account, store);
      },
      close: ({ id }) => {
        if (this.isOpenFor(id)) this.close();
      },
      isOpen: ({ id }) => this.isOpenFor(id),
    };
  }
}
