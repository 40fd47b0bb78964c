import { expect } from "@open-wc/testing";
import { withDelay } from "../../../server/index.js";
import {
  announcementOf,
  announces,
  controlOf,
  isChange,
  labelOf,
  setupChanged,
  setupConfirmed,
  setupHeld,
} from "../../helpers/balance-toggle-page.js";
import {
  confirm,
  confirmButton,
  controlFor,
  dialogButtons,
  dialogCloses,
  findDialog,
  openDialog,
  outside,
  recordAtClose,
} from "../../helpers/change-dialog-page.js";
import { createDeferred, quiet } from "../../helpers/deferred.js";
import { clickAt, press } from "../../helpers/keyboard.js";
import { expectElement, focused, getByRole, nameOf } from "../../helpers/roles.js";

function expectSameSize(one: Element, { width, height }: DOMRect): void {
  expect(one.getBoundingClientRect().width).to.be.closeTo(width, 0.5);
  expect(one.getBoundingClientRect().height).to.be.closeTo(height, 0.5);
}

describe("<ctm-change-dialog>", () => {
  describe("interaction: while a change is being saved", () => {
    it("shows that it is saving within a frame, in the button that was pressed, and hides all others", async () => {
      const { toggle, answer, fired } = await setupHeld();
      const dialogBox = findDialog()!.getBoundingClientRect();
      const button = confirmButton();
      const box = button.getBoundingClientRect();
      const { backgroundColor } = getComputedStyle(button);
      button.click();
      await new Promise(requestAnimationFrame);
      expect(toggle.matches(":state(saving)")).to.equal(true);
      expect(controlOf(toggle).getAttribute("aria-disabled")).to.equal("true");
      expect(nameOf(getByRole("status", /Saving/))).to.equal("Saving…");
      expect(dialogButtons()).to.deep.equal(["Add to agency billing"]);
      expectElement(focused(), button);
      expect(button.ariaDisabled).to.equal("true");
      expect(button.innerText).to.contain("Saving…");
      expect(getComputedStyle(button).backgroundColor).to.equal(backgroundColor);
      expectSameSize(button, box);
      expect(button.getBoundingClientRect().left).to.be.closeTo(box.left, 0.5);
      expectSameSize(findDialog()!, dialogBox);
      answer();
      await fired("ctm-balance-change");
      expect(toggle.matches(":state(saving)")).to.equal(false);
      expect(controlOf(toggle).getAttribute("aria-disabled")).to.equal("false");
    });

    it("shows the previous payer until the server has answered", async () => {
      const { toggle, store, answer, fired } = await setupHeld();
      await confirm();
      await quiet();
      expect(store.account("7")!.balance_from, "in the store of the server").to.equal("agency");
      expect(labelOf(toggle)).to.equal("Balance from: customer");
      answer();
      await fired("ctm-balance-change");
      expect(labelOf(toggle)).to.equal("Balance from: agency");
    });

    const ways: Record<string, (toggle: { hide(): void }) => unknown> = {
      "Escape, pressed four times": () => press("Escape", 4),
      "a click outside": () => clickAt(...outside),
      "hide()": (toggle) => toggle.hide(),
    };
    for (const [way, close] of Object.entries(ways)) {
      it(`stays open, and completes the change, despite ${way}`, async () => {
        const { toggle, patches, answer, fired } = await setupHeld();
        await confirm();
        await close(toggle);
        await quiet();
        await toggle.updateComplete;
        expect(findDialog()?.matches(":modal")).to.equal(true);
        answer();
        await fired("ctm-balance-change");
        expectElement(findDialog(), undefined);
        expect(patches()).to.have.lengthOf(1);
      });
    }

    it("waits for a server that takes long, and shows the previous payer meanwhile", async () => {
      const arrival = createDeferred();
      const { toggle, store, fired } = await setupConfirmed({ faults: [withDelay(isChange, () => arrival.promise)] });
      await quiet();
      expect(store.account("7")!.balance_from).to.equal("customer");
      expect(labelOf(toggle)).to.equal("Balance from: customer");
      arrival.resolve();
      await fired("ctm-balance-change");
    });
  });

  describe("interaction: after a change", () => {
    it("closes, announces the result politely, and moves the focus to the toggle", async () => {
      const { toggle } = await setupChanged();
      await dialogCloses();
      await announces(toggle, "Acme Dental moved to agency billing. Press F6 to go to Undo.");
      expectElement(focused(), controlFor("Acme Dental"));
    });

    it("announces the result in a later task than it closes in, because the page comes back with what it holds then", async () => {
      const { toggle, answer } = await setupHeld();
      const atClose = recordAtClose(() => announcementOf(toggle));
      await confirm();
      answer();
      await announces(toggle, "Acme Dental moved to agency billing. Press F6 to go to Undo.");
      expect(atClose).to.deep.equal(["", ""]);
    });

    it("removes the announcement when it opens again", async () => {
      const { toggle } = await setupChanged();
      await announces(toggle, "Acme Dental moved to agency billing. Press F6 to go to Undo.");
      await openDialog();
      await announces(toggle, "");
    });
  });
});
