import { expect } from "@open-wc/testing";
import { withDelay } from "../../../server/index.js";
import { createDeferred, quiet } from "../../helpers/deferred.js";
import { clickAt, press } from "../../helpers/keyboard.js";
import {
  confirm,
  confirmButton,
  controlFor,
  openDialog,
  findDialog,
  dialogCloses,
  pressInDialog,
} from "../../helpers/change-dialog-page.js";
import { expectElement, focused, getByRole, nameOf } from "../../helpers/roles.js";
import { announcementOf, isChange, labelOf, controlOf, setup, setupHeld } from "../../helpers/balance-toggle-page.js";

describe("<ctm-change-dialog>", () => {
  describe("interaction: while a change is being saved", () => {
    it("says so within a frame, and cannot be pressed again", async () => {
      const { toggle, answer, fired } = await setupHeld();
      confirmButton().click();
      await new Promise(requestAnimationFrame);
      expect(toggle.matches(":state(saving)")).to.equal(true);
      expect(controlOf(toggle).getAttribute("aria-disabled")).to.equal("true");
      expect(nameOf(getByRole("status", /Saving/))).to.equal("Saving…");
      for (const name of ["Close", "Cancel", "Add to agency billing"]) {
        expect(getByRole("button", name).getAttribute("aria-disabled")).to.equal("true");
      }
      answer();
      await fired("ctm-balance-change");
      expect(toggle.matches(":state(saving)")).to.equal(false);
      expect(controlOf(toggle).getAttribute("aria-disabled")).to.equal("false");
    });

    it("shows the change only after the server has answered", async () => {
      const { toggle, store, answer, fired } = await setupHeld();
      await confirm();
      await quiet();
      expect(store.account("7")!.balance_from, "what the server has").to.equal("agency");
      expect(labelOf(toggle)).to.equal("Balance from: customer");
      answer();
      await fired("ctm-balance-change");
      expect(labelOf(toggle)).to.equal("Balance from: agency");
    });

    const ways: Record<string, () => Promise<void>> = {
      "Escape, however often,": () => press("Escape", 4),
      "the X": () => pressInDialog("Close"),
      Cancel: () => pressInDialog("Cancel"),
      "a click outside": () => clickAt(5, 5),
    };
    for (const [way, close] of Object.entries(ways)) {
      it(`is not stopped by ${way} for it could not be taken back`, async () => {
        const { toggle, patches, answer, fired } = await setupHeld();
        await confirm();
        await close();
        await quiet();
        await toggle.updateComplete;
        expect(findDialog()?.matches(":modal")).to.equal(true);
        answer();
        await fired("ctm-balance-change");
        expectElement(findDialog(), undefined);
        expect(patches()).to.have.lengthOf(1);
      });
    }

    it("stays open at hide()", async () => {
      const { toggle, answer, fired } = await setupHeld();
      await confirm();
      toggle.hide();
      await toggle.updateComplete;
      expect(findDialog()).to.exist;
      answer();
      await fired("ctm-balance-change");
    });
  });

  describe("interaction: after a change", () => {
    it("closes, tells a screen reader politely, and gives the focus back to the control", async () => {
      const { toggle, fired } = await setup();
      await openDialog();
      await confirm();
      await fired("ctm-balance-change");
      await dialogCloses();
      expect(announcementOf(toggle)).to.contain("Balance from: agency").and.contain("Acme Dental");
      expectElement(focused(), controlFor("Acme Dental"));
    });

    it("speaks once the pop-up has closed, for behind it nothing is heard", async () => {
      const { toggle, answer, fired } = await setupHeld();
      const dialog = getByRole("dialog") as HTMLDialogElement;
      const close = dialog.close.bind(dialog);
      const heard: string[] = [];
      dialog.close = () => {
        heard.push(announcementOf(toggle));
        close();
      };
      await confirm();
      answer();
      await fired("ctm-balance-change");
      expect([...heard, announcementOf(toggle)]).to.deep.equal(["", "Balance from: agency, Acme Dental"]);
    });

    it("says nothing twice: the next opening clears what was said", async () => {
      const { toggle, fired } = await setup();
      await openDialog();
      await confirm();
      await fired("ctm-balance-change");
      await openDialog();
      expect(announcementOf(toggle)).to.equal("");
    });

    it("waits for a slow server as long as it takes", async () => {
      const arrival = createDeferred();
      const { toggle, store, fired } = await setup({ faults: [withDelay(isChange, () => arrival.promise)] });
      await openDialog();
      await confirm();
      await quiet();
      expect(store.account("7")!.balance_from).to.equal("customer");
      expect(labelOf(toggle)).to.equal("Balance from: customer");
      arrival.resolve();
      await fired("ctm-balance-change");
    });
  });
});
