import { expect, fixture, html } from "@open-wc/testing";
import { seedAccounts, seedViewer, toSeed, withDelay } from "../../../server/index.js";
import type { CtmAccountsBilling, HeadersContext } from "../../../src/index.js";
import { en as words } from "../../../src/localization/en.js";
import { ENDPOINT, isList, setup } from "../../helpers/accounts-billing-page.js";

/** What is written to the console meanwhile. */
async function warningsOf(run: () => Promise<unknown>): Promise<string[]> {
  const { warn } = console;
  const warnings: string[] = [];
  console.warn = (...words: unknown[]) => warnings.push(words.join(" "));
  try {
    await run();
    return warnings;
  } finally {
    console.warn = warn;
  }
}

describe("<ctm-accounts-billing>", () => {
  describe("rendering: who may not change anything", () => {
    const controlsOf = (toggles: Iterable<Element>) =>
      [...toggles].filter((toggle) => toggle.shadowRoot!.querySelector("button"));

    it("gets text in place of every control where it is readonly, and controls where it is not", async () => {
      const { element, root, billing } = await setup({ properties: { readonly: true } });
      const toggles = root.querySelectorAll("ctm-balance-toggle");
      expect(toggles).to.have.lengthOf(50);
      expect(controlsOf(toggles)).to.be.empty;
      expect(billing("Acme Dental")).to.equal("Balance from: customer");
      element.readonly = false;
      await element.updateComplete;
      await Promise.all([...toggles].map((toggle) => toggle.updateComplete));
      expect(controlsOf(toggles)).not.to.be.empty;
    });

    it("takes the attribute `readonly`", async () => {
      const element = await fixture<CtmAccountsBilling>(html`<ctm-accounts-billing readonly></ctm-accounts-billing>`);
      expect(element.readonly).to.be.true;
    });

    it("gets text where the permissions of all accounts say so", async () => {
      const { root, billing } = await setup({ seed: seedViewer(20) });
      expect(controlsOf(root.querySelectorAll("ctm-balance-toggle"))).to.be.empty;
      expect(billing("Acme Dental")).to.equal("Balance from: customer");
    });

    it("gets text in the one row where the permissions say so", async () => {
      const { hasControl } = await setup();
      expect(hasControl("Aurora Dermatology")).to.be.false;
      expect(hasControl("Acme Dental")).to.be.true;
    });

    it("may change an account that says nothing of permissions", async () => {
      const { hasControl } = await setup({ seed: toSeed([{ id: 1, name: "Silent", balance_from: "agency" }]) });
      expect(hasControl("Silent")).to.be.true;
    });
  });

  describe("interaction: headers and session", () => {
    it("sends fixed headers along", async () => {
      const { fetch } = await setup({ properties: { headers: { "X-CSRF-Token": "abc" } } });
      expect(fetch.requests[0]!.headers.get("X-CSRF-Token")).to.equal("abc");
    });

    it("asks a function for each request, and once more after a 401", async () => {
      const reasons: string[] = [];
      const headers = ({ reason }: HeadersContext) => {
        reasons.push(reason);
        return { Authorization: reason === "unauthorized" ? "Bearer fresh" : "Bearer stale" };
      };
      const { rows } = await setup({ backend: { requireBearer: "fresh" }, properties: { headers } });
      expect(reasons).to.deep.equal(["request", "unauthorized"]);
      expect(rows()).to.have.lengthOf(50);
    });

    it("says that the session has expired when that does not help, with a way to try again", async () => {
      const headers = () => ({ Authorization: "Bearer stale" });
      const { notices, eventsOf, hasButton, fetch } = await setup({
        backend: { requireBearer: "fresh" },
        properties: { headers },
        until: "error",
      });
      expect(fetch.requests).to.have.lengthOf(2);
      expect(notices()[0]).to.contain(words.unauthorized);
      expect(eventsOf("error")[0]!.detail.error.kind).to.equal("unauthorized");
      expect(hasButton("Try again")).to.be.true;
    });

    it("gives the rows the same session", async () => {
      const headers = () => ({ Authorization: "Bearer fresh" });
      const { openDialog, next, fetch } = await setup({ backend: { requireBearer: "fresh" }, properties: { headers } });
      const popup = await openDialog("Acme Dental");
      const changed = next("balance-change");
      popup.button("Add to agency billing").click();
      await changed;
      expect(fetch.requestsOf("PATCH")[0]!.headers.get("Authorization")).to.equal("Bearer fresh");
    });

    for (const credentials of ["omit", "same-origin", "include"] as const) {
      it(`sends credentials as it is told: ${credentials}`, async () => {
        let sent: string | undefined;
        const fetch = (input: RequestInfo | URL) => {
          sent = (input as Request).credentials;
          return Promise.resolve(Response.json([]));
        };
        await setup({ properties: { credentials, fetch } });
        expect(sent).to.equal(credentials);
      });
    }

    it("gives up an attempt after its timeout, and says that there was no answer", async () => {
      const never = withDelay(isList, () => new Promise(() => undefined));
      const properties = { timeout: 31 };
      const { eventsOf, notices } = await setup({ faults: [never], properties, until: "error" });
      expect(eventsOf("error")[0]!.detail.error.kind).to.equal("timeout");
      expect(notices()[0]).to.contain(words.network);
    });
  });

  describe("errors: wrong usage", () => {
    const wrong: readonly [attribute: string, value: string, sent: string][] = [
      ["page-size", "151", "page=1&per_page=150"],
      ["sort", "created", "page=1&per_page=50"],
      ["balance-from", "reseller", "page=1&per_page=50"],
      ["credentials", "always", "page=1&per_page=50"],
      ["timeout", "-1", "page=1&per_page=50"],
    ];

    for (const [attribute, value, sent] of wrong) {
      it(`warns once of ${attribute}="${value}", by the name of element and attribute, and goes on`, async () => {
        const queries: string[] = [];
        const fetch = (input: RequestInfo | URL) => {
          queries.push(new URL((input as Request).url).search);
          return Promise.resolve(Response.json([]));
        };
        const warnings = await warningsOf(async () => {
          const { element } = await setup({ properties: { endpoint: "", fetch }, until: "nothing" });
          element.setAttribute(attribute, value);
          element.endpoint = ENDPOINT;
          await element.refresh();
          element.requestUpdate();
          await element.refresh();
        });
        const ours = warnings.filter((warning) => warning.startsWith("<ctm-"));
        expect(
          ours.filter((warning) => warning.startsWith("<ctm-accounts-billing>")),
          ours.join("\n"),
        ).to.have.lengthOf(1);
        expect(ours, ours.join("\n")).to.have.lengthOf(1);
        expect(ours[0]).to.contain(`"${attribute}"`);
        expect(queries[0]).to.equal(`?${sent}`);
      });
    }

    it("takes the nearest page size that can be, or fifty where it is none", async () => {
      for (const [pageSize, sent] of [
        [0, "1"],
        [-3, "1"],
        [12.7, "12"],
        [1e9, "150"],
        [Number.NaN, "50"],
      ] as const) {
        const { fetch } = await setup({ properties: { pageSize }, seed: seedAccounts(0) });
        expect(fetch.requests[0]!.url.searchParams.get("per_page")).to.equal(sent);
      }
    });

    it("warns of nothing where all is well", async () => {
      const warnings = await warningsOf(() => setup({ seed: seedAccounts(3) }));
      expect(warnings.filter((warning) => !warning.startsWith("Lit is in dev mode"))).to.be.empty;
    });
  });
});
