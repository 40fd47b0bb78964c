import { expect } from "@open-wc/testing";
import type { Fault } from "../helpers/fault-server.js";
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
import { enabledButtons, setupConfirmed, setupToggle, SHORT_TIMEOUT, visibleOutcome } from "../helpers/fault-page.js";
import { faceOf, labelOf } from "../helpers/balance-toggle-page.js";

const UNKNOWN = "We couldn’t confirm whether this went through. Check again before you retry.";

const lost: readonly (readonly [what: string, fault: Fault])[] = [
  ["was cut", { on: ["change"], cut: "after" }],
  ["is a server error", { on: ["change"], status: 502, inEffect: true }],
];

/** A toggle whose change has an unknown outcome: its answer is lost, and each read of the account fails. */
async function setupUnknown(change: Fault = { on: ["change"], cut: "after" }) {
  const unreadable: Fault = { on: ["read"], status: 503, headers: { "Retry-After": "0" } };
  const screen = await setupConfirmed({ faults: [change, unreadable] });
  await screen.fired("ctm-error");
  return screen;
}

describe("<ctm-balance-toggle>", () => {
  describe("errors: verifying a change over HTTP", () => {
    for (const [what, fault] of lost) {
      it(`shows that it is checking while the account is read, because the answer ${what}`, async () => {
        const { toggle, arrived, release, report, fired } = await setupConfirmed({
          faults: [fault, { on: ["read"], hold: "answer" }],
        });
        await arrived("read");
        await dialogShows("Confirming your change…");
        expect(enabledButtons()).to.deep.equal([]);
        await release();
        await fired("ctm-balance-change");
        expect(labelOf(toggle)).to.equal("Balance from: agency");
        expect(await report()).to.include({ writes: 1, reads: 1, changes: 1 });
      });
    }

    it("shows that the outcome is unknown where the read fails too; Check again only reads", async () => {
      const { toggle, setFaults, report, fired, eventsOf } = await setupUnknown();
      expect(visibleOutcome(toggle)).to.equal(`We couldn’t reach the server. ${UNKNOWN}`);
      expect(enabledButtons()).to.deep.equal(["Close", "Close", "Check again"]);
      expect(await report()).to.include({ writes: 1, reads: 3, changes: 1 });
      await setFaults();
      await confirm();
      await fired("ctm-balance-change");
      expect(labelOf(toggle)).to.equal("Balance from: agency");
      expect(await report()).to.include({ writes: 1, reads: 4, changes: 1 });
      expect(eventsOf("ctm-error")).to.have.lengthOf(1);
    });

    it("reads once more after Close, and reports the change where it took effect", async () => {
      const { toggle, setFaults, report, fired, eventsOf } = await setupUnknown();
      await setFaults();
      await pressInDialog("Close");
      await dialogCloses();
      await fired("ctm-balance-change");
      expect(faceOf(toggle)).to.contain("Balance from: agency").and.not.contain(UNKNOWN);
      expect(await report()).to.include({ writes: 1, reads: 4, changes: 1 });
      expect(eventsOf("ctm-balance-change")).to.have.lengthOf(1);
    });

    it("reads once more after Close, and reports nothing where the change did not take effect", async () => {
      const { toggle, setFaults, report, fired, eventsOf } = await setupUnknown({ on: ["change"], cut: "before" });
      await setFaults();
      await pressInDialog("Close");
      await fired("ctm-account-read");
      await toggle.updateComplete;
      expect(faceOf(toggle)).to.equal("Balance from: customer");
      expect(await report()).to.include({ writes: 1, changes: 0 });
      expect(eventsOf("ctm-balance-change")).to.deep.equal([]);
      await openDialog();
      expect(nameOf(confirmButton())).to.equal("Add to agency billing");
    });

    it("shows beside the toggle that the outcome is unknown, and opens the pop-up where it was left", async () => {
      const { toggle, arrived, setFaults, report, fired, ended } = await setupUnknown();
      await pressInDialog("Close");
      await dialogCloses();
      await arrived("read", 6);
      expect(faceOf(toggle)).to.equal("Balance from: customer Change not confirmed Check again");
      // Until the answer to the last read is back, the control is disabled.
      await ended();
      expect(faceOf(toggle)).to.equal("Balance from: customer Change not confirmed Check again");
      await openDialog();
      expect(visibleOutcome(toggle)).to.contain(UNKNOWN);
      await setFaults();
      await confirm();
      await fired("ctm-balance-change");
      expect(faceOf(toggle)).to.not.contain("not confirmed");
      expect(await report()).to.include({ writes: 1, changes: 1, keys: 1 });
    });

    it("sends Try again with the same key: a first attempt that takes effect late is the only one", async () => {
      const { toggle, arrived, release, report, fired } = await setupConfirmed({
        faults: [{ on: ["change"], hold: "request", times: 1 }],
        properties: { timeout: SHORT_TIMEOUT },
      });
      await arrived("change");
      await fired("ctm-error");
      expect(visibleOutcome(toggle)).to.contain("No changes were made.");
      await release();
      await until(async () => (await report()).changes === 1, "the first attempt to take effect");
      await confirm();
      await fired("ctm-balance-change");
      expect(labelOf(toggle)).to.equal("Balance from: agency");
      expect(await report()).to.include({ writes: 2, keys: 1, changes: 1 });
    });

    it("succeeds where a server without keys refuses Try again because the first attempt took effect", async () => {
      const { toggle, arrived, release, report, fired, eventsOf } = await setupConfirmed({
        ignoresKeys: true,
        faults: [{ on: ["change"], hold: "request", times: 1 }],
        properties: { timeout: SHORT_TIMEOUT },
      });
      await arrived("change");
      await fired("ctm-error");
      await release();
      await until(async () => (await report()).changes === 1, "the first attempt to take effect");
      await confirm();
      await fired("ctm-balance-change");
      await dialogCloses();
      expect(labelOf(toggle)).to.equal("Balance from: agency");
      expect(await report()).to.include({ writes: 2, keys: 1, changes: 1 });
      expect(eventsOf("ctm-error")).to.have.lengthOf(1);
    });

    it("offers nothing but Close where someone else has made the same change meanwhile", async () => {
      const { toggle, changeElsewhere, report, ended } = await setupToggle();
      await openDialog();
      await changeElsewhere({ balance_from: "agency" });
      await confirm();
      await ended();
      expect(visibleOutcome(toggle)).to.equal("Someone else just changed this account. It’s now on agency billing.");
      expect(enabledButtons()).to.deep.equal(["Close", "Close"]);
      expect(await report()).to.include({ writes: 1, reads: 1, changes: 0 });
      await pressInDialog("Close");
      await dialogCloses();
      expectElement(findDialog(), undefined);
    });
  });
});
