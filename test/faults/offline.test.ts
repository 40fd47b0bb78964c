import { expect } from "@open-wc/testing";
import { createReader } from "../helpers/away.js";
import { confirm, openDialog, findDialog, dialogCloses, dialogShows } from "../helpers/change-dialog-page.js";
import { until } from "../helpers/until.js";
import { expectElement } from "../helpers/roles.js";
import { offered, seen, setupConfirmed, setupControl } from "../helpers/setup-fault.js";
import { labelOf } from "../helpers/balance-toggle-page.js";
import { endTime, hurry, LONG } from "../helpers/time.js";

const UNKNOWN = "The server did not answer. Check your connection. It is not known whether the change was made.";

describe("<ctm-balance-toggle>", () => {
  describe("errors: the server is out of reach", () => {
    it("before a change: nothing is sent until it is there again, and then what was confirmed, once", async () => {
      hurry();
      const { toggle, stop, start, report, fired } = await setupControl();
      await openDialog();
      await stop();
      await confirm();
      await fired("ctm-error");
      expect(seen(toggle)).to.equal(UNKNOWN);
      expect(offered()).to.deep.equal(["Close", "Cancel", "Check again"]);
      await start();
      await confirm();
      await dialogShows("Nothing was changed.");
      expect(offered()).to.deep.equal(["Close", "Cancel", "Try again"]);
      expect(await report()).to.include({ writes: 0, changes: 0 });
      await confirm();
      await fired("ctm-balance-change");
      expect(await report()).to.include({ writes: 1, keys: 1, changes: 1 });
    });

    it("during a change that takes effect: it is not known until the account can be read, and never sent again", async () => {
      hurry();
      const { toggle, arrived, stop, start, report, fired } = await setupConfirmed({
        faults: [{ on: ["change"], hold: "answer" }],
      });
      await arrived("change");
      await stop();
      await fired("ctm-error");
      expect(seen(toggle)).to.equal(UNKNOWN);
      expect(labelOf(toggle)).to.equal("Balance from: customer");
      await start();
      await confirm();
      await fired("ctm-balance-change");
      expect(labelOf(toggle)).to.equal("Balance from: agency");
      expect(await report()).to.include({ writes: 1, keys: 1, changes: 1 });
    });

    it("after a change: what is shown stays, and is read anew once the browser is online", async () => {
      hurry();
      const { toggle, stop, start, changeElsewhere, report, fired } = await setupControl({
        properties: { account: undefined, accountId: 7 },
      });
      await fired("ctm-account-read");
      await openDialog();
      await confirm();
      await fired("ctm-balance-change");
      await dialogCloses();
      await stop();
      await changeElsewhere({ balance_from: "customer" });
      expect(labelOf(toggle)).to.equal("Balance from: agency");
      await start();
      window.dispatchEvent(new Event("online"));
      await until(() => labelOf(toggle) === "Balance from: customer", "what someone else did meanwhile");
      expect(await report()).to.include({ writes: 1, changes: 1 });
    });
  });

  describe("interaction: a tab that is suspended while a change is under way", () => {
    let reader: ReturnType<typeof createReader> | undefined;
    afterEach(() => reader?.end());

    it("takes the answer that comes after an hour away, and reads nothing in between", async () => {
      hurry();
      const { toggle, arrived, release, report, fired } = await setupConfirmed({
        faults: [{ on: ["change"], hold: "answer" }],
      });
      await arrived("change");
      reader = createReader();
      reader.leave();
      reader.wait(3600);
      reader.comeBack();
      await toggle.updateComplete;
      expect(findDialog()?.matches(":modal")).to.equal(true);
      await release();
      await fired("ctm-balance-change");
      expect(await report()).to.include({ writes: 1, reads: 0, changes: 1 });
    });

    it("finds out what came of it where its time was up when it woke, whichever is seen first", async () => {
      const { toggle, arrived, release, report, fired, eventsOf } = await setupConfirmed({
        faults: [{ on: ["change"], hold: "answer" }],
        properties: { timeout: LONG },
      });
      await arrived("change");
      const released = release();
      // Nothing runs while the answer arrives, as in a tab that is frozen; then the timers are the first to run.
      for (const end = performance.now() + 100; performance.now() < end;);
      endTime();
      await released;
      await fired("ctm-balance-change");
      expect(labelOf(toggle)).to.equal("Balance from: agency");
      expect(eventsOf("ctm-error")).to.deep.equal([]);
      expect(await report()).to.include({ writes: 1, keys: 1, changes: 1 });
    });
  });

  describe("interaction: removed, moved and made anew while a change is under way", () => {
    it("is settled though it was removed, and shows what came of it when it is put back", async () => {
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

    it("goes on where it was moved to", async () => {
      const { toggle, page, arrived, release, report, fired } = await setupConfirmed({
        faults: [
          { on: ["change"], cut: "after" },
          { on: ["read"], hold: "answer" },
        ],
      });
      await arrived("read");
      page.after(toggle);
      await toggle.updateComplete;
      await dialogShows("Checking what was saved…");
      await release();
      await fired("ctm-balance-change");
      expect(await report()).to.include({ writes: 1, reads: 1, changes: 1 });
      toggle.remove();
    });

    it("made anew, it reads for itself what the one before has left", async () => {
      const { toggle, page, endpoint, arrived, release, report } = await setupConfirmed({
        faults: [{ on: ["change"], hold: "answer" }],
      });
      await arrived("change");
      const next = document.createElement("ctm-balance-toggle");
      Object.assign(next, { endpoint, accountId: 7 });
      toggle.replaceWith(next);
      await until(() => next.shadowRoot?.querySelector("[part=toggle]"), "what the server says");
      expect(labelOf(next)).to.equal("Balance from: agency");
      await release();
      expect(page.contains(next)).to.equal(true);
      expect(await report()).to.include({ writes: 1, reads: 1, changes: 1 });
    });
  });
});
