import { expect } from "@open-wc/testing";
import fc from "fast-check";
import { parseList, wireAccount } from "./helpers.js";

const three = [1, 2, 3].map((id) => wireAccount({ id, name: `Account ${4 - id}` }));

describe("a list on the wire", () => {
  it("is read with its paging and agency, and what is not in the contract is left behind", () => {
    const page = parseList({
      accounts: three,
      links: { self: "javascript:0" },
      page: 2,
      per_page: 3,
      total_pages: 4,
      total_entries: 11,
      next_page: "https://elsewhere.example/",
      agency: { id: 1, name: "Agency" },
      summary: { agency: 4, customer: 7, needs_attention: 2, paused: 1 },
    });
    expect(page?.accounts.map(({ id }) => id)).to.deep.equal([1, 2, 3]);
    expect({ ...page, accounts: [] }).to.deep.equal({
      accounts: [],
      page: 2,
      pageSize: 3,
      total: 11,
      hasNext: true,
      unreadable: 0,
      agency: { id: 1, name: "Agency", balance: undefined, minimumStartingBalance: undefined },
      summary: { agency: 4, customer: 7, needsAttention: 2 },
      whole: undefined,
    });
  });

  for (const [name, wire] of [
    ["a bare array", three],
    ["a list that says nothing of pages", { accounts: three, page: 1 }],
  ] as const) {
    it(`takes ${name} as the whole collection, and pages and sorts it`, () => {
      const page = parseList(wire, { page: 2, sort: "name" });
      expect(page?.accounts.map(({ id }) => id)).to.deep.equal([1]);
      expect(page).to.deep.include({ page: 2, pageSize: 2, total: 3, hasNext: false });
    });
  }

  const paging: [fields: object, read: object][] = [
    [{ total_entries: 3 }, { page: 1, pageSize: 2, total: 3, hasNext: true }],
    [{ total_entries: 2 }, { page: 1, pageSize: 2, total: 2, hasNext: false }],
    [{ total_pages: 2 }, { page: 1, pageSize: 2, total: undefined, hasNext: true }],
    [
      { total_pages: 2, page: 2 },
      { page: 2, pageSize: 2, total: undefined, hasNext: false },
    ],
    [{ next_page: null }, { page: 1, pageSize: 2, total: undefined, hasNext: false }],
    [{ next_page: "?page=2" }, { page: 1, pageSize: 2, total: undefined, hasNext: true }],
    [{ next_page: 2 }, { page: 1, pageSize: 2, total: undefined, hasNext: true }],
    [
      { total_entries: 9, page: -1, per_page: 0 },
      { page: 1, pageSize: 2, total: 9, hasNext: true },
    ],
    [
      { total_entries: 0, total_pages: 0 },
      { page: 1, pageSize: 2, total: 0, hasNext: false },
    ],
    [
      { total_entries: 9, per_page: 4, page: 2 },
      { page: 2, pageSize: 4, total: 9, hasNext: true },
    ],
    [
      { total_entries: 9, per_page: 4, page: 3 },
      { page: 3, pageSize: 4, total: 9, hasNext: false },
    ],
    [
      { total_entries: 9, total_pages: 1 },
      { page: 1, pageSize: 2, total: 9, hasNext: false },
    ],
    [
      { total_entries: 2, next_page: "?page=2" },
      { page: 1, pageSize: 2, total: 2, hasNext: true },
    ],
    [
      { total_entries: 9, next_page: null },
      { page: 1, pageSize: 2, total: 9, hasNext: true },
    ],
    [
      { next_page: "", page: "2", per_page: "4" },
      { page: 1, pageSize: 2, total: undefined, hasNext: false },
    ],
    [
      { total_entries: "9", total_pages: 1.5 },
      { page: 1, pageSize: 2, total: 2, hasNext: false },
    ],
    [
      { total_entries: -1, total_pages: null },
      { page: 1, pageSize: 2, total: 2, hasNext: false },
    ],
  ];
  for (const [fields, read] of paging) {
    it(`reads ${JSON.stringify(fields)} as ${JSON.stringify(read)}`, () => {
      const page = parseList({ accounts: three.slice(0, 2), ...fields });
      expect(page).to.deep.include(read);
    });
  }

  it("searches and filters a whole collection, but nothing that has been paged", () => {
    const query = { search: "account 3", balanceFrom: "agency" } as const;
    expect(parseList(three, query)).to.deep.include({ total: 1, unreadable: 0 });
    expect(parseList({ accounts: three, total_entries: 3 }, query)?.accounts).to.have.lengthOf(3);
    expect(parseList(three, { balanceFrom: "customer" })).to.deep.include({ total: 0, accounts: [] });
  });

  it("takes more rows than were asked for where the server has paged them", () => {
    expect(parseList({ accounts: three, total_entries: 3, total_pages: 1 })?.accounts).to.have.lengthOf(3);
  });

  it("counts the rows of a bare array that cannot be read on whatever page it is asked for", () => {
    const page = parseList([...three, null], { page: 2 });
    expect(page).to.deep.include({ page: 2, total: 3, unreadable: 1 });
  });

  it("counts the rows that cannot be read, and shows the others", () => {
    const page = parseList({ accounts: [null, three[0], { id: 9 }, "row", three[1]], total_entries: 5 });
    expect(page?.accounts.map(({ id }) => id)).to.deep.equal([1, 2]);
    expect(page?.unreadable).to.equal(3);
  });

  it("keeps the first of two rows with one id", () => {
    const page = parseList([wireAccount({ name: "First" }), wireAccount({ id: "7", name: "Second" })]);
    expect(page?.accounts.map(({ name }) => name)).to.deep.equal(["First"]);
    expect(page?.unreadable).to.equal(1);
  });

  it("does without an agency that cannot be read", () => {
    const page = parseList({ accounts: [], agency: 7 });
    expect(page).to.include({ agency: undefined, total: 0 });
  });

  for (const value of [
    null,
    undefined,
    "",
    7,
    {},
    { accounts: null },
    { accounts: { 0: three[0] } },
    { data: three },
  ]) {
    it(`is not ${JSON.stringify(value)}`, () => {
      expect(parseList(value)).to.equal(undefined);
    });
  }

  it("keeps every readable row among any others", () => {
    fc.assert(
      fc.property(fc.array(fc.jsonValue()), fc.uniqueArray(fc.nat(), { maxLength: 20 }), (others, ids) => {
        const junk = others.filter((value) => typeof value !== "object" || value === null || Array.isArray(value));
        const rows = [...ids.map((id) => wireAccount({ id })), ...junk];
        const page = parseList(rows, { pageSize: 150 });
        expect(page?.accounts.map(({ id }) => id)).to.deep.equal(ids);
        expect(page?.unreadable).to.equal(junk.length);
      }),
    );
  });

  it("is a page that can be shown or is not read, and nothing throws, whatever arrives", () => {
    const fields = ["page", "per_page", "total_pages", "total_entries", "next_page", "agency", "summary"];
    const any = fc.dictionary(fc.constantFrom("accounts", ...fields), fc.oneof(fc.jsonValue(), fc.integer()));
    const list = fc.tuple(any, fc.array(fc.jsonValue())).map(([others, accounts]) => ({ ...others, accounts }));
    fc.assert(
      fc.property(fc.oneof(fc.jsonValue(), any, list), (value) => {
        const page = parseList(value);
        if (!page) return;
        expect(page.page).to.satisfy((number: number) => Number.isSafeInteger(number) && number >= 1);
        expect(page.pageSize).to.satisfy((number: number) => Number.isSafeInteger(number) && number >= 1);
        expect(page.total ?? 0).to.be.at.least(0);
        expect(page.hasNext).to.be.a("boolean");
        if (page.whole) expect(page.accounts.every((account) => page.whole?.includes(account))).to.equal(true);
      }),
    );
  });

  it("is no deeper for being nested 100,000 times", () => {
    const deep: unknown = JSON.parse(`{"accounts":[${"[".repeat(100_000)}${"]".repeat(100_000)}]}`);
    expect(parseList(deep)).to.include({ unreadable: 1, total: 0 });
  });
});
