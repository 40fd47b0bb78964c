import { expect, fixture, html } from "@open-wc/testing";
import "../../../src/define.js";
import "../../helpers/own-channels.js";
import { asFetch, createBackend, createMemoryStore, seedAccounts } from "../../../server/index.js";
import { until } from "../../helpers/until.js";

const COUNT = 50;

describe("<ctm-balance-toggle>", () => {
  describe("rendering: many controls of one endpoint", () => {
    it("are read with one request for their ids, and not one by one", async () => {
      const seed = seedAccounts(COUNT);
      const backend = createBackend({ store: createMemoryStore(seed) });
      const fetch = asFetch(backend.handle);
      const toggles = seed.accounts.map(({ id }) =>
        Object.assign(document.createElement("ctm-balance-toggle"), { endpoint: backend.base, fetch, accountId: id }),
      );
      await fixture(html`<div>${toggles}</div>`);
      await until(() => toggles.every(({ shadowRoot }) => shadowRoot?.querySelector("[part=toggle]")), "all controls");
      expect(fetch.requests).to.have.lengthOf(1);
      expect(fetch.requests[0]!.url.searchParams.get("ids")?.split(",")).to.have.lengthOf(COUNT);
    });
  });
});
