import { expect } from "@open-wc/testing";
import fc from "fast-check";
import { asFetch, createBackend, createMemoryStore, toSeed, type AccountRecord } from "../../server/index.js";
import { createBillingApi, type Account, type AccountPage, type AccountQuery, type Sort } from "../../src/index.js";
import { answerFrom, canAnswer, putAccount, type WholeCollection } from "../../src/store/whole-collection.js";
import { account } from "../model/accounts.js";

const sorts = ["name", "status", "balance", "balance_from"].flatMap((column) => [column, `-${column}`]) as Sort[];
const firstPage: AccountQuery = { page: 1, pageSize: 150 };

const request = {
  email: "owner@client.example",
  starting_balance: { cents: 2500, currency: "USD" },
  message: "Please pay.",
  sent_at: "2026-11-19T15:42:00Z",
};

/** Accounts as a backend has them: names that collide, sources that nobody knows, ids that differ in case only. */
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

function apiOver(records: readonly AccountRecord[]) {
  const backend = createBackend({ store: createMemoryStore(toSeed(records)) });
  return createBillingApi({ endpoint: backend.base, fetch: asFetch(backend) });
}

function toPage(accounts: readonly Account[]): AccountPage {
  return { accounts, page: 1, pageSize: 150, total: accounts.length, hasNext: false, unreadable: 0, agency: undefined };
}

function collectionOf(accounts: readonly Account[], asked: AccountQuery = firstPage): WholeCollection {
  return { asked, page: toPage(accounts), accounts };
}

const idsOf = ({ accounts }: AccountPage) => accounts.map(({ id }) => id);

describe("a whole collection", () => {
  it("gives the rows, the total and the counts that the backend gives, for any collection and any question", async () => {
    await fc.assert(
      fc.asyncProperty(anyRecords, anyQuery, fc.constantFrom(undefined, ...sorts), async (records, query, sort) => {
        const api = apiOver(records);
        const asked = { ...firstPage, sort };
        const read = await api.listAccounts(asked);
        // An unreadable row would be the server's to find: none here is.
        const whole = { asked, page: read, accounts: read.whole! };
        fc.pre(canAnswer(whole, query));
        const fromMemory = answerFrom(whole, query);
        // The server has no rows on a page that does not exist; here it is the last that does.
        const fromServer = await api.listAccounts({ ...query, page: fromMemory.page });
        expect(fromMemory.accounts).to.deep.equal(fromServer.accounts);
        expect(fromMemory.summary).to.deep.equal(fromServer.summary);
        for (const key of ["page", "pageSize", "total", "hasNext"] as const) {
          expect(fromMemory[key], key).to.equal(fromServer[key]);
        }
        expect(fromMemory.page).to.be.at.most(query.page);
      }),
      { numRuns: 300 },
    );
  });

  it("still does after changes that the server has confirmed", async () => {
    await fc.assert(
      fc.asyncProperty(anyRecords, anyQuery, fc.infiniteStream(fc.nat()), async (records, query, picks) => {
        fc.pre(records.length > 0);
        const api = apiOver(records);
        const read = await api.listAccounts(firstPage);
        fc.pre(read.whole !== undefined);
        let whole: WholeCollection = { asked: firstPage, page: read, accounts: read.whole };
        for (const pick of [...picks.take(3)]) {
          const { id, balanceFrom, permissions } = read.accounts[pick % read.accounts.length]!;
          if (!balanceFrom || !permissions.changeBalance) continue;
          const known = whole.accounts.find((one) => one.id === id)!;
          const to = known.balanceFrom === "agency" ? "customer" : "agency";
          const changed = await api.changeBalance(id, to, { key: crypto.randomUUID(), version: known.version });
          whole = { ...whole, accounts: putAccount(whole.accounts, changed) };
        }
        const fromMemory = answerFrom(whole, query);
        const fromServer = await api.listAccounts({ ...query, page: fromMemory.page });
        expect(fromMemory.accounts).to.deep.equal(fromServer.accounts);
        expect(fromMemory.summary).to.deep.equal(fromServer.summary);
      }),
      { numRuns: 100 },
    );
  });

  it("cannot know the server's own order where it was read in another", () => {
    const inOrder = collectionOf([account()]);
    const sorted = collectionOf([account()], { ...firstPage, sort: "name" });
    expect(canAnswer(inOrder, firstPage)).to.be.true;
    expect(canAnswer(inOrder, { ...firstPage, sort: "-balance" })).to.be.true;
    expect(canAnswer(sorted, firstPage)).to.be.false;
    expect(canAnswer(sorted, { ...firstPage, sort: "-balance" })).to.be.true;
  });

  it("sorts by its own rules, in whatever order the accounts came", () => {
    const accounts = ["b", "c", "a"].map((name, id) => account({ id, name }));
    const whole = collectionOf(accounts, { ...firstPage, sort: "name" });
    expect(idsOf(answerFrom(whole, { ...firstPage, sort: "name" }))).to.deep.equal([2, 0, 1]);
    expect(idsOf(answerFrom(whole, { ...firstPage, sort: "-name" }))).to.deep.equal([1, 0, 2]);
    expect(idsOf(answerFrom(collectionOf(accounts), firstPage))).to.deep.equal([0, 1, 2]);
  });

  it("puts a change in the place of the account, and an account that it does not have nowhere", () => {
    const before = [account({ id: 1 }), account({ id: 2 })];
    const accounts = putAccount(putAccount(before, account({ id: "1", balanceFrom: "customer" })), account({ id: 3 }));
    expect(accounts.map(({ id, balanceFrom }) => [id, balanceFrom])).to.deep.equal([
      ["1", "customer"],
      [2, "agency"],
    ]);
    const { summary, total } = answerFrom(collectionOf(accounts), firstPage);
    expect(summary).to.deep.equal({ agency: 1, customer: 1, needsAttention: 0 });
    expect(total).to.equal(2);
  });

  it("goes on telling of the agency, and of rows that could not be read", () => {
    const agency = { id: 1, name: "Alder", balance: null };
    const page = { ...toPage([]), agency, unreadable: 2 };
    expect(answerFrom({ asked: firstPage, page, accounts: [] }, { ...firstPage, search: "a" })).to.include({
      agency,
      unreadable: 2,
      total: 0,
    });
  });
});
