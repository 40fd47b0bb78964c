import { expect } from "@open-wc/testing";
import fc from "fast-check";
import type { Account } from "../../src/model/account.js";
import { MAX_PAGE_SIZE, type AccountQuery } from "../../src/model/query.js";
import { applyQuery, findMatching, prepareSearch } from "../../src/model/apply-query.js";
import { account, anyAccounts, sorts } from "./accounts.js";

const firstPage: AccountQuery = { page: 1, pageSize: 50 };

describe("applyQuery", () => {
  const names = (accounts: readonly Account[], query: Partial<AccountQuery>) =>
    applyQuery(accounts, { ...firstPage, ...query }).accounts.map(({ name }) => name);
  const ids = (accounts: readonly Account[], query: Partial<AccountQuery>) =>
    applyQuery(accounts, { ...firstPage, ...query }).accounts.map(({ id }) => id);

  it("keeps the order of the collection when the query has no sort order", () => {
    expect(ids([account({ id: 2 }), account({ id: 1 })], {})).to.deep.equal([2, 1]);
  });

  const found: [search: string, name: string][] = [
    ["dental", "Acme Dental"],
    ["ELAN", "Élan"],
    ["élan", "Elan"],
    ["istanbul", "İstanbul"],
    ["  acme ", "Acme"],
  ];
  for (const [search, name] of found) {
    it(`finds ${name} by "${search}"`, () => {
      expect(names([account({ name }), account({ id: 2, name: "Other" })], { search })).to.deep.equal([name]);
    });
  }

  it("finds an account by part of its id", () => {
    expect(ids([account({ id: 1234 }), account({ id: "AC-9" })], { search: "23" })).to.deep.equal([1234]);
    expect(ids([account({ id: 1234 }), account({ id: "AC-9" })], { search: "ac-" })).to.deep.equal(["AC-9"]);
  });

  it("filters by balance source", () => {
    const accounts = [
      account({ id: 1 }),
      account({ id: 2, balanceFrom: "customer" }),
      account({ id: 3, balanceFrom: undefined }),
    ];
    expect(ids(accounts, { balanceFrom: "customer" })).to.deep.equal([2]);
  });

  it("filters accounts that need attention, combined with other filters", () => {
    const accounts = [
      account({ id: 1, status: "paused" }),
      account({ id: 2 }),
      account({ id: 3, status: "paused", balanceFrom: "customer" }),
    ];
    expect(ids(accounts, { needsAttention: true })).to.deep.equal([1, 3]);
    expect(ids(accounts, { needsAttention: true, balanceFrom: "agency" })).to.deep.equal([1]);
    expect(ids(accounts, { needsAttention: false })).to.deep.equal([1, 2, 3]);
  });

  it("filters by ids, given as numbers or strings, combined with other filters", () => {
    const accounts = [account({ id: 1 }), account({ id: "2", balanceFrom: "customer" }), account({ id: 3 })];
    expect(ids(accounts, { ids: ["3", 2, 9] })).to.deep.equal(["2", 3]);
    expect(ids(accounts, { ids: [2, 3], balanceFrom: "agency" })).to.deep.equal([3]);
    expect(ids(accounts, { ids: [] })).to.deep.equal([1, "2", 3]);
  });

  it("sorts equal rows by id, also where two ids differ only in case", () => {
    const accounts = ["a", "10", "A", "9"].map((id) => account({ id }));
    expect(ids(accounts, { sort: "name" })).to.deep.equal(["9", "10", "A", "a"]);
    expect(ids(accounts, { sort: "-name" })).to.deep.equal(["9", "10", "A", "a"]);
  });

  it("sorts names without regard to case and accents, numbers in them by value, and equal names by id", () => {
    const accounts = ["Acme 10", "élan", "acme 2", "Elan"].map((name, index) => account({ name, id: 10 - index }));
    expect(names(accounts, { sort: "name" })).to.deep.equal(["acme 2", "Acme 10", "Elan", "élan"]);
    expect(names(accounts, { sort: "-name" })).to.deep.equal(["Elan", "élan", "Acme 10", "acme 2"]);
  });

  it("sorts balances by currency and amount, missing ones last in both directions", () => {
    const accounts = [
      account({ id: 1, balance: undefined }),
      account({ id: 2, balance: { cents: 5, currency: "USD" } }),
      account({ id: 3, balance: null }),
      account({ id: 4, balance: { cents: 900, currency: "EUR" } }),
      account({ id: 5, balance: { cents: -5, currency: "USD" } }),
    ];
    expect(ids(accounts, { sort: "balance" })).to.deep.equal([4, 5, 2, 1, 3]);
    expect(ids(accounts, { sort: "-balance" })).to.deep.equal([2, 5, 4, 1, 3]);
  });

  it("sorts by status and by balance source, unknown ones last in both directions", () => {
    const accounts = [
      account({ id: 1, status: undefined, balanceFrom: "customer" }),
      account({ id: 2, status: "paused", balanceFrom: undefined }),
      account({ id: 3, status: "active", balanceFrom: "agency" }),
    ];
    expect(ids(accounts, { sort: "status" })).to.deep.equal([3, 2, 1]);
    expect(ids(accounts, { sort: "-status" })).to.deep.equal([2, 3, 1]);
    expect(ids(accounts, { sort: "balance_from" })).to.deep.equal([3, 1, 2]);
    expect(ids(accounts, { sort: "-balance_from" })).to.deep.equal([1, 3, 2]);
  });

  it("returns the last page for a page beyond it", () => {
    const accounts = Array.from({ length: 5 }, (_, id) => account({ id }));
    const { accounts: rows, summary, ...rest } = applyQuery(accounts, { page: 9, pageSize: 2 });
    expect(rows.map(({ id }) => id)).to.deep.equal([4]);
    expect(rest).to.deep.equal({ page: 3, pageSize: 2, total: 5, hasNext: false });
    expect(summary.agency).to.equal(5);
  });

  it("returns page 1 of an empty collection", () => {
    expect(applyQuery([], { page: 4, pageSize: 50 })).to.include({ page: 1, pageSize: 50, total: 0, hasNext: false });
  });

  it("does not change the collection", () => {
    const accounts = Object.freeze([account({ id: 2 }), account({ id: 1 })]);
    applyQuery(accounts, { ...firstPage, sort: "name" });
    expect(accounts.map(({ id }) => id)).to.deep.equal([2, 1]);
  });

  const anyQuery: fc.Arbitrary<Omit<AccountQuery, "page">> = fc.record({
    pageSize: fc.integer({ min: 1, max: 20 }),
    search: fc.constantFrom(undefined, "", "acme", "e"),
    needsAttention: fc.constantFrom(undefined, false, true),
    balanceFrom: fc.constantFrom(undefined, "agency" as const, "customer" as const),
    ids: fc.constantFrom(
      undefined,
      [],
      Array.from({ length: 100 }, (_, id) => id),
    ),
    sort: fc.constantFrom(undefined, ...sorts),
  });

  it("has each matching row on exactly one page, and only the last page may be short", () => {
    fc.assert(
      fc.property(anyAccounts, anyQuery, (accounts, query) => {
        const whole = applyQuery(accounts, { ...query, page: 1, pageSize: MAX_PAGE_SIZE }).accounts;
        const paged: Account[] = [];
        for (let page = 1, more = true; more; page++) {
          const answer = applyQuery(accounts, { ...query, page });
          expect(answer.page).to.equal(page);
          expect(answer.total).to.equal(whole.length);
          if (answer.hasNext) expect(answer.accounts).to.have.lengthOf(query.pageSize);
          paged.push(...answer.accounts);
          more = answer.hasNext;
        }
        expect(paged).to.deep.equal(whole);
      }),
    );
  });

  it("returns every row, and sorting a sorted collection again changes nothing", () => {
    fc.assert(
      fc.property(anyAccounts, fc.constantFrom(...sorts), (accounts, sort) => {
        const query = { page: 1, pageSize: MAX_PAGE_SIZE, sort };
        const sorted = applyQuery(accounts, query).accounts;
        expect(sorted).to.have.members(accounts);
        expect(applyQuery(sorted, query).accounts).to.deep.equal(sorted);
      }),
    );
  });

  it("has one order, whichever pages are asked for first, however many accounts there are", () => {
    const create = () =>
      Array.from({ length: 2500 }, (_, id) =>
        account({ id, balance: id % 7 ? { cents: (id * 7919) % 101, currency: "USD" } : null }),
      );
    const keyOf = ({ balance }: Account) => balance?.cents ?? Infinity;
    const expected = create()
      .sort((one, other) => keyOf(one) - keyOf(other) || Number(one.id) - Number(other.id))
      .map(({ id }) => id);
    const pages = Array.from({ length: 25 }, (_, index) => index + 1);
    const readPages = (order: readonly number[]) => {
      const accounts = create();
      const read = (page: number) => ids(accounts, { page, pageSize: 100, sort: "balance" });
      return new Map(order.map((page) => [page, read(page)]));
    };
    for (const order of [pages, pages.toReversed(), [12, ...pages]]) {
      const read = readPages(order);
      expect(pages.flatMap((page) => read.get(page) ?? [])).to.deep.equal(expected);
    }
    expect(findMatching(create(), { ...firstPage, sort: "balance" }).map(({ id }) => id)).to.deep.equal(expected);
  });

  it("sorts what a filter leaves as it sorts all", () => {
    const accounts = Array.from({ length: 2500 }, (_, id) =>
      account({ id, name: `Account ${(id * 7919) % 2500}`, status: id % 5 ? "active" : "paused" }),
    );
    const query = { ...firstPage, pageSize: 20, sort: "-name", needsAttention: true } as const;
    const expected = findMatching(accounts, { ...firstPage, sort: "-name" }).filter(
      ({ status }) => status === "paused",
    );
    expect(expected).to.have.lengthOf(500);
    expect(applyQuery(accounts, { ...query, page: 25 }).accounts).to.deep.equal(expected.slice(480));
    expect(applyQuery([...accounts], { ...query, page: 25 }).accounts).to.deep.equal(expected.slice(480));
  });

  it("reads the name of each of 10,000 rows twice, not for each comparison", () => {
    let reads = 0;
    const accounts = Array.from({ length: 10_000 }, (_, id) =>
      Object.defineProperty(account({ id }), "name", { get: () => (reads++, `Zahnärzte ${(id * 7919) % 10_000}`) }),
    );
    const { total, accounts: rows } = applyQuery(accounts, { ...firstPage, search: "zahnarzte", sort: "name" });
    expect([reads, total]).to.deep.equal([20_000, 10_000]);
    expect(rows[49]?.name).to.equal("Zahnärzte 49");
  });

  it("reads no name for the first search, where that was prepared", () => {
    let reads = 0;
    const accounts = Array.from({ length: 1000 }, (_, id) =>
      Object.defineProperty(account({ id }), "name", { get: () => (reads++, `Zahnärzte ${id}`) }),
    );
    expect([...prepareSearch(accounts)].length, "pauses").to.be.greaterThan(1);
    expect([...prepareSearch(accounts)], "once").to.be.empty;
    expect(reads).to.equal(1000);
    expect(applyQuery(accounts, { ...firstPage, search: "zahnarzte 99" }).total).to.equal(11);
    expect(reads).to.equal(1000);
  });

  it("reads no name again for later queries of the same collection", () => {
    let reads = 0;
    const accounts = Array.from({ length: 100 }, (_, id) =>
      Object.defineProperty(account({ id }), "name", { get: () => (reads++, `Account ${id}`) }),
    );
    const query = (search: string) => applyQuery(accounts, { ...firstPage, search, sort: "-name" });
    query("1");
    const first = reads;
    expect(query("12").total).to.equal(1);
    expect(query("12").summary.agency).to.equal(1);
    expect(reads).to.equal(first);
  });
});
