import { expect } from "@open-wc/testing";
import type { AccountRecord } from "../../server/index.js";
import { namesOf, readProblem, request, setup } from "./setup.js";

const account = (id: number, parts: Partial<AccountRecord> = {}): AccountRecord => ({
  id,
  name: `Account ${id}`,
  balance_from: "agency",
  ...parts,
});
const usd = (cents: number) => ({ cents, currency: "USD" });

describe("the filters of the list", () => {
  describe("the source filter", () => {
    const accounts = [
      account(1),
      account(2),
      account(3, { balance_from: "customer" }),
      account(4, { balance_from: "x" }),
    ];

    it("answers the accounts of one source", async () => {
      const { accounts: rows } = await setup(accounts).list("?balance_from=agency");
      expect(rows.map(({ id }) => id)).to.deep.equal([1, 2]);
    });

    it("takes an empty parameter for an absent one", async () => {
      expect(
        (await setup(accounts).list("?balance_from=&needs_attention=&ids=&search=&sort=&page=")).total_entries,
      ).to.equal(4);
    });
  });

  describe("what needs attention", () => {
    const out = { ...request, sent_at: "2026-11-01T00:00:00Z" };
    const kinds: [what: string, parts: Partial<AccountRecord>, needs: boolean][] = [
      ["a paused account", { status: "paused", balance: usd(100) }, true],
      ["a balance below zero", { balance: usd(-1) }, true],
      ["a balance of zero", { balance: usd(0) }, true],
      ["a balance of one cent", { balance: usd(1) }, false],
      ["no balance", { balance: null }, false],
      ["a balance that is not known", {}, false],
      ["a billing request that is out", { billing_request: out }, true],
      ["no billing request", { billing_request: null }, false],
      ["a canceled account", { status: "canceled" }, false],
    ];
    for (const [what, parts, needs] of kinds) {
      it(`is ${needs ? "" : "not "}${what}`, async () => {
        const { accounts, summary } = await setup([account(1, parts)]).list("?needs_attention=true");
        expect(accounts).to.have.length(Number(needs));
        expect(summary).to.deep.equal({ agency: 1, customer: 0, needs_attention: Number(needs) });
      });
    }

    it("can be narrowed to one source, and searched, sorted and paged", async () => {
      const rows = ["Beta", "Alpha", "Gamma", "Other"].map((name, id) => account(id, { name, status: "paused" }));
      const { list } = setup([...rows, account(9, { name: "Alpha Two", balance_from: "customer", status: "paused" })]);
      const query = "?needs_attention=true&balance_from=agency&search=a&sort=-name&per_page=2";
      const { accounts, total_entries, next_page } = await list(query);
      expect(namesOf(accounts)).to.deep.equal(["Gamma", "Beta"]);
      expect(total_entries).to.equal(3);
      expect(new URL(next_page ?? "").searchParams.get("needs_attention")).to.equal("true");
    });
  });

  describe("the ids", () => {
    const accounts = [account(1), account(2, { balance_from: "customer" }), { ...account(3), id: "a,b" }];
    const idsOf = async (query: string) => (await setup(accounts).list(query)).accounts.map(({ id }) => id);

    it("answer just these accounts, without those that do not exist", async () => {
      expect(await idsOf("?ids=2,1,9")).to.deep.equal([1, 2]);
    });

    it("are filtered as all accounts are", async () => {
      expect(await idsOf("?ids=1,2&balance_from=customer")).to.deep.equal([2]);
    });

    it("may contain a comma that is percent-encoded in the list", async () => {
      expect(await idsOf(`?ids=${encodeURIComponent("a%2Cb,1")}`)).to.deep.equal([1, "a,b"]);
    });

    it("are 150 at most", async () => {
      const ids = Array.from({ length: 151 }, (_, id) => id);
      expect((await setup(accounts).list(`?ids=${ids.slice(1).join()}`)).total_entries).to.equal(2);
      const response = await setup(accounts).get(`?ids=${ids.join()}`);
      expect(response.status).to.equal(400);
      expect((await readProblem(response)).detail).to.equal('"ids" can name 150 accounts at most.');
    });

    it("are refused where they cannot be decoded", async () => {
      const response = await setup(accounts).get(`?ids=${encodeURIComponent("1,50%")}`);
      expect(response.status).to.equal(400);
      expect((await readProblem(response)).detail).to.equal('"ids" cannot be read at "50%".');
    });
  });

  describe("the summary", () => {
    const accounts = [
      account(1, { status: "paused" }),
      account(2),
      account(3, { balance_from: "customer", balance: usd(0) }),
      account(4, { balance_from: "x", status: "paused" }),
    ];
    const queries: [query: string, summary: Record<string, number>][] = [
      ["", { agency: 2, customer: 1, needs_attention: 3 }],
      ["?balance_from=customer", { agency: 2, customer: 1, needs_attention: 3 }],
      ["?needs_attention=true", { agency: 2, customer: 1, needs_attention: 3 }],
      ["?ids=2", { agency: 2, customer: 1, needs_attention: 3 }],
      ["?search=Account%201&balance_from=customer", { agency: 1, customer: 0, needs_attention: 1 }],
      ["?search=nobody", { agency: 0, customer: 0, needs_attention: 0 }],
    ];
    for (const [query, summary] of queries) {
      it(`counts all that the search finds, whatever the filters, for "${query}"`, async () => {
        expect((await setup(accounts).list(query)).summary).to.deep.equal(summary);
      });
    }
  });
});
