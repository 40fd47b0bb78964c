import { expect } from "@open-wc/testing";
import { withDelay, withFailure } from "../../../server/index.js";
import { quiet } from "../../helpers/deferred.js";
import { isList, setup, setupHeldRefresh } from "../../helpers/accounts-billing-page.js";
import { Gate, switchable } from "../../helpers/gate.js";

describe("<ctm-accounts-billing>", () => {
  describe("interaction: refresh()", () => {
    it("resolves when the new rows are on screen, their controls too", async () => {
      const { element, store, billing } = await setup();
      store.saveAccount({ ...store.account("248013")!, balance_from: "agency" });
      await element.refresh();
      expect(billing("Acme Dental")).to.equal("Balance from: agency");
    });

    it("resolves, and does not reject, when the reading fails", async () => {
      const failing = switchable(withFailure(isList, 403));
      failing.isOn = false;
      const { element, notices } = await setup({ faults: [failing.fault] });
      failing.isOn = true;
      await element.refresh();
      expect(notices()).to.have.lengthOf(1);
    });

    it("resolves where something newer is asked for meanwhile, when that is on screen", async () => {
      const { element, gate, range } = await setupHeldRefresh();
      const refreshed = element.refresh().then(() => range());
      await gate.next();
      element.page = 2;
      (await gate.next()).release();
      expect(await refreshed).to.equal("51 to 100 of 137");
    });

    it("resolves where the element leaves the document meanwhile", async () => {
      const { element, gate } = await setupHeldRefresh();
      const refreshed = element.refresh();
      await gate.next();
      element.remove();
      await refreshed;
    });

    it("resolves where the endpoint is taken away meanwhile", async () => {
      const { element, gate, has } = await setupHeldRefresh();
      const refreshed = element.refresh();
      await gate.next();
      element.endpoint = "";
      await refreshed;
      expect(has("table")).to.be.false;
    });

    it("asks nothing outside the document", async () => {
      const { element, fetch } = await setup();
      element.remove();
      await element.refresh();
      expect(fetch.requests).to.have.lengthOf(1);
    });
  });

  describe("interaction: leaving and returning", () => {
    it("aborts what it asked for when it leaves the document, and says nothing of it", async () => {
      const gate = new Gate();
      const { element, events } = await setup({ faults: [withDelay(isList, gate.wait)], until: "nothing" });
      const held = await gate.next();
      element.remove();
      expect(held.request.signal.aborted).to.be.true;
      held.release();
      await quiet();
      expect(events).to.be.empty;
    });

    it("reads again when it returns, and shows the rows that it had meanwhile", async () => {
      const { element, box, gate, rows, nextLoad, store, names } = await setupHeldRefresh();
      element.remove();
      store.removeAccount("248013");
      box.append(element);
      const held = await gate.next();
      expect(rows()).to.have.lengthOf(50);
      const load = nextLoad();
      held.release();
      await load;
      expect(names()).not.to.include("Acme Dental");
    });

    it("goes on when it is moved in the document while it loads", async () => {
      const gate = new Gate();
      const { element, box, nextLoad, rows, eventsOf } = await setup({
        faults: [withDelay(isList, gate.wait)],
        until: "nothing",
      });
      await gate.next();
      const load = nextLoad();
      const place = document.createElement("section");
      box.append(place);
      place.append(element);
      (await gate.next()).release();
      await load;
      expect(rows()).to.have.lengthOf(50);
      expect(eventsOf("error")).to.be.empty;
    });

    it("keeps a page that was turned when it is moved", async () => {
      const { element, box, nextLoad, range } = await setup();
      for (const act of [() => (element.page = 2), () => box.prepend(element)]) {
        const load = nextLoad();
        act();
        await load;
      }
      expect(range()).to.equal("51 to 100 of 137");
    });
  });
});
