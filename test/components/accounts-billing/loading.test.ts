import { expect } from "@open-wc/testing";
import { seedAccounts, withDelay } from "../../../server/index.js";
import { CtmAccountsBilling } from "../../../src/index.js";
import words from "../../../src/locales/en.js";
import { ENDPOINT, isList, setup, toPage, type AccountsOptions } from "../../helpers/accounts-billing-page.js";
import { Gate } from "../../helpers/gate.js";
import { until } from "../../helpers/until.js";

const defaults = { page: "1", per_page: "50" };
const requests: [what: string, options: AccountsOptions, path: string, parameters: Record<string, string>][] = [
  ["the first page of fifty rows", {}, ENDPOINT, defaults],
  [
    "the query of its properties",
    { properties: { pageSize: 10, search: "dental", sort: "-balance", balanceFrom: "customer" } },
    ENDPOINT,
    { page: "1", per_page: "10", search: "dental", balance_from: "customer", sort: "-balance" },
  ],
  [
    "an endpoint with a query of its own",
    { properties: { endpoint: `${ENDPOINT}?agency=90210&x=a%20b` } },
    ENDPOINT,
    { agency: "90210", x: "a b", ...defaults },
  ],
  [
    "an endpoint relative to the page",
    {
      backend: { base: new URL("things/accounts", document.baseURI).pathname },
      properties: { endpoint: "things/accounts" },
    },
    new URL("things/accounts", document.baseURI).pathname,
    defaults,
  ],
  ["an endpoint that ends in .json", { backend: { base: "/v1/accounts.json" } }, "/v1/accounts.json", defaults],
];

describe("<ctm-accounts-billing>", () => {
  describe("rendering: the first load", () => {
    for (const [what, options, path, parameters] of requests) {
      it(`requests ${what}`, async () => {
        const { fetch, rows } = await setup(options);
        expect(fetch.requests).to.have.lengthOf(1);
        const [{ method, url }] = fetch.requests as [(typeof fetch.requests)[number]];
        expect([method, url.origin, url.pathname]).to.deep.equal(["GET", location.origin, path]);
        expect(Object.fromEntries(url.searchParams)).to.deep.equal(parameters);
        expect(rows()).not.to.be.empty;
      });
    }

    it("requests nothing and shows no table without an endpoint", async () => {
      const { element, fetch, table, states } = await setup({ properties: { endpoint: "" }, until: "nothing" });
      await element.refresh();
      expect(fetch.requests).to.be.empty;
      expect(table()).to.equal(null);
      expect(states()).to.be.empty;
    });

    it("shows skeleton rows, and marks the table as busy, until the rows arrive", async () => {
      const gate = new Gate();
      const { isBusy, skeletons, status, states, loadAfter } = await setup({
        properties: { pageSize: 7 },
        faults: [withDelay(isList, gate.wait)],
        until: "nothing",
      });
      expect(isBusy()).to.be.true;
      expect(skeletons()).to.have.lengthOf(7);
      await until(() => status() === words.loading, "the announcement");
      expect(states()).to.deep.equal(["loading"]);
      await loadAfter(() => gate.releaseNext());
      expect(isBusy()).to.be.false;
      expect(skeletons()).to.be.empty;
      expect(states()).to.be.empty;
    });

    it("uses properties that were set before the element was defined", async () => {
      const { element, fetch } = await setup({ seed: seedAccounts(2) });
      const late = document.createElement("ctm-late-accounts");
      late.setAttribute("endpoint", ENDPOINT);
      Object.assign(late, { fetch, headers: { "X-Own": "1" } });
      const before = fetch.requests.length;
      element.after(late);
      const loaded = new Promise((resolve) => late.addEventListener("ctm-accounts-load", resolve, { once: true }));
      class LateAccounts extends CtmAccountsBilling {}
      customElements.define("ctm-late-accounts", LateAccounts);
      await loaded;
      if (!(late instanceof LateAccounts)) throw new Error("It was not upgraded.");
      expect(toPage(late).rows()).to.have.lengthOf(2);
      expect(fetch.requests.slice(before).map(({ headers }) => headers.get("X-Own"))).to.deep.equal(["1"]);
    });
  });
});
