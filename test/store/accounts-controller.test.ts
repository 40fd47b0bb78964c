import { expect } from "@open-wc/testing";
import type { AccountPage, AccountQuery, BillingApi } from "../../src/index.js";
import { AccountsController } from "../../src/store/accounts-controller.js";
import { account } from "../model/accounts.js";
import { createDeferred, quiet } from "../helpers/deferred.js";
import { failure, fakeApi, FakeHost } from "../helpers/fake-api.js";

const names = ["Acme", "Birch", "Cedar", "Dune"];
const all = names.map((name, index) => account({ id: index + 1, name }));
const counts = { agency: 4, customer: 0, needsAttention: 0 };

/** An answer of a server that pages. */
function pageOf(fields: Partial<AccountPage> = {}): AccountPage {
  const { accounts = all } = fields;
  return {
    ...{ accounts, page: 1, pageSize: 50, total: accounts.length, hasNext: false, unreadable: 0, agency: undefined },
    ...fields,
  };
}

/** A controller without an element, and what it has asked and told. */
function setup(answer: (query: AccountQuery) => AccountPage | Promise<AccountPage>) {
  const host = new FakeHost();
  const asked: AccountQuery[] = [];
  const missing: number[] = [];
  const page = { query: { page: 1, pageSize: 50 } as AccountQuery, isBusy: false };
  const loads: AccountPage[] = [];
  const api: BillingApi = fakeApi({
    listAccounts: async (query) => {
      asked.push(query);
      return await answer(query);
    },
  });
  const controller = new AccountsController(host, {
    api: () => api,
    query: () => page.query,
    isBusy: () => page.isBusy,
    onLoad: (loaded) => loads.push(loaded),
    onError: () => undefined,
    onPageMissing: (last) => {
      missing.push(last);
      page.query = { ...page.query, page: last };
    },
  });
  const shown = () => (controller.state.kind === "loaded" ? controller.state.page : undefined);
  return {
    ...{ host, page, asked, missing, loads, controller, shown },
    names: () => shown()?.accounts.map(({ name }) => name),
    /** Wants other rows, as an element does: at its next update. */
    ask: (query: Partial<AccountQuery>) => {
      page.query = { ...page.query, ...query };
      host.update();
    },
    /** Lets answers arrive, and the update after them. */
    settle: async () => {
      await quiet();
      host.update();
    },
  };
}

async function setupWhole(fields: Partial<AccountPage> = {}) {
  const screen = setup(() => pageOf({ whole: all, ...fields }));
  screen.host.update();
  await screen.settle();
  return screen;
}

