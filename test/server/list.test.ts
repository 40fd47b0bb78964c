import { expect } from "@open-wc/testing";
import fc from "fast-check";
import { seedAccounts, type AccountRecord } from "../../server/index.js";
import { compareAccounts } from "../../server/query.js";
import { clinic, namesOf, readProblem, setup, setupSeed, type ListAnswer } from "./setup.js";

const account = (id: number | string, parts: Partial<AccountRecord> = {}): AccountRecord => ({
  id,
  name: `Account ${id}`,
  balance_from: "agency",
  ...parts,
});
const usd = (cents: number) => ({ cents, currency: "USD" });

describe("the list of accounts", () => {
  describe("paging", () => {
    const pages = [
      { query: "", rows: 50, page: 1, perPage: 50, pages: 3, next: "2", previous: null },
      { query: "?page=3&per_page=50", rows: 37, page: 3, perPage: 50, pages: 3, next: null, previous: "2" },
      { query: "?per_page=150", rows: 137, page: 1, perPage: 150, pages: 1, next: null, previous: null },
      { query: "?page=2&per_page=10", rows: 10, page: 2, perPage: 10, pages: 14, next: "3", previous: "1" },
      { query: "?page=9&per_page=50", rows: 0, page: 9, perPage: 50, pages: 3, next: null, previous: "3" },
    ];
    for (const { query, rows, page, perPage, pages: count, next, previous } of pages) {
      it(`answers ${rows} of 137 accounts for "${query}"`, async () => {
        const answer = await setupSeed(seedAccounts()).list(query);
        expect(answer.accounts).to.have.length(rows);
        expect(answer).to.include({ page, per_page: perPage, total_pages: count, total_entries: 137 });
        expect(pageOf(answer.next_page)).to.equal(next);
        expect(pageOf(answer.previous_page)).to.equal(previous);
      });
    }

    it("answers an empty first page of one where there is no account", async () => {
      expect(await setup([]).list()).to.deep.include({
        accounts: [],
        total_entries: 0,
        total_pages: 1,
        next_page: null,
      });
    });

    it("keeps the other parameters in its links", async () => {
      const { next_page } = await setupSeed(seedAccounts()).list("?tenant=a%26b&search=a&per_page=5");
      const params = new URL(next_page ?? "").searchParams;
      expect(Object.fromEntries(params)).to.deep.equal({ tenant: "a&b", search: "a", per_page: "5", page: "2" });
    });

    it("refuses more than 150 rows a page in the vendor's own words", async () => {
      const response = await setup().get("?per_page=151");
      expect(response.status).to.equal(400);
      expect(await response.json()).to.deep.equal({ error: "per_page limit is 150" });
    });

    for (const query of [
      "?page=0",
      "?page=-1",
      "?page=1.5",
      "?page=x",
      "?per_page=0",
      "?sort=age",
      "?balance_from=me",
      "?needs_attention=false",
      "?needs_attention=1",
    ]) {
      it(`refuses "${query}"`, async () => {
        const response = await setup().get(query);
        expect(response.status).to.equal(400);
        expect((await readProblem(response)).detail).to.not.equal("");
      });
    }
  });

  describe("a row", () => {
    it("has the vendor's shape and the contract's additions", async () => {
      const [row] = (await setupSeed(seedAccounts(1)).list()).accounts;
      const vendor = ["id", "name", "user_role", "status", "created", "updated", "canceled", "agency_id", "url"];
      const links = ["numbers_url", "calls_url", "users_url", "sources_url"];
      const added = ["balance_from", "balance", "payment_method", "billing_request", "permissions", "version"];
      expect(row).to.have.all.keys(...vendor, ...links, ...added);
    });

    it("says what this visitor may do, which is never more than the account allows", async () => {
      const viewer = { name: "Viewer", permissions: { change_balance: false, view_history: true } };
      const limited = account(8, { permissions: { change_balance: true, view_history: false } });
      const { list } = setup([clinic, limited], { identify: () => viewer });
      const { accounts } = await list("?sort=-name");
      expect(accounts.map(({ permissions }) => permissions)).to.deep.equal([
        { change_balance: false, request_billing: true, view_history: true },
        { change_balance: false, request_billing: false, view_history: false },
      ]);
    });

    it("leaves out what is not known of an account", async () => {
      const [row] = (await setup([account(1)]).list()).accounts;
      expect(row).to.not.have.any.keys("status", "balance", "payment_method", "permissions", "version");
    });
  });

  describe("search", () => {
    const accounts = [
      account(4711, { name: "Café Señorita" }),
      account(12, { name: "CAFETERIA Norte" }),
      account("ab-47", { name: "Åström Optik" }),
      account(99, { name: "山田クリニック" }),
      account(100, { name: "عيادة الياسمين" }),
    ];
    const searches: [search: string, names: string[]][] = [
      ["cafe", ["Café Señorita", "CAFETERIA Norte"]],
      ["  CAFÉ ", ["Café Señorita", "CAFETERIA Norte"]],
      ["astrom", ["Åström Optik"]],
      ["47", ["Åström Optik", "Café Señorita"]],
      ["AB-4", ["Åström Optik"]],
      ["クリニック", ["山田クリニック"]],
      ["الياسمين", ["عيادة الياسمين"]],
      ["nobody", []],
    ];
    for (const [search, names] of searches) {
      it(`finds ${names.length} for "${search}"`, async () => {
        const answer = await setup(accounts).list(`?search=${encodeURIComponent(search)}`);
        expect(namesOf(answer.accounts)).to.have.members(names);
        expect(answer.total_entries).to.equal(names.length);
      });
    }
  });

  describe("sorting", () => {
    const accounts = [
      account(10, { name: "Beta 10", balance: usd(500), status: "paused", balance_from: "customer" }),
      account(9, { name: "beta 9", balance: null, status: "active" }),
      account(2, { name: "Ärmel", balance: usd(-20), status: "active" }),
      account(3, {
        name: "armel",
        balance: { cents: 900, currency: "EUR" },
        status: "Active",
        balance_from: "customer",
      }),
      account(1, { name: "Zeta", balance: usd(0) }),
    ];
    const orders: [sort: string, ids: number[]][] = [
      ["name", [2, 3, 9, 10, 1]],
      ["-name", [1, 10, 9, 2, 3]],
      ["balance", [3, 2, 1, 10, 9]],
      ["-balance", [9, 10, 1, 2, 3]],
      ["status", [2, 3, 9, 10, 1]],
      ["-status", [1, 10, 2, 3, 9]],
      ["balance_from", [1, 2, 9, 3, 10]],
      ["-balance_from", [3, 10, 1, 2, 9]],
      ["", [2, 3, 9, 10, 1]],
    ];
    for (const [sort, ids] of orders) {
      it(`puts equal accounts by id, and missing values at the end, for "${sort}"`, async () => {
        const { accounts: rows } = await setup(accounts).list(`?sort=${sort}`);
        expect(rows.map(({ id }) => id)).to.deep.equal(ids);
      });
    }
  });

  it("shows every matching row exactly once over all pages, in order", async () => {
    await fc.assert(
      fc.asyncProperty(
        arbitraryAccounts,
        arbitrarySort,
        fc.integer({ min: 1, max: 20 }),
        async (rows, sort, perPage) => {
          const { list } = setup(rows);
          const seen: AccountRecord[] = [];
          for (let page = 1, pages = 1; page <= pages; page++) {
            const answer: ListAnswer = await list(`?sort=${sort}&per_page=${perPage}&page=${page}&balance_from=agency`);
            seen.push(...answer.accounts);
            pages = answer.total_pages;
          }
          const wanted = rows.filter(({ balance_from }) => balance_from === "agency");
          expect(idsOf(seen)).to.have.members(idsOf(wanted));
          expect(idsOf(seen)).to.deep.equal(idsOf(wanted.sort(compareAccounts(toOrder(sort)))));
        },
      ),
      { numRuns: 40 },
    );
  });
});

