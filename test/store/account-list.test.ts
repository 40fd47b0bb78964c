import { expect } from "@open-wc/testing";
import { toChange } from "../../src/changes/change-runner.js";
import type { AccountPage } from "../../src/client/billing-api.js";
import type { Account } from "../../src/model/account.js";
import type { AccountsStore } from "../../src/store/accounts-store.js";
import { failure, fakeApi } from "../helpers/fake-api.js";
import { account } from "../model/accounts.js";
import { accounts, acme, moved, pageOf, query, setup, setupLoaded } from "./list-setup.js";

const counts = { agency: 40, customer: 10, needsAttention: 5 };

/** Makes a change that the server confirms. */
function confirm(store: AccountsStore, before: Account, after: Account): Promise<void> {
  store.api = fakeApi({ ...store.api, changeBalance: () => Promise.resolve(after) });
  return store
    .runnerOf(before)
    .dispatch({ type: "confirm", change: toChange(before, { type: "move", to: "customer" }) });
}

describe("AccountList", () => {
  describe("with one page of several", () => {
    it("shows the page that was read, and adds its accounts to the store", async () => {
      const agency = { id: 1, name: "Alder", balance: null };
      const { list, store, load } = setup(() => pageOf({ hasNext: true, agency }));
      expect(await load()).to.deep.include({ type: "shown", query });
      expect(list.shown?.page.accounts).to.deep.equal(accounts);
      expect(store.account(1)).to.equal(acme);
      expect(store.agency).to.equal(agency);
      expect(list.find("1")).to.equal(acme);
      expect(list.canAnswer(query)).to.equal(false);
      expect(list.answer(query)).to.equal(undefined);
    });

    it("does not show the answer to another query than the current one", async () => {
      const { list, names } = setup(({ search }) => pageOf({ hasNext: true, accounts: search ? [acme] : accounts }));
      const answer = await list.read({ ...query, search: "a" }, {});
      expect(list.receive(answer, query)).to.deep.equal({ type: "outdated" });
      expect(names()).to.equal(undefined);
    });

    it("keeps the rows and the error when a read fails, until one succeeds", async () => {
      const { list, names, load } = await setupLoaded({ hasNext: true });
      list.fail(failure("server"));
      expect([list.error?.kind, names()?.length]).to.deep.equal(["server", 4]);
      await load();
      expect(list.error).to.equal(undefined);
    });

    const missing: [what: string, fields: Partial<AccountPage>, lastPage: number | undefined][] = [
      ["the total is 120", { total: 120 }, 3],
      ["the total is 0", { total: 0 }, 1],
      ["the total is unknown", { total: undefined }, 8],
      ["the total is wrong", { total: 9_000 }, 8],
      ["its rows are unreadable", { unreadable: 2 }, undefined],
    ];
    for (const [what, fields, lastPage] of missing) {
      it(`${lastPage ? `leads to page ${lastPage}` : "shows an empty page 9"} when page 9 is empty and ${what}`, async () => {
        const { load } = setup(() => pageOf({ accounts: [], page: 9, ...fields }));
        const reception = await load({ ...query, page: 9 });
        if (lastPage) expect(reception).to.deep.equal({ type: "page-missing", lastPage });
        else expect(reception.type).to.equal("shown");
      });
    }

    it("shows a held answer when it is released, once", async () => {
      const answers = [pageOf({ hasNext: true }), pageOf({ hasNext: true, accounts: [acme] })];
      const { list, names, load } = setup(() => answers.shift()!);
      await load();
      expect(list.release(query)).to.equal(undefined);
      list.fail(failure("server"));
      list.hold(await list.read(query, {}));
      expect([list.error, names()?.length]).to.deep.equal([undefined, 4]);
      expect(list.release(query)?.type).to.equal("shown");
      expect(names()).to.deep.equal(["Acme"]);
      expect(list.release(query)).to.equal(undefined);
    });

    it("never shows a held answer from before a confirmed change, even when the latest read fails", async () => {
      const { list, store, load } = setup(() => pageOf({ hasNext: true }));
      await load();
      list.hold(await list.read(query, {}));
      await confirm(store, acme, moved);
      list.release(query);
      expect(list.find(1)).to.equal(moved);
      list.hold(await list.read(query, {}));
      store.api = fakeApi({});
      await list.read(query, {}).catch(() => undefined);
      expect(list.release(query)).to.equal(undefined);
    });
  });

  describe("counts after a confirmed change", () => {
    it("follow a row that has changed, once for the same change", async () => {
      const page = await setupLoaded({ hasNext: true, summary: counts });
      for (let time = 0; time < 3; time++) page.list.replace({ ...moved }, acme);
      expect(page.counts()).to.deep.equal({ agency: 39, customer: 11, needsAttention: 6 });
      expect(page.list.find(1)).to.deep.equal(moved);
      page.list.replace(acme, moved);
      expect(page.counts()).to.deep.equal(counts);
    });

    it("follow an account on another page only when its earlier state is known", async () => {
      const page = await setupLoaded({ hasNext: true, summary: counts });
      const after = account({ id: 99, balanceFrom: "customer" });
      page.list.replace(after, undefined);
      expect(page.counts()).to.deep.equal(counts);
      page.list.replace(after, account({ id: 99 }));
      expect(page.counts()).to.deep.equal({ ...counts, agency: 39, customer: 11 });
    });

    it("stay unknown when the backend has not sent them", async () => {
      const summary = { agency: 4, customer: 0, needsAttention: undefined };
      const page = await setupLoaded({ hasNext: true, summary });
      page.list.replace(moved, acme);
      expect(page.counts()).to.deep.equal({ ...summary, agency: 3, customer: 1 });
      const without = await setupLoaded({ hasNext: true });
      without.list.replace(moved, acme);
      expect(without.counts()).to.equal(undefined);
      const empty = setup(() => pageOf());
      empty.list.replace(moved, acme);
      expect(empty.list.shown).to.equal(undefined);
    });

    it("follow the change in an answer that was read before it and arrives after it", async () => {
      const page = setup(() => pageOf({ hasNext: true, summary: counts }));
      const answer = await page.list.read(query, {});
      await confirm(page.store, acme, moved);
      page.list.receive(answer, query);
      expect(page.counts()).to.deep.equal({ agency: 39, customer: 11, needsAttention: 6 });
      expect(page.list.find(1)).to.equal(moved);
    });
  });
});
