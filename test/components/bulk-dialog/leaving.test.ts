import { expect } from "@open-wc/testing";
import type { Fault } from "../../../server/index.js";
import { isList } from "../../helpers/accounts-billing-page.js";
import { setupHeld, warnsOfLeaving } from "../../helpers/bulk-dialog-page.js";
import { outside } from "../../helpers/change-dialog-page.js";
import { quiet } from "../../helpers/deferred.js";
import { clickAt, press as pressKey } from "../../helpers/keyboard.js";
import { expectElement, focused } from "../../helpers/roles.js";
import { until } from "../../helpers/until.js";

describe("<ctm-bulk-dialog>", () => {
  describe("interaction: leaving while many accounts are changed", () => {
    it("cannot be closed, and the browser warns before the page is left", async () => {
      const { release, releaseRest, dialog, dialogButtons, dialogCloses, inDialog } = await setupHeld();
      expect(warnsOfLeaving()).to.be.true;
      expectElement(focused(), inDialog("Stop"));
      await pressKey("Escape", 2);
      await clickAt(...outside);
      expect(dialogButtons(), "and does not look as if it could").to.deep.equal(["Stop"]);
      expect(dialog() !== undefined).to.be.true;
      expect(inDialog("Stop").ariaDisabled).to.equal("false");
      release();
      await releaseRest();
      await dialogCloses();
      expect(warnsOfLeaving()).to.be.false;
    });

    it("stops when the table is removed, and shows the result when the table is added again", async () => {
      const { release, gate, element, sent, dialogShows, eventsOf } = await setupHeld();
      const parent = element.parentElement!;
      element.remove();
      await quiet();
      release();
      await quiet();
      expect(sent()).to.have.lengthOf(4);
      expect(gate.held).to.have.lengthOf(4);
      await until(() => eventsOf("balance-change").length === 4, "the events of the changes under way");
      expect(sent()).to.have.lengthOf(4);
      expect(warnsOfLeaving()).to.be.false;
      parent.append(element);
      await dialogShows("4 of 6 accounts moved. 2 not started.");
    });

    it("continues when the table is moved", async () => {
      const { release, releaseRest, element, sent, dialogCloses } = await setupHeld();
      const place = document.createElement("div");
      element.parentElement!.append(place);
      place.append(element);
      await quiet();
      release();
      await releaseRest();
      await dialogCloses();
      expect(sent()).to.have.lengthOf(6);
    });

    it("sends the rest to its endpoint, and does not change the rows of another one, when the endpoint of the table changes", async () => {
      let lists = 0;
      const counted: Fault = (next) => async (request) => {
        const answer = await next(request);
        if (isList(request)) lists++;
        return answer;
      };
      const page = await setupHeld({ faults: [counted] });
      const { release, releaseRest, element, fetch, savingNames, nextLoad, dialogCloses, changeNotice, billing } = page;
      const load = nextLoad();
      element.endpoint = "/api/v1/accounts?agency=2";
      await element.updateComplete;
      expect(savingNames()).to.be.empty;
      // Both endpoints have the same accounts here: the other one has answered before any of them is changed.
      await until(() => lists === 2, "the other list");
      release();
      await releaseRest();
      await dialogCloses();
      await load;
      expect(fetch.requestsOf("PATCH")).to.have.lengthOf(6);
      expect(fetch.requestsOf("PATCH").filter(({ url }) => url.search !== "")).to.be.empty;
      expect(changeNotice()).to.equal(undefined);
      expect(billing("Acme Dental"), "as answered by the other endpoint").to.equal("Balance from: customer");
    });
  });
});
