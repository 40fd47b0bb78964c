import { expect } from "@open-wc/testing";
import { createReader } from "../helpers/away.js";
import { confirm, openDialog, findDialog, dialogCloses, dialogShows } from "../helpers/change-dialog-page.js";
import { expectElement } from "../helpers/roles.js";
import {
  alone,
  enabledButtons,
  setupConfirmed,
  setupToggle,
  SHORT_TIMEOUT,
  visibleOutcome,
} from "../helpers/fault-page.js";
import { labelOf, shows } from "../helpers/balance-toggle-page.js";

const UNKNOWN =
  "We couldn’t reach the server. We couldn’t confirm whether this went through. Check again before you retry.";

describe("<ctm-balance-toggle>", () => {
  describe("errors: there is no connection to the server", () => {
    it("before a change: nothing is sent until the server is back, and then the confirmed change once", async () => {
      const { toggle, stop, restart, report, fired } = await setupToggle();
      await openDialog();
      await stop();
      await confirm();
      await fired("ctm-error");
      expect(visibleOutcome(toggle)).to.equal(UNKNOWN);
      expect(enabledButtons()).to.deep.equal(["Close", "Close", "Check again"]);
      await restart();
      await confirm();
      await dialogShows("No changes were made.");
      expect(enabledButtons()).to.deep.equal(["Close", "Cancel", "Try again"]);
      expect(await report()).to.include({ writes: 0, changes: 0 });
      await confirm();
      await fired("ctm-balance-change");
      expect(await report()).to.include({ writes: 1, keys: 1, changes: 1 });
    });

    it("during a change that takes effect: the outcome is unknown until the account can be read, and nothing is sent again", async () => {
      const { toggle, arrived, stop, restart, report, fired } = await setupConfirmed({
        faults: [{ on: ["change"], hold: "answer" }],
      });
      await arrived("change");
      await stop();
      await fired("ctm-error");
      expect(visibleOutcome(toggle)).to.equal(UNKNOWN);
      expect(labelOf(toggle)).to.equal("Balance from: customer");
      await restart();
      await confirm();
      await fired("ctm-balance-change");
      expect(labelOf(toggle)).to.equal("Balance from: agency");
      expect(await report()).to.include({ writes: 1, keys: 1, changes: 1 });
    });

    it("after a change: the account stays on screen, and is read again when the browser is online", async () => {
      const { toggle, stop, restart, changeElsewhere, report, fired } = await setupToggle({ properties: alone });
      await fired("ctm-account-read");
      await openDialog();
      await confirm();
      await fired("ctm-balance-change");
      await dialogCloses();
      await stop();
      await changeElsewhere({ balance_from: "customer" });
      expect(labelOf(toggle)).to.equal("Balance from: agency");
      await restart();
      window.dispatchEvent(new Event("online"));
      await shows(toggle, "Balance from: customer");
      expect(await report()).to.include({ writes: 1, changes: 1 });
    });
  });

  describe("interaction: the tab is suspended during a change", () => {
    let reader: ReturnType<typeof createReader> | undefined;
    afterEach(() => reader?.end());

    it("uses the answer that arrives after an hour in the background, and reads nothing meanwhile", async () => {
      const { toggle, arrived, release, report, fired } = await setupConfirmed({
        faults: [{ on: ["change"], hold: "answer" }],
      });
      await arrived("change");
      reader = createReader();
      reader.leave();
      reader.wait(3600);
      reader.comeBack();
      reader.stay();
      await toggle.updateComplete;
      expect(findDialog()?.matches(":modal")).to.equal(true);
      await release();
      await fired("ctm-balance-change");
      expect(await report()).to.include({ writes: 1, reads: 0, changes: 1 });
    });

    it("ends with the right outcome when the answer and the time-out are both due on waking up", async () => {
      const { toggle, arrived, release, report, fired, eventsOf } = await setupConfirmed({
        faults: [{ on: ["change"], hold: "answer" }],
        properties: { timeout: SHORT_TIMEOUT },
      });
      await arrived("change");
      const released = release();
      // Nothing runs while the answer arrives and the time is up, as in a frozen tab.
      for (const end = performance.now() + SHORT_TIMEOUT + 100; performance.now() < end;);
      await released;
      await fired("ctm-balance-change");
      expect(labelOf(toggle)).to.equal("Balance from: agency");
      expect(eventsOf("ctm-error")).to.deep.equal([]);
      expect(await report()).to.include({ writes: 1, keys: 1, changes: 1 });
    });
  });

  describe("interaction: the element is removed, moved or replaced during a change", () => {
    it("fires the outcome after it was removed, and shows it when it is inserted again", async () => {
      const { toggle, page, arrived, release, report, fired } = await setupConfirmed({
        faults: [{ on: ["change"], hold: "answer" }],
      });
      await arrived("change");
      toggle.remove();
      await release();
      await fired("ctm-balance-change");
      page.append(toggle);
      await toggle.updateComplete;
      expect(labelOf(toggle)).to.equal("Balance from: agency");
      expectElement(findDialog(), undefined);
      expect(await report()).to.include({ writes: 1, changes: 1 });
    });

    it("continues where it was moved to", async () => {
      const { toggle, page, arrived, release, report, fired } = await setupConfirmed({
        faults: [
          { on: ["change"], cut: "after" },
          { on: ["read"], hold: "answer" },
        ],
      });
      await arrived("read");
      page.after(toggle);
      await toggle.updateComplete;
      await dialogShows("Confirming your change…");
      await release();
      await fired("ctm-balance-change");
      expect(await report()).to.include({ writes: 1, reads: 1, changes: 1 });
      toggle.remove();
    });

    it("its replacement reads the account itself", async () => {
      const { toggle, page, endpoint, arrived, release, report } = await setupConfirmed({
        faults: [{ on: ["change"], hold: "answer" }],
      });
      await arrived("change");
      const next = document.createElement("ctm-balance-toggle");
      Object.assign(next, { endpoint, accountId: 7 });
      toggle.replaceWith(next);
      await shows(next, "Balance from: agency");
      await release();
      expect(page.contains(next)).to.equal(true);
      expect(await report()).to.include({ writes: 1, reads: 1, changes: 1 });
    });
  });
});
