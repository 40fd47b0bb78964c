import { expect } from "@open-wc/testing";
import { slicePage, toPageFields } from "../../server/paging.js";

const rows = Array.from({ length: 137 }, (_, index) => index);
const url = "https://host.example/accounts?tenant=a%26b&page=9";

function pageOf(link: string | null): string | null {
  return link === null ? null : new URL(link).searchParams.get("page");
}

/** What an answer has of a page: its rows and its fields. */
function toPage(all: readonly number[], paging: { page: number; perPage: number }, address: string) {
  return { rows: slicePage(all, paging), ...toPageFields(all.length, paging, address) };
}

describe("a page", () => {
  const pages = [
    { page: 1, perPage: 50, count: 50, total: 3, next: "2", previous: null },
    { page: 3, perPage: 50, count: 37, total: 3, next: null, previous: "2" },
    { page: 1, perPage: 150, count: 137, total: 1, next: null, previous: null },
    { page: 2, perPage: 10, count: 10, total: 14, next: "3", previous: "1" },
    { page: 9, perPage: 50, count: 0, total: 3, next: null, previous: "3" },
  ];
  for (const { page, perPage, count, total, next, previous } of pages) {
    it(`returns ${count} of 137 rows for page ${page} of ${perPage}`, () => {
      const result = toPage(rows, { page, perPage }, url);
      expect(result.rows).to.deep.equal(rows.slice((page - 1) * perPage, (page - 1) * perPage + count));
      expect(result).to.include({ page, per_page: perPage, total_pages: total, total_entries: 137 });
      expect([pageOf(result.next_page), pageOf(result.previous_page)]).to.deep.equal([next, previous]);
    });
  }

  it("returns an empty first page of one if there are no rows", () => {
    const empty = { rows: [], total_entries: 0, total_pages: 1, next_page: null };
    expect(toPage([], { page: 1, perPage: 50 }, url)).to.deep.include(empty);
  });

  it("keeps the other parameters in its links", () => {
    const { next_page } = toPage(rows, { page: 1, perPage: 50 }, url);
    expect(next_page).to.equal("https://host.example/accounts?tenant=a%26b&page=2");
  });
});
