import { expect } from "@open-wc/testing";
import type { AccountRecord } from "../../server/index.js";
import { billingRequest, createAccount, namesOf, readProblem, setup } from "./setup.js";

const usd = (cents: number) => ({ cents, currency: "USD" });

describe("query of the list", () => {
  describe("parameters", () => {
    it("treats an empty parameter as absent", async () => {
      const { list } = setup([createAccount(1), createAccount(2, { balance_from: "x" })]);
      expect((await list("?balance_from=&needs_attention=&ids=&search=&sort=&page=")).total_entries).to.equal(2);
    });

    const pages = ["?page=0", "?page=-1", "?page=1.5", "?page=x", "?per_page=0"];
    const others = ["?sort=age", "?balance_from=me", "?needs_attention=false", "?needs_attention=1", "?ids=50%25"];
    for (const query of [...pages, ...others]) {
      it(`refuses "${query}"`, async () => {
        const { status, detail } = await readProblem(await setup().get(query));
        expect(status).to.equal(400);
        expect(detail).to.not.equal("");
      });
    }
  });

  describe("search", () => {
    const accounts = [
      createAccount(4711, { name: "Café Señorita" }),
      createAccount(12, { name: "CAFETERIA Norte" }),
      createAccount("ab-47", { name: "Åström Optik" }),
      createAccount(99, { name: "山田クリニック" }),
      createAccount(100, { name: "عيادة الياسمين" }),
    ];
    const searches: [search: string, names: string[]][] = [
      ["cafe", ["Café Señorita", "CAFETERIA Norte"]],
      ["  CAFÉ ", ["Café Señorita", "CAFETERIA Norte"]],
      ["astrom", ["Åström Optik"]],
      ["47", ["Åström Optik", "Café Señorita"]],
      ["AB-4", ["Åström Optik"]],
      ["クリニック", ["山田クリニック"]],
      ["الياسمين", ["عيادة الياسمين"]],
      ["missing", []],
    ];
    for (const [search, names] of searches) {
      it(`finds ${names.length} for "${search}"`, async () => {
        const body = await setup(accounts).list(`?search=${encodeURIComponent(search)}`);
        expect(namesOf(body.accounts)).to.have.members(names);
        expect(body.total_entries).to.equal(names.length);
      });
    }
  });

  describe("sorting", () => {
    const accounts = [
      createAccount(10, { name: "Beta 10", balance: usd(500), status: "paused", balance_from: "customer" }),
      createAccount(9, { name: "beta 9", balance: null, status: "active" }),
      createAccount(2, { name: "Ärmel", balance: usd(-20), status: "active" }),
      createAccount(3, {
        name: "armel",
        balance: { cents: 900, currency: "EUR" },
        status: "Active",
        balance_from: "customer",
      }),
      createAccount(1, { name: "Zeta", balance: usd(0) }),
    ];
    const orders: [sort: string, ids: number[]][] = [
      ["name", [2, 3, 9, 10, 1]],
      ["-name", [1, 10, 9, 2, 3]],
      ["balance", [3, 2, 1, 10, 9]],
      ["-balance", [10, 1, 2, 3, 9]],
      ["status", [2, 3, 9, 10, 1]],
      ["-status", [10, 2, 3, 9, 1]],
      ["balance_from", [1, 2, 9, 3, 10]],
      ["-balance_from", [3, 10, 1, 2, 9]],
      ["", [2, 3, 9, 10, 1]],
    ];
    for (const [sort, ids] of orders) {
      it(`orders equal accounts by id, and missing values last, for "${sort}"`, async () => {
        const { accounts: rows } = await setup(accounts).list(`?sort=${sort}`);
        expect(rows.map(({ id }) => id)).to.deep.equal(ids);
      });
    }
  });

  describe("filters", () => {
    const kinds: [what: string, fields: Partial<AccountRecord>, needsAttention: boolean][] = [
      ["a paused account", { status: "paused", balance: usd(100) }, true],
      ["a balance below zero", { balance: usd(-1) }, true],
      ["a balance of zero", { balance: usd(0) }, true],
      ["a balance of one cent", { balance: usd(1) }, false],
      ["no balance", { balance: null }, false],
      ["an unknown balance", {}, false],
      ["a pending billing request", { billing_request: { ...billingRequest, sent_at: "2026-11-01T00:00:00Z" } }, true],
      ["no billing request", { billing_request: null }, false],
      ["a canceled account", { status: "canceled" }, false],
    ];
    for (const [what, fields, needsAttention] of kinds) {
      it(`${needsAttention ? "count" : "do not count"} ${what} as needing attention`, async () => {
        const { accounts, summary } = await setup([createAccount(1, fields)]).list("?needs_attention=true");
        expect(accounts).to.have.length(Number(needsAttention));
        expect(summary).to.deep.equal({ agency: 1, customer: 0, needs_attention: Number(needsAttention) });
      });
    }

    it("combine with each other, and with search, sorting and paging", async () => {
      const rows = ["Beta", "Alpha", "Gamma", "Other"].map((name, id) => createAccount(id, { name, status: "paused" }));
      const other = createAccount(9, { name: "Alpha Two", balance_from: "customer", status: "paused" });
      const query = "?needs_attention=true&balance_from=agency&search=a&sort=-name&per_page=2";
      const { accounts, total_entries, next_page } = await setup([...rows, other]).list(query);
      expect(namesOf(accounts)).to.deep.equal(["Gamma", "Beta"]);
      expect(total_entries).to.equal(3);
      expect(new URL(next_page ?? "").searchParams.get("needs_attention")).to.equal("true");
    });
  });

  describe("ids", () => {
    const accounts = [createAccount(1), createAccount(2, { balance_from: "customer" }), createAccount("a,b")];
    const queries: [query: string, ids: (number | string)[]][] = [
      ["?ids=2,1,9", [1, 2]],
      ["?ids=1,2&balance_from=customer", [2]],
      [`?ids=${encodeURIComponent("a%2Cb,1")}`, [1, "a,b"]],
    ];
    for (const [query, ids] of queries) {
      it(`return the existing accounts that pass the filters for "${query}"`, async () => {
        const { accounts: rows } = await setup(accounts).list(query);
        expect(rows.map(({ id }) => id)).to.deep.equal(ids);
      });
    }

    it("are limited to 150", async () => {
      const ids = Array.from({ length: 151 }, (_, id) => id);
      expect((await setup(accounts).list(`?ids=${ids.slice(1).join()}`)).total_entries).to.equal(2);
      const { status, detail } = await readProblem(await setup(accounts).get(`?ids=${ids.join()}`));
      expect(status).to.equal(400);
      expect(detail).to.equal('"ids" can name 150 accounts at most.');
    });
  });

  describe("summary", () => {
    const accounts = [
      createAccount(1, { status: "paused" }),
      createAccount(2),
      createAccount(3, { balance_from: "customer", balance: usd(0) }),
      createAccount(4, { balance_from: "x", status: "paused" }),
    ];
    const queries: [query: string, summary: Record<string, number>][] = [
      ["", { agency: 2, customer: 1, needs_attention: 3 }],
      ["?balance_from=customer", { agency: 2, customer: 1, needs_attention: 3 }],
      ["?needs_attention=true", { agency: 2, customer: 1, needs_attention: 3 }],
      ["?ids=2", { agency: 2, customer: 1, needs_attention: 3 }],
      ["?search=Account%201&balance_from=customer", { agency: 1, customer: 0, needs_attention: 1 }],
      ["?search=missing", { agency: 0, customer: 0, needs_attention: 0 }],
    ];
    for (const [query, summary] of queries) {
      it(`counts what the search finds, regardless of the filters, for "${query}"`, async () => {
        expect((await setup(accounts).list(query)).summary).to.deep.equal(summary);
      });
    }
  });
});
