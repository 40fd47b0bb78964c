// Only Chromium emulates media features.
import { expect } from "@open-wc/testing";
import { seedAccounts, withDelay, withFailure } from "../../../server/index.js";
import { isList, setup } from "../../helpers/accounts-billing-page.js";
import { emulate } from "../../helpers/emulate.js";
import { Gate, switchable } from "../../helpers/gate.js";
import { click } from "../../helpers/keyboard.js";

const few = { seed: seedAccounts(30), properties: { pageSize: 25 } };

describe("<ctm-accounts-billing>", () => {
  describe("rendering: a preferred color scheme", () => {
    it("is followed only if the page follows it", async () => {
      const { box, frame } = await setup(few);
      const colors = () => {
        const { color, backgroundColor } = getComputedStyle(frame());
        return { color, backgroundColor };
      };
      const light = colors();
      await emulate({ "prefers-color-scheme": "dark" });
      expect(colors()).to.deep.equal(light);
      box.style.colorScheme = "light dark";
      expect(colors()).not.to.deep.equal(light);
    });
  });

  describe("rendering: forced colors", () => {
    beforeEach(() => emulate({ "forced-colors": "active" }));

    it("keeps the dots of the status and the borders of controls visible", async () => {
      expect(matchMedia("(forced-colors: active)").matches).to.be.true;
      const { row, cell, control } = await setup(few);
      const dot = getComputedStyle(cell("Acme Dental", "status").querySelector(".badge")!, "::before");
      expect(dot.borderTopColor).not.to.equal(getComputedStyle(row("Acme Dental")).backgroundColor);
      expect(getComputedStyle(control("Acme Dental")).borderTopStyle).to.equal("solid");
    });

    it("tells agency billing by a border that is twice as thick", async () => {
      const { control } = await setup(few);
      const borders = ["Abbot Lane Veterinary", "Acme Dental"].map((name) => getComputedStyle(control(name)));
      expect(borders.map(({ borderTopWidth }) => borderTopWidth)).to.deep.equal(["2px", "1px"]);
    });

    it("shows the chosen filters, and only those, by a thick border", async () => {
      const { sources, attention } = await setup({ properties: { balanceFrom: "agency", needsAttention: true } });
      const borders = [...sources(), attention()!].map((input) => getComputedStyle(input).borderTopWidth);
      expect(borders).to.deep.equal(["0px", "3px", "0px", "3px"]);
    });

    it("shows the arrow of the sorted column", async () => {
      const { header, sortArrows } = await setup({ properties: { sort: "name" } });
      expect(getComputedStyle(sortArrows()[0]!).stroke).to.equal(getComputedStyle(header("Account")).color);
    });
  });

  describe("rendering: reduced motion", () => {
    it("animates only a slow spinner", async () => {
      await emulate({ "prefers-reduced-motion": "reduce" });
      const refusal = switchable(withFailure(isList, 403));
      const { button } = await setup({ faults: [refusal.fault, withDelay(isList, new Gate().wait)], until: "error" });
      refusal.isOn = false;
      await click(button("Try again"));
      const durations = document.getAnimations().map(({ effect }) => Number(effect?.getComputedTiming().duration));
      expect(durations.filter((duration) => duration < 4000)).to.be.empty;
      await setup({ faults: [withDelay(isList, new Gate().wait)], until: "nothing" });
      expect(document.getAnimations()).to.have.lengthOf(durations.length);
    });
  });
});
