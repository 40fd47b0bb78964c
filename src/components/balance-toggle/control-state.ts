import type { ApiError } from "../../client/api-error.js";
import type { Account, AccountId } from "../../model/account.js";
import type { AccountsStore } from "../../store/accounts-store.js";
import { canOpen } from "../change-dialog/change-controller.js";

/** What stands in the place of the control. */
export type ControlState =
  | { readonly type: "nothing" }
  | { readonly type: "loading" }
  | { readonly type: "failed"; readonly error: ApiError }
  | { readonly type: "gone" }
  | { readonly type: "text"; readonly account: Account }
  | { readonly type: "button"; readonly account: Account };

/** What is known of the account. */
export interface Knowledge {
  readonly account: Account | undefined;
  readonly id: AccountId | undefined;
  readonly store: AccountsStore | undefined;
  /** Why the account could not be read. */
  readonly error: ApiError | undefined;
  readonly isReadonly: boolean;
}

/** Returns what stands in the place of the control. */
export function toControlState({ account, id, store, error, isReadonly }: Knowledge): ControlState {
  if (account && store?.refusalOf(account.id)?.kind === "not-found") return { type: "gone" };
  if (account) return { type: !isReadonly && store && canOpen(account, store) ? "button" : "text", account };
  if (!store || id === undefined) return { type: "nothing" };
  if (!error) return { type: "loading" };
  return error.kind === "not-found" ? { type: "gone" } : { type: "failed", error };
}
