import { expect } from "@open-wc/testing";
import fc from "fast-check";
import { asFetch, createBackend, createMemoryStore, toSeed, type AccountRecord } from "../../server/index.js";
import type { AccountPage, BillingApi } from "../../src/client/billing-api.js";
import { createBillingApi } from "../../src/client/create-billing-api.js";
import { toChange } from "../../src/changes/change-runner.js";
import type { Account } from "../../src/model/account.js";
import type { AccountQuery, Sort } from "../../src/model/query.js";
import { AccountList } from "../../src/store/account-list.js";
import { AccountsStore } from "../../src/store/accounts-store.js";
import { account } from "../model/accounts.js";
import { failure, fakeApi } from "../helpers/fake-api.js";

const sorts = ["name", "status", "balance", "balance_from"].flatMap((column) => [column, `-${column}`]) as Sort[];
const firstPage: AccountQuery = { page: 1, pageSize: 150 };

const request = {
  email: "owner@client.example",
  starting_balance: { cents: 2500, currency: "USD" },
  message: "Please pay.",
  sent_at: "2026-11-19T15:42:00Z",
};

/** Accounts as a backend has them: names that collide, unknown sources, ids that differ in case only. */
const anyRecords: fc.Arbitrary<AccountRecord[]> = fc.uniqueArray(
  fc.record(
    {
      id: fc.oneof(fc.integer({ min: 1, max: 300 }), fc.constantFrom("a", "A", "á", "a1", "a10", "a9", "ACME")),
      name: fc.oneof(
        fc.constantFrom(
          "Acme",
          "acme 2",
          "ACME 10",
          "Élan",
          "elan",
          "Zürich",
          "İstanbul",
          "Ａcme",
          "ﬁnance",
          "",
          "10%",
        ),
        fc.string({ unit: "grapheme", maxLength: 6 }),
      ),
      balance_from: fc.constantFrom("agency", "customer", "reseller"),
      status: fc.constantFrom("active", "paused", "canceled", "Active", "on hold"),
      balance: fc.option(
        fc.record({ cents: fc.integer({ min: -200, max: 200 }), currency: fc.constantFrom("USD", "EUR") }),
        { nil: null },
      ),
      billing_request: fc.constantFrom(null, request),
    },
    { requiredKeys: ["id", "name", "balance_from"] },
  ),
  { selector: ({ id }) => String(id), maxLength: 30 },
);

const anyQuery: fc.Arbitrary<AccountQuery> = fc.record({
  page: fc.integer({ min: 1, max: 4 }),
  pageSize: fc.integer({ min: 1, max: 12 }),
  search: fc.oneof(
    fc.constantFrom(undefined, "", "acme", " E", "a1", "1", "i", "fi", "İ", "%"),
    fc.string({ unit: "grapheme", maxLength: 2 }),
  ),
  sort: fc.constantFrom(undefined, ...sorts),
  balanceFrom: fc.constantFrom(undefined, "agency" as const, "customer" as const),
  needsAttention: fc.constantFrom(undefined, false, true),
});

const accounts = ["Acme", "Birch", "Cedar", "Dune"].map((name, index) => account({ id: index + 1, name }));
const [acme] = accounts as [Account];
const moved: Account = { ...acme, balanceFrom: "customer", status: "paused" };
const counts = { agency: 40, customer: 10, needsAttention: 5 };
const query: AccountQuery = { page: 1, pageSize: 50 };

/** An answer of a server that pages. */
function pageOf(fields: Partial<AccountPage> = {}): AccountPage {
  const rows = fields.accounts ?? accounts;
  return {
    ...{ accounts: rows, page: 1, pageSize: 50, total: rows.length, hasNext: false, unreadable: 0, agency: undefined },
    ...fields,
  };
}

/** A list whose backend answers each query by `answer`. */
function setup(answer: (query: AccountQuery) => AccountPage | Promise<AccountPage>) {
  const sent: AccountQuery[] = [];
  const listAccounts: BillingApi["listAccounts"] = async (query) => (sent.push(query), answer(query));
  const store = new AccountsStore(fakeApi({ listAccounts }), "", "");
  const list = new AccountList(store);
  return {
    ...{ store, list, sent },
    names: () => list.shown?.page.accounts.map(({ name }) => name),
    counts: () => list.shown?.page.summary,
    load: async (wanted = query) => list.receive(await list.read(wanted, {}), wanted),
  };
}

async function setupLoaded(fields: Partial<AccountPage> = {}) {
  const page = setup(() => pageOf(fields));
  await page.load();
  return page;
}

