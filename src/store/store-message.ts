import type { ChangeState } from "../changes/change-machine.js";
import { isSameId, type Account, type AccountId } from "../model/account.js";

/** A message of a store to its subscribers. */
export type StoreMessage =
  /** An account as the server has sent it; `before` is what was known of it. */
  | { readonly type: "account"; readonly account: Account; readonly before: Account | undefined }
  /** A list has been read. */
  | { readonly type: "accounts" }
  /** A change of an account has gone on. */
  | { readonly type: "change"; readonly id: AccountId; readonly state: ChangeState; readonly previous: ChangeState }
  /** What is known of the agency has arrived. */
  | { readonly type: "agency" }
  /** What is on screen may be out of date: these accounts, or without ids all. */
  | {
      readonly type: "stale";
      readonly ids?: readonly AccountId[];
      /** The whole page is as it was when the user left it: what it has handed over is old too. */
      readonly isRestored?: boolean;
    };

export type StoreSubscriber = (message: StoreMessage) => void;

/** Whether what a message says is shown outside of the pop-up: not that it asks, or has been closed again. */
export function isShownInRows(message: StoreMessage): boolean {
  if (message.type !== "change") return true;
  const { state, previous } = message;
  return [state, previous].some(({ status }) => status !== "idle" && status !== "confirming");
}

/** Whether a message is about an account. */
export function concerns(message: StoreMessage, id: AccountId | undefined): boolean {
  if (id === undefined) return false;
  switch (message.type) {
    case "account":
      return isSameId(message.account.id, id);
    case "change":
      return isSameId(message.id, id);
    case "accounts":
      return true;
    case "agency":
      return false;
    case "stale":
      return message.ids?.some((one) => isSameId(one, id)) ?? true;
  }
}
