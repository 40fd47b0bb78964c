import { expect } from "@open-wc/testing";
import { withDelay } from "../../../server/index.js";
import { isList, setup, setupHeldRefresh } from "../../helpers/accounts-billing-page.js";
import { quiet } from "../../helpers/deferred.js";
import { Gate } from "../../helpers/gate.js";

/** A table whose first load is held. */
async function setupLoading() {
  const gate = new Gate();
  const page = await setup({ faults: [withDelay(isList, gate.wait)], until: "nothing" });
  return { gate, held: await gate.next(), ...page };
}

describe("<ctm-accounts-billing>", () => {
  describe("interaction: refresh()", () => {
    it("resolves when the new rows and their controls are rendered", async () => {
      const { element, store, billing } = await setup();
      store.saveAccount({ ...store.account("248013")!, balance_from: "agency" });
      await element.refresh();
      expect(billing("Acme Dental")).to.equal("Balance from: agency");
    });

    it("resolves with the rows of a newer request", async () => {
      const { element, gate, range } = await setupHeldRefresh();
      const refreshed = element.refresh().then(() => range());
      await gate.next();
      element.page = 2;
      await gate.releaseNext();
      expect(await refreshed).to.equal("51–100 of 137");
    });

    it("resolves when the element leaves the document", async () => {
      const { element, gate } = await setupHeldRefresh();
      const refreshed = element.refresh();
      await gate.next();
      element.remove();
      await refreshed;
    });

    it("resolves when the endpoint is removed", async () => {
      const { element, gate, table } = await setupHeldRefresh();
      const refreshed = element.refresh();
      await gate.next();
      element.endpoint = "";
      await refreshed;
      expect(table()).to.equal(null);
    });

    it("sends nothing outside the document", async () => {
      const { element, fetch } = await setup();
      element.remove();
      await element.refresh();
      expect(fetch.requests).to.have.lengthOf(1);
    });
  });

  describe("interaction: leaving and returning", () => {
    it("aborts its request without an event when it leaves the document", async () => {
      const { element, events, held } = await setupLoading();
      element.remove();
      expect(held.request.signal.aborted).to.be.true;
      held.release();
      await quiet();
      expect(events).to.be.empty;
    });

    it("reads again when it returns, and shows its old rows until then", async () => {
      const { element, box, gate, rows, loadAfter, store, names } = await setupHeldRefresh();
      element.remove();
      store.dropAccount("248013");
      box.append(element);
      const held = await gate.next();
      expect(rows()).to.have.lengthOf(50);
      await loadAfter(() => held.release());
      expect(names()).not.to.include("Acme Dental");
    });

    it("loads when it is moved in the document meanwhile", async () => {
      const { element, box, gate, loadAfter, rows, eventsOf } = await setupLoading();
      await loadAfter(() => {
        const place = document.createElement("section");
        box.append(place);
        place.append(element);
        return gate.releaseNext();
      });
      expect(rows()).to.have.lengthOf(50);
      expect(eventsOf("error")).to.be.empty;
    });

    it("keeps its page when it is moved", async () => {
      const { element, box, loadAfter, range } = await setup();
      await loadAfter(() => (element.page = 2));
      await loadAfter(() => box.prepend(element));
      expect(range()).to.equal("51–100 of 137");
    });
  });
});
