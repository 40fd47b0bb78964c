import { expect } from "@open-wc/testing";
import {
  DEFAULT_PAGE_SIZE,
  MAX_PAGE_SIZE,
  clampPage,
  clampPageSize,
  isFiltered,
  isSameQuery,
  parseSort,
  toSearchParams,
  type AccountQuery,
} from "../../src/model/query.js";
import { sorts } from "./accounts.js";

const firstPage: AccountQuery = { page: 1, pageSize: 50 };

describe("parseSort", () => {
  it("returns each column, ascending and descending", () => {
    expect(sorts.map(parseSort)).to.deep.equal(sorts);
  });

  for (const value of ["", "-", "--name", "name ", "Name", "id", "constructor", null, undefined, 1, ["name"]]) {
    it(`returns undefined for ${JSON.stringify(value)}`, () => {
      expect(parseSort(value)).to.equal(undefined);
    });
  }
});

describe("clampPageSize", () => {
  const table: [given: unknown, clamped: number][] = [
    [1, 1],
    [25, 25],
    [MAX_PAGE_SIZE, MAX_PAGE_SIZE],
    [151, MAX_PAGE_SIZE],
    [Infinity, MAX_PAGE_SIZE],
    [0, DEFAULT_PAGE_SIZE],
    [-3, DEFAULT_PAGE_SIZE],
    [24.9, 24],
    [NaN, DEFAULT_PAGE_SIZE],
    [true, DEFAULT_PAGE_SIZE],
    ["", DEFAULT_PAGE_SIZE],
    ["many", DEFAULT_PAGE_SIZE],
    [null, DEFAULT_PAGE_SIZE],
    [undefined, DEFAULT_PAGE_SIZE],
    ["20", 20],
    ["151", MAX_PAGE_SIZE],
  ];
  for (const [given, clamped] of table) {
    it(`returns ${clamped} for ${JSON.stringify(given)}${given === Infinity ? " (Infinity)" : ""}`, () => {
      expect(clampPageSize(given)).to.equal(clamped);
    });
  }
});

describe("clampPage", () => {
  const table: [given: unknown, clamped: number][] = [
    [3, 3],
    [0, 1],
    [-1, 1],
    [2.9, 2],
    [Infinity, Number.MAX_SAFE_INTEGER],
    [NaN, 1],
    [null, 1],
  ];
  for (const [given, clamped] of table) {
    it(`returns ${clamped} for ${String(given)}`, () => {
      expect(clampPage(given)).to.equal(clamped);
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
    [{ ...firstPage, needsAttention: false }, "page=1&per_page=50"],
    [{ ...firstPage, needsAttention: true }, "page=1&per_page=50&needs_attention=true"],
    [{ ...firstPage, ids: [] }, "page=1&per_page=50"],
    [{ ...firstPage, ids: [7, "8", 9] }, "page=1&per_page=50&ids=7%2C8%2C9"],
    [{ ...firstPage, ids: ["a,b", "50%", "é /"] }, "page=1&per_page=50&ids=a%252Cb%2C50%2525%2C%C3%A9+%2F"],
    [
      { ...firstPage, search: "a", balanceFrom: "agency", sort: "-balance" },
      "page=1&per_page=50&search=a&balance_from=agency&sort=-balance",
    ],
  ];
  for (const [query, params] of table) {
    it(`returns ${params}`, () => {
      expect(toSearchParams(query).toString()).to.equal(params);
    });
  }
});

describe("isSameQuery", () => {
  const same: [one: Partial<AccountQuery>, other: Partial<AccountQuery>][] = [
    [{}, { search: undefined, sort: undefined, balanceFrom: undefined, needsAttention: false }],
    [{ search: "acme" }, { search: " acme " }],
    [{ page: 0 }, { page: 1 }],
    [{ pageSize: 1000 }, { pageSize: 150 }],
    [{ ids: [] }, { ids: undefined }],
    [{ ids: [7] }, { ids: ["7"] }],
  ];
  for (const [one, other] of same) {
    it(`is true for ${JSON.stringify(one)} and ${JSON.stringify(other)}`, () => {
      expect(isSameQuery({ ...firstPage, ...one }, { ...firstPage, ...other })).to.be.true;
    });
  }

  const others: Partial<AccountQuery>[] = [
    { page: 2 },
    { pageSize: 51 },
    { search: "a" },
    { sort: "name" },
    { balanceFrom: "agency" },
    { needsAttention: true },
    { ids: [7] },
  ];
  for (const other of others) {
    it(`is false for ${JSON.stringify(other)} and the first page of all accounts`, () => {
      expect(isSameQuery(firstPage, { ...firstPage, ...other })).to.be.false;
    });
  }
});

describe("isFiltered", () => {
  const table: [query: Partial<AccountQuery>, filtered: boolean][] = [
    [{}, false],
    [{ page: 2, pageSize: 20, sort: "name" }, false],
    [{ search: "  ", needsAttention: false, ids: [] }, false],
    [{ search: "a" }, true],
    [{ balanceFrom: "agency" }, true],
    [{ needsAttention: true }, true],
    [{ ids: [7] }, true],
  ];
  for (const [query, filtered] of table) {
    it(`is ${filtered} for ${JSON.stringify(query)}`, () => {
      expect(isFiltered({ ...firstPage, ...query })).to.equal(filtered);
    });
  }
});
