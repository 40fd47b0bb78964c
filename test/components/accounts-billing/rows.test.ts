import { expect } from "@open-wc/testing";
import { toSeed, withAnswer } from "../../../server/index.js";
import words from "../../../src/locales/en.js";
import { isList, lineOf, setup } from "../../helpers/accounts-billing-page.js";

describe("<ctm-accounts-billing>", () => {
  describe("rendering: rows", () => {
    it("shows name, id, status and balance of an account, under the names of the columns", async () => {
      const { cells, columns } = await setup();
      expect(cells("Acme Dental")).to.deep.equal(["Acme Dental 248013", "Active", "$182.40"]);
      expect(columns()).to.deep.equal(["Account", "Status", "Balance", "Billing"]);
    });

    it("writes balances in their own currency, and in the language of the page", async () => {
      const accounts = [
        { id: 1, name: "Yen", balance_from: "agency", balance: { cents: 125_000, currency: "JPY" } },
        { id: 2, name: "Debt", balance_from: "agency", balance: { cents: -105, currency: "EUR" } },
      ];
      const { amount } = await setup({ seed: toSeed(accounts), lang: "es" });
      expect(["Yen", "Debt"].map((name) => lineOf(amount(name)))).to.deep.equal(["125.000 JPY", "-1,05 €"]);
    });

    it("alarms by low and negative balances where they are the ones that pay, and is quiet where the agency pays", async () => {
      const amounts = [1500, 1499, 0, -5];
      const accounts = (["customer", "agency", "reseller"] as const).flatMap((source) =>
        amounts.map((cents) => ({
          id: `${source}${cents}`,
          name: `${source} ${cents}`,
          balance_from: source,
          balance: { cents, currency: "USD" },
        })),
      );
      const { amount, cell } = await setup({ seed: toSeed(accounts) });
      const names = accounts.map(({ name }) => name);
      const colored = (color: string) => names.filter((name) => getComputedStyle(amount(name)).color === color);
      const calm = getComputedStyle(cell("customer 1500", "account")).color;
      const quiet = getComputedStyle(cell("customer 1500", "account").querySelector(".quiet")!).color;
      expect(colored(quiet)).to.deep.equal(names.filter((name) => name.startsWith("agency")));
      const alarming = names.filter((name) => ![...colored(calm), ...colored(quiet)].includes(name));
      expect(alarming).to.deep.equal(["customer 1499", "customer 0", "customer -5"]);
    });

    it("shows an account with nothing but an id, a name and a source", async () => {
      const { cells, billing } = await setup({ seed: toSeed([{ id: "a/b", name: "Bare", balance_from: "agency" }]) });
      expect(cells("Bare")).to.deep.equal(["Bare a/b", words["status.unknown"], words["balance.unknown"]]);
      expect(billing("Bare")).to.equal("Balance from: agency");
    });

    it("tells an account without a balance from one whose balance is not known", async () => {
      const { cell } = await setup();
      expect(lineOf(cell("Álvarez Plomería", "balance"))).to.equal(words["balance.none"]);
    });

    it("shows a dash for what an account does not have, with its words for screen readers", async () => {
      const { cell } = await setup({ seed: toSeed([{ id: "a/b", name: "Bare", balance_from: "agency" }]) });
      for (const column of ["status", "balance"] as const) {
        const absent = cell("Bare", column).querySelector<HTMLElement>(".absent")!;
        expect(lineOf(absent)).to.equal("Not available");
        expect(getComputedStyle(absent, "::before").content).to.match(/^"—"/);
        const { width } = absent.getBoundingClientRect();
        expect(width).to.equal(Number.parseFloat(getComputedStyle(absent).fontSize));
        expect(getComputedStyle(absent).overflow).to.equal("clip");
      }
    });

    it("shows a list in the vendor's own shape, with fields that it does not know", async () => {
      const vendor = withAnswer(isList, () =>
        Response.json({
          accounts: [
            {
              id: 3,
              name: "Vendor",
              user_role: "agency_administrator",
              status: "active",
              created: "2024-01-02T03:04:05Z",
              updated: "2024-01-02T03:04:05Z",
              canceled: null,
              agency_id: 9,
              numbers_url: "https://api.example/3/numbers.json",
              calls_url: "https://api.example/3/calls.json",
              balance_from: "customer",
            },
          ],
          page: 1,
          per_page: 10,
          total_entries: 1,
          total_pages: 1,
          next_page: null,
          previous_page: null,
        }),
      );
      const { names, billing } = await setup({ faults: [vendor] });
      expect(names()).to.deep.equal(["Vendor"]);
      expect(billing("Vendor")).to.equal("Balance from: customer");
    });

    it("shows names, ids and unknown states as text, isolated from what is around", async () => {
      const name = "<img src=x onerror=alert(1)>";
      const seed = toSeed([{ id: "<b>", name, balance_from: "agency", status: "<i>" }]);
      const { hasMarkup, isolatedText } = await setup({ seed });
      expect(hasMarkup()).to.be.false;
      expect(isolatedText(name)).to.deep.equal([name, "<b>"]);
    });

    it("shows an unknown source as unknown, and offers no change", async () => {
      const { billing, hasControl } = await setup({ seed: toSeed([{ id: 1, name: "Odd", balance_from: "reseller" }]) });
      expect(billing("Odd")).to.equal("Balance from: unknown");
      expect(hasControl("Odd")).to.be.false;
    });
  });
});
