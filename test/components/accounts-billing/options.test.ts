import { expect, fixture, html } from "@open-wc/testing";
import { seedAccounts, seedViewer, toSeed, withDelay } from "../../../server/index.js";
import type { CtmAccountsBilling, HeadersContext } from "../../../src/index.js";
import words from "../../../src/locales/en.js";
import { ENDPOINT, isList, setup } from "../../helpers/accounts-billing-page.js";
import { warningsDuring } from "../../helpers/warnings.js";

/** A fetch that answers an empty list, and its requests. */
function recordFetch() {
  const requests: Request[] = [];
  const fetch = (input: RequestInfo | URL) => {
    requests.push(input as Request);
    return Promise.resolve(Response.json([]));
  };
  return { requests, fetch };
}

describe("<ctm-accounts-billing>", () => {
  describe("rendering: permissions", () => {
    it("has text in place of every control while readonly", async () => {
      const { element, rows, changeable, billing } = await setup({ properties: { readonly: true } });
      expect(rows()).to.have.lengthOf(50);
      expect(changeable()).to.be.empty;
      expect(billing("Acme Dental")).to.equal("Balance from: customer");
      element.readonly = false;
      await element.updateComplete;
      expect(changeable()).not.to.be.empty;
    });

    it("is readonly by its attribute", async () => {
      const element = await fixture<CtmAccountsBilling>(html`<ctm-accounts-billing readonly></ctm-accounts-billing>`);
      expect(element.readonly).to.be.true;
    });

    it("has text in place of every control for a viewer", async () => {
      const { changeable, billing } = await setup({ seed: seedViewer(20) });
      expect(changeable()).to.be.empty;
      expect(billing("Acme Dental")).to.equal("Balance from: customer");
    });

    it("has text in the row of an account that may not be changed", async () => {
      const { hasControl } = await setup();
      expect(hasControl("Aurora Dermatology")).to.be.false;
      expect(hasControl("Acme Dental")).to.be.true;
    });

    it("has a control for an account without permissions", async () => {
      const { hasControl } = await setup({ seed: toSeed([{ id: 1, name: "Silent", balance_from: "agency" }]) });
      expect(hasControl("Silent")).to.be.true;
    });
  });

  describe("interaction: headers and session", () => {
    it("sends fixed headers", async () => {
      const { fetch } = await setup({ properties: { headers: { "X-CSRF-Token": "abc" } } });
      expect(fetch.requests[0]!.headers.get("X-CSRF-Token")).to.equal("abc");
    });

    it("calls a function for the headers of each request, and again after a 401", async () => {
      const reasons: string[] = [];
      const headers = ({ reason }: HeadersContext) => {
        reasons.push(reason);
        return { Authorization: reason === "unauthorized" ? "Bearer fresh" : "Bearer stale" };
      };
      const { rows } = await setup({ backend: { requireBearer: "fresh" }, properties: { headers } });
      expect(reasons).to.deep.equal(["request", "unauthorized"]);
      expect(rows()).to.have.lengthOf(50);
    });

    it("shows that the session has expired, with Try again, when new headers do not help", async () => {
      const headers = () => ({ Authorization: "Bearer stale" });
      const { notices, eventsOf, hasButton, fetch } = await setup({
        backend: { requireBearer: "fresh" },
        properties: { headers },
        until: "error",
      });
      expect(fetch.requests).to.have.lengthOf(2);
      expect(notices()[0]).to.contain(words.signedOut);
      expect(eventsOf("error")[0]!.detail.error.kind).to.equal("unauthorized");
      expect(hasButton("Try again")).to.be.true;
    });

    it("sends the headers with changes too", async () => {
      const headers = () => ({ Authorization: "Bearer fresh" });
      const { change, fetch } = await setup({ backend: { requireBearer: "fresh" }, properties: { headers } });
      await change("Acme Dental");
      expect(fetch.requestsOf("PATCH")[0]!.headers.get("Authorization")).to.equal("Bearer fresh");
    });

    for (const credentials of ["omit", "same-origin", "include"] as const) {
      it(`sends requests with credentials="${credentials}"`, async () => {
        const { requests, fetch } = recordFetch();
        await setup({ properties: { credentials, fetch } });
        expect(requests.map((request) => request.credentials)).to.deep.equal([credentials]);
      });
    }

    it("reports that there was no answer after its timeout", async () => {
      const never = withDelay(isList, () => new Promise(() => undefined));
      const properties = { timeout: 31 };
      const { eventsOf, notices } = await setup({ faults: [never], properties, until: "error" });
      expect(eventsOf("error")[0]!.detail.error.kind).to.equal("timeout");
      expect(notices()[0]).to.contain(words["error.timeout"]);
    });
  });

  describe("errors: wrong usage", () => {
    const wrong: readonly [attribute: string, value: string, query: string][] = [
      ["page-size", "151", "?page=1&per_page=150"],
      ["sort", "created", "?page=1&per_page=50"],
      ["balance-from", "reseller", "?page=1&per_page=50"],
      ["credentials", "always", "?page=1&per_page=50"],
      ["timeout", "-1", "?page=1&per_page=50"],
    ];

    for (const [attribute, value, query] of wrong) {
      it(`warns once about ${attribute}="${value}", and requests ${query}`, async () => {
        const { requests, fetch } = recordFetch();
        const warnings = await warningsDuring(async () => {
          const { element } = await setup({ properties: { endpoint: "", fetch }, until: "nothing" });
          element.setAttribute(attribute, value);
          element.endpoint = ENDPOINT;
          await element.refresh();
          element.requestUpdate();
          await element.refresh();
        });
        const ours = warnings.filter((warning) => warning.startsWith("<ctm-"));
        expect(ours, ours.join("\n")).to.have.lengthOf(1);
        expect(ours[0])
          .to.match(/^<ctm-accounts-billing>/)
          .and.contain(`"${attribute}"`);
        expect(new URL(requests[0]!.url).search).to.equal(query);
      });
    }

    for (const [pageSize, sent] of [
      [0, "50"],
      [-3, "50"],
      [12.7, "12"],
      [1e9, "150"],
      [Number.NaN, "50"],
    ] as const) {
      it(`requests pages of ${sent} for a page size of ${pageSize}`, async () => {
        const { requested } = await setup({ properties: { pageSize }, seed: seedAccounts(0) });
        expect(requested("per_page")).to.deep.equal([sent]);
      });
    }

    it("warns of nothing when all is well", async () => {
      expect(await warningsDuring(() => setup({ seed: seedAccounts(3) }))).to.be.empty;
    });
  });
});
