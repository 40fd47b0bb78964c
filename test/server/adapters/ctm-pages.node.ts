import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { readProblem } from "../setup.js";
import { createCtmRows, toCtmPage, type CtmRow } from "./fake-ctm.js";
import { setupCtm } from "./setup.js";

type CtmPage = ReturnType<typeof toCtmPage>;

/** Creates an adapter over a vendor whose pages are rewritten. */
function setupPages(count: number, rewrite: (page: CtmPage, number: number) => unknown, maxAccounts?: number) {
  const rows = createCtmRows(count);
  const backend = setupCtm(rows, maxAccounts === undefined ? {} : { maxAccounts });
  backend.fake.intercept = ({ url }) => {
    const page = Number(new URL(url).searchParams.get("page"));
    const answer = rewrite(toCtmPage(rows, { page, perPage: 150, url }), page);
    return answer instanceof Response ? answer : Response.json(answer);
  };
  return backend;
}

/** Creates an adapter over a vendor with a hundred accounts on a page, however many are requested. */
function setupClamped(rows: readonly CtmRow[], rewrite: (page: CtmPage) => unknown) {
  const backend = setupCtm();
  backend.fake.intercept = ({ url }) => {
    const page = Number(new URL(url).searchParams.get("page"));
    return Response.json(rewrite(toCtmPage(rows, { page, perPage: 100, url })));
  };
  return backend;
}

/** How a vendor may count, and how many accounts are read of 310. */
const counting: readonly (readonly [what: string, rewrite: (page: CtmPage, number: number) => unknown])[] = [
  ["as they are", (page) => page],
  [
    "as texts",
    (page) => ({ ...page, total_pages: String(page.total_pages), total_entries: String(page.total_entries) }),
  ],
  ["without totals", ({ accounts, next_page }) => ({ accounts, next_page })],
  ["without totals and links", ({ accounts }) => ({ accounts })],
  ["with totals that are too small", (page) => ({ ...page, total_pages: 1, total_entries: 1, next_page: null })],
  ["with totals that are too large", (page) => ({ ...page, total_pages: 90_000, total_entries: 9_000_000 })],
  ["with totals that are no numbers", (page) => ({ ...page, total_pages: "many", total_entries: null })],
  ["with totals below zero", (page) => ({ ...page, total_pages: -1, total_entries: -1 })],
  ["with 404 after the last page", (page, number) => (number > 3 ? new Response("", { status: 404 }) : page)],
  [
    "with a next page on another origin",
    (page) => ({ ...page, next_page: page.next_page && "https://elsewhere.example/?page=9" }),
  ],
];

