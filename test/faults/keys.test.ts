import { expect } from "@open-wc/testing";
import { confirm, openDialog } from "../helpers/change-dialog-page.js";
import { until } from "../helpers/until.js";
import { openWorld, type Fault } from "../helpers/fault-world.js";
import { seen, setupConfirmed, setupControl } from "../helpers/setup-fault.js";
import { labelOf } from "../helpers/balance-toggle-page.js";

/** A control whose next request goes over a connection that has carried others. */
async function setupKeptAlive(fault: Fault) {
  const screen = await setupControl({ keepAlive: true, properties: { account: undefined, accountId: 7 } });
  await until(() => screen.toggle.shadowRoot!.querySelector("button[part=toggle]"), "the control");
  await openDialog();
  await screen.suffer(fault);
  await confirm();
  await screen.ends();
  await screen.toggle.updateComplete;
  return screen;
}

describe("<ctm-balance-toggle>", () => {
  describe("errors: a kept-alive connection that dies", () => {
    it("before a change takes effect: whether the browser repeats it or not, it carries one key", async () => {
      const { toggle, report } = await setupKeptAlive({ on: ["change"], reused: true, times: 1, cut: "before" });
      const { keys, changes, source } = await report();
      expect(keys).to.equal(1);
      // With a repeat it is made; without one the read-back has found out that it is not.
      expect(labelOf(toggle)).to.equal(`Balance from: ${source!}`);
      expect(changes).to.equal(source === "agency" ? 1 : 0);
    });

    it("after a change took effect: whether the browser repeats it or not, it is made once", async () => {
      const { toggle, report } = await setupKeptAlive({ on: ["change"], reused: true, times: 1, cut: "after" });
      expect(await report()).to.include({ keys: 1, changes: 1 });
      expect(labelOf(toggle)).to.equal("Balance from: agency");
    });

    it("while the account is read back: the browser or the widget reads again", async () => {
      const { toggle, report } = await setupKeptAlive({ on: ["change", "read"], times: 2, cut: "after" });
      const { writes, keys, changes, reads } = await report();
      expect({ keys, changes }).to.deep.equal({ keys: 1, changes: 1 });
      expect(writes + reads).to.be.at.least(4);
      expect(labelOf(toggle)).to.equal("Balance from: agency");
    });
  });

  describe("errors: a redirect to another origin", () => {
    for (const status of [302, 307, 308]) {
      it(`by ${status} is not followed: neither the change nor a token goes there`, async () => {
        const elsewhere = await openWorld();
        const { toggle, report, ends } = await setupConfirmed({
          faults: [{ status, headers: { Location: `${elsewhere.endpoint}/7` } }],
          properties: { headers: { Authorization: "Bearer s3cret" } },
        });
        await ends();
        await toggle.updateComplete;
        expect(seen(toggle)).to.equal("Your session has expired. Sign in again. Nothing was changed.");
        const { writes, reads, changes, arrivals } = await report();
        expect({ writes, reads, changes }).to.deep.equal({ writes: 1, reads: 0, changes: 0 });
        expect(arrivals[0]!.token).to.equal("Bearer s3cret");
        expect((await elsewhere.report()).arrivals).to.deep.equal([]);
      });
    }

    it("is not followed for a reading either", async () => {
      const elsewhere = await openWorld();
      const { toggle, fired, report } = await setupControl({
        faults: [{ status: 302, headers: { Location: `${elsewhere.endpoint}/7` } }],
        properties: { account: undefined, accountId: 7, headers: { Authorization: "Bearer s3cret" } },
      });
      await fired("ctm-error");
      expect(toggle.shadowRoot!.textContent).to.contain("Your session has expired. Sign in again.");
      expect(await report()).to.include({ reads: 1 });
      expect((await elsewhere.report()).arrivals).to.deep.equal([]);
    });
  });
});