describe("AccountsController", () => {
  describe("with the whole collection at hand", () => {
    it("answers other questions within the update that asks them, without a request", async () => {
      const { ask, names, asked, controller, loads } = await setupWhole();
      ask({ search: "ce" });
      expect(names()).to.deep.equal(["Cedar"]);
      expect(controller.state).to.deep.include({ kind: "loaded", refreshing: false });
      ask({ search: undefined, sort: "-name", pageSize: 2, page: 2 });
      expect(names()).to.deep.equal(["Birch", "Acme"]);
      await quiet();
      expect(asked).to.have.lengthOf(1);
      expect(loads).to.have.lengthOf(3);
    });

    it("counts by itself, though the server has not", async () => {
      const { shown, ask } = await setupWhole();
      expect(shown()?.summary).to.deep.equal(counts);
      ask({ search: "ce", balanceFrom: "customer" });
      expect(shown()?.summary).to.deep.equal({ ...counts, agency: 1 });
    });

    it("goes back to the last page that there is", async () => {
      const { ask, missing, shown, page } = await setupWhole();
      ask({ page: 9, pageSize: 2 });
      expect(missing).to.deep.equal([2]);
      expect(shown()).to.include({ page: 2, total: 4 });
      expect(page.query.page).to.equal(2);
    });

    it("asks the server for all of it again, and answers the present question from what came", async () => {
      const answers = [pageOf({ whole: all }), pageOf({ accounts: all.slice(1), whole: all.slice(1) })];
      const { host, settle, ask, asked, controller, names } = setup(() => answers.shift()!);
      host.update();
      await settle();
      ask({ search: "e", sort: "-name" });
      expect(names()).to.deep.equal(["Dune", "Cedar", "Acme"]);
      const reloaded = controller.reload();
      host.update();
      await reloaded;
      expect(asked.map(({ search, sort }) => [search, sort])).to.deep.equal([
        [undefined, undefined],
        [undefined, undefined],
      ]);
      expect(names()).to.deep.equal(["Dune", "Cedar"]);
    });

    it("asks the server where the order is not known here", async () => {
      const { host, settle, ask, asked, page } = setup(() => pageOf({ whole: all }));
      page.query = { ...page.query, sort: "name" };
      host.update();
      await settle();
      ask({ sort: "-name" });
      expect(asked).to.have.lengthOf(1);
      ask({ sort: undefined });
      await settle();
      expect(asked).to.have.lengthOf(2);
      expect(asked[1]!.sort).to.equal(undefined);
    });

    it("asks the server its present question when the collection has outgrown one page", async () => {
      const answers = [
        pageOf({ whole: all }),
        pageOf({ hasNext: true, total: 60 }),
        pageOf({ accounts: [all[2]!], hasNext: true, total: 55 }),
      ];
      const { host, settle, ask, asked, controller, names } = setup(() => answers.shift()!);
      host.update();
      await settle();
      ask({ search: "ce" });
      const reloaded = controller.reload();
      host.update();
      await quiet();
      expect(names(), "the rows that answer the question").to.deep.equal(["Cedar"]);
      expect(controller.state).to.include({ kind: "loaded" });
      host.update();
      await reloaded;
      expect(asked.map(({ search }) => search)).to.deep.equal([undefined, undefined, "ce"]);
      expect(controller.canAnswer({ page: 1, pageSize: 50 })).to.be.false;
    });

    it("keeps rows back while the user is in the middle of something", async () => {
      const { ask, page, names, controller, host } = await setupWhole();
      page.isBusy = true;
      ask({ search: "ce" });
      expect(names()).to.deep.equal(names());
      expect(names()).to.have.lengthOf(4);
      page.isBusy = false;
      controller.release();
      host.update();
      expect(names()).to.deep.equal(["Cedar"]);
    });

    it("still shows the old error above rows that it answers itself", async () => {
      let isDown = false;
      const { host, settle, ask, controller, names } = setup(() => {
        if (isDown) throw failure("server");
        return pageOf({ whole: all });
      });
      host.update();
      await settle();
      isDown = true;
      const reloaded = controller.reload();
      host.update();
      await reloaded;
      ask({ search: "ce" });
      expect(names()).to.deep.equal(["Cedar"]);
      expect(controller.state).to.have.nested.property("error.kind", "server");
    });

    it("lists for others from memory, and forgets all with the collection", async () => {
      const { controller, asked } = await setupWhole();
      const listed = await controller.list({ page: 2, pageSize: 3 }, {});
      expect(listed?.accounts.map(({ name }) => name)).to.deep.equal(["Dune"]);
      controller.clear();
      expect(controller.canAnswer({ page: 1, pageSize: 50 })).to.be.false;
      await controller.list({ page: 2, pageSize: 3 }, {});
      expect(asked).to.have.lengthOf(2);
    });
  });

  describe("with one page of many at hand", () => {
    it("never shows the answer to an older question, whichever comes last", async () => {
      const held: { query: AccountQuery; answer: (page: AccountPage) => void }[] = [];
      const { host, ask, names, settle, controller } = setup((query) => {
        const { promise, resolve } = createDeferred<AccountPage>();
        held.push({ query, answer: resolve });
        return promise;
      });
      host.update();
      await quiet();
      for (const search of ["a", "ac"]) {
        ask({ search });
        await quiet();
      }
      expect(held.map(({ query }) => query.search)).to.deep.equal([undefined, "a", "ac"]);
      held[2]!.answer(pageOf({ accounts: [all[0]!], hasNext: true }));
      await settle();
      held[1]!.answer(pageOf({ accounts: [all[1]!], hasNext: true }));
      held[0]!.answer(pageOf({ hasNext: true }));
      await settle();
      expect(names()).to.deep.equal(["Acme"]);
      expect(controller.state).to.have.nested.property("query.search", "ac");
    });

    it("does not show an answer when another question has been asked since, though nothing has been sent yet", async () => {
      const { promise, resolve } = createDeferred<AccountPage>();
      const { host, page, names, asked, settle } = setup(({ search }) =>
        search ? pageOf({ hasNext: true }) : promise,
      );
      host.update();
      await quiet();
      page.query = { ...page.query, search: "e" };
      resolve(pageOf({ accounts: [all[0]!], hasNext: true }));
      await quiet();
      expect(names()).to.equal(undefined);
      host.update();
      await settle();
      expect(asked).to.have.lengthOf(2);
      expect(names()).to.have.lengthOf(4);
    });
  });

  describe("counts after a confirmed change", () => {
    const told = { agency: 40, customer: 10, needsAttention: 5 };
    const moved = { ...all[0]!, balanceFrom: "customer", status: "paused" } as const;

    async function setupPaged(fields: Partial<AccountPage> = {}) {
      const screen = setup(() => pageOf({ hasNext: true, total: 50, summary: told, ...fields }));
      screen.host.update();
      await screen.settle();
      return screen;
    }

    it("move along with a row", async () => {
      const { controller, shown } = await setupPaged();
      controller.replace(moved);
      expect(shown()?.summary).to.deep.equal({ agency: 39, customer: 11, needsAttention: 6 });
      expect(shown()?.accounts[0]).to.equal(moved);
    });

    it("move once, however often the same is said", async () => {
      const { controller, shown } = await setupPaged();
      for (let time = 0; time < 3; time++) controller.replace({ ...moved }, all[0]);
      expect(shown()?.summary?.agency).to.equal(39);
      controller.replace(all[0]!);
      expect(shown()?.summary).to.deep.equal(told);
    });

    it("move with an account on another page, where the caller knows what it was; and only then", async () => {
      const { controller, shown } = await setupPaged();
      const [before, after] = [account({ id: 99 }), account({ id: 99, balanceFrom: "customer" })];
      controller.replace(account({ id: 98, balanceFrom: "customer" }));
      expect(shown()?.summary).to.deep.equal(told);
      controller.replace(after, before);
      expect(shown()?.summary).to.deep.equal({ ...told, agency: 39, customer: 11 });
      controller.replace(before, before);
      expect(shown()?.summary).to.deep.equal(told);
    });

    it("keep silent of what the backend has not told", async () => {
      const untold = { agency: 4, customer: 0, needsAttention: undefined };
      const { controller, shown } = await setupPaged({ summary: untold });
      controller.replace(moved);
      expect(shown()?.summary).to.deep.equal({ ...untold, agency: 3, customer: 1 });
      const silent = await setupPaged({ summary: undefined });
      silent.controller.replace(moved);
      expect(silent.shown()?.summary).to.equal(undefined);
    });

    it("move in an answer that was read before the change and arrives after it", async () => {
      const { promise, resolve } = createDeferred<AccountPage>();
      const { host, controller, shown, settle } = setup(() => promise);
      host.update();
      await quiet();
      controller.replace(moved);
      resolve(pageOf({ hasNext: true, summary: told }));
      await settle();
      expect(shown()?.summary).to.deep.equal({ agency: 39, customer: 11, needsAttention: 6 });
    });

    it("are those of the whole collection where it is at hand, on whatever page the account is", async () => {
      const { controller, shown, ask } = await setupWhole();
      ask({ pageSize: 1, search: "e" });
      controller.replace({ ...all[3]!, balanceFrom: "customer" });
      expect(shown()?.summary, "Dune is found by the search").to.deep.equal({ ...counts, agency: 2, customer: 1 });
      controller.replace({ ...all[1]!, balanceFrom: "customer" });
      expect(shown()?.summary, "Birch is not").to.deep.equal({ ...counts, agency: 2, customer: 1 });
      ask({ search: undefined });
      expect(shown()?.summary).to.deep.equal({ ...counts, agency: 2, customer: 2 });
      ask({ balanceFrom: "customer", sort: "name", pageSize: 50 });
      expect(shown()?.accounts.map(({ name }) => name)).to.deep.equal(["Birch", "Dune"]);
    });
  });

  describe("rows that wait", () => {
    const moved = { ...all[0]!, balanceFrom: "customer" } as const;

    it("never come after a change that was confirmed since, even where the newest reading fails", async () => {
      const answers = [pageOf({ hasNext: true }), pageOf({ hasNext: true })];
      const { host, page, controller, shown, settle } = setup(
        () => answers.shift() ?? Promise.reject(failure("network")),
      );
      host.update();
      await settle();
      page.isBusy = true;
      void controller.reload();
      await settle();
      controller.replace(moved);
      void controller.reload(true);
      await settle();
      page.isBusy = false;
      controller.release();
      expect(shown()?.accounts.find(({ id }) => id === moved.id)?.balanceFrom).to.equal("customer");
    });
  });
});
