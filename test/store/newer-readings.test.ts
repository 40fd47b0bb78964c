import { expect } from "@open-wc/testing";
import { toChange } from "../../src/changes/change-runner.js";
import type { Account, AccountPage } from "../../src/index.js";
import { AccountList } from "../../src/store/account-list.js";
import { AccountsStore } from "../../src/store/accounts-store.js";
import { account } from "../model/accounts.js";
import { createDeferred } from "../helpers/deferred.js";
import { failure, fakeApi } from "../helpers/fake-api.js";

const before = account({ id: 7, balanceFrom: "customer", version: "r1" });
const after = account({ id: 7, balanceFrom: "agency", version: "r2" });

function pageOf(...accounts: readonly Account[]): AccountPage {
  return { accounts, page: 1, pageSize: 50, total: 60, hasNext: true, unreadable: 0, agency: undefined };
}

describe("AccountsStore", () => {
  it("keeps a row that was read singly when a list arrives whose reading began before", async () => {
    const list = createDeferred<AccountPage>();
    const api = fakeApi({ listAccounts: () => list.promise, getAccount: () => Promise.resolve(after) });
    const store = new AccountsStore(api, api, "");
    const rows = new AccountList(store);
    const query = { page: 1, pageSize: 50 };
    const reading = rows.read(query, {});
    await store.readAccount(7);
    list.resolve(pageOf(before));
    rows.receive(await reading, query);
    expect(store.account(7)).to.equal(after);
    expect(rows.shown?.page.accounts).to.deep.equal([after]);
  });

  it("drops an unknown outcome once the account has changed, but not from under a dialog that shows it", async () => {
    const api = fakeApi({
      changeBalance: () => Promise.reject(failure("timeout")),
      getAccount: () => Promise.reject(failure("network")),
    });
    const store = new AccountsStore(api, api, "");
    const runner = store.runnerOf(before);
    store.receive(before, store.mark());
    await runner.dispatch({ type: "confirm", change: toChange(before, { type: "move", to: "agency" }) });
    expect(store.stateOf(7).status).to.equal("unknown");
    store.receive({ ...before, name: "Renamed" }, store.mark());
    expect(store.stateOf(7).status, "nothing has changed that can be seen").to.equal("unknown");
    store.receive(after, store.mark());
    expect(store.stateOf(7).status).to.equal("idle");
    expect(runner.state.status, "what the dialog shows").to.equal("unknown");
    store.open(after);
    expect(runner.state).to.deep.equal({ status: "confirming", account: after });
  });
});
