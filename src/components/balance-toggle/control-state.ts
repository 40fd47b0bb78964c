import type { ApiError } from "../../client/api-error.js";
import { permissionsOf, type Account, type AccountId } from "../../model/account.js";
import { toWebLink } from "../../model/web-link.js";
import type { AccountsStore } from "../../store/accounts-store.js";
import { canOpen } from "../change-dialog/change-controller.js";

/** Why an account has no control: a text of ours, or the words of the backend. */
type NoControlReason = { readonly key: "viewOnly" | "sourceNotSaid" } | { readonly words: string };

/** The viewer may change none of the accounts. */
export interface ViewOnly {
  /** Why, in the words of the backend, where they are the same for all of them. */
  readonly reason: string | undefined;
}

/** What stands in the place of the control. */
export type ControlState =
  | { readonly type: "nothing" }
  | { readonly type: "loading" }
  | { readonly type: "failed"; readonly error: ApiError }
  | { readonly type: "gone" }
  | {
      readonly type: "text";
      readonly account: Account;
      readonly reason: NoControlReason | undefined;
      /** Where it is changed who pays. */
      readonly link: string | undefined;
    }
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
  readonly viewOnlyTable: ViewOnly | undefined;
}

/** Returns what stands in the place of the control. */
export function toControlState(knowledge: Knowledge): ControlState {
  const { account, id, store, error, isReadonly } = knowledge;
  if (account && store?.refusalOf(account.id)?.kind === "not-found") return { type: "gone" };
  if (account && store && !isReadonly && canOpen(account, store)) return { type: "button", account };
  if (account) return toText(account, knowledge);
  if (!store || id === undefined) return { type: "nothing" };
  if (!error) return { type: "loading" };
  return error.kind === "not-found" ? { type: "gone" } : { type: "failed", error };
}

/** Returns why, where there are accounts and the viewer may not change any of them. */
export function findViewOnly(accounts: readonly Account[], store: AccountsStore): ViewOnly | undefined {
  if (accounts.some((account) => canOpen(account, store))) return undefined;
  const known = accounts.filter(({ balanceFrom }) => balanceFrom);
  if (known.length === 0) return undefined;
  const [reason, ...others] = new Set(known.map(reasonOf));
  return { reason: others.length === 0 ? reason : undefined };
}

/** Of what the page itself has made read-only, it says why, and where to change it. */
function toText(account: Account, knowledge: Knowledge): ControlState {
  if (!knowledge.store || knowledge.isReadonly) return { type: "text", account, reason: undefined, link: undefined };
  return { type: "text", account, reason: findReason(account, knowledge), link: toWebLink(account.links?.billing) };
}

function findReason(account: Account, { viewOnlyTable }: Knowledge): NoControlReason | undefined {
  if (!account.balanceFrom) return { key: "sourceNotSaid" };
  const words = reasonOf(account);
  if (words !== undefined && words !== viewOnlyTable?.reason) return { words };
  return viewOnlyTable ? undefined : { key: "viewOnly" };
}

/** An account from the host's page may have anything for a reason. */
function reasonOf(account: Account): string | undefined {
  const reason: unknown = permissionsOf(account).reason;
  return typeof reason === "string" && reason.trim() !== "" ? reason : undefined;
}
