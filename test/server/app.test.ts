import { expect } from "@open-wc/testing";
import fc from "fast-check";
import { createBackend, Problem, seedAccounts, type AccountRecord } from "../../server/index.js";
import { compareAccounts } from "../../server/query.js";
import { clinic, namesOf, readJson, readProblem, setup, setupSeed, type ListBody } from "./setup.js";

describe("createBackend", () => {
  describe("addresses", () => {
    it("answers at any base path, with or without a trailing slash", async () => {
      for (const base of ["/portal/clients", "/clients/"]) {
        const { list, fetch } = setup([clinic], { base });
        expect(namesOf((await list()).accounts)).to.deep.equal(["Harbor Clinic"]);
        expect(await readJson(await fetch(`${base.replace(/\/$/, "")}/7`))).to.include({ id: 7 });
      }
    });

    it("answers on any origin", async () => {
      const { fetch } = setup([clinic], { base: "/v1/accounts" });
      const { accounts } = await readJson<ListBody>(await fetch("https://api.partner.example/v1/accounts"));
      expect(namesOf(accounts)).to.deep.equal(["Harbor Clinic"]);
    });

    for (const id of ["a/b c", "50%", "ü", "x.json", "a?b#c"]) {
      it(`finds the account with the id "${id}"`, async () => {
        const { get } = setup([{ ...clinic, id }]);
        expect(await readJson(await get(`/${encodeURIComponent(id)}`))).to.include({ id });
      });
    }

    for (const path of ["/8", "/8/balance_changes", "/7/else", "/7/"]) {
      it(`answers 404 for ${path}`, async () => {
        const problem = await readProblem(await setup().get(path));
        expect(problem).to.include({ type: "about:blank", title: "Not Found", status: 404 });
      });
    }

    const methods: [method: string, path: string, allowed: string][] = [
      ["POST", "", "GET, HEAD"],
      ["DELETE", "/7", "GET, HEAD, PATCH"],
      ["PUT", "/7/billing_request", "POST, DELETE"],
      ["PATCH", "/7/balance_changes", "GET, HEAD"],
    ];
    for (const [method, path, allowed] of methods) {
      it(`answers 405 for ${method} ${path || "on the list"}, with the allowed methods`, async () => {
        const response = await setup().write(method, path, undefined);
        expect(response.headers.get("Allow")).to.equal(allowed);
        expect((await readProblem(response)).status).to.equal(405);
      });
    }
  });

  describe("authentication", () => {
    const options = { requireBearer: "s3cret" };

    for (const authorization of ["", "Bearer wrong", "Basic s3cret", "bearer"]) {
      it(`answers 401 to "${authorization}"`, async () => {
        const response = await setup([clinic], options).get("", authorization ? { Authorization: authorization } : {});
        expect(response.headers.get("WWW-Authenticate")).to.equal("Bearer");
        expect((await readProblem(response)).status).to.equal(401);
      });
    }

    it("accepts the token", async () => {
      expect((await setup([clinic], options).get("", { Authorization: "Bearer s3cret" })).status).to.equal(200);
    });

    it("answers with the problem that `identify` throws", async () => {
      const identify = () => {
        throw new Problem(401, "Who are you?");
      };
      expect((await readProblem(await setup([clinic], { identify }).get())).detail).to.equal("Who are you?");
    });
  });

  describe("list", () => {
    it("shows every matching row exactly once over all pages, in order", async () => {
      const pageSizes = fc.integer({ min: 1, max: 20 });
      await fc.assert(
        fc.asyncProperty(arbitraryAccounts, arbitrarySort, pageSizes, async (rows, sort, perPage) => {
          const { list } = setup(rows);
          const seen: AccountRecord[] = [];
          for (let page = 1, pages = 1; page <= pages; page++) {
            const body: ListBody = await list(`?sort=${sort}&per_page=${perPage}&page=${page}&balance_from=agency`);
            seen.push(...body.accounts);
            pages = body.total_pages;
          }
          const expected = rows.filter(({ balance_from }) => balance_from === "agency");
          expect(idsOf(seen)).to.deep.equal(idsOf(expected.sort(compareAccounts(toOrder(sort)))));
        }),
        { numRuns: 40 },
      );
    });

    it("refuses more than 150 rows a page in the vendor's format", async () => {
      const response = await setup().get("?per_page=151");
      expect(response.status).to.equal(400);
      expect(await response.json()).to.deep.equal({ error: "per_page limit is 150" });
    });
  });

  describe("history", () => {
    it("is paged, newest first", async () => {
      const { history, store } = setupSeed(seedAccounts(1));
      const id = String(store.accounts()[0]?.id);
      const first = await history(id);
      const last = await history(id, "?page=3");
      expect(first.balance_changes).to.have.length(25);
      expect(new URL(first.next_page ?? "").searchParams.get("page")).to.equal("2");
      expect(last.balance_changes).to.have.length(10);
      expect(last.next_page).to.equal(null);
      const times = first.balance_changes.map(({ at }) => at);
      expect(times).to.deep.equal([...times].sort().reverse());
    });

    it("answers 403 without the permission", async () => {
      const { get } = setup([{ ...clinic, permissions: { view_history: false } }]);
      expect((await readProblem(await get("/7/balance_changes"))).status).to.equal(403);
    });
  });

  it("answers unexpected errors with 500, without their message", async () => {
    const { backend } = setup();
    const broken = createBackend({
      store: Object.assign(backend.store, {
        listAccounts: () => Promise.reject(new Error("secret")),
      }),
    });
    const { error } = console;
    const logged: unknown[] = [];
    console.error = (message: unknown) => logged.push(message);
    const response = await broken.handle(new Request("http://localhost/api/v1/accounts"));
    console.error = error;
    expect(JSON.stringify(await readProblem(response))).to.not.contain("secret");
    expect(logged).to.have.length(1);
  });

  it("forbids caching", async () => {
    for (const path of ["", "/7", "/8"]) {
      expect((await setup().get(path)).headers.get("Cache-Control")).to.equal("no-store");
    }
  });

  it("answers HEAD like GET, without a body", async () => {
    const response = await setup().fetch("/api/v1/accounts", { method: "HEAD" });
    expect(response.status).to.equal(200);
    expect(await response.text()).to.equal("");
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
  const descending = sort.startsWith("-");
  return { column: sorts.find((column) => column === sort.replace(/^-/, "")) ?? "name", descending };
}

function idsOf(accounts: readonly AccountRecord[]): string[] {
  return accounts.map(({ id }) => String(id));
}
