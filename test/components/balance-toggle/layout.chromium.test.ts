// Only Chromium emulates what a viewer prefers.
import { expect } from "@open-wc/testing";
import { emulate } from "../../helpers/emulate.js";
import { openDialog } from "../../helpers/change-dialog-page.js";
import { allByRole, nameOf } from "../../helpers/roles.js";
import { partOf, setup } from "../../helpers/balance-toggle-page.js";

describe("<ctm-balance-toggle>", () => {
  describe("rendering: what a viewer prefers", () => {
    it("shows no movement to those who want none", async () => {
      await emulate({ "prefers-reduced-motion": "reduce" });
      await setup();
      const dialog = await openDialog();
      expect(dialog.getAnimations({ subtree: true })).to.have.lengthOf(0);
    });

    it("has edges in forced colours, where backgrounds are taken away", async () => {
      await emulate({ "forced-colors": "active" });
      const { toggle } = await setup();
      const dialog = await openDialog();
      for (const element of [partOf(toggle), dialog, ...allByRole("button", /agency billing|Cancel/, dialog)]) {
        const { borderTopStyle, borderTopWidth } = getComputedStyle(element);
        expect([nameOf(element), borderTopStyle]).to.deep.equal([nameOf(element), "solid"]);
        expect(Number.parseFloat(borderTopWidth)).to.be.at.least(1);
      }
    });
  });
});
