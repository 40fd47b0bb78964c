import { expect } from "@open-wc/testing";
import { parseList, wireAccount } from "./helpers.js";
import type { AccountQuery } from "../../src/model/query.js";

const three = [1, 2, 3].map((id) => wireAccount({ id, name: `Account ${4 - id}` }));

describe("a summary on the wire", () => {
  const summaries: [wire: unknown, read: object | undefined][] = [
    [
      { agency: 0, customer: 3 },
      { agency: 0, customer: 3, needsAttention: undefined },
    ],
    [
      { agency: 1, customer: 2, needs_attention: "3" },
      { agency: 1, customer: 2, needsAttention: undefined },
    ],
    [{ agency: 1 }, undefined],
    [{ agency: -1, customer: 2 }, undefined],
    [{ agency: 1.5, customer: 2 }, undefined],
    [{ agency: "1", customer: 2 }, undefined],
    [[1, 2], undefined],
    [null, undefined],
    ["1/2", undefined],
  ];
  for (const [summary, read] of summaries) {
    it(`reads a summary of ${JSON.stringify(summary)} as ${JSON.stringify(read)}`, () => {
      expect(parseList({ accounts: [], total_entries: 0, summary })?.summary).to.deep.equal(read);
    });
  }
});

describe("the whole collection on the wire", () => {
  const whole = (value: unknown, query: Partial<AccountQuery> = {}) =>
    parseList(value, query)?.whole?.map(({ id }) => id);

  it("is a bare array, whatever page and order were asked for", () => {
    expect(whole(three, { page: 2, sort: "name" })).to.deep.equal([1, 2, 3]);
    expect(whole([...three, null])).to.deep.equal([1, 2, 3]);
  });

  it("is the only page", () => {
    expect(whole({ accounts: three, total_entries: 3, per_page: 50 })).to.deep.equal([1, 2, 3]);
    expect(whole({ accounts: [], next_page: null })).to.deep.equal([]);
  });

  it("is not one of several pages, be it the last", () => {
    expect(whole({ accounts: three, total_entries: 4, per_page: 3 })).to.equal(undefined);
    expect(whole({ accounts: three, page: 2, per_page: 3, total_entries: 6 }, { page: 2 })).to.equal(undefined);
    expect(whole({ accounts: three, next_page: "?page=2" })).to.equal(undefined);
  });

  it("is not a page of which a row cannot be read: the server knows more than we do", () => {
    expect(whole({ accounts: [...three, null], total_entries: 4, per_page: 50 })).to.equal(undefined);
  });

  for (const query of [{ search: "a" }, { balanceFrom: "agency" }, { needsAttention: true }, { ids: [1] }] as const) {
    it(`is nothing that answers ${JSON.stringify(query)}: the server may have left others out`, () => {
      expect(whole(three, query)).to.equal(undefined);
      expect(whole({ accounts: three, total_entries: 3, per_page: 50 }, query)).to.equal(undefined);
    });
  }

  it("is what answers a search for nothing but spaces", () => {
    expect(whole(three, { search: "  " })).to.deep.equal([1, 2, 3]);
  });
});
