import { expect } from "@open-wc/testing";
import { controlOf, setup, setupOpen } from "../../helpers/balance-toggle-page.js";
import {
  confirmButton,
  controlFor,
  dialogButtons,
  dialogCloses,
  dialogOpens,
  findDialog,
  openDialog,
  outside,
  pressInDialog,
} from "../../helpers/change-dialog-page.js";
import { quiet } from "../../helpers/deferred.js";
import { clickAt, drag, middleOf, press } from "../../helpers/keyboard.js";
import { allByRole, expectElement, focused, getByRole, nameOf } from "../../helpers/roles.js";

const middleOfTitle = () => middleOf(getByRole("heading", undefined, findDialog()));

describe("<ctm-change-dialog>", () => {
  describe("interaction: opening and closing", () => {
    const titles = [
      { source: "customer", title: "Add To Agency Billing", action: "Add to agency billing" },
      { source: "agency", title: "Remove From Agency Billing", action: "Remove from agency billing" },
    ];
    for (const { source, title, action } of titles) {
      it(`is titled ${title} for an account on ${source} billing; its last button sends the change`, async () => {
        await setupOpen({ account: { balance_from: source } });
        expect(nameOf(findDialog()!)).to.equal(title);
        expect(findDialog()!.matches(":modal")).to.equal(true);
        expect(dialogButtons()).to.deep.equal(["Close", "Cancel", action]);
        expect(nameOf(getByRole("heading", undefined, findDialog()))).to.equal(title);
      });
    }

    for (const [name, key] of Object.entries({ Enter: "Enter", "the space bar": " " })) {
      it(`opens with ${name}`, async () => {
        await setup();
        controlFor("Acme Dental").focus();
        await press(key);
        await dialogOpens();
      });
    }

    const ways: Record<string, () => Promise<void>> = {
      Escape: () => press("Escape"),
      "Enter, because Cancel has the focus": () => press("Enter"),
      "the X": () => pressInDialog("Close"),
      Cancel: () => pressInDialog("Cancel"),
      "a click outside": () => clickAt(...outside),
    };
    for (const [way, close] of Object.entries(ways)) {
      it(`closes with ${way}, sends nothing, moves the focus to the toggle, and can be opened again`, async () => {
        const { fetch, events } = await setupOpen();
        await close();
        await dialogCloses();
        await quiet();
        expectElement(focused(), controlFor("Acme Dental"));
        expect(fetch.requests).to.deep.equal([]);
        expect(events.map(({ type }) => type)).to.deep.equal(["ctm-popup-close"]);
        await openDialog();
        expect(nameOf(focused()!)).to.equal("Cancel");
      });
    }

    const presses: Record<string, () => Promise<void>> = {
      "the mouse is pressed inside and released outside, as when selecting text": () => drag(middleOfTitle(), outside),
      "the mouse is pressed outside and released inside": () => drag(outside, middleOfTitle()),
      "its padding is clicked": () => {
        const { left, top } = findDialog()!.getBoundingClientRect();
        return clickAt(Math.ceil(left) + 2, Math.ceil(top) + 2);
      },
    };
    for (const [what, act] of Object.entries(presses)) {
      it(`stays open when ${what}`, async () => {
        await setup();
        const dialog = await openDialog();
        await act();
        await quiet();
        expectElement(findDialog(), dialog);
      });
    }

    it("stays open when the second click of a double click on the toggle hits outside", async () => {
      await setup();
      const dialog = await openDialog();
      dialog.dispatchEvent(new PointerEvent("pointerdown", { clientX: 5, clientY: 5, bubbles: true }));
      dialog.dispatchEvent(new MouseEvent("click", { clientX: 5, clientY: 5, detail: 2, bubbles: true }));
      await quiet();
      expectElement(findDialog(), dialog);
    });

    it("fires ctm-popup-close once, and can be opened again, when the browser closes it", async () => {
      const { toggle, fired, eventsOf } = await setup();
      const dialog = (await openDialog()) as HTMLDialogElement;
      dialog.close();
      await fired("ctm-popup-close");
      await quiet();
      expect([toggle.open, eventsOf("ctm-popup-close").length]).to.deep.equal([false, 1]);
      await openDialog();
    });

    it("keeps the focus inside when Tab is pressed", async () => {
      const { page } = await setup();
      page.append(document.createElement("button"));
      const dialog = await openDialog();
      for (let step = 0; step < 5; step++) {
        await press("Tab");
        expect(focused() === document.body || dialog.contains(focused())).to.equal(true);
      }
    });
  });

  describe("interaction: show() and hide()", () => {
    it("open and close the dialog each time, and send nothing", async () => {
      const { toggle, fetch, eventsOf } = await setup();
      toggle.show();
      await dialogOpens();
      expect(toggle.open).to.equal(true);
      toggle.hide();
      await toggle.updateComplete;
      expectElement(findDialog(), undefined);
      toggle.show();
      await dialogOpens();
      await quiet();
      expect(eventsOf("ctm-popup-close")).to.have.lengthOf(1);
      expect(fetch.requests).to.deep.equal([]);
    });

    it("fire ctm-popup-close once when each is called twice", async () => {
      const { toggle, eventsOf } = await setup();
      toggle.hide();
      toggle.show();
      toggle.show();
      await dialogOpens();
      toggle.hide();
      toggle.hide();
      await toggle.updateComplete;
      await quiet();
      expect(eventsOf("ctm-popup-close")).to.have.lengthOf(1);
    });

    it("open nothing when hide() follows show() at once", async () => {
      const { toggle } = await setup();
      toggle.show();
      toggle.hide();
      await quiet();
      expectElement(findDialog(), undefined);
      expect(toggle.open).to.equal(false);
    });

    it("open nothing when the toggle is readonly", async () => {
      const { toggle } = await setup({ properties: { readonly: true } });
      toggle.show();
      await toggle.updateComplete;
      expectElement(findDialog(), undefined);
    });

    it("open the dialog at the first rendering when show() is called before", async () => {
      const { toggle, page } = await setup();
      const other = document.createElement("ctm-balance-toggle");
      Object.assign(other, { account: toggle.account, api: toggle.api });
      page.append(other);
      other.show();
      await dialogOpens();
      expect(allByRole("dialog", undefined, other)).to.have.lengthOf(1);
      expect(allByRole("button", undefined, other)).to.include(confirmButton());
    });
  });

  describe("interaction: readonly", () => {
    it("closes the dialog at once", async () => {
      const { toggle } = await setupOpen();
      toggle.readonly = true;
      await toggle.updateComplete;
      expectElement(findDialog(), undefined);
      expectElement(focused(), controlOf(toggle));
    });
  });
});
