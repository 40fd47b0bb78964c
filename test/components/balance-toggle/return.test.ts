import { expect } from "@open-wc/testing";
import { withDelay, withFailure } from "../../../server/index.js";
import { createReader } from "../../helpers/away.js";
import {
  announcementOf,
  isReadOfOne,
  labelOf,
  setup,
  setupRead,
  shows,
  type ToggleSetup,
} from "../../helpers/balance-toggle-page.js";
import { dialogShows, dialogText, openDialog } from "../../helpers/change-dialog-page.js";
import { until } from "../../helpers/until.js";
import { quiet } from "../../helpers/deferred.js";
import { Gate, switchable } from "../../helpers/gate.js";

let reader: ReturnType<typeof createReader> | undefined;

/** A toggle that reads its account, which is changed while the user is away. */
async function setupReturn(options: ToggleSetup = {}) {
  reader = createReader();
  const screen = await setupRead(options);
  return {
    ...screen,
    leaveAndReturn: () => {
      reader!.leave();
      screen.changeElsewhere({ balance_from: "agency" });
      reader!.wait(60);
      reader!.comeBack();
      reader!.stay();
    },
  };
}

describe("<ctm-balance-toggle>", () => {
  afterEach(() => reader?.end());

  describe("interaction: the user returns to the tab", () => {
    it("reads its account again, without an announcement", async () => {
      const { toggle, leaveAndReturn, reads } = await setupReturn();
      leaveAndReturn();
      await shows(toggle, "Balance from: agency");
      expect(reads()).to.have.lengthOf(2);
      await quiet();
      expect(announcementOf(toggle)).to.equal("");
    });

    it("shows the cached account while it is read", async () => {
      const gate = new Gate();
      const delay = switchable(withDelay(isReadOfOne, gate.wait));
      delay.isOn = false;
      const { toggle, leaveAndReturn } = await setupReturn({ faults: [delay.fault] });
      delay.isOn = true;
      leaveAndReturn();
      const held = await gate.next();
      expect(labelOf(toggle)).to.equal("Balance from: customer");
      expect(toggle.matches(":state(loading)")).to.equal(false);
      held.release();
      await shows(toggle, "Balance from: agency");
    });

    it("does not change an open pop-up", async () => {
      const { toggle, leaveAndReturn } = await setupReturn();
      await openDialog();
      await dialogShows("Alder Street");
      const before = dialogText();
      leaveAndReturn();
      await shows(toggle, "Balance from: agency");
      expect(dialogText()).to.equal(before);
    });

    it("reads nothing when the page has set the account", async () => {
      reader = createReader();
      const { fetch } = await setup();
      reader.leave();
      reader.wait(60);
      reader.comeBack();
      reader.stay();
      await quiet();
      expect(fetch.requests).to.deep.equal([]);
    });

    it("reads an account that the page has handed over when Back or Forward restores the page as it was", async () => {
      reader = createReader();
      const { toggle, changeElsewhere, fetch } = await setup();
      changeElsewhere({ balance_from: "agency" });
      reader.goBack({ persisted: true });
      reader.stay();
      await shows(toggle, "Balance from: agency");
      expect(fetch.requests).to.have.lengthOf(1);
    });

    it("keeps the cached account, and fires no error, when reading fails", async () => {
      const failing = switchable(withFailure(isReadOfOne, 403));
      failing.isOn = false;
      const { toggle, leaveAndReturn, reads, eventsOf } = await setupReturn({ faults: [failing.fault] });
      failing.isOn = true;
      leaveAndReturn();
      await until(() => reads().length === 2, "a second read");
      await quiet();
      expect(labelOf(toggle)).to.equal("Balance from: customer");
      expect(eventsOf("ctm-error")).to.deep.equal([]);
    });
  });
});
