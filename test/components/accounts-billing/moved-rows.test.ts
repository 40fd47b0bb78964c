import { expect } from "@open-wc/testing";
import { setup } from "../../helpers/accounts-billing-page.js";
import { ADD, ADDABLE, setupBulk, setupOneChanged } from "../../helpers/bulk-dialog-page.js";
import { click } from "../../helpers/keyboard.js";
import { expectElement, focused } from "../../helpers/roles.js";
import { useTestClock, type TestClock } from "../../helpers/test-clock.js";
import { until } from "../../helpers/until.js";

describe("<ctm-accounts-billing>", () => {
  describe("rendering: rows that were just moved", () => {
    let clock: TestClock;
    beforeEach(() => (clock = useTestClock()));
    afterEach(() => clock.restore());

    it("have a tint for two seconds", async () => {
      const { movedNames, element, row } = await setupOneChanged();
      expect(movedNames()).to.deep.equal(["Acme Dental"]);
      expect(getComputedStyle(row("Acme Dental")).animationName).to.equal("moved");
      clock.pass(1999);
      await element.updateComplete;
      expect(movedNames()).to.deep.equal(["Acme Dental"]);
      clock.pass(1);
      await element.updateComplete;
      expect(movedNames()).to.deep.equal([]);
    });

    it("have it again after an undo", async () => {
      const { movedNames, element, press, changeNotice } = await setupOneChanged();
      clock.pass(2000);
      await element.updateComplete;
      expect(movedNames()).to.deep.equal([]);
      await press("Undo");
      await until(() => changeNotice()?.startsWith("Undone."), "the notice");
      expect(movedNames()).to.deep.equal(["Acme Dental"]);
    });

    it("lose it when the table turns to another collection", async () => {
      const { movedNames, element, loadAfter } = await setupOneChanged();
      await loadAfter(() => (element.endpoint = `${element.endpoint}?agency=2`));
      expect(movedNames()).to.deep.equal([]);
    });

    it("are no longer said to have left the filters once the filters change", async () => {
      const { element, change, changeNotice } = await setupBulk({ properties: { balanceFrom: "customer" } });
      await change("Acme Dental");
      await until(() => changeNotice()?.includes("no longer matches your filters."), "the notice");
      element.balanceFrom = undefined;
      await element.updateComplete;
      expect(changeNotice()).to.equal("Acme Dental moved to agency billing. Undo");
    });

    it("have it after a change of many", async () => {
      const { select, openDialogAbout, inDialog, dialogCloses, movedNames } = await setupBulk();
      await select(...ADDABLE);
      await openDialogAbout(ADD);
      await click(inDialog(ADD));
      await dialogCloses();
      expect(movedNames()).to.deep.equal([...ADDABLE]);
    });
  });

  describe("rendering: rows that do not match the filters any more", () => {
    it("leave, the notice says so, and the neighbour has the focus", async () => {
      const { change, changeNotice, names, control, status } = await setup({ properties: { balanceFrom: "customer" } });
      const next = names()[names().indexOf("Acme Dental") + 1]!;
      await change("Acme Dental");
      const text = "Acme Dental moved to agency billing. The account no longer matches your filters.";
      expect(changeNotice()).to.equal(`${text} Undo`);
      await until(() => status() === `${text} Press F6 to go to Undo.`, "the announcement");
      await until(() => !names().includes("Acme Dental"), "the row to leave");
      expectElement(focused(), control(next));
    });

    it("come back when the change is undone", async () => {
      const { change, button, names } = await setup({ properties: { balanceFrom: "customer" } });
      await change("Acme Dental");
      await until(() => !names().includes("Acme Dental"), "the row to leave");
      await click(button("Undo"));
      await until(() => names().includes("Acme Dental"), "the row to come back");
    });

    it("are counted after a change of many", async () => {
      const { select, openDialogAbout, inDialog, dialogCloses, changeNotice, names } = await setupBulk({
        properties: { balanceFrom: "customer" },
      });
      await select(...ADDABLE);
      await openDialogAbout(ADD);
      await click(inDialog(ADD));
      await dialogCloses();
      expect(changeNotice()).to.equal(
        "3 accounts moved to agency billing. 3 accounts no longer match your filters. Undo",
      );
      await until(() => !names().includes("Acme Dental"), "the rows to leave");
    });
  });
});
