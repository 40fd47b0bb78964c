// Only Chromium can emulate the preferences of a user.
import { expect } from "@open-wc/testing";
import { controlOf, setup } from "../../helpers/balance-toggle-page.js";
import { openDialog } from "../../helpers/change-dialog-page.js";
import { emulate } from "../../helpers/emulate.js";
import { allByRole, nameOf } from "../../helpers/roles.js";

describe("<ctm-change-dialog>", () => {
  describe("rendering: preferences of the user", () => {
    it("has no animation when the user prefers reduced motion", async () => {
      await emulate({ "prefers-reduced-motion": "reduce" });
      await setup();
      const dialog = await openDialog();
      expect(dialog.getAnimations({ subtree: true })).to.have.lengthOf(0);
    });

    it("has borders in forced colours, which remove backgrounds", async () => {
      await emulate({ "forced-colors": "active" });
      const { toggle } = await setup();
      const dialog = await openDialog();
      for (const element of [controlOf(toggle), dialog, ...allByRole("button", /agency billing|Cancel/, dialog)]) {
        const { borderTopStyle, borderTopWidth } = getComputedStyle(element);
        expect([nameOf(element), borderTopStyle]).to.deep.equal([nameOf(element), "solid"]);
        expect(Number.parseFloat(borderTopWidth)).to.be.at.least(1);
      }
    });
  });
});
