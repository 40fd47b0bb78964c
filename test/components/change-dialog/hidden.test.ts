import { expect } from "@open-wc/testing";
import { setupHeld, setupOpen, type ToggleSetup } from "../../helpers/balance-toggle-page.js";
import {
  confirm,
  dialogCloses,
  dialogOpens,
  dialogShows,
  findDialog,
  pressInDialog,
} from "../../helpers/change-dialog-page.js";
import { clickAt } from "../../helpers/keyboard.js";
import { expectElement } from "../../helpers/roles.js";
import { quiet } from "../../helpers/deferred.js";
import { until } from "../../helpers/until.js";

/** The ways in which a page hides a panel, and shows it again. */
const WAYS: readonly [name: string, hide: (panel: HTMLElement) => void, show: (panel: HTMLElement) => void][] = [
  ["display: none", (panel) => (panel.style.display = "none"), (panel) => (panel.style.display = "")],
  ["hidden", (panel) => (panel.hidden = true), (panel) => (panel.hidden = false)],
  [
    "content-visibility: hidden",
    (panel) => panel.style.setProperty("content-visibility", "hidden"),
    (panel) => panel.style.removeProperty("content-visibility"),
  ],
  [
    "a details element",
    (panel) => panel.closest("details")!.removeAttribute("open"),
    (panel) => (panel.closest("details")!.open = true),
  ],
];

/** A pop-up whose control is in a panel, beside a button of the page. */
async function setupPanel(how: typeof setupOpen | typeof setupHeld = setupOpen, options: ToggleSetup = {}) {
  const screen = await how(options);
  const { page } = screen;
  const details = document.createElement("details");
  details.open = true;
  page.before(details);
  details.append(page);
  const button = document.createElement("button");
  button.style.cssText = "position: fixed; inset: 0 auto auto 0; inline-size: 40px; block-size: 40px";
  let presses = 0;
  button.onclick = () => presses++;
  details.before(button);
  await dialogOpens();
  return {
    ...screen,
    presses: () => presses,
    canPress: () => document.elementFromPoint(20, 20) === button,
    end: () => [button, details].forEach((one) => one.remove()),
  };
}

describe("<ctm-change-dialog>", () => {
  describe("interaction: a page hides the panel of an open pop-up", () => {
    for (const [way, hide, show] of WAYS) {
      it(`leaves the page alive, and comes back with the panel: ${way}`, async () => {
        const { page, presses, canPress, events, end } = await setupPanel();
        hide(page);
        await until(canPress, "the page not to be inert");
        await clickAt(20, 20);
        expect(presses()).to.equal(1);
        show(page);
        await until(() => findDialog()?.matches(":modal"), "the dialog to come back");
        expect(events).to.be.empty;
        await pressInDialog("Cancel");
        await dialogCloses();
        expect(events.map(({ type }) => type)).to.deep.equal(["ctm-popup-close"]);
        end();
      });
    }

    it("goes on with a change that is under way", async () => {
      const screen = await setupPanel(setupHeld);
      const { page, fired, end } = screen;
      await confirm();
      await dialogShows("Saving");
      page.hidden = true;
      await until(() => !findDialog(), "the dialog to leave the top layer");
      (screen as unknown as Awaited<ReturnType<typeof setupHeld>>).answer();
      await fired("ctm-balance-change");
      page.hidden = false;
      await fired("ctm-popup-close");
      expect(findDialog()).to.equal(undefined);
      end();
    });

    it("stays closed, and takes no focus, where the page removes the hidden panel and brings it back later", async () => {
      const { page, canPress, events, end } = await setupPanel();
      page.hidden = true;
      await until(canPress, "the page not to be inert");
      const details = page.parentElement!;
      page.remove();
      await quiet();
      const before = events.length;
      page.hidden = false;
      details.append(page);
      await quiet();
      expect(findDialog()).to.equal(undefined);
      expectElement(document.activeElement, document.body);
      expect(events).to.have.lengthOf(before);
      end();
    });
  });
});
