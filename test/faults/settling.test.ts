import { expect } from "@open-wc/testing";
import type { Fault } from "../helpers/fault-world.js";
import {
  confirm,
  confirmButton,
  openDialog,
  findDialog,
  dialogCloses,
  dialogShows,
  pressInDialog,
} from "../helpers/change-dialog-page.js";
import { until } from "../helpers/until.js";
import { expectElement, nameOf } from "../helpers/roles.js";
import { offered, seen, setupConfirmed, setupControl } from "../helpers/setup-fault.js";
import { faceOf, labelOf } from "../helpers/balance-toggle-page.js";
import { endTime, hurry, LONG } from "../helpers/time.js";

const UNKNOWN = "It is not known whether the change was made.";

const lost: readonly (readonly [what: string, fault: Fault])[] = [
  ["was cut", { on: ["change"], cut: "after" }],
  ["is an error of the server's", { on: ["change"], status: 502, inEffect: true }],
];

/** A change that took effect, and neither its answer nor any reading arrived. */
async function setupUnknown(change: Fault = { on: ["change"], cut: "after" }) {
  hurry();
  const screen = await setupConfirmed({ faults: [change, { on: ["read"], status: 503 }] });
  await screen.fired("ctm-error");
  return screen;
}

describe("<ctm-balance-toggle>", () => {
  describe("errors: finding out over HTTP what came of a change", () => {
    for (const [what, fault] of lost) {
      it(`says that it is checking while the account is read, because the answer ${what}`, async () => {
        const { toggle, arrived, release, report, fired } = await setupConfirmed({
          faults: [fault, { on: ["read"], hold: "answer" }],
        });
        await arrived("read");
        await dialogShows("Checking what was saved…");
        expect(offered()).to.deep.equal([]);
        await release();
        await fired("ctm-balance-change");
        expect(labelOf(toggle)).to.equal("Balance from: agency");
        expect(await report()).to.include({ writes: 1, reads: 1, changes: 1 });
      });
    }

    it("says that it is not known where the reading fails too, and only reads when that is asked for", async () => {
      const { toggle, suffer, report, fired, eventsOf } = await setupUnknown();
      expect(seen(toggle)).to.equal(`The server did not answer. Check your connection. ${UNKNOWN}`);
      expect(offered()).to.deep.equal(["Close", "Cancel", "Check again"]);
      expect(await report()).to.include({ writes: 1, reads: 3, changes: 1 });
      await suffer();
      await confirm();
      await fired("ctm-balance-change");
      expect(labelOf(toggle)).to.equal("Balance from: agency");
      expect(await report()).to.include({ writes: 1, reads: 4, changes: 1 });
      expect(eventsOf("ctm-error")).to.have.lengthOf(1);
    });

    it("reads once more by itself after Cancel, and tells where the change was made after all", async () => {
      const { toggle, suffer, report, fired, eventsOf } = await setupUnknown();
      await suffer();
      await pressInDialog("Cancel");
      await dialogCloses();
      await fired("ctm-balance-change");
      expect(faceOf(toggle)).to.contain("Balance from: agency").and.not.contain(UNKNOWN);
      expect(await report()).to.include({ writes: 1, reads: 4, changes: 1 });
      expect(eventsOf("ctm-balance-change")).to.have.lengthOf(1);
    });

    it("reads once more by itself after Cancel, and says nothing where no change was made", async () => {
      const { toggle, suffer, report, fired, eventsOf } = await setupUnknown({ on: ["change"], cut: "before" });
      await suffer();
      await pressInDialog("Cancel");
      await fired("ctm-account-read");
      await toggle.updateComplete;
      expect(faceOf(toggle)).to.equal("Balance from: customer");
      expect(await report()).to.include({ writes: 1, changes: 0 });
      expect(eventsOf("ctm-balance-change")).to.deep.equal([]);
      await openDialog();
      expect(nameOf(confirmButton())).to.equal("Add to agency billing");
    });

    it("says beside the control that it is not known as long as nothing can be read, and opens where it was", async () => {
      const { toggle, arrived, suffer, report, fired, ends } = await setupUnknown();
      await pressInDialog("Cancel");
      await dialogCloses();
      await arrived("read", 6);
      expect(faceOf(toggle)).to.equal(`Balance from: customer ${UNKNOWN}`);
      // Until the answer to the last read is back, the control is disabled.
      await ends();
      expect(faceOf(toggle)).to.equal(`Balance from: customer ${UNKNOWN}`);
      await openDialog();
      expect(seen(toggle)).to.contain(UNKNOWN);
      await suffer();
      await confirm();
      await fired("ctm-balance-change");
      expect(faceOf(toggle)).to.not.contain(UNKNOWN);
      expect(await report()).to.include({ writes: 1, changes: 1, keys: 1 });
    });

    it("sends Try again with the same key, so that a first try that comes late takes no second effect", async () => {
      const { toggle, arrived, release, report, fired } = await setupConfirmed({
        faults: [{ on: ["change"], hold: "request", times: 1 }],
        properties: { timeout: LONG },
      });
      await arrived("change");
      endTime();
      await fired("ctm-error");
      expect(seen(toggle)).to.contain("Nothing was changed.");
      await release();
      await until(async () => (await report()).changes === 1, "the first try to take effect");
      await confirm();
      await fired("ctm-balance-change");
      expect(labelOf(toggle)).to.equal("Balance from: agency");
      expect(await report()).to.include({ writes: 2, keys: 1, changes: 1 });
    });

    it("is changed where a server without keys refuses Try again because the first try took effect", async () => {
      const { toggle, arrived, release, report, fired, eventsOf } = await setupConfirmed({
        ignoresKeys: true,
        faults: [{ on: ["change"], hold: "request", times: 1 }],
        properties: { timeout: LONG },
      });
      await arrived("change");
      endTime();
      await fired("ctm-error");
      await release();
      await until(async () => (await report()).changes === 1, "the first try to take effect");
      await confirm();
      await fired("ctm-balance-change");
      await dialogCloses();
      expect(labelOf(toggle)).to.equal("Balance from: agency");
      expect(await report()).to.include({ writes: 2, keys: 1, changes: 1 });
      expect(eventsOf("ctm-error")).to.have.lengthOf(1);
    });

    it("ends, with nothing but Close, where someone else did the very thing meanwhile", async () => {
      const { toggle, changeElsewhere, report, ends } = await setupControl();
      await openDialog();
      await changeElsewhere({ balance_from: "agency" });
      await confirm();
      await ends();
      await toggle.updateComplete;
      expect(seen(toggle)).to.equal("Someone else has changed this account (Balance from: agency).");
      expect(offered()).to.deep.equal(["Close"]);
      expect(await report()).to.include({ writes: 1, reads: 1, changes: 0 });
      await pressInDialog("Close");
      await dialogCloses();
      expectElement(findDialog(), undefined);
    });
  });
});
