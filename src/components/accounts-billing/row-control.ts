import { isBusy, type ChangeState } from "../../changes/change-machine.js";
import type { Account } from "../../model/account.js";
import type { Localization } from "../../localization/localize.js";
import type { AccountsStore } from "../../store/accounts-store.js";
import { renderControl } from "../balance-toggle/control.js";
import { toControlState, type ViewOnly } from "../balance-toggle/control-state.js";
import type { TableDialog } from "./table-dialog.js";

/** What the controls of all rows share. */
export interface RowControlView {
  /** `undefined` until there is an endpoint. */
  readonly store: AccountsStore | undefined;
  readonly localization: Localization;
  readonly readonly: boolean;
  /** The viewer may change none of the accounts, which the table itself says. */
  readonly viewOnly: ViewOnly | undefined;
  readonly dialog: TableDialog;
}

/** Renders the control of a row: all that a row has of its own is a button. */
export function renderRowControl(view: RowControlView, account: Account, change: ChangeState | undefined): unknown {
  const { store, localization, dialog } = view;
  const state = toControlState({
    account,
    id: account.id,
    store,
    error: undefined,
    isReadonly: view.readonly,
    viewOnlyTable: view.viewOnly,
  });
  return renderControl(state, {
    localization,
    id: toIdSuffix(account),
    isSaving: change !== undefined && isBusy(change),
    isUnknown: isUnknown(change) && !dialog.isOpenFor(account.id),
    onOpen: ({ currentTarget }) => store && dialog.openFrom(currentTarget as Element, account, store),
    onCheck: ({ currentTarget }) => store && dialog.checkFrom(currentTarget as Element, account, store),
    onUnschedule: store?.canSchedule
      ? ({ currentTarget }) => dialog.unscheduleFrom(currentTarget as Element, account, store)
      : undefined,
    // An account that has a row has been read.
    onRetry: undefined,
  });
}

/** Returns the account whose row leaves it to the pop-up to say that it is not known what has come of its change. */
export function findUnknownInDialog({ dialog, store }: RowControlView): Account | undefined {
  const { account } = dialog;
  return account && isUnknown(store?.stateOf(account.id)) ? account : undefined;
}

function isUnknown(change: ChangeState | undefined): boolean {
  return change?.status === "unknown" || change?.status === "verifying";
}

/** Returns what tells the ids of a row from those of others: letters and digits as they are, all else by its code. */
function toIdSuffix({ id }: Account): string {
  return `-${String(id).replace(/[^a-z\d]/gi, (character) => `_${character.charCodeAt(0)}_`)}`;
}
