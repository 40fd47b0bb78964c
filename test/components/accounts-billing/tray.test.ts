import { expect } from "@open-wc/testing";
import { setViewport } from "@web/test-runner-commands";
import { seedAccounts, withFailure } from "../../../server/index.js";
import { isList, setup } from "../../helpers/accounts-billing-page.js";
import { setupHeldExport } from "../../helpers/accounts-export-page.js";
import { setupBulk } from "../../helpers/bulk-dialog-page.js";
import { endDownloads } from "../../helpers/downloads.js";
import { switchable } from "../../helpers/gate.js";
import { nextFrame, press } from "../../helpers/keyboard.js";
import { expectElement, focused } from "../../helpers/roles.js";
import { until } from "../../helpers/until.js";

const few = { seed: seedAccounts(12), properties: { pageSize: 10 } };

/** Returns a function that verifies that all rows are where they are now. */
function holdRows(rows: () => readonly Element[]): (when: string) => void {
  const topsOf = () => rows().map((row) => row.getBoundingClientRect().top + scrollY);
  const before = topsOf();
  return (when) => {
    for (const [index, top] of topsOf().entries()) expect(top, when).to.be.closeTo(before[index]!, 0.5);
  };
}

describe("<ctm-accounts-billing>", () => {
  afterEach(() => setViewport({ width: 1024, height: 768 }));
  afterEach(endDownloads);

  describe("rendering: no row moves", () => {
    for (const width of [1200, 390, 320]) {
      it(`when accounts are selected, changed and changed back, at ${width} px`, async () => {
        await setViewport({ width, height: 800 });
        const { rows, select, selectPage, change, button, changeNotice, dialogCloses } = await setupBulk(few);
        const strike = async (name: string) => {
          button(name).focus();
          await press("Enter");
        };
        const expectStill = holdRows(rows);
        await select("Acme Dental");
        expectStill("one selected");
        await selectPage();
        expectStill("all selected");
        await strike("Clear");
        expectStill("cleared");
        await change("Acme Dental");
        expect(changeNotice()).to.contain("Acme Dental moved");
        expectStill("changed");
        await strike("Undo");
        await until(() => changeNotice()?.startsWith("Undone."), "Undo");
        await dialogCloses();
        expectStill("undone");
        await strike("Close");
        expect(changeNotice()).to.equal(undefined);
        expectStill("dismissed");
      });

      it(`when the list is exported, at ${width} px`, async () => {
        await setViewport({ width, height: 800 });
        const page = await setupHeldExport({ ...few, seed: seedAccounts(400) });
        const { rows, start, gate, progress, done, button, root } = page;
        const expectStill = holdRows(rows);
        const boxOf = () => root.querySelector(".export")!.getBoundingClientRect().width;
        const before = boxOf();
        await start();
        const first = await gate.next();
        expect(progress()).to.be.ok;
        expectStill("started");
        first.release();
        const second = await gate.next();
        await until(() => progress()?.value === 150, "progress");
        expectStill("under way");
        expect(boxOf()).to.be.closeTo(before, 0.5);
        second.release();
        (await gate.next()).release();
        await done();
        expectStill("ended");
        // Where it is, is known with the next frame.
        button("Close").focus();
        await press("Enter");
        await until(() => !page.hasButton("Close"), "the notice to go");
        expectStill("dismissed");
      });

      it(`when a refresh fails, at ${width} px`, async () => {
        await setViewport({ width, height: 800 });
        const refusal = switchable(withFailure(isList, 403), { isOn: false });
        const { rows, element, tray, button, loadAfter } = await setup({ ...few, faults: [refusal.fault] });
        const expectStill = holdRows(rows);
        refusal.isOn = true;
        await element.refresh();
        expect(tray().querySelector("[role=alert]")).to.be.ok;
        expectStill("failed");
        refusal.isOn = false;
        button("Try again").focus();
        await loadAfter(() => press("Enter"));
        expectStill("read");
      });
    }
  });

  describe("rendering: the tray", () => {
    it("says what came of an export until it is closed, which gives the focus to Export", async () => {
      const { start, gate, done, button, hasButton, exportStatus } = await setupHeldExport(few);
      await start();
      (await gate.next()).release();
      await done();
      expect(exportStatus()).to.equal("Exported 12 accounts");
      button("Close").focus();
      await press("Enter");
      await until(() => !hasButton("Close"), "the notice to go");
      expectElement(focused(), button("Export CSV"));
    });

    it("takes no room while it is empty", async () => {
      const { tray } = await setup(few);
      expect(tray().getBoundingClientRect().height).to.equal(0);
    });

    const windows: [width: number, height: number, sticks: boolean][] = [
      [1280, 800, true],
      [640, 512, true],
      [390, 844, true],
      [320, 568, false],
      [320, 256, false],
      [1280, 400, false],
    ];
    for (const [width, height, sticks] of windows) {
      it(`${sticks ? "floats" : "does not float"} over the rows at ${width} by ${height} px`, async () => {
        await setViewport({ width, height });
        const { selectPage, bar, rows } = await setupBulk({ ...few, seed: seedAccounts(60) });
        await selectPage();
        scrollTo(0, 0);
        // A window of another size is laid out with the next frame.
        await until(() => bar().getBoundingClientRect().bottom <= height === sticks, "the place of the bar");
        const { bottom } = rows().at(-1)!.getBoundingClientRect();
        expect(bar().getBoundingClientRect().top > bottom).to.equal(!sticks);
      });
    }

    it("does not float where it would take most of the window, as with large text", async () => {
      await setViewport({ width: 640, height: 512 });
      const { box, selectPage, change, bar } = await setupBulk({ ...few, seed: seedAccounts(60) });
      box.style.fontSize = "250%";
      await change("Acme Dental");
      await selectPage();
      scrollTo(0, 0);
      await until(() => bar().getBoundingClientRect().top > innerHeight, "the bar below the rows");
    });

    it("does not float any more where the window becomes low", async () => {
      await setViewport({ width: 1024, height: 800 });
      const { selectPage, bar, rows } = await setupBulk({ ...few, seed: seedAccounts(60) });
      await selectPage();
      scrollTo(0, 0);
      await until(() => bar().getBoundingClientRect().bottom <= 800, "the bar over the rows");
      // As wide as before: the tray itself keeps its size.
      await setViewport({ width: 1024, height: 140 });
      const isBelow = () => bar().getBoundingClientRect().top > rows().at(-1)!.getBoundingClientRect().bottom;
      await until(isBelow, "the bar below the rows");
      await setViewport({ width: 1024, height: 800 });
      await until(() => !isBelow(), "the bar over the rows again");
    });

    it("tells the page of no error while it grows and shrinks", async () => {
      const errors: string[] = [];
      const listen = ({ message }: ErrorEvent) => void errors.push(message);
      addEventListener("error", listen);
      const { selectPage, change, press: pressButton } = await setupBulk(few);
      await selectPage();
      await nextFrame();
      await change("Acme Dental");
      await nextFrame();
      await pressButton("Close");
      await nextFrame();
      removeEventListener("error", listen);
      expect(errors).to.deep.equal([]);
    });

    it("comes to the end of the rows, the notice above the selection", async () => {
      const { selectPage, change, bar, noticeArea, frame } = await setupBulk(few);
      await selectPage();
      await change("Acme Dental");
      scrollTo(0, document.documentElement.scrollHeight);
      const [notice, selection] = [noticeArea(), bar()].map((one) => one.getBoundingClientRect());
      expect(notice!.top).to.be.above(frame().getBoundingClientRect().bottom);
      expect(selection!.top).to.be.above(notice!.bottom);
    });

    it("says how many of the selected accounts cannot be moved in either direction", async () => {
      const { select, barText } = await setupBulk();
      await select("Acme Dental");
      expect(barText()).not.to.include("can’t be moved");
      await select("Abbot Lane Veterinary", "Álvarez Plomería", "Alder & Finch Realty");
      expect(barText()).to.include("1 can’t be moved");
    });
  });
});
