import { expect } from "@open-wc/testing";
import { seedAccounts, toSeed, withAnswer, withDelay } from "../../../server/index.js";
import { en as words } from "../../../src/localization/en.js";
import { ENDPOINT, isList, setup, lineOf } from "../../helpers/accounts-billing-page.js";
import { Gate } from "../../helpers/gate.js";

const parametersOf = ({ url }: { url: URL }) => Object.fromEntries(url.searchParams);

describe("<ctm-accounts-billing>", () => {
  describe("rendering: what it asks for", () => {
    it("asks for the first page, fifty rows of it", async () => {
      const { fetch } = await setup();
      expect(fetch.requests).to.have.lengthOf(1);
      expect(fetch.requests[0]!.method).to.equal("GET");
      expect(fetch.requests[0]!.url.pathname).to.equal(ENDPOINT);
      expect(parametersOf(fetch.requests[0]!)).to.deep.equal({ page: "1", per_page: "50" });
    });

    it("asks for what its attributes say", async () => {
      const { fetch } = await setup({
        properties: { pageSize: 10, search: "dental", sort: "-balance", balanceFrom: "customer" },
      });
      const asked = { page: "1", per_page: "10", search: "dental", balance_from: "customer", sort: "-balance" };
      expect(parametersOf(fetch.requests[0]!)).to.deep.equal(asked);
    });

    it("fetches nothing without an endpoint, and shows no table", async () => {
      const { element, fetch, has, states } = await setup({ properties: { endpoint: "" }, until: "nothing" });
      await element.refresh();
      expect(fetch.requests).to.be.empty;
      expect(has("table")).to.be.false;
      expect(states()).to.be.empty;
    });

    it("resolves a relative endpoint against the page", async () => {
      const { pathname } = new URL("things/accounts", document.baseURI);
      const { fetch } = await setup({ backend: { base: pathname }, properties: { endpoint: "things/accounts" } });
      expect(fetch.requests[0]!.url.origin).to.equal(location.origin);
      expect(fetch.requests[0]!.url.pathname).to.equal(pathname);
    });

    it("keeps the endpoint's own query", async () => {
      const { fetch } = await setup({ properties: { endpoint: `${ENDPOINT}?agency=90210&x=a%20b` } });
      const asked = { agency: "90210", x: "a b", page: "1", per_page: "50" };
      expect(parametersOf(fetch.requests[0]!)).to.deep.equal(asked);
    });

    it("takes an endpoint that ends in .json", async () => {
      const { fetch, rows } = await setup({ backend: { base: "/v1/accounts.json" } });
      expect(fetch.requests[0]!.url.pathname).to.equal("/v1/accounts.json");
      expect(rows()).to.have.lengthOf(50);
    });
  });

  describe("rendering: rows", () => {
    it("shows name, id, status, balance and billing of each account", async () => {
      const { row } = await setup();
      const cells = [...row("Acme Dental").cells].slice(1, 4).map(lineOf);
      expect(cells).to.deep.equal(["Acme Dental 248013", "Active", "$182.40"]);
    });

    it("names its four columns", async () => {
      const { root } = await setup();
      const headers = [...root.querySelectorAll("thead th:not(.check)")].map(lineOf);
      expect(headers).to.deep.equal(["Account", "Status", "Balance", "Billing"]);
    });

    it("writes balances in their own currency, and in the language of the page", async () => {
      const accounts = [
        { id: 1, name: "Yen", balance_from: "agency", balance: { cents: 125_000, currency: "JPY" } },
        { id: 2, name: "Debt", balance_from: "agency", balance: { cents: -105, currency: "EUR" } },
      ];
      const { row } = await setup({ seed: toSeed(accounts), lang: "es" });
      const balances = ["Yen", "Debt"].map((name) => lineOf(row(name).cells[3]!));
      expect(balances).to.deep.equal(["125.000 JPY", "-1,05 €"]);
    });

    it("takes an account of which only id, name and balance_from are known", async () => {
      const { row, billing } = await setup({ seed: toSeed([{ id: "a/b", name: "Bare", balance_from: "agency" }]) });
      expect([...row("Bare").cells].slice(1, 4).map(lineOf)).to.deep.equal(["Bare a/b", "unknown", "unknown"]);
      expect(billing("Bare")).to.equal("Balance from: agency");
    });

    it("tells an account that has no balance from one whose balance is not known", async () => {
      const { row } = await setup();
      expect(lineOf(row("Álvarez Plomería").cells[3]!)).to.equal(words.none);
    });

    it("takes a list in the vendor's own shape, whatever else it carries", async () => {
      const vendor = withAnswer(isList, () =>
        Response.json({
          accounts: [
            {
              id: 3,
              name: "Vendor",
              user_role: "admin",
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

    it("shows server text as text, each name and id isolated in <bdi>", async () => {
      const name = "<img src=x onerror=alert(1)>";
      const { has, row } = await setup({ seed: toSeed([{ id: "<b>", name, balance_from: "agency", status: "<i>" }]) });
      expect(has("td img, th img, b, td i")).to.be.false;
      expect([...row(name).querySelectorAll("th bdi")].map(lineOf)).to.deep.equal([name, "<b>"]);
    });

    it("shows a source that it does not know as unknown, and offers no change", async () => {
      const { billing, hasControl } = await setup({ seed: toSeed([{ id: 1, name: "Odd", balance_from: "reseller" }]) });
      expect(billing("Odd")).to.equal("Balance from: unknown");
      expect(hasControl("Odd")).to.be.false;
    });
  });

  describe("rendering: the first load", () => {
    it("shows as many skeleton rows as there may be, and says that it is busy", async () => {
      const gate = new Gate();
      const properties = { pageSize: 7 };
      const { table, skeletons, status, states, nextLoad } = await setup({
        properties,
        faults: [withDelay(isList, gate.wait)],
        until: "nothing",
      });
      expect(table().getAttribute("aria-busy")).to.equal("true");
      expect(skeletons()).to.have.lengthOf(7);
      expect(status()).to.equal(words.loading);
      expect(states()).to.deep.equal(["loading"]);
      const load = nextLoad();
      (await gate.next()).release();
      await load;
      expect(table().getAttribute("aria-busy")).to.equal("false");
      expect(skeletons()).to.be.empty;
      expect(states()).to.be.empty;
    });

    it("takes over properties that were set before the element was defined", async () => {
      const { element, fetch } = await setup({ seed: seedAccounts(2) });
      const late = document.createElement("ctm-late-accounts");
      Object.assign(late, { endpoint: ENDPOINT, fetch });
      element.after(late);
      const loaded = new Promise((resolve) => late.addEventListener("ctm-accounts-load", resolve, { once: true }));
      customElements.define("ctm-late-accounts", class extends (element.constructor as typeof HTMLElement) {});
      await loaded;
      expect(late.shadowRoot!.querySelectorAll("tbody tr")).to.have.lengthOf(2);
    });
  });
});
