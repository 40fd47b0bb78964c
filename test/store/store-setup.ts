/** A store over a fake API, and the account that its tests change. */
import { toChange } from "../../src/changes/change-runner.js";
import type { BillingApi } from "../../src/client/billing-api.js";
import type { Account } from "../../src/model/account.js";
import { AccountsStore } from "../../src/store/accounts-store.js";
import type { StoreMessage } from "../../src/store/store-message.js";
import { fakeApi } from "../helpers/fake-api.js";
import { account } from "../model/accounts.js";

/** An account on agency billing, before and after it is moved. */
export const before = account({ id: 7, version: "r1" });
export const moved: Account = { ...before, version: "r2", balanceFrom: "customer" };
const move = (from = before) => toChange(from, { type: "move", to: "customer" });
export const agency = { id: 1, name: "Alder", balance: null };

/** A store with a subscriber, and the messages that it received. */
export function setup(methods: Partial<BillingApi> = {}, endpoint = "") {
  const store = new AccountsStore(fakeApi(methods), endpoint, endpoint);
  const messages: StoreMessage[] = [];
  const unsubscribe = store.subscribe((message) => messages.push(message));
  return {
    ...{ store, messages, unsubscribe },
    types: () => messages.map(({ type }) => type),
    /** Makes a change that the server confirms. */
    confirm: (from = before) => store.runnerOf(from).dispatch({ type: "confirm", change: move(from) }),
  };
}
