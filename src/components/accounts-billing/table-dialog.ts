import type { Account, BillingRequest } from "../../model/account.js";
import type { AccountsStore } from "../../store/accounts-store.js";
import { ChangeController } from "../change-dialog/change-controller.js";

/** Drives the one dialog of a table: each row opens it by its control. */
export class TableDialog extends ChangeController {
  #opener: Element | undefined;

  /** Opens the dialog about the account of a row. */
  openFrom(opener: Element, account: Account, store: AccountsStore): void {
    this.#opener = toControl(opener);
    this.open(account, store);
  }

  /** Opens it to cancel what is scheduled. */
  unscheduleFrom(opener: Element, account: Account, store: AccountsStore): void {
    this.#opener = toControl(opener);
    this.open(account, store, undefined, "unschedule");
  }

  /** Opens it, and reads what has come of the account's last change. */
  checkFrom(opener: Element, account: Account, store: AccountsStore): void {
    this.#opener = toControl(opener);
    this.check(account, store);
  }

  /** Opens the form, filled in with a request that was withdrawn. */
  sendAgain(account: Account, store: AccountsStore, former: BillingRequest, opener: HTMLElement): void {
    this.#opener = opener;
    this.open(account, store, former);
  }

  /** Gives the focus back to what has opened the dialog, or where that is gone to what takes its place. */
  returnFocus(findNext: () => HTMLElement | undefined): void {
    const opener = this.#opener;
    this.#opener = undefined;
    const face = opener?.querySelector<HTMLElement>("[part=toggle]") ?? opener;
    if (face instanceof HTMLElement && face.isConnected) face.focus();
    else findNext()?.focus();
  }
}

/** Returns what stays of a control when its button goes. */
function toControl(opener: Element): Element {
  return opener.closest(".toggle") ?? opener;
}
