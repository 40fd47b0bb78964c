import { expect } from "@open-wc/testing";
import { quiet } from "../../helpers/deferred.js";
import { clickAt, drag, middleOf, press } from "../../helpers/keyboard.js";
import {
  confirmButton,
  controlOf,
  openDialog,
  findDialog,
  dialogOpens,
  dialogCloses,
  pressInDialog,
} from "../../helpers/change-dialog-page.js";
import { until } from "../../helpers/until.js";
import { allByRole, expectElement, focused, getByRole, nameOf, queryAll } from "../../helpers/roles.js";
import { partOf, setup } from "../../helpers/balance-toggle-page.js";

/** A point beside the open pop-up. */
const outside = [5, 5] as const;

describe("<ctm-balance-toggle>", () => {
  describe("interaction: opening and closing the pop-up", () => {
    const titles = [
      { source: "customer", title: "Add To Agency Billing", action: "Add to agency billing" },
      { source: "agency", title: "Remove From Agency Billing", action: "Remove from agency billing" },
    ];
    for (const { source, title, action } of titles) {
      it(`opens ${title} for an account on ${source} billing`, async () => {
        await setup({ account: { balance_from: source } });
        const dialog = await openDialog();
        expect(nameOf(dialog)).to.equal(title);
        expect(dialog.matches(":modal")).to.equal(true);
        expect(allByRole("button", undefined, dialog).map(nameOf)).to.have.members(["Close", "Cancel", action]);
        expect(nameOf(getByRole("heading", undefined, dialog))).to.equal(title);
      });
    }

    for (const [name, key] of [
      ["Enter", "Enter"],
      ["the space bar", " "],
    ] as const) {
      it(`opens with ${name}`, async () => {
        await setup();
        controlOf("Acme Dental").focus();
        await press(key);
        await until(() => findDialog(), "a pop-up");
      });
    }

    it("puts the focus on Cancel", async () => {
      await setup();
      await openDialog();
      expect(nameOf(focused()!)).to.equal("Cancel");
    });

    const ways: Record<string, () => Promise<void>> = {
      Escape: () => press("Escape"),
      Enter: () => press("Enter"),
      "the X": () => pressInDialog("Close"),
      Cancel: () => pressInDialog("Cancel"),
      "a click outside": () => clickAt(...outside),
    };
    for (const [way, close] of Object.entries(ways)) {
      it(`closes with ${way}, sends nothing, and gives the focus back`, async () => {
        const { fetch, events } = await setup();
        await openDialog();
        await close();
        await dialogCloses();
        await quiet();
        expectElement(focused(), controlOf("Acme Dental"));
        expect(fetch.requests).to.deep.equal([]);
        expect(events.map(({ type }) => type)).to.deep.equal(["ctm-popup-close"]);
      });
    }

    it("can be opened again after each of them", async () => {
      await setup();
      for (const close of Object.values(ways)) {
        await openDialog();
        expect(nameOf(focused()!)).to.equal("Cancel");
        await close();
        await dialogCloses();
      }
    });

    it("stays open when a press that began inside ends outside, as in selecting text", async () => {
      await setup();
      const dialog = await openDialog();
      await drag(middleOf(getByRole("heading", undefined, dialog)), outside);
      await quiet();
      expectElement(findDialog(), dialog);
    });

    it("stays open when a press that began outside ends inside", async () => {
      await setup();
      const dialog = await openDialog();
      await drag(outside, middleOf(getByRole("heading", undefined, dialog)));
      await quiet();
      expectElement(findDialog(), dialog);
    });

    it("stays open when its edge, where there is no text, is pressed", async () => {
      await setup();
      const dialog = await openDialog();
      const { left, top } = dialog.getBoundingClientRect();
      await clickAt(Math.ceil(left) + 2, Math.ceil(top) + 2);
      await quiet();
      expectElement(findDialog(), dialog);
    });

    it("keeps the keyboard inside", async () => {
      const { page } = await setup();
      page.append(document.createElement("button"));
      const dialog = await openDialog();
      for (let step = 0; step < 5; step++) {
        await press("Tab");
        expect(focused() === document.body || dialog.contains(focused())).to.equal(true);
      }
    });

    it("does not close at the second click of a double click on the control", async () => {
      await setup();
      const dialog = await openDialog();
      dialog.dispatchEvent(new PointerEvent("pointerdown", { clientX: 5, clientY: 5, bubbles: true }));
      dialog.dispatchEvent(new MouseEvent("click", { clientX: 5, clientY: 5, detail: 2, bubbles: true }));
      await quiet();
      expectElement(findDialog(), dialog);
    });
  });

  describe("interaction: show() and hide()", () => {
    it("open and close it", async () => {
      const { toggle, fetch } = await setup();
      toggle.show();
      await dialogOpens();
      expect(toggle.open).to.equal(true);
      toggle.hide();
      await toggle.updateComplete;
      expectElement(findDialog(), undefined);
      expect(fetch.requests).to.deep.equal([]);
    });

    it("can follow each other without a pause", async () => {
      const { toggle, eventsOf } = await setup();
      toggle.show();
      await dialogOpens();
      toggle.hide();
      await toggle.updateComplete;
      toggle.show();
      await dialogOpens();
      await quiet();
      expect(eventsOf("ctm-popup-close")).to.have.lengthOf(1);
    });

    it("do nothing twice", async () => {
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

    it("open nothing where both follow each other at once", async () => {
      const { toggle } = await setup();
      toggle.show();
      toggle.hide();
      await quiet();
      expectElement(findDialog(), undefined);
      expect(toggle.open).to.equal(false);
    });

    it("open nothing for a viewer, and nothing where it is readonly", async () => {
      const { toggle } = await setup({ properties: { readonly: true } });
      toggle.show();
      await toggle.updateComplete;
      expectElement(findDialog(), undefined);
    });

    it("close it as soon as it becomes readonly", async () => {
      const { toggle } = await setup();
      await openDialog();
      toggle.readonly = true;
      await toggle.updateComplete;
      expectElement(findDialog(), undefined);
      expectElement(focused(), partOf(toggle));
    });

    it("show() before the first rendering opens it then", async () => {
      const { toggle, page } = await setup();
      const other = document.createElement("ctm-balance-toggle");
      Object.assign(other, { account: toggle.account, api: toggle.api });
      page.append(other);
      other.show();
      await dialogOpens();
      expect(queryAll("dialog[open]", other)).to.have.lengthOf(1);
      expect(queryAll("button", other)).to.include(confirmButton());
    });
  });
});
