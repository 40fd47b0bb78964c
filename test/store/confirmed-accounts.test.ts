import { expect } from "@open-wc/testing";
import type { AccountPage } from "../../src/client/billing-api.js";
import type { Account } from "../../src/model/account.js";
import { AccountList } from "../../src/store/account-list.js";
import { AccountsStore } from "../../src/store/accounts-store.js";
import { createDeferred, quiet } from "../helpers/deferred.js";
import { failure, fakeApi, inTurn } from "../helpers/fake-api.js";
import { until } from "../helpers/until.js";
import { account } from "../model/accounts.js";
import { agency, before, moved, setup } from "./store-setup.js";

const unversioned: Account = { ...before, version: undefined };
const unversionedMove: Account = { ...moved, version: undefined };

describe("AccountsStore", () => {
  describe("confirmed accounts", () => {
    it("are not replaced by a read that began before the change", async () => {
      const { store, confirm } = setup({ changeBalance: inTurn<Account>(moved) });
      const mark = store.mark();
      await confirm();
      expect(store.receive(before, mark)).to.equal(moved);
      expect(store.receiveAll([before, account({ id: 8 })], mark)).to.deep.equal([moved, account({ id: 8 })]);
      expect(store.account("7")).to.equal(moved);
      expect(store.account(8)).to.deep.equal(account({ id: 8 }));
    });

    it("are not replaced by a list whose read began before the account was read alone", async () => {
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
      ["no version", unversionedMove, unversionedMove],
    ] as const) {
      it(`are ${known === answer ? "not read" : "read"} again after an answer with ${what}`, async () => {
        const { store, confirm } = setup({
          changeBalance: inTurn<Account>(answer),
          getAccount: () => Promise.resolve(moved),
        });
        await confirm();
        expect(store.account(7)).to.equal(answer);
        if (known !== answer) await until(() => store.account(7) === known, "the current account");
        else await quiet();
        expect(store.account(7)).to.equal(known);
      });
    }

    it("are replaced by what is read later", async () => {
      const { store, confirm } = setup({ changeBalance: inTurn<Account>(moved) });
      await confirm();
      const newest = { ...before, version: "r3" };
      expect(store.receive(newest, store.mark())).to.equal(newest);
      expect(store.account(7)).to.equal(newest);
    });

    it("are read once more when a change was confirmed during the read", async () => {
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

    it("are not replaced by a read that began before the account was read back after a conflict", async () => {
      const theirs = { ...before, version: "r9" };
      const { store, confirm } = setup({
        changeBalance: inTurn<Account>(failure("conflict")),
        getAccount: inTurn<Account>(theirs),
      });
      const mark = store.mark();
      await confirm();
      expect(store.receive(before, mark)).to.equal(theirs);
    });

    for (const [what, from, to] of [
      ["with versions", before, moved],
      ["without versions", unversioned, { ...unversioned, balanceFrom: "customer" as const }],
    ] as const) {
      it(`are not replaced by an older object from the page, ${what}`, async () => {
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

    it("are not replaced by an older object from the page when the answer did not mention the new version", async () => {
      const answer = { ...moved, version: "r1" };
      const { store, confirm } = setup({ changeBalance: inTurn<Account>(answer) });
      store.offer(before);
      await confirm();
      expect(store.offer({ ...before })).to.equal(answer);
      expect(store.account(7)).to.equal(answer);
    });

    it("have the version that was read right after, where the answer did not mention it", async () => {
      const answer = { ...moved, version: "r1" };
      const { store, confirm } = setup({
        changeBalance: inTurn<Account>(answer),
        getAccount: () => Promise.resolve(moved),
      });
      await confirm();
      expect(store.withVersion(answer)).to.equal(answer);
      await until(() => store.withVersion(answer) === moved, "the version");
      expect(store.withVersion(moved)).to.equal(moved);
    });

    it("are not replaced by an object from the page that says that it is older, though it was never seen", async () => {
      const now = { ...moved, updated: "2026-11-20T09:00:00Z" };
      const { store, confirm } = setup({ changeBalance: inTurn<Account>(now) });
      await confirm();
      expect(store.offer({ ...before, version: "r0", updated: "2026-11-19T09:00:00Z" })).to.equal(now);
      const newer = { ...before, version: "r3", updated: "2026-11-20T10:00:00+00:00" };
      expect(store.offer(newer)).to.equal(newer);
    });

    it("have the version as text where a page hands it over as a number", () => {
      const { store } = setup();
      store.offer({ ...before, version: 7 as unknown as string });
      expect(store.account(7)?.version).to.equal("7");
    });

    it("may have an earlier state again when it is read again", () => {
      const { store } = setup();
      const paying = { ...unversioned, balanceFrom: "customer" } as const;
      for (const read of [unversioned, paying, unversioned]) store.receive(read, store.mark());
      expect(store.offer({ ...unversioned })).to.deep.equal(unversioned);
      expect(store.offer({ ...paying }).balanceFrom).to.equal("agency");
    });

    it("are taken over by a store that replaces another", async () => {
      const { store, confirm } = setup({ changeBalance: inTurn<Account>(moved) });
      store.offer(before);
      store.receiveAgency(agency);
      await confirm();
      const next = new AccountsStore(fakeApi({}), "", "", store);
      expect(next.offer({ ...before })).to.equal(moved);
      expect(next.agency).to.equal(agency);
    });
  });
});
