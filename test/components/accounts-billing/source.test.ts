import { expect } from "@open-wc/testing";
import { createMemoryStore, createBackend, asFetch, seedAccounts, withDelay } from "../../../server/index.js";
import { createBillingApi } from "../../../src/index.js";
import { quiet } from "../../helpers/deferred.js";
import { ENDPOINT, setup, setupHeldRefresh } from "../../helpers/accounts-billing-page.js";
import { Gate } from "../../helpers/gate.js";

/** Another backend, with three accounts of its own. */
function createOther() {
  const each = (_: unknown, index: number) => ({ name: `Other ${index + 1}` });
  return asFetch(createBackend({ store: createMemoryStore(seedAccounts(3, { each })) }));
}

describe("<ctm-accounts-billing>", () => {
  describe("interaction: another endpoint, fetch or api", () => {
    it("reads again, and shows nothing of the old endpoint meanwhile", async () => {
      const gate = new Gate();
      const base = "/api/v2/accounts";
      const { element, names, skeletons, fetch } = await setup({
        faults: [withDelay(({ url }) => url.includes("/v2/"), gate.wait)],
      });
      element.endpoint = base;
      const held = await gate.next();
      expect(new URL(held.request.url).pathname).to.equal(base);
      expect(names()).to.be.empty;
      expect(skeletons()).not.to.be.empty;
      expect(fetch.requests).to.have.lengthOf(2);
    });

    it("ignores a late answer of the old endpoint", async () => {
      const { element, gate, names } = await setupHeldRefresh();
      void element.refresh();
      const held = await gate.next();
      Object.assign(element, { endpoint: "" });
      await element.updateComplete;
      held.release();
      await quiet();
      expect(names()).to.be.empty;
    });

    it("starts at the first page of another endpoint", async () => {
      const { element, nextLoad, range } = await setup({ properties: { page: 3 } });
      const load = nextLoad();
      element.endpoint = `${ENDPOINT}?agency=2`;
      await load;
      expect(range()).to.equal("1–50 of 137");
      expect(element.page).to.equal(1);
    });

    it("shows nothing when the endpoint is removed", async () => {
      const { element, table, states, fetch } = await setup();
      element.removeAttribute("endpoint");
      element.endpoint = "";
      await element.updateComplete;
      await quiet();
      expect(table()).to.equal(null);
      expect(states()).to.be.empty;
      expect(fetch.requests).to.have.lengthOf(1);
    });

    for (const [name, value] of [
      ["headers", { "x-tenant": "2" }],
      ["credentials", "include"],
      ["timeout", 5000],
    ] as const) {
      it(`reads again with other ${name}, and keeps the rows and the page meanwhile`, async () => {
        const { element, gate, delay, nextLoad, rows, fetch } = await setupHeldRefresh();
        delay.isOn = false;
        const turned = nextLoad();
        element.page = 2;
        await turned;
        delay.isOn = true;
        const load = nextLoad();
        Object.assign(element, { [name]: value });
        const held = await gate.next();
        expect(rows()).to.have.lengthOf(50);
        expect(held.page).to.equal(2);
        held.release();
        await load;
        expect(fetch.requests).to.have.lengthOf(3);
      });
    }

    it("reads through another fetch from then on, and not just because of it", async () => {
      const { element, nextLoad, names, fetch } = await setup();
      element.fetch = createOther();
      await element.updateComplete;
      await quiet();
      expect(names()).to.have.lengthOf(50);
      const load = nextLoad();
      void element.refresh();
      await load;
      expect(fetch.requests).to.have.lengthOf(1);
      expect(names()).to.deep.equal(["Other 1", "Other 2", "Other 3"]);
    });

    it("reads through an api of the page, which takes precedence over the endpoint", async () => {
      const { element, nextLoad, names, fetch } = await setup();
      const load = nextLoad();
      const other = createOther();
      element.api = createBillingApi({ endpoint: ENDPOINT, fetch: other });
      await element.updateComplete;
      expect(names(), "rows of another api").to.be.empty;
      await load;
      expect(names()).to.deep.equal(["Other 1", "Other 2", "Other 3"]);
      expect(fetch.requests).to.have.lengthOf(1);
    });

    it("does not read again when the same values are set again", async () => {
      const { element, fetch } = await setup();
      const { endpoint, headers, pageSize } = element;
      Object.assign(element, { endpoint, headers, fetch: element.fetch, pageSize });
      element.requestUpdate();
      await element.updateComplete;
      await quiet();
      expect(fetch.requests).to.have.lengthOf(1);
    });
  });

  describe("errors: an api of the page", () => {
    const api = (failure: unknown) => ({
      ...createBillingApi({ endpoint: ENDPOINT }),
      listAccounts: () => Promise.reject(failure),
    });

    it("reports whatever it throws as an invalid response", async () => {
      const { eventsOf } = await setup({ properties: { api: api(new Error("secret")) }, until: "error" });
      expect(eventsOf("error")[0]!.detail.error.kind).to.equal("invalid-response");
    });

    it("does not load forever when it aborts by itself", async () => {
      const properties = { api: api(new DOMException("Gave up", "AbortError")) };
      const { states, skeletons } = await setup({ properties, until: "error" });
      expect(skeletons()).to.be.empty;
      expect(states()).to.deep.equal(["error"]);
    });
  });
});