const arbitraryAccounts = fc.uniqueArray(
  fc.record(
    {
      id: fc.oneof(fc.nat(60), fc.string({ minLength: 1, maxLength: 3 })),
      name: fc.constantFrom("Alpha", "alpha", "Älpha", "Beta 2", "Beta 10", "山田", ""),
      balance_from: fc.constantFrom("agency", "agency", "customer", "reseller"),
      status: fc.constantFrom("active", "paused"),
      balance: fc.option(
        fc.record({ cents: fc.integer({ min: -3, max: 3 }), currency: fc.constantFrom("USD", "JPY") }),
      ),
    },
    { requiredKeys: ["id", "name", "balance_from"] },
  ),
  { selector: ({ id }) => String(id), maxLength: 40 },
);

const sorts = ["name", "balance", "status", "balance_from"] as const;
const arbitrarySort = fc.constantFrom(...sorts, ...sorts.map((column) => `-${column}` as const));

function toOrder(sort: string) {
  return {
    column: sorts.find((column) => sort.endsWith(column) && sort.length - column.length <= 1) ?? "name",
    descending: sort.startsWith("-"),
  };
}

function idsOf(accounts: readonly AccountRecord[]): string[] {
  return accounts.map(({ id }) => String(id));
}

function pageOf(link: string | null): string | null {
  return link === null ? null : new URL(link).searchParams.get("page");
}
