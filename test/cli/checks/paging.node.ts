import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { seedAccounts, withBody, withDeviation, withFailure, type Fault, type Match } from "../../../server/index.js";
import { hasParameter, withFields, withNext, withoutParameter, withRequest, type Row } from "../faults.js";
import { base, describeFaults, isList, setup } from "../setup.js";

/** Answers with 150 rows if more are requested. */
const withBoundedPages: Fault = withRequest((request) => {
  const url = new URL(request.url);
  if (Number(url.searchParams.get("per_page")) > 150) url.searchParams.set("per_page", "150");
  return new Request(url, request);
});

/** Replaces the first row of each later page with the first row of all. */
const withRowTwice: Fault = (next) => {
  let first: Row | undefined;
  const rowsOf = (body: unknown) => (body as { accounts: Row[] }).accounts;
  const remember = withBody(isList, (body) => ((first ??= rowsOf(body)[0]), body));
  const isLater: Match = (request) => isList(request) && !hasParameter("page", "1")(request);
  const repeat = withBody(isLater, (body) => ({
    ...(body as object),
    accounts: [first, ...rowsOf(body).slice(1)],
  }));
  return repeat(remember(next));
};

describeFaults("checkPaging", [
  ["ignores per_page", withoutParameter("per_page"), ["paging.size", "paging.limit"], /12 rows where 4/],
  ["limits per_page instead of refusing it", withBoundedPages, ["paging.limit"], /^200/],
  ["ignores page", withoutParameter("page"), ["paging.pages"], /page 2 has the rows of page 1/],
  ["has a row on two pages", withRowTwice, ["paging.rows"], /id 248030 on page 1 and on page 2/],
  [
    "has a wrong total",
    withFields(({ total_entries }) => ({ total_entries: Number(total_entries) + 1 })),
    ["paging.totals", "search.totals", "filter.needs_attention"],
    /total_entries 13, but 12 rows/,
  ],
  [
    "counts only the rows of the page",
    withFields(({ accounts }) => ({ total_entries: (accounts as unknown[]).length })),
    ["paging.totals"],
    /total_entries 4, but/,
  ],
  [
    "has a wrong number of pages",
    withFields(() => ({ total_pages: 9 })),
    ["paging.totals"],
    /total_pages 9 for 12 rows, 4 a page/,
  ],
  [
    "answers another page size",
    withFields(() => ({ per_page: "9" })),
    ["paging.size", "paging.totals"],
    /per_page 9 where 4 were requested/,
  ],
  ["fails on the second page", withFailure(hasParameter("page", "2"), 500), ["paging.pages"], /^page 2: 500/],
]);

describeFaults("checkNextLink", [
  [
    "links to another origin",
    withNext((next) => next.replace("host.example", "vendor.example")),
    ["paging.next"],
    /on page 1: on another origin, https:\/\/vendor.example/,
  ],
  [
    "links to another path",
    withNext((next) => next.replace("/accounts", "/nowhere")),
    ["paging.next"],
    /another path, \/api\/v1\/nowhere/,
  ],
  [
    "links to the same page",
    withNext((next) => next.replace(/page=\d+/, "page=1")),
    ["paging.next"],
    /page=1 instead of 2/,
  ],
  [
    "has no link to the next page",
    withFields(() => ({ next_page: null })),
    ["paging.next"],
    /none, although page 2 follows/,
  ],
  [
    "has a link on the last page",
    withFields(({ next_page }) => ({ next_page: next_page ?? "?page=9" })),
    ["paging.next"],
    /on page 3: \?page=9, although it is the last/,
  ],
]);

void describe("checkPaging, with a backend that leaves out a field", () => {
  const fields = [
    ["per_page", "paging.size", /takes the number that it has requested/],
    ["total_pages", "paging.totals", /divides total_entries/],
    ["next_page", "paging.next", /goes by total_pages/],
  ] as const;
  for (const [name, id, widget] of fields) {
    void it(`tolerates that ${name} is missing`, async () => {
      const { failed, tolerated, findingOf } = await setup({
        faults: [withFields(() => ({ [name]: undefined }))],
      }).run();
      assert.deepEqual({ failed, tolerated }, { failed: [], tolerated: [id] });
      assert.match(findingOf(id)?.widget ?? "", widget);
    });
  }
});

void describe("checkPagingSign", () => {
  void it("takes a bare array for the whole collection, though it has as many rows as a page", async () => {
    const everyRow = withRequest((request) => new Request(request.url.replace(/\?.*/, "?per_page=50"), request));
    const faults = [withDeviation(base, "pages-without-a-sign"), everyRow];
    const { failed, tolerated, missing } = await setup({ seed: seedAccounts(50), faults }).run();
    assert.deepEqual({ failed, tolerated }, { failed: [], tolerated: [] });
    assert.ok(missing.includes("paging.sign"));
  });
});
