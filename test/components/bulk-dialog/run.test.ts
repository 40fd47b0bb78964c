import { expect } from "@open-wc/testing";
import { seedAccounts } from "../../../server/index.js";
import { ADD, ADDABLE, setupBulk, setupConfirmed, setupHeld, warnsOfLeaving } from "../../helpers/bulk-dialog-page.js";
import { click } from "../../helpers/keyboard.js";
import { until } from "../../helpers/until.js";

describe("<ctm-bulk-dialog>", () => {
  describe("interaction: changing many accounts", () => {
    it("sends each change once, with its own key and version, and closes when all succeed", async () => {
      const { dialogCloses, sent, store, changeNotice, billing, hasBar } = await setupConfirmed();
      const versions = new Map(seedAccounts(12).accounts.map(({ name, version }) => [name, `"${version!}"`]));
      await dialogCloses();
      expect(sent().map(({ name }) => name)).to.have.members([
        ...ADDABLE,
        "Åström Optik",
        "Atlas Moving & Storage",
        "Avondale Auto Glass",
      ]);
      expect(new Set(sent().map(({ key }) => key)).size).to.equal(6);
      for (const { name, version, to } of sent()) expect([version, to]).to.deep.equal([versions.get(name), "agency"]);
      for (const { name } of sent()) expect(billing(name)).to.equal("Balance from: agency");
      expect(store.accounts().filter(({ balance_from }) => balance_from === "customer")).to.be.empty;
      expect(changeNotice()).to.match(/^6 accounts moved to agency billing. Undo/);
      expect(hasBar(), "no account is selected any more").to.be.false;
    });

    it("sends four at a time, marks their rows, and shows its progress", async () => {
      const { gate, savingNames, dialogText, progress, states, billing, ...held } = await setupHeld();
      expect(savingNames()).to.deep.equal([...ADDABLE, "Åström Optik"]);
      expect(states()).to.include("saving");
      expect(dialogText()).to.include("Saving…").and.to.include("Moving 1 of 6…");
      expect(gate.held).to.have.lengthOf(4);
      held.releaseOne("Acme Dental");
      await until(() => gate.held.length === 5, "the fifth request");
      await until(() => dialogText().includes("Moving 2 of 6… Atlas Moving & Storage"), "the next account");
      const { value, max } = progress();
      expect([value, max]).to.deep.equal([1, 6]);
      expect(billing("Acme Dental"), "after its answer").to.equal("Balance from: agency");
      expect(billing("Alder & Finch Realty"), "before its answer").to.equal("Balance from: customer");
      expect(savingNames()).to.include("Atlas Moving & Storage").and.not.to.include("Acme Dental");
      held.release();
      await held.releaseRest();
      await held.dialogCloses();
    });

    it("completes the changes under way after Stop, and then offers to continue with the rest", async () => {
      const { release, releaseRest, press, dialogShows, sent, inDialog, dialogCloses, changeNotice, barLabels } =
        await setupHeld();
      await press("Stop");
      expect(inDialog("Stop").ariaDisabled).to.equal("true");
      await dialogShows("Stopping… Åström Optik");
      release();
      await dialogShows("4 of 6 accounts moved. 2 not started.");
      await dialogShows("2 accounts ready to move Atlas Moving & Storage and Avondale Auto Glass");
      expect(sent()).to.have.lengthOf(4);
      expect(warnsOfLeaving()).to.be.false;
      expect(barLabels()).to.include("Add to agency billing (2)");
      await click(inDialog(ADD));
      await releaseRest();
      await dialogCloses();
      expect(changeNotice()).to.match(/^6 accounts moved to agency billing/);
      expect(sent()).to.have.lengthOf(6);
    });

    it("fires ctm-request-balance-change before each change, and does not send those that the page prevents", async () => {
      const page = await setupBulk();
      const { selectPage, element, confirmSelected, dialogShows, sent, eventsOf, dialogText } = page;
      element.addEventListener("ctm-request-balance-change", (event) => {
        if (event.detail.account.name === "Acme Dental") event.preventDefault();
      });
      await selectPage();
      await confirmSelected();
      await dialogShows("5 of 6 accounts moved. 1 was left as it was.");
      expect(dialogText()).to.include("1 account: No changes were made. Acme Dental");
      expect(sent().map(({ name }) => name)).not.to.include("Acme Dental");
      expect(eventsOf("request-balance-change")).to.have.lengthOf(6);
      for (const { detail } of eventsOf("balance-change")) {
        expect([detail.from, detail.to, detail.account.balanceFrom]).to.deep.equal(["customer", "agency", "agency"]);
        expect(detail).not.to.have.property("key");
      }
      expect(eventsOf("balance-change")).to.have.lengthOf(5);
    });

    it("updates the counts of the filters, also for accounts on other pages", async () => {
      const { element, selectPage, press, confirmSelected, dialogCloses, sourceCounts, barShows } = await setupBulk({
        properties: { pageSize: 4 },
      });
      const before = sourceCounts();
      await selectPage();
      await press("Select all 12 accounts");
      await barShows("12 accounts selected");
      await confirmSelected();
      await dialogCloses();
      await element.updateComplete;
      expect(before).to.deep.equal([12, 6, 6]);
      expect(sourceCounts()).to.deep.equal([12, 12, 0]);
    });
  });
});
