import { expect } from "@open-wc/testing";
import { findControl, labelOf, setupRead, shows, skeletonOf } from "../../helpers/balance-toggle-page.js";
import { quiet } from "../../helpers/deferred.js";

describe("<ctm-balance-toggle>", () => {
  describe("interaction: properties as frameworks set them", () => {
    it("reads nothing again for the same endpoint as a URL, a timeout as text, or null for what is not set", async () => {
      const { toggle, fetch } = await setupRead();
      toggle.endpoint = new URL(toggle.endpoint, document.baseURI);
      await toggle.updateComplete;
      await shows(toggle, "Balance from: customer");
      const { length } = fetch.requests;
      toggle.endpoint = new URL(toggle.endpoint);
      toggle.timeout = "15000";
      Object.assign(toggle, {
        credentials: null,
        headers: null,
        api: null,
        account: null,
        agency: null,
        readonly: null,
      });
      await toggle.updateComplete;
      await quiet();
      expect(fetch.requests).to.have.lengthOf(length);
      expect(labelOf(toggle)).to.equal("Balance from: customer");
      expect([toggle.credentials, toggle.timeout]).to.deep.equal(["same-origin", 15_000]);
    });

    it("shows nothing with null for its endpoint and its account", async () => {
      const { toggle } = await setupRead();
      toggle.endpoint = null;
      toggle.accountId = null;
      await toggle.updateComplete;
      expect([findControl(toggle), skeletonOf(toggle), toggle.endpoint]).to.deep.equal([undefined, undefined, ""]);
    });
  });
});
