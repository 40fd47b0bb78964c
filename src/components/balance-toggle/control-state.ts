import type { ApiError } from "../../client/api-error.js";
import type { Account, AccountId } from "../../model/account.js";
import type { AccountsStore } from "../../store/accounts-store.js";
import { canOpen } from "../change-dialog/change-controller.js";

/** Why an account has no control. */
type NoControlReason = "viewOnly" | "sourceNotSaid";

/** What stands in the place of the control. */
export type ControlState =
  | { readonly type: "nothing" }
  | { readonly type: "loading" }
  | { readonly type: "failed"; readonly error: ApiError }
  | { readonly type: "gone" }
  | { readonly type: "text"; readonly account: Account; readonly reason: NoControlReason | undefined }
  | { readonly type: "button"; readonly account: Account };

/** What is known of the account. */
export interface Knowledge {
  readonly account: Account | undefined;
  readonly id: AccountId | undefined;
  readonly store: AccountsStore | undefined;
  /** Why the account could not be read. */
  readonly error: ApiError | undefined;
  readonly isReadonly: boolean;
  /** Where the viewer may change nothing, the table says it once. */
  readonly isViewOnlyTable: boolean;
}

/** Returns what stands in the place of the control. */
export function toControlState(knowledge: Knowledge): ControlState {
  const { account, id, store, error, isReadonly } = knowledge;
  if (account && store?.refusalOf(account.id)?.kind === "not-found") return { type: "gone" };
  if (account && store && !isReadonly && canOpen(account, store)) return { type: "button", account };
  if (account) return { type: "text", account, reason: findReason(account, knowledge) };
  if (!store || id === undefined) return { type: "nothing" };
  if (!error) return { type: "loading" };
  return error.kind === "not-found" ? { type: "gone" } : { type: "failed", error };
}

/** Whether there are accounts, and the viewer may not change any of them. */
export function isViewOnly(accounts: readonly Account[], store: AccountsStore): boolean {
  return accounts.some(({ balanceFrom }) => balanceFrom) && !accounts.some((account) => canOpen(account, store));
}

/** Of what the page itself has made read-only, it says why. */
function findReason(account: Account, { store, isReadonly, isViewOnlyTable }: Knowledge): NoControlReason | undefined {
  if (!store || isReadonly) return undefined;
  if (!account.balanceFrom) return "sourceNotSaid";
  return isViewOnlyTable ? undefined : "viewOnly";
}