describe("the pages of CallTrackingMetrics", () => {
  for (const [what, rewrite] of counting) {
    it(`are all read where they are counted ${what}`, async () => {
      const { list, vendor } = setupPages(310, rewrite);
      assert.equal((await list()).total_entries, 310);
      assert.ok(vendor.requests.length <= 5, `${vendor.requests.length} requests`);
      assert.ok(vendor.requests.every(({ url }) => url.host === "api.calltrackingmetrics.com"));
    });
  }

  it("are all read, and each account once, whatever their number", async () => {
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 0, max: 1_000 }), fc.boolean(), async (count, hasTotals) => {
        const { list } = setupPages(count, (page) => (hasTotals ? page : { accounts: page.accounts }));
        assert.equal((await list()).total_entries, count);
      }),
      {
        numRuns: 25,
        examples: [
          [0, true],
          [150, true],
          [150, false],
          [300, false],
        ],
      },
    );
  });

  for (const [what, pick] of [
    ["say how many accounts there are", ({ accounts, total_entries }) => ({ accounts, total_entries })],
    ["say how many accounts a page has", ({ accounts, per_page }) => ({ accounts, per_page })],
    ["count pages of the requested size", (page) => ({ ...page, total_pages: 2, next_page: null })],
    ["only name the next", ({ accounts, next_page }) => ({ accounts, next_page })],
  ] satisfies [string, (page: CtmPage) => unknown][]) {
    it(`are all read where they are smaller than requested, and ${what}`, async () => {
      const { list, warnings } = setupClamped(createCtmRows(250), pick);
      assert.equal((await list()).total_entries, 250);
      assert.deepEqual(warnings, []);
    });
  }

  it("are all read where they are smaller than requested and some rows have no id", async () => {
    const rows = createCtmRows(250).map((row) => (row.id > 100 && row.id <= 200 ? { name: "No id" } : row));
    const { list, warnings } = setupClamped(rows as CtmRow[], ({ accounts, total_entries }) => ({
      accounts,
      total_entries,
    }));
    assert.equal((await list()).total_entries, 150);
    assert.deepEqual(warnings, ["CallTrackingMetrics has sent accounts without an id: 100. They are left out."]);
  });

  it("that repeat are refused where they are smaller than requested, and accounts are missing", async () => {
    const { fake, get, vendor } = setupCtm();
    fake.intercept = () => Response.json({ accounts: createCtmRows(100), total_entries: 250 });
    assert.equal((await get()).status, 502);
    assert.equal(vendor.requests.length, 2);
  });

  it("may repeat where none is missing: some vendors have the last page again after it", async () => {
    const { fake, list, warnings } = setupCtm();
    fake.intercept = () => Response.json({ accounts: createCtmRows(150), total_entries: 150 });
    assert.equal((await list()).total_entries, 150);
    assert.deepEqual(warnings, []);
  });

  for (const size of [1, 149, 150, 151, 300, 1_000]) {
    it(`are read up to maxAccounts, and no further: ${size}`, async () => {
      const exact = setupCtm(createCtmRows(size), { maxAccounts: size });
      assert.equal((await exact.list()).total_entries, size);
      const tooMany = setupCtm(createCtmRows(size + 1), { maxAccounts: size });
      const response = await tooMany.get();
      assert.equal(response.status, 502);
      assert.match((await readProblem(response)).detail, new RegExp(`has more than ${size} accounts`));
    });
  }

  it("report totals that are not as many as the rows", async () => {
    const { list, warnings } = setupPages(310, (page) => ({ ...page, total_entries: 311 }));
    await list();
    assert.deepEqual(warnings, ["CallTrackingMetrics has promised 311 accounts and sent 310."]);
  });

  it("report it once for as long as it stays so", async () => {
    const { list, warnings, clock } = setupPages(310, (page) => ({ ...page, total_entries: 311 }));
    for (let count = 0; count < 3; count++) {
      await list();
      clock.time += 60_000;
    }
    assert.equal(warnings.length, 1);
  });

  it("have an account once that moves to the next page meanwhile", async () => {
    const { list } = setupPages(310, (page, number) =>
      number === 2 ? { ...page, accounts: [{ id: 150, name: "Moved" }, ...page.accounts.slice(0, -1)] } : page,
    );
    const { total_entries: total, accounts } = await list("?ids=150");
    assert.deepEqual([total, accounts.length], [1, 1]);
    assert.equal((await list()).total_entries, 309);
  });

  const endless: readonly (readonly [what: string, page: (number: number) => readonly CtmRow[], detail: RegExp])[] = [
    ["that repeat are refused", () => createCtmRows(150), /answers every page of its list with the same accounts/],
    [
      "that never end are refused",
      (number) => createCtmRows(150).map((row) => ({ ...row, id: row.id + number * 150 })),
      /more than 1000 accounts. To read more, raise createCtmStore\(\{ maxAccounts \}\)\.$/,
    ],
  ];
  for (const [what, toRows, detail] of endless) {
    it(what, async () => {
      const { get, vendor } = setupPages(0, (page, number) => ({ ...page, accounts: toRows(number) }), 1_000);
      const response = await get();
      assert.equal(response.status, 502);
      assert.match((await readProblem(response)).detail, detail);
      assert.ok(vendor.requests.length <= 8, `${vendor.requests.length} requests`);
    });
  }

  it("are requested four at a time", async () => {
    let current = 0;
    let most = 0;
    const { fake, list } = setupCtm(createCtmRows(1_400));
    fake.intercept = async () => {
      most = Math.max(most, ++current);
      await Promise.resolve();
      current--;
      return undefined;
    };
    assert.equal((await list()).total_entries, 1_400);
    assert.equal(most, 4);
  });
});
