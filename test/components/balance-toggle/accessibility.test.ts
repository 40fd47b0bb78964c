import { expect } from "@open-wc/testing";
import { controlOf, setup } from "../../helpers/balance-toggle-page.js";
import { openDialog } from "../../helpers/change-dialog-page.js";
import { press } from "../../helpers/keyboard.js";
import { allByRole, expectElement, focused, getByRole, nameOf } from "../../helpers/roles.js";

describe("<ctm-balance-toggle>", () => {
  describe("accessibility", () => {
    it("has a name that begins with its visible text, for voice control, and announces a dialog", async () => {
      await setup();
      const button = getByRole("button");
      expect(nameOf(button).startsWith(button.innerText.trim())).to.equal(true);
      expect(button.getAttribute("aria-haspopup")).to.equal("dialog");
    });

    for (const size of [10, 16, 32]) {
      it(`has targets of at least 24 by 24 px, in the pop-up too, at a font size of ${size} px`, async () => {
        const { page } = await setup();
        page.style.fontSize = `${size}px`;
        const boxes = [getByRole("button").getBoundingClientRect()];
        const dialog = await openDialog();
        boxes.push(...allByRole("button", undefined, dialog).map((button) => button.getBoundingClientRect()));
        expect(boxes).to.have.lengthOf(4);
        for (const { width, height } of boxes) {
          expect(width).to.be.at.least(24);
          expect(height).to.be.at.least(24);
        }
      });
    }

    it("shows keyboard focus with an outline of at least 2 px, in the pop-up too", async () => {
      const { toggle } = await setup();
      await press("Tab");
      for (const next of ["Enter", "Tab"]) {
        const { outlineStyle, outlineWidth } = getComputedStyle(focused()!);
        expect([nameOf(focused()!), outlineStyle]).to.deep.equal([nameOf(focused()!), "solid"]);
        expect(Number.parseFloat(outlineWidth)).to.be.at.least(2);
        await press(next);
        await toggle.updateComplete;
      }
    });

    for (const readonly of [false, true]) {
      it(`has ${readonly ? "no tab stop when it is readonly" : "one tab stop: the button"}`, async () => {
        const { page, toggle } = await setup({ properties: { readonly } });
        const after = document.createElement("button");
        page.append(after);
        if (!readonly) {
          await press("Tab");
          expectElement(focused(), controlOf(toggle));
        }
        await press("Tab");
        expectElement(focused(), after);
      });
    }
  });
});
