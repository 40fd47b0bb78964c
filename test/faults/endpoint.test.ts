import { expect } from "@open-wc/testing";
import { acme, labelOf, shows } from "../helpers/balance-toggle-page.js";
import {
  confirm,
  dialogCloses,
  dialogShows,
  dialogText,
  findDialog,
  openDialog,
} from "../helpers/change-dialog-page.js";
import { alone, known, setupConfirmed, setupTable, setupToggle, SHORT_TIMEOUT } from "../helpers/fault-page.js";
import { startFaultServer, type Fault } from "../helpers/fault-server.js";
import { expectElement } from "../helpers/roles.js";

/** A table whose change is under way when its endpoint is set to another agency's, where the same id is another account. */
async function setupOtherEndpoint(fault: Fault) {
  const table = await setupTable({ faults: [fault] });
  const other = await startFaultServer({ accounts: [{ ...acme, name: "Baker Law" }] });
  await openDialog();
  await confirm();
  await table.arrived("change");
  table.element.endpoint = other.endpoint;
  await table.element.updateComplete;
  return { other, ...table };
}

describe("<ctm-accounts-billing>", () => {
  describe("interaction: the endpoint is set during a change over HTTP", () => {
    it("shows the rows of the new endpoint after the change, with a notice and without Undo", async () => {
      const { other, element, release, report, names, showsNames, notice, fired, eventsOf } = await setupOtherEndpoint({
        on: ["change"],
        hold: "answer",
      });
      expect(findDialog()?.matches(":modal")).to.equal(true);
      expect(names()).to.deep.equal(["Acme Dental"]);
      await release();
      await fired("ctm-balance-change");
      expect(eventsOf("ctm-balance-change")[0]!.detail).to.have.nested.property("account.name", "Acme Dental");
      await showsNames("Baker Law");
      expect(notice()).to.equal("Acme Dental moved to agency billing.");
      expectElement(findDialog(), undefined);
      expect(element.matches(":state(saving)")).to.equal(false);
      expect(await report()).to.include({ writes: 1, changes: 1, lists: 1 });
      expect(await other.report()).to.include({ writes: 0, changes: 0, lists: 1 });
    });

    it("shows an error of the change, and retries it at the old endpoint", async () => {
      const { other, setFaults, stop, restart, report, fired, showsNames } = await setupOtherEndpoint({
        on: ["change"],
        hold: "request",
        times: 1,
      });
      await setFaults({ on: ["change"], cut: "before", times: 1 });
      await stop();
      await fired("ctm-error");
      expect(dialogText()).to.contain("We couldn’t confirm whether this went through. Check again before you retry.");
      await restart();
      await confirm();
      await dialogShows("No changes were made.");
      await dialogShows("Try again");
      expect(await other.report()).to.include({ writes: 0, reads: 0, lists: 0 });
      await setFaults();
      await confirm();
      await fired("ctm-balance-change");
      await showsNames("Baker Law");
      expect(await report()).to.include({ writes: 2, keys: 1, changes: 1 });
      expect(await other.report()).to.include({ writes: 0, changes: 0 });
    });
  });
});

describe("<ctm-balance-toggle>", () => {
  describe("interaction: the endpoint is set during a change over HTTP", () => {
    it("shows the account of the new endpoint after the change, and not the late answer", async () => {
      const other = await startFaultServer();
      const { toggle, arrived, release, report, fired } = await setupToggle({
        faults: [{ on: ["change"], hold: "answer" }],
        properties: alone,
      });
      await shows(toggle, "Balance from: customer");
      await openDialog();
      await confirm();
      await arrived("change");
      toggle.endpoint = other.endpoint;
      await toggle.updateComplete;
      expect(findDialog()?.matches(":modal")).to.equal(true);
      await release();
      await fired("ctm-balance-change");
      await dialogCloses();
      await shows(toggle, "Balance from: customer");
      expect(await report()).to.include({ writes: 1, changes: 1 });
      expect(await other.report()).to.include({ writes: 0, changes: 0, reads: 1 });
    });

    it("verifies the change at the old endpoint, and keeps an account that the page has set meanwhile", async () => {
      const other = await startFaultServer();
      const { toggle, arrived, release, report, fired } = await setupConfirmed({
        faults: [{ on: ["change"], hold: "answer", times: 1 }],
        properties: { timeout: SHORT_TIMEOUT },
      });
      await arrived("change");
      Object.assign(toggle, { endpoint: other.endpoint, account: { ...known } });
      await fired("ctm-balance-change");
      await release();
      expect(await report()).to.include({ writes: 1, changes: 1, keys: 1 });
      expect(await other.report()).to.include({ writes: 0, reads: 0 });
      expect(labelOf(toggle)).to.equal("Balance from: customer");
    });
  });
});
