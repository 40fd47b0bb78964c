import { expect } from "@open-wc/testing";
import { withDelay } from "../../../server/index.js";
import { createDeferred, quiet } from "../../helpers/deferred.js";
import { findDialog, dialogText } from "../../helpers/change-dialog-page.js";
import { until } from "../../helpers/until.js";
import { expectElement, findByRole, getByRole, nameOf } from "../../helpers/roles.js";
import { acme, endpoint, labelOf, setup, setupBackend, shows } from "../../helpers/balance-toggle-page.js";

const baker = { ...acme, id: 8, name: "Baker Law", balance_from: "agency" };

describe("<ctm-balance-toggle>", () => {
  describe("rendering: another account-id", () => {
    async function setupTwo() {
      const first = createDeferred();
      const held = withDelay(
        (request) => request.url.endsWith("/7"),
        () => first.promise,
      );
      const page = await setup({ alone: true, faults: [held] });
      page.store.saveAccount(baker);
      return { ...page, answerFirst: () => first.resolve() };
    }

    it("is read, and a late answer about the old one is dropped", async () => {
      const { toggle, answerFirst, eventsOf } = await setupTwo();
      toggle.accountId = 8;
      await shows(toggle, "Balance from: agency");
      answerFirst();
      await quiet();
      expect(nameOf(getByRole("button"))).to.contain("Baker Law");
      expect(
        eventsOf("ctm-account-read").map(({ detail }) => (detail as { account: { id: number } }).account.id),
      ).to.deep.equal([8]);
    });

    it("never shows the old account under the new id", async () => {
      const { toggle, answerFirst } = await setupTwo();
      answerFirst();
      await shows(toggle, "Balance from: customer");
      toggle.accountId = 8;
      await toggle.updateComplete;
      expectElement(findByRole("button"), undefined);
      await shows(toggle, "Balance from: agency");
    });

    it("may be the same one, written otherwise: 7 and “7”", async () => {
      const { toggle, answerFirst } = await setupTwo();
      answerFirst();
      await shows(toggle, "Balance from: customer");
      toggle.accountId = 7;
      await toggle.updateComplete;
      expect(labelOf(toggle)).to.equal("Balance from: customer");
    });

    it("of another endpoint is another account", async () => {
      const { toggle } = await setup({ alone: true });
      await shows(toggle, "Balance from: customer");
      const other = setupBackend({ account: { balance_from: "agency" } });
      Object.assign(toggle, { endpoint: `${endpoint}?tenant=2`, fetch: other.fetch });
      await toggle.updateComplete;
      expectElement(findByRole("button"), undefined);
      await shows(toggle, "Balance from: agency");
    });

    it("of another endpoint is asked about only once it was read", async () => {
      const { toggle } = await setup({ alone: true });
      await shows(toggle, "Balance from: customer");
      const other = setupBackend({ account: { name: "Someone Else’s" } });
      Object.assign(toggle, { endpoint: `${endpoint}?tenant=2`, fetch: other.fetch });
      toggle.show();
      await until(() => findDialog(), "a pop-up");
      expect(dialogText()).to.contain("Someone Else’s");
    });

    it("is read where the one before could not be, and opens where show() was called with it", async () => {
      const { toggle, store, fired } = await setup({ alone: true, properties: { accountId: "none" } });
      toggle.setAttribute("account-id", "none");
      store.saveAccount(baker);
      await fired("ctm-error");
      toggle.accountId = 8;
      toggle.show();
      await until(() => findDialog(), "a pop-up");
      expect(dialogText()).to.contain("Baker Law");
    });

    const turns = { "account-id": { accountId: 8 }, endpoint: { endpoint: `${endpoint}?tenant=2` } };
    for (const [attribute, properties] of Object.entries(turns)) {
      it(`closes a pop-up that asks about the old account, so that nothing is sent for it: ${attribute}`, async () => {
        const { toggle, patches } = await setup({ alone: true });
        await shows(toggle, "Balance from: customer");
        toggle.show();
        await until(() => findDialog(), "a pop-up");
        Object.assign(toggle, properties);
        await toggle.updateComplete;
        expectElement(findDialog(), undefined);
        expect(patches()).to.deep.equal([]);
      });
    }
  });
});
