import { expect } from "@open-wc/testing";
import type { AccountPage } from "../../src/client/billing-api.js";
import type { Account } from "../../src/model/account.js";
import type { AccountsStore } from "../../src/store/accounts-store.js";
import { concerns, type StoreMessage } from "../../src/store/store-message.js";
import { createReader } from "../helpers/away.js";
import { failure, fakeApi, inTurn } from "../helpers/fake-api.js";
import { openTab } from "../helpers/other-tab.js";
import { until } from "../helpers/until.js";
import { account } from "../model/accounts.js";
import { agency, before, moved, setup } from "./store-setup.js";

describe("AccountsStore", () => {
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

    it("stays when the dialog is opened again or closed, and when the account is read without the change", async () => {
      const { store } = await setupUnknown();
      store.open(before);
      store.reset(before);
      store.receive({ ...before, name: "Renamed" }, store.mark());
      expect(store.stateOf("7").status).to.equal("unknown");
      expect(store.stateOf(8).status).to.equal("idle");
    });

    it("stays when the account was known in a newer version than the confirmed one before the change was sent", async () => {
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

    it("ends when the account has changed since; an open dialog shows it until it is opened again", async () => {
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
    it(`${isKept ? "keeps" : "does not keep"} the refusal of a change: ${kind}`, async () => {
      const { store, confirm } = setup({ changeBalance: inTurn<Account>(failure(kind)) });
      await confirm();
      store.reset(before);
      expect(store.refusalOf("7")?.kind).to.equal(isKept ? kind : undefined);
      expect(store.refusalOf(8)).to.equal(undefined);
    });
  }

  it("shows a list that was requested before a refusal, and keeps the refusal until a later read of the account", async () => {
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

  it("is confirming again when the dialog is opened after an earlier change has ended", async () => {
    const { store, confirm } = setup({ changeBalance: inTurn<Account>(moved) });
    await confirm();
    store.open(moved);
    expect(store.stateOf(7)).to.deep.equal({ status: "confirming", account: moved });
    store.reset(moved);
    expect(store.stateOf(7).status).to.equal("idle");
  });

  it("uses the current API, and knows whether it can request billing", async () => {
    const { store, confirm } = setup();
    expect(store.canRequest).to.equal(false);
    store.api = fakeApi({ changeBalance: inTurn<Account>(moved), requestBilling: inTurn<Account>() });
    expect(store.canRequest).to.equal(true);
    await confirm();
    expect(store.account(7)).to.equal(moved);
  });

  it("reads the agency with a list of one row, and keeps it when a later list has none", async () => {
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
    it("are sent for each transition of a change, and for the account before its success", async () => {
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

    it("end when a subscriber unsubscribes, also while it is called", () => {
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

    it("have the accounts that another tab has changed, except those in a known version, only while there is a subscriber", async () => {
      const endpoint = "/api/v1/store-test";
      const { store, messages, unsubscribe, confirm } = setup({ changeBalance: inTurn<Account>(moved) }, endpoint);
      const tab = openTab(endpoint);
      await confirm();
      await until(() => tab.received.length > 0, "the other tab to receive the change");
      expect(tab.received).to.deep.equal([{ id: 7, version: "r2" }]);
      messages.length = 0;
      for (const message of [{ id: 7, version: "r2" }, { id: 8, version: "r5" }, { id: 9 }]) tab.post(message);
      await until(() => messages.length > 0, "the accounts that the other tab has changed");
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

    it("mark all accounts as stale when the user returns, only while there is a subscriber", () => {
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
    it("concern one account, all accounts or none", () => {
      for (const [message, concerned] of table) {
        expect(concerns(message, "7"), JSON.stringify(message)).to.equal(concerned);
        expect(concerns(message, undefined)).to.equal(false);
      }
    });
  });
});
