import { expect } from "@open-wc/testing";
import fc from "fast-check";
import type { Account } from "../../src/domain/account.js";
import {
  DEFAULT_PAGE_SIZE,
  MAX_PAGE_SIZE,
  applyQuery,
  clampPageSize,
  parseSort,
  toSearchParams,
  type AccountQuery,
  type Sort,
} from "../../src/domain/account-query.js";
import { account, anyAccounts } from "./accounts.js";

const firstPage: AccountQuery = { page: 1, pageSize: 50 };
const sorts = ["name", "status", "balance", "balance_from"].flatMap((column) => [column, `-${column}`]) as Sort[];

describe("parseSort", () => {
  it("knows each column, up and down", () => {
    expect(sorts.map(parseSort)).to.deep.equal(sorts);
  });

  for (const value of ["", "-", "--name", "name ", "Name", "id", "constructor", null, undefined, 1, ["name"]]) {
    it(`does not know ${JSON.stringify(value)}`, () => {
      expect(parseSort(value)).to.equal(undefined);
    });
  }
});

describe("clampPageSize", () => {
  const table: [given: unknown, taken: number][] = [
    [1, 1],
    [25, 25],
    [MAX_PAGE_SIZE, MAX_PAGE_SIZE],
    [151, MAX_PAGE_SIZE],
    [Infinity, MAX_PAGE_SIZE],
    [0, 1],
    [-3, 1],
    [24.9, 24],
    [NaN, DEFAULT_PAGE_SIZE],
    [null, DEFAULT_PAGE_SIZE],
    [undefined, DEFAULT_PAGE_SIZE],
    ["20", DEFAULT_PAGE_SIZE],
  ];
  for (const [given, taken] of table) {
    it(`takes ${JSON.stringify(given)}${given === Infinity ? " (endless)" : ""} as ${taken}`, () => {
      expect(clampPageSize(given)).to.equal(taken);
    });
  }
});

describe("toSearchParams", () => {
  const table: [query: AccountQuery, params: string][] = [
    [firstPage, "page=1&per_page=50"],
    [{ page: 3, pageSize: 200 }, "page=3&per_page=150"],
    [{ page: 0, pageSize: NaN }, "page=1&per_page=50"],
    [{ ...firstPage, search: "  " }, "page=1&per_page=50"],
    [{ ...firstPage, search: " Müller & Co " }, "page=1&per_page=50&search=M%C3%BCller+%26+Co"],
    [
      { ...firstPage, search: "a", balanceFrom: "agency", sort: "-balance" },
      "page=1&per_page=50&search=a&balance_from=agency&sort=-balance",
    ],
  ];
  for (const [query, params] of table) {
    it(`asks ${params}`, () => {
      expect(toSearchParams(query).toString()).to.equal(params);
    });
  }
});

describe("applyQuery", () => {
  const names = (accounts: readonly Account[], query: Partial<AccountQuery>) =>
    applyQuery(accounts, { ...firstPage, ...query }).accounts.map(({ name }) => name);
  const ids = (accounts: readonly Account[], query: Partial<AccountQuery>) =>
    applyQuery(accounts, { ...firstPage, ...query }).accounts.map(({ id }) => id);

  it("keeps the collection's order where none is asked for", () => {
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

  it("sorts names as people do: case and accents aside, numbers by value, equals by id", () => {
    const accounts = ["Acme 10", "élan", "acme 2", "Elan"].map((name, index) => account({ name, id: 10 - index }));
    expect(names(accounts, { sort: "name" })).to.deep.equal(["acme 2", "Acme 10", "Elan", "élan"]);
    expect(names(accounts, { sort: "-name" })).to.deep.equal(["Elan", "élan", "Acme 10", "acme 2"]);
  });

  it("sorts balances by currency and amount, unknown ones last, first where descending", () => {
    const accounts = [
      account({ id: 1, balance: undefined }),
      account({ id: 2, balance: { cents: 5, currency: "USD" } }),
      account({ id: 3, balance: null }),
      account({ id: 4, balance: { cents: 900, currency: "EUR" } }),
      account({ id: 5, balance: { cents: -5, currency: "USD" } }),
    ];
    expect(ids(accounts, { sort: "balance" })).to.deep.equal([4, 5, 2, 1, 3]);
    expect(ids(accounts, { sort: "-balance" })).to.deep.equal([1, 3, 2, 5, 4]);
  });

  it("sorts by status and by balance source, unknown ones last", () => {
    const accounts = [
      account({ id: 1, status: undefined, balanceFrom: "customer" }),
      account({ id: 2, status: "paused", balanceFrom: undefined }),
      account({ id: 3, status: "active", balanceFrom: "agency" }),
    ];
    expect(ids(accounts, { sort: "status" })).to.deep.equal([3, 2, 1]);
    expect(ids(accounts, { sort: "balance_from" })).to.deep.equal([3, 1, 2]);
  });

  it("answers the last page where a later one is asked for", () => {
    const accounts = Array.from({ length: 5 }, (_, id) => account({ id }));
    const { accounts: rows, ...rest } = applyQuery(accounts, { page: 9, pageSize: 2 });
    expect(rows.map(({ id }) => id)).to.deep.equal([4]);
    expect(rest).to.deep.equal({ page: 3, pageSize: 2, total: 5, hasNext: false });
  });

  it("answers page 1 of an empty collection", () => {
    expect(applyQuery([], { page: 4, pageSize: 50 })).to.include({ page: 1, pageSize: 50, total: 0, hasNext: false });
  });

  it("leaves the collection it is given as it was", () => {
    const accounts = Object.freeze([account({ id: 2 }), account({ id: 1 })]);
    applyQuery(accounts, { ...firstPage, sort: "name" });
    expect(accounts.map(({ id }) => id)).to.deep.equal([2, 1]);
  });

  const anyQuery: fc.Arbitrary<Omit<AccountQuery, "page">> = fc.record({
    pageSize: fc.integer({ min: 1, max: 20 }),
    search: fc.constantFrom(undefined, "", "acme", "e"),
    balanceFrom: fc.constantFrom(undefined, "agency" as const, "customer" as const),
    sort: fc.constantFrom(undefined, ...sorts),
  });

  it("parts the matching rows into pages: none twice, none missing, no page but the last short", () => {
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

  it("sorts without losing a row, and the same way whatever the order before", () => {
    fc.assert(
      fc.property(anyAccounts, fc.constantFrom(...sorts), (accounts, sort) => {
        const query = { page: 1, pageSize: MAX_PAGE_SIZE, sort };
        const sorted = applyQuery(accounts, query).accounts;
        expect(sorted).to.have.members(accounts);
        expect(applyQuery(sorted, query).accounts).to.deep.equal(sorted);
      }),
    );
  });

  it("looks at the name of each of 10,000 rows twice, not once a comparison", () => {
    let looks = 0;
    const accounts = Array.from({ length: 10_000 }, (_, id) =>
      Object.defineProperty(account({ id }), "name", { get: () => (looks++, `Zahnärzte ${(id * 7919) % 10_000}`) }),
    );
    const { total, accounts: rows } = applyQuery(accounts, { ...firstPage, search: "zahnarzte", sort: "name" });
    expect([looks, total]).to.deep.equal([20_000, 10_000]);
    expect(rows[49]?.name).to.equal("Zahnärzte 49");
  });
});
