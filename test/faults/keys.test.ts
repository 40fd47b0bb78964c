import { expect } from "@open-wc/testing";
import { confirm, openDialog } from "../helpers/change-dialog-page.js";
import { alone, setupConfirmed, setupToggle, visibleOutcome } from "../helpers/fault-page.js";
import { startFaultServer, type Fault } from "../helpers/fault-server.js";
import { faceOf, labelOf } from "../helpers/balance-toggle-page.js";

/** A toggle whose next request is sent on a connection that has carried others. */
async function setupKeptAlive(fault: Fault) {
  const screen = await setupToggle({ keepAlive: true, properties: alone });
  await screen.fired("ctm-account-read");
  await screen.toggle.updateComplete;
  await openDialog();
  await screen.setFaults(fault);
  await confirm();
  await screen.ended();
  return screen;
}

describe("<ctm-balance-toggle>", () => {
  describe("errors: a kept-alive connection ends", () => {
    it("before a change takes effect: with or without a repeat by the browser, it has one key", async () => {
      const { toggle, report } = await setupKeptAlive({ on: ["change"], reused: true, times: 1, cut: "before" });
      const { keys, changes, source } = await report();
      expect(keys).to.equal(1);
      // With a repeat it takes effect; without one, reading the account shows that it has not.
      expect(labelOf(toggle)).to.equal(`Balance from: ${source!}`);
      expect(changes).to.equal(source === "agency" ? 1 : 0);
    });

    it("after a change took effect: with or without a repeat by the browser, it takes effect once", async () => {
      const { toggle, report } = await setupKeptAlive({ on: ["change"], reused: true, times: 1, cut: "after" });
      expect(await report()).to.include({ keys: 1, changes: 1 });
      expect(labelOf(toggle)).to.equal("Balance from: agency");
    });

    it("while the account is read: the browser or the widget reads it again", async () => {
      const { toggle, report } = await setupKeptAlive({ on: ["change", "read"], times: 2, cut: "after" });
      const { writes, keys, changes, reads } = await report();
      expect({ keys, changes }).to.deep.equal({ keys: 1, changes: 1 });
      expect(writes + reads).to.be.at.least(4);
      expect(labelOf(toggle)).to.equal("Balance from: agency");
    });
  });

  describe("errors: a redirect to another origin", () => {
    for (const status of [302, 307, 308]) {
      it(`by ${status} is not followed: the other origin receives no change and no token`, async () => {
        const elsewhere = await startFaultServer();
        const { toggle, report, ended } = await setupConfirmed({
          faults: [{ status, headers: { Location: `${elsewhere.endpoint}/7` } }],
          properties: { headers: { Authorization: "Bearer s3cret" } },
        });
        await ended();
        expect(visibleOutcome(toggle)).to.equal(
          "You’ve been signed out. Sign in again to continue. We couldn’t confirm whether this went through. Check again before you retry.",
        );
        const { writes, reads, changes, arrivals } = await report();
        expect({ writes, reads, changes }).to.deep.equal({ writes: 1, reads: 1, changes: 0 });
        expect(arrivals[0]!.token).to.equal("Bearer s3cret");
        expect((await elsewhere.report()).arrivals).to.deep.equal([]);
      });
    }

    it("is not followed for a read either", async () => {
      const elsewhere = await startFaultServer();
      const { toggle, fired, report } = await setupToggle({
        faults: [{ status: 302, headers: { Location: `${elsewhere.endpoint}/7` } }],
        properties: { ...alone, headers: { Authorization: "Bearer s3cret" } },
      });
      await fired("ctm-error");
      await toggle.updateComplete;
      expect(faceOf(toggle)).to.contain("You’ve been signed out. Sign in again to continue.");
      expect(await report()).to.include({ reads: 1 });
      expect((await elsewhere.report()).arrivals).to.deep.equal([]);
    });
  });
});
