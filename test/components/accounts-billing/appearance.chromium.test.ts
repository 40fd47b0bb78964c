// Only Chromium emulates what a viewer prefers.
import { expect } from "@open-wc/testing";
import { seedAccounts, withDelay, withFailure } from "../../../server/index.js";
import { emulate } from "../../helpers/emulate.js";
import { setupFinding } from "../../helpers/finding.js";
import { click } from "../../helpers/keyboard.js";
import { allByRole } from "../../helpers/roles.js";
import { isList, setup } from "../../helpers/accounts-billing-page.js";
import { Gate, switchable } from "../../helpers/gate.js";

const few = { seed: seedAccounts(30), properties: { pageSize: 25 } };

describe("<ctm-accounts-billing>", () => {
  describe("rendering: a preferred colour scheme", () => {
    it("is followed only where the page does", async () => {
      const { box, root } = await setup(few);
      const coloursOf = () => {
        const { color, backgroundColor } = getComputedStyle(root.querySelector(".frame")!);
        return { color, backgroundColor };
      };
      const light = coloursOf();
      await emulate({ "prefers-color-scheme": "dark" });
      expect(coloursOf()).to.deep.equal(light);
      box.style.colorScheme = "light dark";
      expect(coloursOf()).not.to.deep.equal(light);
    });
  });

  describe("rendering: forced colours", () => {
    beforeEach(() => emulate({ "forced-colors": "active" }));

    it("keeps what matters", async () => {
      expect(matchMedia("(forced-colors: active)").matches).to.be.true;
      const { row, control } = await setup(few);
      const dot = getComputedStyle(row("Acme Dental").querySelector(".badge")!, "::before");
      expect(dot.borderTopColor).not.to.equal(getComputedStyle(row("Acme Dental")).backgroundColor);
      expect(getComputedStyle(control("Acme Dental")).borderTopStyle).to.equal("solid");
    });

    it("shows what is chosen by a thick border, that of nothing else", async () => {
      const { element } = await setupFinding({ properties: { balanceFrom: "agency", needsAttention: true } });
      const inputs = [...allByRole("radio", undefined, element), ...allByRole("checkbox", /^Needs/, element)];
      const borders = inputs.map((input) => getComputedStyle(input).borderTopWidth);
      expect(borders).to.deep.equal(["0px", "3px", "0px", "3px"]);
    });

    it("shows the arrow of the sorted column", async () => {
      const { header } = await setupFinding({ properties: { sort: "name" } });
      const { stroke } = getComputedStyle(header("Account").querySelector("svg")!);
      expect(stroke).to.equal(getComputedStyle(header("Account")).color);
    });
  });

  describe("rendering: reduced motion", () => {
    it("moves nothing but a slow spinner", async () => {
      await emulate({ "prefers-reduced-motion": "reduce" });
      const refusal = switchable(withFailure(isList, 403));
      const screen = await setup({ faults: [refusal.fault, withDelay(isList, new Gate().wait)], until: "error" });
      refusal.isOn = false;
      await click(screen.button("Try again"));
      const durations = document.getAnimations().map(({ effect }) => Number(effect?.getComputedTiming().duration));
      expect(
        durations.every((duration) => duration >= 4000),
        durations.join(),
      ).to.be.true;
      await setup({ faults: [withDelay(isList, new Gate().wait)], until: "nothing" });
      expect(document.getAnimations()).to.have.lengthOf(durations.length);
    });
  });
});
