import { expect, fixture, html } from "@open-wc/testing";
import { setViewport } from "@web/test-runner-commands";
import { seedAccounts } from "../../../server/index.js";
import { expectNoSidewaysScroll, setup } from "../../helpers/accounts-billing-page.js";

/** Kinds of box in which host pages put the table, most of them as wide as their content. */
const BOXES: readonly [name: string, style: string][] = [
  ["a block", ""],
  ["a row beside a menu", "display: flex"],
  ["a column with centred items", "display: flex; flex-direction: column; align-items: center"],
  ["a grid that centres its items", "display: grid; place-items: center"],
  ["a grid column of max-content", "display: grid; grid-template-columns: max-content"],
  ["an inline block", "display: inline-block"],
  ["a float", "float: left"],
  ["fit-content", "inline-size: fit-content"],
  ["an absolute box", "position: absolute"],
  ["a table cell", "display: table-cell"],
  ["a table", "display: table"],
];

describe("<ctm-accounts-billing>", () => {
  afterEach(() => setViewport({ width: 1024, height: 768 }));

  describe("rendering: boxes as wide as their content", () => {
    for (const [width, least] of [
      [1024, 800],
      [360, 240],
    ] as const) {
      /** Puts the table into a box, and verifies that it has a width and nothing sticks out. */
      const expectWidth = async (box: HTMLElement) => {
        const { element, overflowing } = await setup({ seed: seedAccounts(12) });
        box.append(element);
        await element.updateComplete;
        expect(element.getBoundingClientRect().width).to.be.at.least(least);
        expect(overflowing()).to.be.empty;
        expectNoSidewaysScroll(width);
      };
      const setupBox = async (box: HTMLElement) => {
        await setViewport({ width, height: 700 });
        return fixture<HTMLElement>(html`<div>${box}</div>`);
      };

      for (const [name, style] of BOXES) {
        it(`has a width in ${name} at ${width} px`, async () => {
          const box = document.createElement("div");
          box.style.cssText = style;
          await setupBox(box);
          if (name.includes("menu")) box.innerHTML = '<nav style="flex: 0 0 4em"></nav>';
          await expectWidth(box);
        });
      }

      it(`has a width in a dialog at ${width} px`, async () => {
        const box = document.createElement("dialog");
        await setupBox(box);
        box.showModal();
        await expectWidth(box);
        box.close();
      });

      it(`has a width in a popover at ${width} px`, async () => {
        const box = document.createElement("div");
        box.popover = "auto";
        await setupBox(box);
        box.showPopover();
        await expectWidth(box);
        box.hidePopover();
      });
    }

    it("keeps to the margins and the padding that a page gives it", async () => {
      const { element, box, overflowing } = await setup({ seed: seedAccounts(12) });
      element.style.cssText = "margin: 20px; padding: 30px";
      expect(element.getBoundingClientRect().width).to.equal(box.getBoundingClientRect().width - 40);
      expect(overflowing()).to.be.empty;
    });
  });
});
