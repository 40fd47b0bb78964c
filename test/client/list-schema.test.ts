import { expect } from "@open-wc/testing";
import fc from "fast-check";
import { wireAccount } from "./helpers.js";
import { parseList, three } from "./parse-list.js";

describe("toAccountPage", () => {
  it("reads the paging, the agency and the summary, and no other field", () => {
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
    ["a list without paging", { accounts: three, summary: null }],
  ] as const) {
    it(`reads ${name} as the whole collection, and pages and sorts it`, () => {
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
      { page: 2, pageSize: 4, total: undefined, hasNext: false },
    ],
    [
      { total_entries: "9", total_pages: 1.5 },
      { page: 1, pageSize: 2, total: 9, hasNext: true },
    ],
    [
      { total_entries: -1, total_pages: null },
      { page: 1, pageSize: 2, total: undefined, hasNext: true },
    ],
    [{ page: 1 }, { page: 1, pageSize: 2, total: undefined, hasNext: true }],
    [
      { page: 1, per_page: 3 },
      { page: 1, pageSize: 3, total: undefined, hasNext: false },
    ],
    [{ meta: { current_page: 1, total: 9 } }, { page: 1, pageSize: 2, total: undefined, hasNext: true }],
    [{ pagination: { perPage: 3, count: 2 } }, { page: 1, pageSize: 3, total: undefined, hasNext: false }],
    [
      { page: 1, perPage: 2, totalEntries: 9, nextPage: "x" },
      { page: 1, pageSize: 2, total: undefined, hasNext: true },
    ],
  ];
  for (const [fields, read] of paging) {
    it(`reads ${JSON.stringify(fields)} as ${JSON.stringify(read)}`, () => {
      const page = parseList({ accounts: three.slice(0, 2), ...fields });
      expect(page).to.deep.include(read);
    });
  }

  const twentyFive = Array.from({ length: 25 }, (_, index) => wireAccount({ id: index + 1 }));
  const short: [fields: object, hasNext: boolean][] = [
    [{ has_more: true }, true],
    [{ nextPage: 2, totalPages: 6 }, true],
    [{ links: { next: "https://host.example/accounts?page=2" } }, true],
    [{ _links: { next: { href: "?page=2" } } }, true],
    [{ meta: { current_page: 1, last_page: 6 } }, true],
    [{ pagination: { next_page: 2 } }, true],
    [{ meta: { pagination: { total_pages: 6, links: { next: "?page=2" } } } }, true],
    [{ page: 1 }, true],
    [{ page: 2, total: 137 }, true],
    [{ total: 137 }, true],
    [{ pagination: { page: 1 } }, true],
    [{ has_more: false }, false],
    [{ page: 1, nextPage: null }, false],
    [{ page: 1, has_more: false, per_page: 25 }, false],
    [{ links: { next: null } }, false],
    [{ links: { self: "?page=2", prev: "?page=1" } }, false],
    [{ _links: { next: { href: null } } }, false],
    [{ meta: { current_page: 1, last_page: 1 } }, false],
    [{ page: 1, per_page: 50 }, false],
    [{ page: 1, pagination: { pageSize: 50 } }, false],
    [{ page: 1, total: 25 }, false],
    [{ page: 2, total: 75 }, false],
    [{ page: 3, pageSize: 25, total: 75 }, false],
    [{ count: 25 }, false],
    [{ meta: { request_id: "r1" } }, false],
    [{ page: 1, per_page: 50, total_pages: 1, total_entries: 25, next_page: null }, false],
  ];
  for (const [fields, hasNext] of short) {
    it(`reads 25 of 50 rows with ${JSON.stringify(fields)} as ${hasNext ? "a page before others" : "the last page"}`, () => {
      expect(parseList({ accounts: twentyFive, ...fields }, { pageSize: 50 })).to.include({ hasNext });
    });
  }

  it("takes a page without rows for the last where nothing says otherwise", () => {
    expect(parseList({ accounts: [], page: 4 }, { page: 4 })).to.include({ hasNext: false });
  });

  for (const [link, read] of [
    ['<https://host.example/accounts?page=2>; rel="next"', true],
    ["<?page=1>; rel=prev, <?page=3>; rel=next", true],
    ['<?page=3>; rel="last next"', true],
    ['<?page=1>; rel="prev"', false],
    ['<?rel=next>; rel="first"', false],
  ] as const) {
    it(`reads a bare array with the header "Link: ${link}" as ${read ? "one of several pages" : "the whole collection"}`, () => {
      const page = parseList(three, { pageSize: 3 }, link);
      expect(page).to.deep.include({
        hasNext: read,
        total: read ? undefined : 3,
        whole: read ? undefined : page?.accounts,
      });
    });
  }

  it("searches and filters a whole collection, but not a page of the server", () => {
    const query = { search: "account 3", balanceFrom: "agency" } as const;
    expect(parseList(three, query)).to.deep.include({ total: 1, unreadable: 0 });
    expect(parseList({ accounts: three, total_entries: 3 }, query)?.accounts).to.have.lengthOf(3);
    expect(parseList(three, { balanceFrom: "customer" })).to.deep.include({ total: 0, accounts: [] });
  });

  it("keeps more rows than were requested on a page of the server", () => {
    expect(parseList({ accounts: three, total_entries: 3, total_pages: 1 })?.accounts).to.have.lengthOf(3);
  });

  it("has the number of unreadable rows of a bare array on each of its pages", () => {
    const page = parseList([...three, null], { page: 2 });
    expect(page).to.deep.include({ page: 2, total: 3, unreadable: 1 });
  });

  it("counts unreadable rows, and keeps the others", () => {
    const page = parseList({ accounts: [null, three[0], { id: 9 }, "row", three[1]], total_entries: 5 });
    expect(page?.accounts.map(({ id }) => id)).to.deep.equal([1, 2]);
    expect(page?.unreadable).to.equal(3);
  });

  it("keeps the first of two rows with one id", () => {
    const page = parseList([wireAccount({ name: "First" }), wireAccount({ id: "7", name: "Second" })]);
    expect(page?.accounts.map(({ name }) => name)).to.deep.equal(["First"]);
    expect(page?.unreadable).to.equal(1);
  });

  it("reads an agency that is not an object as undefined", () => {
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
    it(`rejects ${JSON.stringify(value)}`, () => {
      expect(parseList(value)).to.equal(undefined);
    });
  }

  it("keeps all readable rows among any other values", () => {
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

  it("returns a consistent page or rejects the answer, for any value", () => {
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

  it("reads an answer with arrays nested 100,000 deep", () => {
    const deep: unknown = JSON.parse(`{"accounts":[${"[".repeat(100_000)}${"]".repeat(100_000)}]}`);
    expect(parseList(deep)).to.include({ unreadable: 1, total: 0 });
  });
});

describe("the summary of a page", () => {
  const summaries: [wire: unknown, read: object | undefined][] = [
    [
      { agency: 0, customer: 3 },
      { agency: 0, customer: 3, needsAttention: undefined },
    ],
    [
      { agency: 1, customer: "2", needs_attention: "many" },
      { agency: 1, customer: 2, needsAttention: undefined },
    ],
    [{ agency: 1 }, undefined],
    [{ agency: -1, customer: 2 }, undefined],
    [{ agency: 1.5, customer: 2 }, undefined],
    [{ agency: "one", customer: 2 }, undefined],
    [[1, 2], undefined],
    [null, undefined],
    ["1/2", undefined],
  ];
  for (const [summary, read] of summaries) {
    it(`is read from ${JSON.stringify(summary)} as ${JSON.stringify(read)}`, () => {
      expect(parseList({ accounts: [], total_entries: 0, summary })?.summary).to.deep.equal(read);
    });
  }
});
