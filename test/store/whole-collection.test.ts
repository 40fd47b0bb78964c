import { expect } from "@open-wc/testing";
import fc from "fast-check";
import { asFetch, createBackend, createMemoryStore, toSeed, type AccountRecord } from "../../server/index.js";
import { createBillingApi } from "../../src/client/create-billing-api.js";
import type { AccountQuery } from "../../src/model/query.js";
import { AccountList } from "../../src/store/account-list.js";
import { AccountsStore } from "../../src/store/accounts-store.js";
import { sorts } from "../model/accounts.js";
import { accounts, pageOf, query, setup, setupLoaded } from "./list-setup.js";

const request = {
  email: "owner@client.example",
  starting_balance: { cents: 2500, currency: "USD" },
  message: "Please pay.",
  sent_at: "2026-11-19T15:42:00Z",
};

/** What browsers and the kit sort alike; the collations of a browser know more of rare ones than a key that is stored. */
const MARKS = "a b z A B Z 0 1 9 - _ . , & ( ) ' é ß ø ł æ".split(" ").concat(" ");

/** Accounts as a backend has them: equal names, unknown payers, ids that differ in case only. */
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
        fc.string({ unit: fc.constantFrom(...MARKS), maxLength: 6 }),
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

describe("AccountList", () => {
  describe("with the whole collection", () => {
    it("answers other queries without a request, with the last page in place of a page beyond it", async () => {
      const { list, names, sent } = await setupLoaded({ whole: accounts });
      list.answer({ ...query, search: "ce" });
      expect(names()).to.deep.equal(["Cedar"]);
      expect(list.answer({ ...query, sort: "-name", pageSize: 3, page: 9 })).to.have.nested.property("query.page", 2);
      expect(names()).to.deep.equal(["Acme"]);
      expect(list.shown?.page).to.include({ page: 2, total: 4 });
      expect(sent).to.have.lengthOf(1);
    });

    it("requests the whole collection again on a reload, and answers the current query from it", async () => {
      const answers = [pageOf({ whole: accounts }), pageOf({ whole: accounts.slice(1) })];
      const { load, sent, names } = setup(() => answers.shift()!);
      await load();
      await load({ ...query, search: "e", sort: "-name" });
      expect(sent).to.deep.equal([query, query]);
      expect(names()).to.deep.equal(["Dune", "Cedar"]);
    });

    it("requests the current query when the order is unknown, or the collection no longer fits on one page", async () => {
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
      expect(names(), "the earlier rows of the query").to.deep.equal(["Cedar"]);
      expect(list.canAnswer(query)).to.equal(false);
      expect((await load(search)).type).to.equal("shown");
    });

    it("counts an account that the search finds on any page", async () => {
      const page = await setupLoaded({ whole: accounts });
      page.list.answer({ ...query, pageSize: 1, search: "e" });
      page.list.replace({ ...accounts[3]!, balanceFrom: "customer" }, undefined);
      expect(page.counts(), "Dune").to.deep.equal({ agency: 2, customer: 1, needsAttention: 0 });
      page.list.replace({ ...accounts[1]!, balanceFrom: "customer" }, undefined);
      expect(page.counts(), "not Birch").to.deep.equal({ agency: 2, customer: 1, needsAttention: 0 });
      page.list.answer({ ...query, balanceFrom: "customer", sort: "name" });
      expect(page.names()).to.deep.equal(["Birch", "Dune"]);
    });

    it("reads other pages from memory; a list without the whole collection reads them from the server", async () => {
      const { list, sent } = await setupLoaded({ whole: accounts });
      const read = await list.readPage({ page: 2, pageSize: 3 }, {});
      expect(read.accounts.map(({ name }) => name)).to.deep.equal(["Dune"]);
      expect(sent).to.have.lengthOf(1);
      const paged = await setupLoaded({ hasNext: true });
      await paged.list.readPage({ page: 2, pageSize: 3 }, {});
      expect(paged.sent).to.have.lengthOf(2);
    });

    it("keeps the agency and the number of unreadable rows when it answers another query", async () => {
      const agency = { id: 1, name: "Alder", balance: null };
      const { list } = await setupLoaded({ whole: accounts, agency, unreadable: 2 });
      list.answer({ ...query, search: "nothing" });
      expect(list.shown?.page).to.include({ agency, unreadable: 2, total: 0 });
    });

    it("answers any query with the rows, total and counts of the backend, also after confirmed changes", async () => {
      const picks = fc.array(fc.nat(), { maxLength: 3 });
      await fc.assert(
        fc.asyncProperty(anyRecords, anyQuery, fc.constantFrom(undefined, ...sorts), picks, async (...any) => {
          const [records, wanted, sort, picked] = any;
          const backend = createBackend({ store: createMemoryStore(toSeed(records)) });
          const api = createBillingApi({ endpoint: backend.base, fetch: asFetch(backend) });
          const list = new AccountList(new AccountsStore(api, "", ""));
          const all = { page: 1, pageSize: 150, sort };
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
          // Beyond the last page the server has no rows, and the list shows the last page.
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