/** Makes a change that the server confirms. */
function confirm(store: AccountsStore, before: Account, after: Account): Promise<void> {
  store.api = fakeApi({ ...store.api, changeBalance: () => Promise.resolve(after) });
  return store
    .runnerOf(before)
    .dispatch({ type: "confirm", change: toChange(before, { type: "move", to: "customer" }) });
}

describe("AccountList", () => {
  describe("with one page of many", () => {
    it("shows what was read, and puts it into the store", async () => {
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

    it("does not show the answer to another query than the one that is wanted now", async () => {
      const { list, names } = setup(({ search }) => pageOf({ hasNext: true, accounts: search ? [acme] : accounts }));
      const answer = await list.read({ ...query, search: "a" }, {});
      expect(list.receive(answer, query)).to.deep.equal({ type: "outdated" });
      expect(names()).to.equal(undefined);
    });

    it("keeps the rows and the error of a failed reading until one succeeds", async () => {
      const { list, names, load } = await setupLoaded({ hasNext: true });
      list.fail(failure("server"));
      expect([list.error?.kind, names()?.length]).to.deep.equal(["server", 4]);
      await load();
      expect(list.error).to.equal(undefined);
    });

    const missing: [what: string, fields: Partial<AccountPage>, lastPage: number | undefined][] = [
      ["the total says which is the last", { total: 120 }, 3],
      ["nothing is left", { total: 0 }, 1],
      ["the total is not known", { total: undefined }, 8],
      ["the total is wrong", { total: 9_000 }, 8],
      ["the rows could not be read", { unreadable: 2 }, undefined],
    ];
    for (const [what, fields, lastPage] of missing) {
      it(`${lastPage ? `leads to page ${lastPage}` : "shows an empty page 9"} where page 9 is empty and ${what}`, async () => {
        const { load } = setup(() => pageOf({ accounts: [], page: 9, ...fields }));
        const reception = await load({ ...query, page: 9 });
        if (lastPage) expect(reception).to.deep.equal({ type: "page-missing", lastPage });
        else expect(reception.type).to.equal("shown");
      });
    }

    it("holds an answer until it is released", async () => {
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

    it("never shows a held answer from before a confirmed change, even where the newest reading fails", async () => {
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
    it("move along with a row, once, however often the same is said", async () => {
      const page = await setupLoaded({ hasNext: true, summary: counts });
      for (let time = 0; time < 3; time++) page.list.replace({ ...moved }, acme);
      expect(page.counts()).to.deep.equal({ agency: 39, customer: 11, needsAttention: 6 });
      expect(page.list.find(1)).to.deep.equal(moved);
      page.list.replace(acme, moved);
      expect(page.counts()).to.deep.equal(counts);
    });

    it("move with an account on another page where it is known what it was, and only then", async () => {
      const page = await setupLoaded({ hasNext: true, summary: counts });
      const after = account({ id: 99, balanceFrom: "customer" });
      page.list.replace(after, undefined);
      expect(page.counts()).to.deep.equal(counts);
      page.list.replace(after, account({ id: 99 }));
      expect(page.counts()).to.deep.equal({ ...counts, agency: 39, customer: 11 });
    });

    it("stay unknown where the backend has not sent them", async () => {
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

    it("move in an answer that was read before the change and arrives after it", async () => {
      const page = setup(() => pageOf({ hasNext: true, summary: counts }));
      const answer = await page.list.read(query, {});
      await confirm(page.store, acme, moved);
      page.list.receive(answer, query);
      expect(page.counts()).to.deep.equal({ agency: 39, customer: 11, needsAttention: 6 });
      expect(page.list.find(1)).to.equal(moved);
    });
  });

  describe("with the whole collection", () => {
    it("answers other queries at once, and goes to the last page where there is no later one", async () => {
      const { list, names, sent } = await setupLoaded({ whole: accounts });
      list.answer({ ...query, search: "ce" });
      expect(names()).to.deep.equal(["Cedar"]);
      expect(list.answer({ ...query, sort: "-name", pageSize: 3, page: 9 })).to.have.nested.property("query.page", 2);
      expect(names()).to.deep.equal(["Acme"]);
      expect(list.shown?.page).to.include({ page: 2, total: 4 });
      expect(sent).to.have.lengthOf(1);
    });

    it("requests all of it again, and answers the present query from what came", async () => {
      const answers = [pageOf({ whole: accounts }), pageOf({ whole: accounts.slice(1) })];
      const { load, sent, names } = setup(() => answers.shift()!);
      await load();
      await load({ ...query, search: "e", sort: "-name" });
      expect(sent).to.deep.equal([query, query]);
      expect(names()).to.deep.equal(["Dune", "Cedar"]);
    });

    it("requests the present query where the order is not known, or the collection has outgrown one page", async () => {
      const sorted = setup(() => pageOf({ whole: accounts }));
      await sorted.load({ ...query, sort: "name" });
      expect(sorted.list.canAnswer({ ...query, sort: "-balance" })).to.equal(true);
      expect(sorted.list.toRequest(query)).to.equal(query);

      const answers = [pageOf({ whole: accounts }), pageOf({ hasNext: true }), pageOf({ accounts: [accounts[2]!] })];
      const { load, names, list } = setup(() => answers.shift()!);
      await load();
      const search = { ...query, search: "ce" };
      list.answer(search);
      expect(await load(search)).to.deep.equal({ type: "outdated" });
      expect(names(), "the rows that answer the query").to.deep.equal(["Cedar"]);
      expect(list.canAnswer(query)).to.equal(false);
      expect((await load(search)).type).to.equal("shown");
    });

    it("counts an account that the search finds, on whatever page it is", async () => {
      const page = await setupLoaded({ whole: accounts });
      page.list.answer({ ...query, pageSize: 1, search: "e" });
      page.list.replace({ ...accounts[3]!, balanceFrom: "customer" }, undefined);
      expect(page.counts(), "Dune").to.deep.equal({ agency: 2, customer: 1, needsAttention: 0 });
      page.list.replace({ ...accounts[1]!, balanceFrom: "customer" }, undefined);
      expect(page.counts(), "not Birch").to.deep.equal({ agency: 2, customer: 1, needsAttention: 0 });
      page.list.answer({ ...query, balanceFrom: "customer", sort: "name" });
      expect(page.names()).to.deep.equal(["Birch", "Dune"]);
    });

    it("reads pages for other purposes from memory, else from the server", async () => {
      const { list, sent } = await setupLoaded({ whole: accounts });
      const read = await list.readPage({ page: 2, pageSize: 3 }, {});
      expect(read.accounts.map(({ name }) => name)).to.deep.equal(["Dune"]);
      expect(sent).to.have.lengthOf(1);
      const paged = await setupLoaded({ hasNext: true });
      await paged.list.readPage({ page: 2, pageSize: 3 }, {});
      expect(paged.sent).to.have.lengthOf(2);
    });

    it("still has the agency, and the number of rows that could not be read", async () => {
      const agency = { id: 1, name: "Alder", balance: null };
      const { list } = await setupLoaded({ whole: accounts, agency, unreadable: 2 });
      list.answer({ ...query, search: "nothing" });
      expect(list.shown?.page).to.include({ agency, unreadable: 2, total: 0 });
    });

    it("gives the rows, the total and the counts that the backend gives, also after confirmed changes", async () => {
      const picks = fc.array(fc.nat(), { maxLength: 3 });
      await fc.assert(
        fc.asyncProperty(anyRecords, anyQuery, fc.constantFrom(undefined, ...sorts), picks, async (...any) => {
          const [records, wanted, sort, picked] = any;
          const backend = createBackend({ store: createMemoryStore(toSeed(records)) });
          const api = createBillingApi({ endpoint: backend.base, fetch: asFetch(backend) });
          const list = new AccountList(new AccountsStore(api, "", ""));
          const all = { ...firstPage, sort };
          list.receive(await list.read(all, {}), all);
          fc.pre(list.canAnswer(wanted));
          const ids = list.shown!.page.accounts.map(({ id }) => id);
          for (const pick of ids.length > 0 ? picked : []) {
            const known = list.find(ids[pick % ids.length]!)!;
            if (!known.balanceFrom || !known.permissions.changeBalance) continue;
            const to = known.balanceFrom === "agency" ? "customer" : "agency";
            const options = { key: crypto.randomUUID(), version: known.version };
            list.replace(await api.changeBalance(known.id, to, options), known);
          }
          list.answer(wanted);
          const { page: fromMemory } = list.shown!;
          // The server has no rows on a page that does not exist; here it is the last that does.
          const fromServer = await api.listAccounts({ ...wanted, page: fromMemory.page });
          for (const key of ["accounts", "summary", "page", "pageSize", "total", "hasNext"] as const) {
            expect(fromMemory[key], key).to.deep.equal(fromServer[key]);
          }
        }),
        { numRuns: 200 },
      );
    });
  });
});
