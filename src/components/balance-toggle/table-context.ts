import type { Localization } from "../../localization/localize.js";
import type { Account } from "../../model/account.js";
import type { AccountsStore } from "../../store/accounts-store.js";

/** What a control in a table shares with the table: there the pop-up and all reading are the table's. */
export interface TableContext {
  readonly store: AccountsStore;
  readonly localization: Localization;
  /** The viewer may change none of its accounts, which the table itself says. */
  readonly isViewOnly: boolean;
  /** Opens the table's pop-up; `opener` gets the focus back. */
  open(account: Account, opener: HTMLElement): void;
  /** Opens it, and reads what has come of the account's last change. */
  check(account: Account, opener: HTMLElement): void;
  /** Closes the table's pop-up, where it is about this account. */
  close(account: Account): void;
  /** Whether the table's pop-up is about this account. */
  isOpen(account: Account): boolean;
}
