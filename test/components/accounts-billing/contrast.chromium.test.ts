// Only Chromium can emulate the preferences of a user.
import { expect } from "@open-wc/testing";
import { seedAccounts } from "../../../server/index.js";
import { setupBulk } from "../../helpers/bulk-dialog-page.js";
import { contrast } from "../../helpers/contrast.js";
import { emulate } from "../../helpers/emulate.js";
import { press } from "../../helpers/keyboard.js";
import { focused } from "../../helpers/roles.js";

describe("<ctm-accounts-billing>", () => {
  describe("accessibility: more contrast", () => {
    for (const scheme of ["light", "dark"]) {
      it(`has stronger lines, no muted text and edges in place of tints, in ${scheme}`, async () => {
        await emulate({ "prefers-contrast": "more", "prefers-color-scheme": scheme });
        const { element, change, select, row, cell, bar, noticeArea } = await setupBulk({ seed: seedAccounts(12) });
        element.style.colorScheme = scheme;
        await change("Acme Dental");
        await select("Alder & Finch Realty");
        const surface = getComputedStyle(bar()).backgroundColor;
        const edges = [bar(), noticeArea()].map((one) => getComputedStyle(one).borderTopColor);
        const lines = [...edges, getComputedStyle(row("Acme Dental")).borderTopColor];
        for (const color of lines) expect(contrast(color, surface)).to.be.at.least(4.5);
        const id = cell("Acme Dental", "account").querySelector(".quiet")!;
        expect(getComputedStyle(id).color).to.equal(getComputedStyle(cell("Acme Dental", "account")).color);
        expect(getComputedStyle(row("Acme Dental")).animationName).to.equal("moved-edge");
        const { outlineStyle, backgroundColor } = getComputedStyle(row("Alder & Finch Realty"));
        expect([outlineStyle, backgroundColor]).to.deep.equal(["solid", "rgba(0, 0, 0, 0)"]);
        await press("Tab");
        expect(getComputedStyle(focused()!).outlineWidth).to.equal("3px");
      });
    }

    it("keeps the edges of the notice and the bar, and underlines links, in forced colours", async () => {
      await emulate({ "forced-colors": "active" });
      const { change, select, bar, noticeArea, button } = await setupBulk({ seed: seedAccounts(12) });
      await change("Acme Dental");
      await select("Acme Dental");
      for (const box of [bar(), noticeArea()]) expect(getComputedStyle(box).borderTopStyle).to.equal("solid");
      expect(getComputedStyle(button("Clear")).textDecorationLine).to.equal("underline");
    });
  });
});
