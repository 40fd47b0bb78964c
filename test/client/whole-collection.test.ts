import { expect } from "@open-wc/testing";
import type { AccountQuery } from "../../src/model/query.js";
import { parseList, three } from "./parse-list.js";

describe("the whole collection", () => {
  const whole = (value: unknown, query: Partial<AccountQuery> = {}) =>
    parseList(value, query)?.whole?.map(({ id }) => id);

  it("is a bare array, for any requested page and order", () => {
    expect(whole(three, { page: 2, sort: "name" })).to.deep.equal([1, 2, 3]);
    expect(whole([...three, null])).to.deep.equal([1, 2, 3]);
  });

  it("is a page when it is the only one", () => {
    expect(whole({ accounts: three, total_entries: 3, per_page: 50 })).to.deep.equal([1, 2, 3]);
    expect(whole({ accounts: [], total_pages: "0", next_page: null })).to.deep.equal([]);
  });

  it("is not one of several pages, nor the last of them", () => {
    expect(whole({ accounts: three, total_entries: 4, per_page: 3 })).to.equal(undefined);
    expect(whole({ accounts: three, page: 2, per_page: 3, total_entries: 6 }, { page: 2 })).to.equal(undefined);
    expect(whole({ accounts: three, next_page: "?page=2" })).to.equal(undefined);
  });

  it("is not a page with an unknown total", () => {
    expect(whole({ accounts: [], next_page: null })).to.equal(undefined);
    expect(whole({ accounts: three, page: 1, per_page: 50 })).to.equal(undefined);
    expect(whole({ accounts: three, total_entries: "many", per_page: 50 })).to.equal(undefined);
  });

  it("is not a page with fewer rows than its total", () => {
    expect(whole({ accounts: three, total_pages: 1, total_entries: 137 })).to.equal(undefined);
  });

  for (const name of (
    "next nextCursor next_page_token nextPageUrl next_url has_next hasNextPage has_previous_page prev previousPage " +
    "prev_cursor limit offset pageInfo page_info totalElements total_results total_rows has_more"
  ).split(" ")) {
    it(`is not an object with the field ${name}`, () => {
      expect(whole({ accounts: three, [name]: null })).to.equal(undefined);
    });
  }

  it("is an object with accounts alone, or with fields that say nothing of pages", () => {
    expect(whole({ accounts: three })).to.deep.equal([1, 2, 3]);
    expect(whole({ accounts: three, status: "ok", context: 1, limits: {}, paged_by: 1 })).to.deep.equal([1, 2, 3]);
  });

  it("is not a page with an unreadable row: the server has more accounts", () => {
    expect(whole({ accounts: [...three, null], total_entries: 4, per_page: 50 })).to.equal(undefined);
  });

  for (const query of [{ search: "a" }, { balanceFrom: "agency" }, { needsAttention: true }, { ids: [1] }] as const) {
    it(`is not an answer to ${JSON.stringify(query)}: the server may have omitted accounts`, () => {
      expect(whole(three, query)).to.equal(undefined);
      expect(whole({ accounts: three, total_entries: 3, per_page: 50 }, query)).to.equal(undefined);
    });
  }

  it("is an answer to a search for spaces", () => {
    expect(whole(three, { search: "  " })).to.deep.equal([1, 2, 3]);
  });
});
