// Only Chromium tells by elementFromPoint what is painted there, while a page is scrolled by its keys.
import { expect } from "@open-wc/testing";
import { setViewport } from "@web/test-runner-commands";
import { seedAccounts } from "../../../server/index.js";
import { ADD, setupBulk } from "../../helpers/bulk-dialog-page.js";
import { walk, type FocusStop } from "../../helpers/focus-walk.js";
import { press } from "../../helpers/keyboard.js";
import { expectElement, focused } from "../../helpers/roles.js";

const options = { seed: seedAccounts(60), properties: { pageSize: 10 } };

/** The table with a notice and a selection. */
async function setupTray() {
  const page = await setupBulk(options);
  await page.change("Acme Dental");
  await page.selectPage();
  page.searchField().focus();
  return page;
}

const covered = (stops: readonly FocusStop[]) => stops.filter(({ isVisible }) => !isVisible).map(({ name }) => name);
const ringless = (stops: readonly FocusStop[]) => stops.filter(({ hasRing }) => !hasRing).map(({ name }) => name);

describe("<ctm-accounts-billing>", () => {
  afterEach(() => setViewport({ width: 1024, height: 768 }));

  describe("accessibility: the focus", () => {
    for (const [width, height] of [
      [1280, 800],
      [640, 512],
      [390, 844],
      [320, 568],
      [320, 256],
    ] as const) {
      it(`is never covered at ${width} by ${height} px, and has a ring (WCAG 2.4.11, 2.4.7)`, async () => {
        await setViewport({ width, height });
        const { element, button } = await setupTray();
        const forward = await walk(element);
        expect(forward).to.have.length.above(30);
        expect(covered(forward)).to.be.empty;
        expect(ringless(forward)).to.be.empty;
        button(/^Remove from/).focus();
        const backward = await walk(element, "backward");
        expect(backward).to.have.length.above(30);
        expect(covered(backward)).to.be.empty;
      });

      it(`is seen in the pop-up about many at ${width} by ${height} px`, async () => {
        await setViewport({ width, height });
        const { select, button, dialogShows, dialog } = await setupBulk();
        await select("Acme Dental", "Abbot Lane Veterinary", "Alder & Finch Realty");
        button(ADD).focus();
        await press("Enter");
        await dialogShows("Will be paid by");
        const stops = await walk(dialog()!);
        expect(stops).to.have.length.above(3);
        expect(covered(stops)).to.be.empty;
        expect(ringless(stops)).to.be.empty;
      });
    }

    it("is scrolled free by what comes over it, when it is moved by keyboard", async () => {
      await setViewport({ width: 1024, height: 600 });
      const { checkboxes, bar } = await setupBulk(options);
      const last = checkboxes().find((one) => one.getBoundingClientRect().bottom > 560)!;
      last.focus();
      await press(" ");
      await new Promise(requestAnimationFrame);
      await new Promise(requestAnimationFrame);
      expectElement(focused(), last);
      expect(last.getBoundingClientRect().bottom).to.be.below(bar().getBoundingClientRect().top);
    });
  });
});
