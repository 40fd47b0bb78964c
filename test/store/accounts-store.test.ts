import { openTab } from "../helpers/other-tab.js";
import { expect } from "@open-wc/testing";
import type { AccountPage, BillingApi } from "../../src/client/billing-api.js";
import type { Account } from "../../src/model/account.js";
import { toChange } from "../../src/changes/change-runner.js";
import { AccountList } from "../../src/store/account-list.js";
import { AccountsStore } from "../../src/store/accounts-store.js";
import { concerns, type StoreMessage } from "../../src/store/store-message.js";
import { account } from "../model/accounts.js";
import { createReader } from "../helpers/away.js";
import { createDeferred, quiet } from "../helpers/deferred.js";
import { failure, fakeApi, inTurn } from "../helpers/fake-api.js";
import { until } from "../helpers/until.js";

const before = account({ id: 7, version: "r1" });
const moved: Account = { ...before, version: "r2", balanceFrom: "customer" };
const withoutVersion: Account = { ...moved, version: undefined };
const move = (from = before) => toChange(from, { type: "move", to: "customer" });
const agency = { id: 1, name: "Alder", balance: null };

/** A store with a subscriber, and a description of each message. */
function setup(methods: Partial<BillingApi> = {}, endpoint = "") {
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

describe("AccountsStore", () => {
  describe("keeps what was confirmed", () => {
    it("against a reading that began before", async () => {
      const { store, confirm } = setup({ changeBalance: inTurn<Account>(moved) });
      const mark = store.mark();
      await confirm();
      expect(store.receive(before, mark)).to.equal(moved);
      expect(store.receiveAll([before, account({ id: 8 })], mark)).to.deep.equal([moved, account({ id: 8 })]);
      expect(store.account("7")).to.equal(moved);
      expect(store.account(8)).to.deep.equal(account({ id: 8 }));
    });

    it("against a list whose read began before the account was read alone", async () => {
      const list = createDeferred<AccountPage>();
      const { store } = setup({ listAccounts: () => list.promise, getAccount: () => Promise.resolve(moved) });
      const rows = new AccountList(store);
      const query = { page: 1, pageSize: 50 };
      const reading = rows.read(query, {});
      await store.readAccount(7);
      list.resolve({ ...query, accounts: [before], total: 60, hasNext: true, unreadable: 0, agency: undefined });
      rows.receive(await reading, query);
      expect(store.account(7)).to.equal(moved);
      expect(rows.shown?.page.accounts).to.deep.equal([moved]);
    });

    for (const [what, answer, known] of [
      ["a new version", moved, moved],
      ["the old version", { ...moved, version: "r1" }, moved],
      ["no version", withoutVersion, withoutVersion],
    ] as const) {
      it(`and ${known === answer ? "reads nothing" : "reads the account"} after an answer with ${what}`, async () => {
        const { store, confirm } = setup({
          changeBalance: inTurn<Account>(answer),
          getAccount: () => Promise.resolve(moved),
        });
        await confirm();
        expect(store.account(7)).to.equal(answer);
        if (known !== answer) await until(() => store.account(7) === known, "the account as it is now");
        else await quiet();
        expect(store.account(7)).to.equal(known);
      });
    }

    it("and takes over what was read since", async () => {
      const { store, confirm } = setup({ changeBalance: inTurn<Account>(moved) });
      await confirm();
      const newest = { ...before, version: "r3" };
      expect(store.receive(newest, store.mark())).to.equal(newest);
      expect(store.account(7)).to.equal(newest);
    });

    it("and reads an account once more where a change was confirmed meanwhile", async () => {
      const first = createDeferred<Account>();
      const reads = [() => first.promise, () => Promise.resolve({ ...moved, name: "Read again" })];
      let begun = 0;
      const { store, confirm } = setup({
        changeBalance: inTurn<Account>(moved),
        getAccount: () => reads[begun++]!(),
      });
      const reading = store.readAccount(7);
      await until(() => begun === 1, "the reading");
      await confirm();
      first.resolve(before);
      expect((await reading).name).to.equal("Read again");
      expect(begun).to.equal(2);
    });

    it("also where it was read back after a conflict", async () => {
      const theirs = { ...before, version: "r9" };
      const { store, confirm } = setup({
        changeBalance: inTurn<Account>(failure("conflict")),
        getAccount: inTurn<Account>(theirs),
      });
      const mark = store.mark();
      await confirm();
      expect(store.receive(before, mark)).to.equal(theirs);
    });

    const unversioned = { ...before, version: undefined };
    for (const [what, from, to] of [
      ["with versions", before, moved],
      ["without versions", unversioned, { ...unversioned, balanceFrom: "customer" as const }],
    ] as const) {
      it(`against the older object of a page, ${what}`, async () => {
        const { store, confirm } = setup({ changeBalance: inTurn<Account>(to) });
        expect(store.offer(from)).to.equal(from);
        await confirm(from);
        expect(store.offer({ ...from })).to.equal(to);
        expect(store.account(7)).to.equal(to);
        const newer = { ...to, version: from.version && "r5", status: "paused" };
        expect(store.offer(newer)).to.equal(newer);
        expect(store.account(7)).to.equal(newer);
      });
    }

    it("and accepts an earlier state again once it was read again", () => {
      const { store } = setup();
      const paying = { ...unversioned, balanceFrom: "customer" } as const;
      for (const read of [unversioned, paying, unversioned]) store.receive(read, store.mark());
      expect(store.offer({ ...unversioned })).to.deep.equal(unversioned);
      expect(store.offer({ ...paying }).balanceFrom).to.equal("agency");
    });

    it("in a store that takes the place of another", async () => {
      const { store, confirm } = setup({ changeBalance: inTurn<Account>(moved) });
      store.offer(before);
      store.receiveAgency(agency);
      await confirm();
      const next = new AccountsStore(fakeApi({}), "", "", store);
      expect(next.offer({ ...before })).to.equal(moved);
      expect(next.agency).to.equal(agency);
    });
  });

  describe("an unknown outcome", () => {
    async function setupUnknown() {
      const page = setup({
        changeBalance: inTurn<Account>(failure("timeout")),
        getAccount: inTurn<Account>(failure("network")),
      });
      page.store.offer(before);
      await page.confirm();
      expect(page.store.stateOf(7).status).to.equal("unknown");
      return page;
    }

    it("stays where the dialog is opened again or closed, and where the account is as before", async () => {
      const { store } = await setupUnknown();
      store.open(before);
      store.reset(before);
      store.receive({ ...before, name: "Renamed" }, store.mark());
      expect(store.stateOf("7").status).to.equal("unknown");
      expect(store.stateOf(8).status).to.equal("idle");
    });

    it("stays where the account was known to be newer than what was confirmed before that was sent", async () => {
      const { store, confirm } = setup({
        changeBalance: inTurn<Account>(failure("timeout")),
        getAccount: inTurn<Account>(failure("network")),
      });
      store.offer({ ...before, version: "r9" });
      await confirm();
      expect(store.stateOf(7).status).to.equal("unknown");
      store.open(before);
      expect(store.stateOf(7).status).to.equal("unknown");
    });

    it("is dropped where the account has changed since; an open dialog shows it until it is opened again", async () => {
      for (const take of [
        (store: AccountsStore) => store.receive(moved, store.mark()),
        (store: AccountsStore) => store.receiveAll([moved], store.mark()),
        (store: AccountsStore) => store.offer(moved),
      ]) {
        const { store } = await setupUnknown();
        take(store);
        expect(store.stateOf(7).status).to.equal("idle");
        expect(store.runnerOf(moved).state.status, "the dialog").to.equal("unknown");
        store.open(moved);
        expect(store.runnerOf(moved).state).to.deep.equal({ status: "confirming", account: moved });
      }
    });
  });

  for (const kind of ["forbidden", "not-found", "validation"] as const) {
    const isKept = kind !== "validation";
    it(`${isKept ? "remembers" : "does not remember"} that a change was ${kind}`, async () => {
      const { store, confirm } = setup({ changeBalance: inTurn<Account>(failure(kind)) });
      await confirm();
      store.reset(before);
      expect(store.refusalOf("7")?.kind).to.equal(isKept ? kind : undefined);
      expect(store.refusalOf(8)).to.equal(undefined);
    });
  }

  it("takes over a list that was requested before a refusal, and keeps the refusal until the account is read", async () => {
    const { store, confirm } = setup({ changeBalance: inTurn<Account>(failure("forbidden")) });
    store.offer(before);
    const mark = store.mark();
    await confirm();
    const forbidden = { ...before, version: "r2", permissions: { changeBalance: false } };
    expect(store.receiveAll([forbidden], mark)).to.deep.equal([forbidden]);
    expect(store.receive(forbidden, mark)).to.equal(forbidden);
    expect(store.refusalOf(7)?.kind).to.equal("forbidden");
    store.receive(forbidden, store.mark());
    expect(store.refusalOf(7)).to.equal(undefined);
  });

  it("begins to confirm anew after an earlier change has ended", async () => {
    const { store, confirm } = setup({ changeBalance: inTurn<Account>(moved) });
    await confirm();
    store.open(moved);
    expect(store.stateOf(7)).to.deep.equal({ status: "confirming", account: moved });
    store.reset(moved);
    expect(store.stateOf(7).status).to.equal("idle");
  });

  it("uses the current api, and knows whether it can e-mail customers", async () => {
    const { store, confirm } = setup();
    expect(store.canRequest).to.equal(false);
    store.api = fakeApi({ changeBalance: inTurn<Account>(moved), requestBilling: inTurn<Account>() });
    expect(store.canRequest).to.equal(true);
    await confirm();
    expect(store.account(7)).to.equal(moved);
  });

  it("reads the agency with a list of one row", async () => {
    const queries: unknown[] = [];
    const page = { agency } as AccountPage;
    const { store, types } = setup({ listAccounts: (query) => (queries.push(query), Promise.resolve(page)) });
    expect(await store.readAgency(new AbortController().signal)).to.equal(agency);
    expect(store.agency).to.equal(agency);
    store.receiveAgency(undefined);
    expect(store.agency).to.equal(agency);
    expect(queries).to.deep.equal([{ page: 1, pageSize: 1 }]);
    expect(types()).to.deep.equal(["agency"]);
  });

  describe("messages", () => {
    it("follow a change, the account before its success", async () => {
      const { store, confirm, messages } = setup({ changeBalance: inTurn<Account>(moved) });
      store.receive(before, store.mark());
      await confirm();
      store.receiveAll([moved], store.mark());
      const described = messages.map((message) => {
        if (message.type === "account") return [message.account, message.before];
        return message.type === "change" ? [message.previous.status, message.state.status] : message.type;
      });
      expect(described).to.deep.equal([
        [before, undefined],
        ["idle", "sending"],
        [moved, before],
        ["sending", "succeeded"],
        "accounts",
      ]);
    });

    it("end with the subscription, also for one that ends it while it is called", () => {
      const { store, messages, unsubscribe } = setup();
      let calls = 0;
      const end = store.subscribe(() => {
        calls++;
        end();
      });
      store.offer(before);
      unsubscribe();
      store.offer(moved);
      expect([messages.length, calls]).to.deep.equal([1, 1]);
    });

    it("name the accounts that another tab has changed, without known versions, only while there is a subscriber", async () => {
      const endpoint = "/api/v1/store-test";
      const { store, messages, unsubscribe, confirm } = setup({ changeBalance: inTurn<Account>(moved) }, endpoint);
      const tab = openTab(endpoint);
      await confirm();
      await until(() => tab.received.length > 0, "the other tab to receive the change");
      expect(tab.received).to.deep.equal([{ id: 7, version: "r2" }]);
      messages.length = 0;
      for (const message of [{ id: 7, version: "r2" }, { id: 8, version: "r5" }, { id: 9 }]) tab.post(message);
      await until(() => messages.length > 0, "what the other tab has changed");
      expect(messages).to.deep.equal([{ type: "stale", ids: [8, 9] }]);
      unsubscribe();
      const again: StoreMessage[] = [];
      tab.post({ id: 8, version: "r6" });
      const end = store.subscribe((message) => again.push(message));
      tab.post({ id: 8, version: "r7" });
      await until(() => again.length > 0, "the change after the new subscription");
      expect(messages).to.have.lengthOf(1);
      end();
      tab.close();
    });

    it("report that everything may be out of date when the user returns, only while there is a subscriber", () => {
      const reader = createReader();
      try {
        const { store, messages, unsubscribe } = setup();
        unsubscribe();
        reader.goOnline();
        const again: StoreMessage[] = [];
        const end = store.subscribe((message) => again.push(message));
        reader.leave();
        reader.wait(61);
        reader.comeBack();
        reader.stay();
        end();
        expect(again).to.deep.equal([{ type: "stale", isRestored: false }]);
        expect(messages).to.be.empty;
      } finally {
        reader.end();
      }
    });

    const state = { status: "idle" } as const;
    const table: [message: StoreMessage, concerned: boolean][] = [
      [{ type: "account", account: before, before: undefined }, true],
      [{ type: "account", account: account({ id: 8 }), before: undefined }, false],
      [{ type: "accounts" }, true],
      [{ type: "change", id: 7, state, previous: state }, true],
      [{ type: "change", id: 8, state, previous: state }, false],
      [{ type: "agency" }, false],
      [{ type: "stale" }, true],
      [{ type: "stale", ids: ["7"] }, true],
      [{ type: "stale", ids: [8] }, false],
    ];
    it("concern an account or do not", () => {
      for (const [message, concerned] of table) {
        expect(concerns(message, "7"), JSON.stringify(message)).to.equal(concerned);
        expect(concerns(message, undefined)).to.equal(false);
      }
    });
  });
});
